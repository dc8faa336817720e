package fr.greffe.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pages that look scanned. */
final class Scans {
  private Scans() {}

  /** Covers the current page with one picture. */
  static void cover(DrawnPdf pdf) throws IOException {
    BufferedImage picture = new BufferedImage(30, 42, BufferedImage.TYPE_BYTE_GRAY);
    PDRectangle page = PDRectangle.A4;
    pdf.content()
        .drawImage(
            LosslessFactory.createFromImage(pdf.document(), picture),
            0,
            0,
            page.getWidth(),
            page.getHeight());
  }
}

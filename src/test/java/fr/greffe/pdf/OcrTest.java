package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.record.TextOrigin;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrTest {
  @TempDir Path folder;

  @Test
  void aMissingProgramIsTellingWhatToInstall() {
    String missing = new Tesseract("no-such-tesseract").missing().orElseThrow();
    assertTrue(
        missing.contains("tesseract-ocr ") && missing.contains("tesseract-ocr-fra"), missing);
  }

  @Test
  void aScanIsReadWhereItsTextStands() throws IOException {
    assumeTrue(
        new Tesseract("tesseract").missing().isEmpty(),
        "tesseract with French data is not installed");
    try (DrawnPdf pdf = new DrawnPdf()) {
      PDRectangle page = PDRectangle.A4;
      pdf.content()
          .drawImage(
              LosslessFactory.createFromImage(pdf.document(), scan()),
              0,
              0,
              page.getWidth(),
              page.getHeight());
      Path file = folder.resolve("scan.pdf");
      Files.write(file, pdf.bytes());
      PdfPage read = new PdfReader(PdfOptions.DEFAULT).read(file, "scan.pdf").pages().get(0);
      assertEquals(TextOrigin.OCR, read.origin());
      assertEquals("Le conseil municipal décide", read.lines().get(0).text());
      assertEquals(72, read.words().get(0).box().left(), 3);
      assertEquals(144, read.words().get(0).box().bottom(), 3);
      assertEquals(4, read.rulings().size());
    }
  }

  /** An A4 page at 300 dpi with one line of text and one frame. */
  private static BufferedImage scan() {
    BufferedImage image = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 2480, 3508);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 50));
    graphics.drawString("Le conseil municipal décide", 300, 600);
    graphics.setStroke(new BasicStroke(4));
    graphics.drawRect(300, 900, 1200, 400);
    graphics.dispose();
    return image;
  }

  @Test
  void pagesLeftUnreadAreToldInOneLine() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      Scans.cover(pdf);
      for (int i = 0; i < 3; i++) {
        Scans.cover(pdf.page());
      }
      pdf.page().paragraph(100, 3);
      Scans.cover(pdf.page());
      assertEquals(
          List.of("pages 1-4, 6: no text; OCR is switched off"), pdf.readIn(folder).problems());
    }
  }
}

package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageImageTest {
  private static final int DPI = 100;

  @TempDir Path folder;

  @Test
  void aPageOfLinesIsAPng() throws IOException {
    assertEquals("png", picture(false).format());
  }

  @Test
  void aPageThatIsAPhotographIsAJpegAndStaysSmall() throws IOException {
    PageImage.Picture picture = picture(true);
    assertEquals("jpg", picture.format());
    assertTrue(picture.bytes().length < 800_000, picture.bytes().length + " bytes");
  }

  private PageImage.Picture picture(boolean photograph) throws IOException {
    Path file = folder.resolve("page.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(50, 50, 400, 600);
        content.stroke();
        if (photograph) {
          content.drawImage(LosslessFactory.createFromImage(document, noise()), 0, 0, 595, 842);
        }
      }
      document.save(file.toFile());
    }
    try (PageImage pages = PageImage.open(file)) {
      return pages.picture(1, DPI);
    }
  }

  private static BufferedImage noise() {
    BufferedImage image = new BufferedImage(800, 1130, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    return image;
  }
}

package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
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

  @Test
  void aPngHoldsEachPixelInTheNearestOfSixteenShades() throws IOException {
    BufferedImage drawn = new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_GRAY);
    int[] shades = {0, 8, 9, 128, 255};
    for (int i = 0; i < 15; i++) {
      drawn.getRaster().setSample(i % 5, i / 5, 0, shades[i % 5]);
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(GreyPng.of(drawn)));
    int[] nearest = {0, 0, 17, 136, 255};
    for (int i = 0; i < 15; i++) {
      assertEquals(nearest[i % 5], read.getRaster().getSample(i % 5, i / 5, 0) * factor(read));
    }
  }

  @Test
  void textDrawnFromGlyphsDrawnBeforeLooksAsTheRendererDrawsIt() throws IOException {
    Path file = Path.of("corpus/departement-synthese-lierre.pdf");
    try (PageImage pages = PageImage.open(file);
        PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int page = 1; page <= pages.pageCount(); page++) {
        BufferedImage quick =
            ImageIO.read(new ByteArrayInputStream(pages.picture(page, DPI).bytes()));
        BufferedImage drawn =
            new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
        // A letter moves by half a pixel at most, so blocks of pixels hold the same ink.
        assertEquals(0, mostDifferentBlock(quick, drawn), 0.2, "page " + page);
      }
    }
  }

  /** The largest difference of mean ink between two pictures' blocks, 1 being black for white. */
  private static double mostDifferentBlock(BufferedImage a, BufferedImage b) {
    assertEquals(b.getWidth(), a.getWidth());
    assertEquals(b.getHeight(), a.getHeight());
    int side = 16;
    double most = 0;
    for (int y = 0; y + side <= a.getHeight(); y += side) {
      for (int x = 0; x + side <= a.getWidth(); x += side) {
        most = Math.max(most, Math.abs(ink(a, x, y, side) - ink(b, x, y, side)));
      }
    }
    return most;
  }

  private static double ink(BufferedImage picture, int left, int top, int side) {
    double sum = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        sum += 255 - picture.getRaster().getSample(x, y, 0) * factor(picture);
      }
    }
    return sum / side / side / 255;
  }

  /** A reader may give the sixteen shades as they are or spread over a byte. */
  private static int factor(BufferedImage read) {
    return read.getSampleModel().getSampleSize(0) == 4 ? 17 : 1;
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

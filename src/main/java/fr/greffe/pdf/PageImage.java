package fr.greffe.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the pages of one PDF, as displayed. Holds the file open until closed. */
public final class PageImage implements AutoCloseable {
  /** Pictures larger than this many pixels are drawn at a lower resolution: huge pages exist. */
  private static final double MAX_PIXELS = 40_000_000;

  /** A page of text at 100 dpi takes about 60 kB as PNG, a scan five times that. */
  private static final int LARGE_PNG_BYTES = 150_000;

  private static final double POINTS_PER_INCH = 72;

  private final OpenPdf pdf;
  private final PDFRenderer renderer;

  private PageImage(OpenPdf pdf) {
    this.pdf = pdf;
    this.renderer = new QuickRenderer(pdf.document());
    renderer.setSubsamplingAllowed(true);
  }

  /**
   * Opens a file for drawing its pages.
   *
   * @throws UnreadablePdfException when it cannot be opened as a PDF
   */
  public static PageImage open(Path path) throws IOException {
    return new PageImage(OpenPdf.open(path));
  }

  /** The number of pages. */
  public int pageCount() {
    return pdf.pages();
  }

  /**
   * A picture file.
   *
   * @param format {@code png} or {@code jpg}
   */
  public record Picture(String format, byte[] bytes) {}

  /**
   * Draws a page in shades of grey: as PNG, or as JPEG when it is a photograph, such as a scan,
   * that PNG cannot make small.
   *
   * @param page 1-based
   * @param dpi dots per inch; less is used when the picture would be too large
   */
  public Picture picture(int page, double dpi) throws IOException {
    BufferedImage image = draw(page, dpi, ImageType.GRAY);
    byte[] png = GreyPng.of(image);
    if (png.length <= LARGE_PNG_BYTES) {
      return new Picture("png", png);
    }
    ByteArrayOutputStream jpg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpg);
    return new Picture("jpg", jpg.toByteArray());
  }

  private BufferedImage draw(int page, double dpi, ImageType type) throws IOException {
    return draw(pdf.document(), renderer, page, dpi, type);
  }

  /** Draws a page of an open document, within the limit of pixels. */
  static BufferedImage draw(
      PDDocument document, PDFRenderer renderer, int page, double dpi, ImageType type)
      throws IOException {
    PDRectangle box = document.getPage(page - 1).getCropBox();
    double inches = Math.sqrt(box.getWidth() * box.getHeight()) / POINTS_PER_INCH;
    double limited = inches <= 0 ? dpi : Math.min(dpi, Math.sqrt(MAX_PIXELS) / inches);
    try {
      return renderer.renderImageWithDPI(page - 1, (float) limited, type);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new IOException("page " + page + " cannot be drawn: " + OpenPdf.reason(e), e);
    }
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}

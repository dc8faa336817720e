package fr.greffe.export.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders pages of one PDF with PDFBox, as grey pictures. */
final class PagePictures implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

  /** Longest side of a picture, in pixels: a poster-sized page must not fill the memory. */
  private static final int LONGEST_SIDE = 3_000;

  private static final float POINTS_PER_INCH = 72f;

  private final Optional<PDDocument> document;
  private final int dpi;

  private PagePictures(Optional<PDDocument> document, int dpi) {
    this.document = document;
    this.dpi = dpi;
  }

  /** Opens the PDF; without one, or when it cannot be opened again, nothing is ever rendered. */
  static PagePictures open(Optional<Path> pdf, int dpi) {
    if (pdf.isEmpty()) {
      return new PagePictures(Optional.empty(), dpi);
    }
    try {
      return new PagePictures(Optional.of(Loader.loadPDF(pdf.get().toFile())), dpi);
    } catch (IOException e) {
      LOG.warn("no page pictures: {}", e.getMessage());
      return new PagePictures(Optional.empty(), dpi);
    }
  }

  /**
   * Writes the picture of a page.
   *
   * @return false when the page could not be rendered; nothing is written then
   */
  boolean write(int page, Path file) {
    if (document.isEmpty()) {
      return false;
    }
    try {
      var box = document.get().getPage(page - 1).getCropBox();
      float longest = Math.max(box.getWidth(), box.getHeight());
      float scale = Math.min(dpi / POINTS_PER_INCH, LONGEST_SIDE / longest);
      PDFRenderer renderer = new PDFRenderer(document.get());
      renderer.setSubsamplingAllowed(true);
      BufferedImage image = renderer.renderImage(page - 1, scale, ImageType.GRAY);
      return ImageIO.write(image, "png", file.toFile());
    } catch (IOException | RuntimeException e) {
      LOG.warn("page {} has no picture: {}", page, e.toString());
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (document.isPresent()) {
      document.get().close();
    }
  }
}

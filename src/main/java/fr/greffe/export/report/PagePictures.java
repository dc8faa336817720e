package fr.greffe.export.report;

import fr.greffe.pdf.PageImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes rendered pages of one PDF; a page that cannot be drawn costs only its picture. */
final class PagePictures implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

  private final Optional<PageImage> document;
  private final int dpi;

  private PagePictures(Optional<PageImage> document, int dpi) {
    this.document = document;
    this.dpi = dpi;
  }

  /** Opens the PDF; without one, or when it cannot be opened again, nothing is ever rendered. */
  static PagePictures open(Optional<Path> pdf, int dpi) {
    if (pdf.isEmpty()) {
      return new PagePictures(Optional.empty(), dpi);
    }
    try {
      return new PagePictures(Optional.of(PageImage.open(pdf.get())), dpi);
    } catch (IOException e) {
      LOG.warn("no page pictures: {}", e.getMessage());
      return new PagePictures(Optional.empty(), dpi);
    }
  }

  /**
   * Writes the picture of a page.
   *
   * @param folder where it goes
   * @param name of the file without its ending
   * @return the file; empty when the page could not be rendered, nothing is written then
   */
  Optional<Path> write(int page, Path folder, String name) {
    if (document.isEmpty()) {
      return Optional.empty();
    }
    try {
      PageImage.Picture picture = document.get().picture(page, dpi);
      return Optional.of(
          Files.write(folder.resolve(name + "." + picture.format()), picture.bytes()));
    } catch (IOException e) {
      LOG.warn("page {} has no picture: {}", page, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (document.isPresent()) {
      document.get().close();
    }
  }
}

package fr.greffe.export.report;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pictures of a document's pages, beside its report: the page as PDFBox renders it where a
 * finding points, a drawing made from the words and rulings already read elsewhere. The drawing is
 * small and quick, and shows what Greffe read, so every value can be linked to its place.
 */
final class PageFiles {
  /** Pages rendered as pictures at most; the later ones are drawings. */
  private static final int MOST_PICTURES = 40;

  /**
   * Bytes of pictures of pages without words, all together: a scan that nobody reads by OCR has
   * nothing but pictures, and a report of 250 pages must stay under 20 MB.
   */
  private static final long MOST_WORDLESS_BYTES = 8_000_000;

  /** Resolution of the pictures: 6.5 pt text stays legible when zoomed. */
  private static final int PICTURE_DPI = 100;

  private final Map<Integer, PageFile> files = new TreeMap<>();

  private PageFiles() {}

  /**
   * A page's picture.
   *
   * @param href relative to the report
   * @param width of the page in points
   * @param height of the page in points
   */
  record PageFile(String href, double width, double height) {}

  /**
   * Writes the pictures of a document.
   *
   * @param pdf the file the document was read from; empty when it is not at hand, then every page
   *     is a drawing
   */
  static PageFiles write(
      Extraction extraction, PdfDocument document, Optional<Path> pdf, Path folder)
      throws IOException {
    PageFiles result = new PageFiles();
    Path pages = Files.createDirectories(folder.resolve("pages"));
    SortedSet<Integer> pictured = pdf.isPresent() ? findingPages(extraction) : new TreeSet<>();
    try (PagePictures pictures = PagePictures.open(pdf, PICTURE_DPI)) {
      long wordless = 0;
      for (PdfPage page : document.pages()) {
        String name = String.format(Locale.ROOT, "p%04d", page.number());
        boolean found = pictured.contains(page.number());
        boolean empty = page.words().isEmpty();
        Optional<Path> file = Optional.empty();
        if (found || (empty && wordless < MOST_WORDLESS_BYTES)) {
          file = pictures.write(page.number(), pages, name);
        }
        if (empty && file.isPresent()) {
          wordless += Files.size(file.get());
        }
        if (file.isEmpty() && !empty) {
          file = Optional.of(Files.writeString(pages.resolve(name + ".svg"), PageDrawing.of(page)));
        }
        file.ifPresent(written -> result.add(page, "pages/" + written.getFileName()));
      }
    }
    return result;
  }

  private void add(PdfPage page, String href) {
    files.put(page.number(), new PageFile(href, page.width(), page.height()));
  }

  /** The picture of a page; empty when the page was not read, or has no words and no picture. */
  Optional<PageFile> page(int number) {
    return Optional.ofNullable(files.get(number));
  }

  /** All pictures by page number, in order. */
  Map<Integer, PageFile> all() {
    return Collections.unmodifiableMap(files);
  }

  private static SortedSet<Integer> findingPages(Extraction extraction) {
    SortedSet<Integer> pages = new TreeSet<>();
    for (Finding finding : extraction.findings()) {
      for (Source source : finding.evidence()) {
        if (pages.size() < MOST_PICTURES) {
          pages.add(source.page());
        }
      }
    }
    return pages;
  }
}

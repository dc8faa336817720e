package fr.greffe.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a PDF file into words, lines and rulings. */
public final class PdfReader {
  private static final int PAGES_BETWEEN_LOOKS = 250;

  private final PdfOptions options;

  public PdfReader(PdfOptions options) {
    this.options = options;
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param name the name sources will carry
   * @throws UnreadablePdfException when it cannot be opened as a PDF
   * @throws IOException when it cannot be read at all
   */
  public PdfDocument read(Path path, String name) throws IOException {
    try (OpenPdf pdf = OpenPdf.open(path)) {
      List<String> problems = new ArrayList<>(pdf.problems());
      List<RawPage> pages = new ArrayList<>();
      PageReader reader = new PageReader(pdf.document());
      StampFinder stamps = new StampFinder();
      PageOcr ocr = new PageOcr(options.ocr(), pdf.document(), stamps);
      int count = pdf.pages();
      for (int number = 1; number <= count; number++) {
        if (number % PAGES_BETWEEN_LOOKS == 0 && HeapRoom.isShort()) {
          throw new UnreadablePdfException(
              UnreadablePdfException.Cause.TOO_LARGE,
              "page "
                  + number
                  + " of "
                  + count
                  + ": more memory is needed than there is"
                  + " (GREFFE_JAVA_OPTIONS=-Xmx…, or --pages)");
        }
        if (isAsked(number)) {
          pages.add(ocr.complete(stamps.take(reader.read(number, problems)), problems));
        }
      }
      ocr.unread().ifPresent(problems::add);
      List<PdfPage> finished = new Furniture(pages).setAside();
      return new PdfDocument(name, pdf.sha256(), pdf.bytes(), count, finished, problems);
    }
  }

  private boolean isAsked(int page) {
    return options.pages().isEmpty() || options.pages().stream().anyMatch(s -> s.contains(page));
  }
}

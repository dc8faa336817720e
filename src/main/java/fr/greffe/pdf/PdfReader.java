package fr.greffe.pdf;

import fr.greffe.record.TextOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads a PDF file into words, lines and rulings. */
public final class PdfReader {
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
      List<PdfPage> pages = new ArrayList<>();
      PageReader reader = new PageReader(pdf.document());
      int count = pdf.document().getNumberOfPages();
      for (int number = 1; number <= count; number++) {
        if (isAsked(number)) {
          pages.add(page(pdf, reader, number, problems));
        }
      }
      return new PdfDocument(name, pdf.sha256(), pdf.bytes(), count, pages, problems);
    }
  }

  private boolean isAsked(int page) {
    return options.pages().isEmpty() || options.pages().stream().anyMatch(s -> s.contains(page));
  }

  private static PdfPage page(OpenPdf pdf, PageReader reader, int number, List<String> problems) {
    try {
      PDPage page = pdf.document().getPage(number - 1);
      PageGeometry geometry = PageGeometry.of(page);
      PageContent content = reader.read(page, geometry);
      content.problems().forEach(p -> problems.add("page " + number + ": " + p));
      return assemble(number, geometry, content);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      problems.add("page " + number + ": not read: " + e.getMessage());
      return new PdfPage(
          number,
          0,
          0,
          0,
          TextOrigin.NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          "",
          0);
    }
  }

  private static PdfPage assemble(int number, PageGeometry geometry, PageContent content) {
    List<Run> visible = content.runs().stream().filter(r -> !r.hidden).toList();
    List<Line> lines =
        PageReader.rows(visible).stream().map(words -> Line.of(number, words)).toList();
    List<Word> words = lines.stream().flatMap(l -> l.words().stream()).toList();
    return new PdfPage(
        number,
        geometry.width(),
        geometry.height(),
        geometry.rotation(),
        words.isEmpty()
            ? content.paints() ? TextOrigin.NONE : TextOrigin.BLANK
            : TextOrigin.DIGITAL,
        words,
        lines,
        Rulings.merge(content.pieces()),
        content.fills(),
        List.of(),
        List.of(),
        List.of(),
        "",
        content.pictures().share());
  }
}

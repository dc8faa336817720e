package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Stamp;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.TextOrigin;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages typed for a test, one string a line: {@code *} in front for bold, an empty string for a
 * blank line, {@code @} in front for an identifier stamped on the page, and {@code *words|words}
 * for a line whose first words are bold. Several spaces leave as much room between two words.
 */
final class TypedPages {
  private static final double LEFT = 60;
  private static final double SIZE = 11;
  private static final double LEADING = 13;
  private static final double LETTER = 5;

  private TypedPages() {}

  static PdfDocument of(List<String>... pages) {
    List<PdfPage> typed = new ArrayList<>();
    for (int i = 0; i < pages.length; i++) {
      typed.add(page(i + 1, pages[i]));
    }
    return new PdfDocument("test.pdf", "", 0, pages.length, typed, List.of());
  }

  private static PdfPage page(int number, List<String> texts) {
    List<Line> lines = new ArrayList<>();
    List<Stamp> stamps = new ArrayList<>();
    double top = 50;
    for (String text : texts) {
      if (text.startsWith("@")) {
        Line stamped = line(number, text.substring(1), top, false);
        stamps.add(new Stamp(number, stamped.box(), List.of(stamped)));
      } else if (!text.isEmpty()) {
        boolean bold = text.startsWith("*");
        lines.add(line(number, bold ? text.substring(1) : text, top, bold));
      }
      top += LEADING;
    }
    List<Word> words = lines.stream().flatMap(l -> l.words().stream()).toList();
    return new PdfPage(
        number,
        595,
        842,
        0,
        TextOrigin.DIGITAL,
        words,
        lines,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        stamps,
        "",
        0);
  }

  private static Line line(int page, String text, double top, boolean bold) {
    List<Word> words = new ArrayList<>();
    double x = LEFT;
    int cut = text.indexOf('|');
    int at = 0;
    for (String word : text.replace('|', ' ').split(" ")) {
      boolean heavy = bold && (cut < 0 || at < cut);
      at += word.length() + 1;
      if (word.isEmpty()) {
        x += LETTER;
        continue;
      }
      double right = x + word.length() * LETTER;
      words.add(
          new Word(
              word,
              new Box(x, top, right, top + SIZE),
              "F",
              SIZE,
              heavy,
              false,
              0,
              0,
              words.size()));
      x = right + LETTER;
    }
    return Line.of(page, words);
  }
}

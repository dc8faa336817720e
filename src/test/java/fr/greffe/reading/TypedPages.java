package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Stamp;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Records;
import fr.greffe.record.TextOrigin;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** The records of minutes that open with a roll, each paragraph followed by an empty line. */
  static Records minutes(String... paragraphs) {
    List<String> lines = new ArrayList<>();
    List<String> opening =
        List.of(
            "*COMMUNE DE VALBOIS",
            "Conseil municipal du 3 juin 2024",
            "Présents : Mme Ana ROY, M. Luc BERT.");
    for (String paragraph : Stream.concat(opening.stream(), Stream.of(paragraphs)).toList()) {
      lines.add(paragraph);
      lines.add("");
    }
    PdfDocument document = of(lines);
    Outline outline = new Segmenter().segment(document, List.of());
    return new RecordReader(Profile.NONE).read(document, List.of(), outline);
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

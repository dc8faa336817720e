package fr.greffe.table;

import fr.greffe.pdf.Fill;
import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.record.TextOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page drawn word by word and rule by rule, so that a test needs no PDF. */
final class Sheet {

  static final double SIZE = 10;
  private static final double LETTER = 5;
  private static final double SPACE = 2.5;
  private static final double HEIGHT = 10;

  private final int number;
  private final List<Word> words = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private boolean bold;
  private double letter = LETTER;
  private double space = SPACE;
  private double size = SIZE;

  Sheet() {
    this(1);
  }

  Sheet(int number) {
    this.number = number;
  }

  /** What follows is set in larger letters, or no longer. */
  Sheet large(boolean on) {
    size = on ? 1.4 * SIZE : SIZE;
    return this;
  }

  /** What follows is set in a face whose characters and spaces are all of one width. */
  Sheet typewriter() {
    letter = 0.6 * SIZE;
    space = letter;
    return this;
  }

  /** What follows is bold, or no longer. */
  Sheet bold(boolean on) {
    bold = on;
    return this;
  }

  /** Text whose top left corner is at (x, y). */
  Sheet text(double x, double y, String text) {
    double left = x;
    for (String part : text.split(" ")) {
      double right = left + part.length() * letter;
      words.add(
          new Word(
              part,
              new Box(left, y, right, y + HEIGHT),
              "Test",
              size,
              bold,
              false,
              0,
              0,
              words.size()));
      left = right + space;
    }
    return this;
  }

  /** Text that ends at x. */
  Sheet right(double x, double y, String text) {
    String[] parts = text.split(" ");
    int letters = text.length() - (parts.length - 1);
    return text(x - letters * letter - (parts.length - 1) * space, y, text);
  }

  /** One word written upwards from (x, bottom). */
  Sheet upwards(double x, double bottom, String word) {
    Box box = new Box(x, bottom - word.length() * LETTER, x + HEIGHT, bottom);
    words.add(new Word(word, box, "Test", SIZE, bold, false, 0, 90, words.size()));
    return this;
  }

  static double width(String text) {
    double out = -SPACE;
    for (String part : text.split(" ")) {
      out += part.length() * LETTER + SPACE;
    }
    return out;
  }

  Sheet across(double y, double from, double to) {
    rulings.add(new Ruling(true, y, from, to, 0.5));
    return this;
  }

  Sheet down(double x, double from, double to) {
    rulings.add(new Ruling(false, x, from, to, 0.5));
    return this;
  }

  /** A full grid of lines. */
  Sheet grid(double[] xs, double[] ys) {
    for (double y : ys) {
      across(y, xs[0], xs[xs.length - 1]);
    }
    for (double x : xs) {
      down(x, ys[0], ys[ys.length - 1]);
    }
    return this;
  }

  Sheet fill(double left, double top, double right, double bottom) {
    fills.add(new Fill(new Box(left, top, right, bottom), 0xDDDDDD));
    return this;
  }

  PdfPage page() {
    List<Line> lines =
        TextRows.of(words).stream()
            .map(
                r ->
                    Line.of(
                        number,
                        r.words().stream()
                            .sorted(Comparator.comparingDouble(w -> w.box().left()))
                            .toList()))
            .toList();
    return new PdfPage(
        number,
        595,
        842,
        0,
        TextOrigin.DIGITAL,
        words,
        lines,
        rulings,
        fills,
        List.of(),
        List.of(),
        List.of(),
        "",
        0);
  }

  static List<Table> tables(Sheet... sheets) {
    List<PdfPage> pages = new ArrayList<>();
    for (Sheet sheet : sheets) {
      pages.add(sheet.page());
    }
    return Tables.finder().find(new PdfDocument("test.pdf", "", 0, pages.size(), pages, List.of()));
  }

  /** The only table of the sheets. */
  static Table table(Sheet... sheets) {
    List<Table> tables = tables(sheets);
    if (tables.size() != 1) {
      throw new AssertionError(
          tables.size() + " tables: " + tables.stream().map(Sheet::show).toList());
    }
    return tables.get(0);
  }

  /** A table as one line a row, cells parted by « | », line breaks as « / ». */
  static String show(Table table) {
    StringBuilder out = new StringBuilder();
    for (int r = 0; r < table.rows(); r++) {
      List<String> row = new ArrayList<>();
      for (Cell cell : table.cells()) {
        if (cell.row() == r) {
          String span =
              cell.rowSpan() > 1 || cell.columnSpan() > 1
                  ? "[" + cell.rowSpan() + "x" + cell.columnSpan() + "]"
                  : "";
          row.add(span + cell.text().replace("\n", " / "));
        }
      }
      out.append(String.join(" | ", row)).append('\n');
    }
    return out.toString().strip();
  }
}

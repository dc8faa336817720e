package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.section.Block;
import fr.greffe.section.Label;
import fr.greffe.section.Section;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tables of a sitting's head: a list of members set in columns is read as lines, a table of
 * counts as « présents : 11 ».
 */
final class TableLines {
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
  private static final Pattern COUNTED =
      Pattern.compile("exercice|present|votant|pouvoir|procuration|absent|represente|excuse");

  /** A label and its count in one cell: « Présents : 36 ». */
  private static final Pattern LABELLED =
      Pattern.compile(
          "[a-z' ]{0,40}(?:exercice|presents?|votants|pouvoirs|procurations|absents) ?:?"
              + " ?\\d{1,3}");

  private final PdfDocument document;

  TableLines(PdfDocument document) {
    this.document = document;
  }

  /** The paragraphs of a section with those of its tables, in printed order. */
  List<Unit> units(Section section) {
    List<Unit> units = new ArrayList<>();
    List<Block> run = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.TableBlock table) {
        units.addAll(Unit.all(document.file(), run));
        run.clear();
        units.addAll(of(table.table()));
      } else {
        run.add(block);
      }
    }
    units.addAll(Unit.all(document.file(), run));
    return units;
  }

  /** The labelled lists of a table that stands in an act; none when it is something else. */
  List<Unit> lists(Table table) {
    boolean labelled =
        table.cells().stream()
            .anyMatch(c -> c.column() == 0 && Label.PRESENT.opens(Fold.fold(c.text())));
    return labelled ? of(table) : List.of();
  }

  private List<Unit> of(Table table) {
    List<Line> lines = lines(table);
    if (lines.isEmpty() || RollTable.isOne(table)) {
      return List.of();
    }
    if (isForm(table)) {
      return rows(table);
    }
    return counts(table).isEmpty() ? List.of(Unit.of(document.file(), lines)) : List.of();
  }

  /** « Étaient présents | A, B »: two columns, the labels of a head and what they tell. */
  private static boolean isForm(Table table) {
    return table.columns() == 2
        && table.cells().stream()
            .filter(c -> c.column() == 0 && isList(Fold.fold(c.text().replace('\n', ' '))))
            .anyMatch(c -> table.cellAt(c.row(), 1).filter(TableLines::isTold).isPresent());
  }

  /** Names stand in the cell, not only a count. */
  private static boolean isTold(Cell cell) {
    return NameParser.one(cell.text())
        .filter(n -> n.start() == 0 && !n.lastName().isEmpty())
        .filter(n -> !n.civility().isEmpty() || !n.firstName().isEmpty())
        .isPresent();
  }

  /**
   * Each row of a form as a paragraph, its label first. The lists come last: what no label ends
   * goes on in them.
   */
  private List<Unit> rows(Table table) {
    List<Unit> units = new ArrayList<>();
    List<Unit> lists = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Line> lines = new ArrayList<>();
      for (int column = 0; column < table.columns(); column++) {
        table.cellAt(row, column).ifPresent(c -> lines(c, lines));
      }
      if (!lines.isEmpty()) {
        Unit unit = Unit.of(document.file(), lines);
        (isList(unit.folded()) ? lists : units).add(unit);
      }
    }
    units.addAll(lists);
    return units;
  }

  /** The lines of each cell, cell by cell. */
  private List<Line> lines(Table table) {
    List<Line> lines = new ArrayList<>();
    int places = placeColumn(table);
    for (Cell cell : table.cells()) {
      if (cell.column() != places) {
        lines(cell, lines);
      }
    }
    return lines;
  }

  private void lines(Cell cell, List<Line> lines) {
    for (Source source : cell.sources()) {
      document.pages().stream()
          .filter(p -> p.number() == source.page() && !cell.text().isBlank())
          .forEach(p -> inside(p, source, lines));
    }
  }

  /**
   * The column that says of which commune the members in the other are: no first name stands in it,
   * and nearly every line of the other is a whole name. -1 when there is none.
   */
  private static int placeColumn(Table table) {
    if (table.columns() != 2) {
      return -1;
    }
    boolean tells =
        table.cells().stream()
            .filter(c -> c.column() == 0)
            .map(c -> Fold.fold(c.text()))
            .anyMatch(t -> t.contains(":") || isList(t) || t.matches(".*\\d.*"));
    return !tells && whole(table, 0) == 0 && whole(table, 1) >= NEARLY_ALL ? 0 : -1;
  }

  private static boolean isList(String folded) {
    return Label.PRESENT.opens(folded)
        || Label.ABSENT.opens(folded)
        || Label.EXCUSED.opens(folded)
        || Label.PROXY.opens(folded);
  }

  /** The share of a column's lines that are a first name with a surname, or have a civility. */
  private static double whole(Table table, int column) {
    List<String> lines =
        table.cells().stream()
            .filter(c -> c.column() == column && !c.text().isBlank())
            .flatMap(c -> c.text().lines())
            .toList();
    long names =
        lines.stream()
            .filter(
                l ->
                    NameParser.one(l)
                        .filter(n -> n.start() == 0)
                        .filter(n -> !n.civility().isEmpty() || !n.firstName().isEmpty())
                        .isPresent())
            .count();
    return lines.isEmpty() ? 0 : (double) names / lines.size();
  }

  /** A share of lines. */
  private static final double NEARLY_ALL = 0.8;

  private static void inside(PdfPage page, Source cell, List<Line> lines) {
    for (Line line : page.lines()) {
      List<Word> words =
          line.words().stream().filter(w -> cell.box().holdsCenterOf(w.box())).toList();
      if (!words.isEmpty()) {
        lines.add(Line.of(page.number(), words));
      }
    }
  }

  /** A count of a table with its label, folded: « en exercice : 15 ». */
  record Counted(String folded, Source source) {}

  /** Each count with the label above it or before it. */
  static List<Counted> counts(Table table) {
    List<Counted> counts = new ArrayList<>();
    for (Cell cell : table.cells()) {
      String text = cell.text().strip();
      if (LABELLED.matcher(Fold.fold(text)).matches() && !cell.sources().isEmpty()) {
        counts.add(new Counted(Fold.fold(text), cell.sources().get(0)));
      }
      if (COUNT.matcher(text).matches() && !cell.sources().isEmpty()) {
        label(table, cell)
            .map(l -> Fold.fold(l.replace('\n', ' ')) + " : " + text)
            .ifPresent(t -> counts.add(new Counted(t, cell.sources().get(0))));
      }
    }
    return counts;
  }

  private static Optional<String> label(Table table, Cell count) {
    for (int row = count.row() - 1; row >= 0; row--) {
      Optional<Cell> above = table.cellAt(row, count.column());
      if (above.filter(TableLines::isCounted).isPresent()) {
        return above.map(Cell::text);
      }
    }
    for (int column = count.column() - 1; column >= 0; column--) {
      Optional<Cell> before = table.cellAt(count.row(), column);
      if (before.filter(TableLines::isCounted).isPresent()) {
        return before.map(Cell::text);
      }
    }
    return Optional.empty();
  }

  private static boolean isCounted(Cell cell) {
    return COUNTED.matcher(Fold.fold(cell.text())).find();
  }
}

package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables as their printer meant them. A table whose header is repeated on the next page,
 * without a title and before any total closed it, goes on there. Under another header inside a
 * table the columns hold something else, whether two tables were drawn in one frame or read as one:
 * each part is checked as a table of its own.
 */
final class PrintedTables {

  /** Columns of figures a row must name, each with words of its own, to be a header. */
  private static final int COLUMNS_NAMED = 2;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private final Table table;
  private final Set<Integer> figureColumns = new TreeSet<>();

  /** The cells that reach into each row. */
  private final List<List<Cell>> rows = new ArrayList<>();

  private PrintedTables(Table table) {
    this.table = table;
    for (int row = 0; row < table.rows(); row++) {
      rows.add(new ArrayList<>());
    }
    Set<Integer> once = new HashSet<>();
    for (Cell cell : table.cells()) {
      int end = Math.min(table.rows(), cell.row() + cell.rowSpan());
      for (int row = cell.row(); row < end; row++) {
        rows.get(row).add(cell);
      }
      if (cell.amount().isPresent() && !once.add(cell.column())) {
        figureColumns.add(cell.column());
      }
    }
  }

  /** The tables of a document, put together and taken apart. */
  static List<Table> of(List<Table> tables) {
    List<Table> whole = new ArrayList<>();
    for (Table table : tables) {
      int last = whole.size() - 1;
      if (last >= 0 && goesOn(whole.get(last), table)) {
        whole.set(last, joined(whole.get(last), table));
      } else {
        whole.add(table);
      }
    }
    return whole.stream().flatMap(t -> parts(t).stream()).toList();
  }

  private static boolean goesOn(Table one, Table next) {
    if (one.pages().isEmpty() || next.pages().isEmpty() || one.columns() != next.columns()) {
      return false;
    }
    int end = one.pages().get(one.pages().size() - 1);
    return next.pages().get(0) == end + 1
        && next.headerRows() > 0
        && one.headerRows() == next.headerRows()
        && header(one).equals(header(next))
        && (next.title().orElse("").isEmpty()
            || next.title().orElse("").equals(one.title().orElse("")))
        && !isClosed(one);
  }

  private static List<String> header(Table table) {
    return table.cells().stream()
        .filter(c -> c.row() < table.headerRows())
        .map(c -> c.row() + "," + c.column() + " " + Fold.fold(c.text()))
        .toList();
  }

  /** True when the last row with a figure says that it is a total or a balance. */
  private static boolean isClosed(Table table) {
    int last =
        table.cells().stream()
            .filter(c -> c.amount().isPresent())
            .mapToInt(Cell::row)
            .max()
            .orElse(0);
    return table.cells().stream()
        .filter(c -> c.row() == last)
        .map(c -> Cue.of(c.text()))
        .anyMatch(c -> c.announcesSum() || c == Cue.DIFFERENCE);
  }

  private static Table joined(Table one, Table next) {
    int down = one.rows() - next.headerRows();
    List<Cell> cells = new ArrayList<>(one.cells());
    next.cells().stream()
        .filter(c -> c.row() >= next.headerRows())
        .forEach(c -> cells.add(moved(c, -down)));
    Set<Integer> pages = new TreeSet<>(one.pages());
    pages.addAll(next.pages());
    List<Source> regions = new ArrayList<>(one.regions());
    regions.addAll(next.regions());
    return new Table(
        one.id(),
        one.title(),
        List.copyOf(pages),
        one.ruling(),
        one.headerRows(),
        one.rows() + next.rows() - next.headerRows(),
        one.columns(),
        cells,
        regions,
        one.method(),
        one.notes());
  }

  /** The parts of a table, in order; the table itself when no row inside it is a header. */
  private static List<Table> parts(Table table) {
    PrintedTables headers = new PrintedTables(table);
    List<Integer> starts = new ArrayList<>();
    if (headers.figureColumns.size() >= COLUMNS_NAMED) {
      for (int row = Math.max(table.headerRows(), 1) + 1; row < table.rows() - 1; row++) {
        if (headers.isHeader(row)) {
          starts.add(row);
        }
      }
    }
    if (starts.isEmpty()) {
      return List.of(table);
    }
    List<Table> parts = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      parts.add(part(table, from, start, from == 0 ? table.headerRows() : 1));
      from = start;
    }
    parts.add(part(table, from, table.rows(), 1));
    return parts;
  }

  /** A row of words over columns that hold figures below it, and not the words of the head. */
  private boolean isHeader(int row) {
    Set<String> words = new HashSet<>();
    Set<Integer> named = new HashSet<>();
    for (Cell cell : rows.get(row)) {
      if (cell.row() != row || cell.rowSpan() > 1 || isFigure(cell)) {
        return false;
      }
      boolean says = isYear(cell) || Slot.of(cell).state() == Slot.State.TEXT;
      if (says && figureColumns.contains(cell.column())) {
        words.add(Fold.fold(cell.text()));
        named.add(cell.column());
      }
    }
    return words.size() >= COLUMNS_NAMED
        && 2 * named.size() >= figureColumns.size()
        && hasFigures(row + 1, named)
        && !words.equals(head(named));
  }

  /** A year is a figure in a row of figures, a word in a row of words. */
  private static boolean isYear(Cell cell) {
    return YEAR.matcher(cell.text()).matches();
  }

  private static boolean isFigure(Cell cell) {
    return cell.amount().isPresent() && !isYear(cell);
  }

  private boolean hasFigures(int row, Set<Integer> columns) {
    return rows.get(row).stream()
        .filter(c -> columns.contains(c.column()))
        .anyMatch(PrintedTables::isFigure);
  }

  private Set<String> head(Set<Integer> columns) {
    Set<String> words = new HashSet<>();
    int last = Math.max(table.headerRows(), 1) - 1;
    table.cells().stream()
        .filter(c -> c.row() <= last && c.row() + c.rowSpan() > last)
        .filter(c -> columns.contains(c.column()))
        .forEach(c -> words.add(Fold.fold(c.text())));
    return words;
  }

  private static Table part(Table t, int from, int to, int headerRows) {
    List<Cell> cells =
        t.cells().stream()
            .filter(c -> c.row() >= from && c.row() < to)
            .map(c -> moved(c, from))
            .toList();
    return new Table(
        t.id() + (from == 0 ? "" : "/" + from),
        t.title(),
        t.pages(),
        t.ruling(),
        headerRows,
        to - from,
        t.columns(),
        cells,
        t.regions(),
        t.method(),
        t.notes());
  }

  private static Cell moved(Cell c, int up) {
    return new Cell(
        c.row() - up,
        c.column(),
        c.rowSpan(),
        c.columnSpan(),
        c.type(),
        c.text(),
        c.amount(),
        c.bold(),
        c.shaded(),
        c.sources());
  }
}

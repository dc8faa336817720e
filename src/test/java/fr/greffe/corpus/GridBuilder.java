package fr.greffe.corpus;

import fr.greffe.record.RulingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a {@link Grid} row by row; covered positions are skipped as in HTML. */
final class GridBuilder {
  private final String id;
  private String title = "";
  private RulingKind ruling = RulingKind.FULL;
  private List<Integer> widths = List.of();
  private String css = "";
  private boolean repeatHeader = true;
  private boolean keepRows = true;
  private int headerRows;
  private int row;
  private final Set<Long> taken = new HashSet<>();
  private final Map<Long, Grid.Cell> cells = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<Long, BigDecimal> values = new TreeMap<>();
  private NumberStyle style = NumberStyle.PLAIN;

  /** What is put in one cell. */
  record Put(
      String text,
      Optional<BigDecimal> value,
      NumberStyle style,
      int rowSpan,
      int columnSpan,
      Set<String> css) {
    Put rows(int n) {
      return new Put(text, value, style, n, columnSpan, css);
    }

    Put columns(int n) {
      return new Put(text, value, style, rowSpan, n, css);
    }

    Put css(String... names) {
      Set<String> all = new TreeSet<>(css);
      all.addAll(List.of(names));
      return new Put(text, value, style, rowSpan, columnSpan, all);
    }
  }

  GridBuilder(String id) {
    this.id = id;
  }

  static Put text(String text) {
    return new Put(text, Optional.empty(), null, 1, 1, Set.of());
  }

  static Put empty() {
    return text("");
  }

  static Put amount(BigDecimal value, NumberStyle style) {
    return new Put(style.format(value), Optional.of(style.round(value)), style, 1, 1, Set.of("r"));
  }

  GridBuilder title(String text) {
    title = text;
    return this;
  }

  GridBuilder ruling(RulingKind kind) {
    ruling = kind;
    return this;
  }

  GridBuilder widths(Integer... percents) {
    widths = List.of(percents);
    return this;
  }

  GridBuilder widths(List<Integer> percents) {
    widths = percents;
    return this;
  }

  GridBuilder css(String names) {
    css = names;
    return this;
  }

  GridBuilder headerOnce() {
    repeatHeader = false;
    return this;
  }

  GridBuilder cutRows() {
    keepRows = false;
    return this;
  }

  /** The style of the numbers that {@link #row} is given as such. */
  GridBuilder style(NumberStyle numbers) {
    style = numbers;
    return this;
  }

  /** A header row: strings or {@link Put}s. */
  GridBuilder header(Object... contents) {
    headerRows++;
    return add("", List.of(contents));
  }

  /** A body row: strings, numbers, or {@link Put}s. */
  GridBuilder row(Object... contents) {
    return add("", List.of(contents));
  }

  GridBuilder row(List<?> contents) {
    return add("", contents);
  }

  /** A body row whose cells all have these classes. */
  GridBuilder rowOf(String rowCss, List<?> contents) {
    return add(rowCss, contents);
  }

  /** The row the next call will write. */
  int next() {
    return row;
  }

  /** The number in a cell already written; 0 for an empty one. */
  BigDecimal value(int atRow, int column) {
    return values.getOrDefault(key(atRow, column), BigDecimal.ZERO);
  }

  /** Whether a cell already written holds a number. */
  boolean has(int atRow, int column) {
    return values.containsKey(key(atRow, column));
  }

  /** The sum of a column over rows already written. */
  BigDecimal sum(List<Integer> ofRows, int column) {
    return ofRows.stream().map(r -> value(r, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Writes a total row: the sums of the given rows for each numeric column, and the relations. A
   * column where no term has a number stays empty.
   *
   * @param labels what stands before the first numeric column
   */
  GridBuilder total(
      String rowCss, List<?> labels, List<Integer> ofRows, int firstColumn, int lastColumn) {
    List<Object> contents = new ArrayList<>(labels);
    int totalRow = row;
    for (int c = firstColumn; c <= lastColumn; c++) {
      int column = c;
      List<Integer> terms =
          ofRows.stream().filter(r -> values.containsKey(key(r, column))).toList();
      if (terms.isEmpty()) {
        contents.add(empty());
      } else {
        contents.add(amount(sum(terms, column), styleAt(terms.get(0), column)));
        sumOf(totalRow, column, terms.stream().map(r -> new int[] {r, column}).toList());
      }
    }
    for (int c = lastColumn + 1; c < widths.size(); c++) {
      contents.add(empty());
    }
    return add(rowCss, contents);
  }

  /**
   * Replaces an empty cell of the last row by 100 × one of its cells / another, and declares that
   * relation.
   */
  GridBuilder shareOfLastRow(int column, int part, int whole, NumberStyle printed) {
    int at = row - 1;
    Grid.Cell old = cells.get(key(at, column));
    if (has(at, part) && has(at, whole) && value(at, whole).signum() != 0) {
      Put put =
          amount(
              value(at, part)
                  .movePointRight(2)
                  .divide(value(at, whole), 6, java.math.RoundingMode.HALF_UP),
              printed);
      Set<String> css = new TreeSet<>(old.css());
      css.addAll(put.css());
      cells.put(
          key(at, column),
          new Grid.Cell(at, column, 1, 1, put.text(), put.value(), put.style(), css));
      values.put(key(at, column), put.value().orElseThrow());
      rowShare(at, column, part, whole);
    }
    return this;
  }

  /** Declares that a cell is the sum of others. */
  GridBuilder sumOf(int totalRow, int totalColumn, List<int[]> terms) {
    return relate(
        "sum",
        totalRow,
        totalColumn,
        terms.stream().map(t -> Link.plus(Grid.figure(id, t[0], t[1]))).toList());
  }

  /** Declares that in a row, a column is the sum of others. */
  GridBuilder rowSum(int atRow, int totalColumn, Integer... columns) {
    return sumOf(
        atRow,
        totalColumn,
        List.of(columns).stream()
            .filter(c -> values.containsKey(key(atRow, c)))
            .map(c -> new int[] {atRow, c})
            .toList());
  }

  /** Declares that a cell is the first term minus the others of its row. */
  GridBuilder rowDifference(int atRow, int column, int from, Integer... minus) {
    List<Link.Term> terms = new ArrayList<>();
    terms.add(Link.plus(Grid.figure(id, atRow, from)));
    for (int c : minus) {
      terms.add(Link.minus(Grid.figure(id, atRow, c)));
    }
    return relate("difference", atRow, column, terms);
  }

  /** Declares that a cell is 100 × the first cell / the second, of the same row. */
  GridBuilder rowShare(int atRow, int column, int part, int whole) {
    return relate(
        "ratio",
        atRow,
        column,
        List.of(Link.plus(Grid.figure(id, atRow, part)), Link.plus(Grid.figure(id, atRow, whole))));
  }

  GridBuilder relate(String kind, int atRow, int column, List<Link.Term> terms) {
    links.add(
        new Link(
            id + "-" + kind + "-r" + atRow + "c" + column,
            kind,
            id,
            terms,
            Grid.figure(id, atRow, column)));
    return this;
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  Grid build() {
    return new Grid(
        id,
        title,
        ruling,
        headerRows,
        row,
        widths,
        List.copyOf(cells.values()),
        repeatHeader,
        keepRows,
        css);
  }

  private NumberStyle styleAt(int atRow, int column) {
    Grid.Cell cell = cells.get(key(atRow, column));
    return cell.style();
  }

  private GridBuilder add(String rowCss, List<?> contents) {
    int column = 0;
    for (Object content : contents) {
      while (taken.contains(key(row, column))) {
        column++;
      }
      Put put = rowCss.isEmpty() ? put(content) : put(content).css(rowCss.split(" "));
      place(put, column);
      column += put.columnSpan();
    }
    while (column < widths.size()) {
      if (!taken.contains(key(row, column))) {
        throw new IllegalStateException(id + " row " + row + " lacks column " + column);
      }
      column++;
    }
    if (column > widths.size()) {
      throw new IllegalStateException(id + " row " + row + " has " + column + " columns");
    }
    row++;
    return this;
  }

  private void place(Put put, int column) {
    for (int r = row; r < row + put.rowSpan(); r++) {
      for (int c = column; c < column + put.columnSpan(); c++) {
        if (!taken.add(key(r, c))) {
          throw new IllegalStateException(id + ": two cells at " + r + "," + c);
        }
      }
    }
    cells.put(
        key(row, column),
        new Grid.Cell(
            row,
            column,
            put.rowSpan(),
            put.columnSpan(),
            put.text(),
            put.value(),
            put.style(),
            put.css()));
    put.value().ifPresent(v -> values.put(key(row, column), v));
  }

  private Put put(Object content) {
    if (content instanceof Put put) {
      return put;
    }
    if (content instanceof BigDecimal number) {
      return amount(number, style);
    }
    return text(content.toString());
  }

  private static long key(int atRow, int column) {
    return atRow * 1000L + column;
  }
}

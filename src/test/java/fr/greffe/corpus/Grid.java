package fr.greffe.corpus;

import fr.greffe.record.RulingKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table to print, and the truth about it. In a template it stands as <code>{{grid:id}}</code>.
 *
 * @param headerRows number of leading header rows
 * @param widths the columns' widths in percent
 * @param cells every printed cell, empty ones included, by row then column
 * @param repeatHeader whether the header is printed again on each page
 * @param keepRows whether a row is never cut by a page break
 * @param css further classes of the table (« small », « shaded-head »…)
 */
record Grid(
    String id,
    String title,
    RulingKind ruling,
    int headerRows,
    int rows,
    List<Integer> widths,
    List<Cell> cells,
    boolean repeatHeader,
    boolean keepRows,
    String css) {

  Grid {
    widths = List.copyOf(widths);
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param text as printed; {@code \n} is a line break
   * @param value the number, when the whole cell is one
   * @param style how the number is printed; null for a text
   * @param css classes: {@code r} right, {@code c} centred, {@code b} bold, {@code sub} shaded,
   *     {@code late} drawn after the rest of the page, {@code up} late and turned by 90°
   */
  record Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      String text,
      Optional<BigDecimal> value,
      NumberStyle style,
      Set<String> css) {

    /** The same cell with another number. */
    Cell with(BigDecimal other) {
      return new Cell(
          row,
          column,
          rowSpan,
          columnSpan,
          style.format(other),
          Optional.of(style.round(other)),
          style,
          css);
    }

    /** The same cell at another row. */
    Cell at(int otherRow) {
      return new Cell(otherRow, column, rowSpan, columnSpan, text, value, style, css);
    }

    boolean late() {
      return css.contains("late") || css.contains("up");
    }
  }

  int columns() {
    return widths.size();
  }

  /** The id of the figure that a cell is. */
  static String figure(String gridId, int row, int column) {
    return gridId + "!" + row + "," + column;
  }

  Optional<Cell> cell(int row, int column) {
    return cells.stream().filter(c -> c.row() == row && c.column() == column).findFirst();
  }

  Grid with(List<Cell> others, int otherRows) {
    return new Grid(
        id, title, ruling, headerRows, otherRows, widths, others, repeatHeader, keepRows, css);
  }

  /** This grid with one cell replaced by a cell at the same place. */
  Grid with(Cell other) {
    return with(
        cells.stream()
            .map(c -> c.row() == other.row() && c.column() == other.column() ? other : c)
            .toList(),
        rows);
  }

  /** The first row one of whose cells prints this text, or whose number it is. */
  int rowOf(String text) {
    return cells.stream()
        .filter(c -> c.text().replace('\n', ' ').equals(text))
        .mapToInt(Cell::row)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no row « " + text + " »"));
  }
}

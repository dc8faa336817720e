package fr.greffe.table;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes of a grid that keep every word: lines taken out, rows split. */
final class GridEdits {

  /** How far below the others a cell cut by a page break is made to reach, in points. */
  private static final double REACH = 3.0;

  private GridEdits() {}

  /** Takes out the rows and columns that hold no text and are as thin as a double rule. */
  static PageTable withoutThinLines(
      PageTable table, Lattice lattice, double thinRow, double thinColumn) {
    boolean[] keepRow = new boolean[table.rows()];
    boolean[] keepColumn = new boolean[table.columns()];
    for (int r = 0; r < keepRow.length; r++) {
      keepRow[r] = lattice.ys()[r + 1] - lattice.ys()[r] >= thinRow;
    }
    for (int c = 0; c < keepColumn.length; c++) {
      keepColumn[c] = lattice.xs()[c + 1] - lattice.xs()[c] >= thinColumn;
    }
    for (GridCell cell : table.cells()) {
      if (!cell.isEmpty() && cell.rowSpan() == 1) {
        keepRow[cell.row()] = true;
      }
      if (!cell.isEmpty() && cell.columnSpan() == 1) {
        keepColumn[cell.column()] = true;
      }
    }
    return keeping(table, keepRow, keepColumn);
  }

  /**
   * Shows which cells a page break cuts: where some cells of the last row are closed by a line and
   * others are not, the others go on over the page, and their boxes are made to reach below. A last
   * row in which nothing begins is then the end of such cells alone, and is taken out.
   */
  static PageTable withOpenCells(PageTable table, Lattice lattice) {
    int last = table.rows() - 1;
    boolean[] closed = lattice.across()[lattice.rows()];
    boolean mixed = false;
    boolean strip = last > 0;
    for (GridCell cell : table.row(last)) {
      mixed |= closed[cell.column()];
      strip &= cell.isEmpty() && !closed[cell.column()];
    }
    strip &= table.cells().stream().anyMatch(c -> c.row() < last && c.lastRow() == last);
    if (strip) {
      boolean[] rows = new boolean[table.rows()];
      boolean[] columns = new boolean[table.columns()];
      Arrays.fill(rows, 0, last, true);
      Arrays.fill(columns, true);
      return keeping(table, rows, columns);
    }
    if (!mixed) {
      return table;
    }
    List<GridCell> cells = new ArrayList<>();
    for (GridCell cell : table.cells()) {
      boolean open = cell.lastRow() == last && !closed[cell.column()];
      Box b = cell.box();
      Box longer = new Box(b.left(), b.top(), b.right(), b.bottom() + REACH);
      cells.add(
          open
              ? new GridCell(
                  cell.row(),
                  cell.column(),
                  cell.rowSpan(),
                  cell.columnSpan(),
                  longer,
                  cell.words())
              : cell);
    }
    return table.withCells(cells, table.rows());
  }

  /** The table with only these rows and columns; a cell that spans others shrinks. */
  static PageTable keeping(PageTable table, boolean[] keepRow, boolean[] keepColumn) {
    int[] rowAt = countBefore(keepRow);
    int[] columnAt = countBefore(keepColumn);
    List<GridCell> cells = new ArrayList<>();
    for (GridCell cell : table.cells()) {
      int row = rowAt[cell.row()];
      int column = columnAt[cell.column()];
      int rowSpan = rowAt[cell.lastRow() + 1] - row;
      int columnSpan = columnAt[cell.lastColumn() + 1] - column;
      if (rowSpan > 0 && columnSpan > 0) {
        cells.add(cell.at(row, column, rowSpan, columnSpan));
      }
    }
    return new PageTable(
        table.page(),
        table.area(),
        rowAt[keepRow.length],
        columnAt[keepColumn.length],
        cells,
        table.ruling(),
        table.headerRows(),
        table.method(),
        table.notes());
  }

  private static int[] countBefore(boolean[] keep) {
    int[] out = new int[keep.length + 1];
    for (int i = 0; i < keep.length; i++) {
      out[i + 1] = out[i] + (keep[i] ? 1 : 0);
    }
    return out;
  }
}

package fr.greffe.table;

import java.util.ArrayList;
import java.util.List;

/** Changes of a grid that keep every word: lines taken out, rows split. */
final class GridEdits {

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

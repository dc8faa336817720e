package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the columns and rows that a ruled grid leaves undrawn, from the alignment of its text: a
 * body without vertical lines under a ruled header, a band whose lines of figures no rule parts.
 */
final class UnruledParts {

  /** Lines of neighbouring cells whose middles differ by less stand on one row, in points. */
  private static final double SAME_BASELINE = 2.5;

  private UnruledParts() {}

  /** The table with the columns and rows its text shows inside undivided cells. */
  static PageTable split(PageTable table) {
    return BandRows.split(splitColumns(table));
  }

  /** True when cells still hold figures far apart side by side: the rules are not its columns. */
  static boolean holdsSeveral(PageTable table) {
    long mixed =
        table.cells().stream()
            .filter(c -> c.words().size() > 1)
            .flatMap(c -> TextRows.of(c.words()).stream())
            .filter(UnruledParts::figuresFarApart)
            .count();
    return mixed >= 2;
  }

  private static boolean figuresFarApart(TextRow row) {
    for (int i = 1; i < row.chunks().size(); i++) {
      Chunk a = row.chunks().get(i - 1);
      Chunk b = row.chunks().get(i);
      boolean far = b.box().left() - a.box().right() >= TextRow.WIDE_GAP * b.size();
      if (a.numeric() && b.numeric() && far) {
        return true;
      }
    }
    return false;
  }

  /** Cuts a cell over several columns where its pieces stand in different ones. */
  private static PageTable splitColumns(PageTable table) {
    double[][] extents = extents(table);
    List<GridCell> cells = new ArrayList<>();
    int cut = 0;
    for (GridCell cell : table.cells()) {
      List<GridCell> parts = columnParts(cell, extents);
      if (parts.size() > 1) {
        cut++;
      }
      cells.addAll(parts);
    }
    return cut == 0 ? table : table.withCells(cells, table.rows());
  }

  /** Left and right of each column, from the cells that stand in it alone. */
  private static double[][] extents(PageTable table) {
    double[][] out = new double[table.columns()][];
    for (GridCell cell : table.cells()) {
      if (cell.columnSpan() == 1 && out[cell.column()] == null) {
        out[cell.column()] = new double[] {cell.box().left(), cell.box().right()};
      }
    }
    return out;
  }

  private static List<GridCell> columnParts(GridCell cell, double[][] extents) {
    if (cell.columnSpan() == 1 || cell.isEmpty()) {
      return List.of(cell);
    }
    Map<Integer, List<Word>> byColumn = new TreeMap<>();
    for (TextRow row : TextRows.of(cell.words())) {
      for (Chunk chunk : row.chunks()) {
        int column = holder(chunk.box(), cell, extents);
        if (column < 0) {
          return List.of(cell);
        }
        byColumn.computeIfAbsent(column, k -> new ArrayList<>()).addAll(chunk.words());
      }
    }
    if (byColumn.size() < 2) {
      return List.of(cell);
    }
    List<GridCell> out = new ArrayList<>();
    for (int c = cell.column(); c <= cell.lastColumn(); c++) {
      Box b = new Box(extents[c][0], cell.box().top(), extents[c][1], cell.box().bottom());
      out.add(
          new GridCell(cell.row(), c, cell.rowSpan(), 1, b, byColumn.getOrDefault(c, List.of())));
    }
    return out;
  }

  /** The one column of the cell a piece stands in; -1 when it writes across a column's side. */
  private static int holder(Box box, GridCell cell, double[][] extents) {
    for (int c = cell.column(); c <= cell.lastColumn(); c++) {
      if (extents[c] == null) {
        return -1;
      }
      if (box.left() >= extents[c][0] - SAME_BASELINE
          && box.right() <= extents[c][1] + SAME_BASELINE) {
        return c;
      }
    }
    return -1;
  }
}

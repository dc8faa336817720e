package fr.greffe.table;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Forms whose frame holds tables: labelled rows, then a row that is one cell over the whole width
 * with a table of its own in it. The labelled rows are one table, what the frame holds is read by
 * itself.
 */
final class FramedForms {
  /** Rows and columns at least of a table in a frame. */
  private static final int FEWEST = 2;

  /** A frame's side and that of what it holds differ by less than this when they touch. */
  private static final double TOUCH = 1;

  private FramedForms() {}

  /** The runs of rows over, between and under those that hold tables; none when no row does. */
  static List<PageTable> parts(PageTable table, List<Lattice> lattices) {
    List<PageTable> out = new ArrayList<>();
    int from = 0;
    boolean holds = false;
    for (int row = 0; row < table.rows(); row++) {
      if (holdsTable(table, row, lattices)) {
        holds = true;
        add(table, from, row, out);
        from = row + 1;
      }
    }
    if (!holds) {
      return List.of();
    }
    add(table, from, table.rows(), out);
    return out;
  }

  private static boolean holdsTable(PageTable table, int row, List<Lattice> lattices) {
    List<GridCell> cells = table.row(row);
    if (cells.size() != 1 || cells.get(0).columnSpan() < table.columns()) {
      return false;
    }
    Box frame = cells.get(0).box().grow(TOUCH);
    return cells.get(0).rowSpan() == 1
        && lattices.stream()
            .filter(l -> l.rows() >= FEWEST && l.columns() >= FEWEST)
            .map(Lattice::area)
            .anyMatch(
                a ->
                    a.area() < frame.area()
                        && frame.contains(a.left(), a.top())
                        && frame.contains(a.right(), a.bottom()));
  }

  /** Rows of a table as a table; a cell that reaches out of them leaves none. */
  private static void add(PageTable table, int from, int to, List<PageTable> out) {
    List<GridCell> cells = new ArrayList<>();
    for (GridCell cell : table.cells()) {
      if (cell.row() >= from && cell.lastRow() < to) {
        cells.add(
            new GridCell(
                cell.row() - from,
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.box(),
                cell.words()));
      } else if (cell.row() < to && cell.lastRow() >= from) {
        return;
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    Box area = cells.stream().map(GridCell::box).reduce(Box::union).orElseThrow();
    out.add(
        new PageTable(
            table.page(),
            area,
            to - from,
            table.columns(),
            cells,
            table.ruling(),
            0,
            table.method(),
            table.notes()));
  }
}

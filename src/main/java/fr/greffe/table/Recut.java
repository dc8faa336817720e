package fr.greffe.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Gives a part of a table, in which merged cells hide column lines, the columns of the part before
 * it: a last row that holds only a total over merged cells.
 */
final class Recut {

  private Recut() {}

  /** The part with the columns of another; empty when some edge of it has no counterpart. */
  static Optional<PageTable> toColumnsOf(PageTable model, PageTable part, double tolerance) {
    double[] edges = edges(model);
    if (edges.length != model.columns() + 1 || part.columns() >= model.columns()) {
      return Optional.empty();
    }
    List<GridCell> cells = new ArrayList<>();
    for (GridCell cell : part.cells()) {
      int from = edge(edges, cell.box().left(), tolerance);
      int to = edge(edges, cell.box().right(), tolerance);
      if (from < 0 || to <= from) {
        return Optional.empty();
      }
      cells.add(cell.at(cell.row(), from, cell.rowSpan(), to - from));
    }
    return Optional.of(
        new PageTable(
            part.page(),
            part.area(),
            part.rows(),
            model.columns(),
            cells,
            part.ruling(),
            part.headerRows(),
            part.method(),
            part.notes()));
  }

  private static double[] edges(PageTable table) {
    TreeSet<Double> out = new TreeSet<>();
    for (GridCell cell : table.cells()) {
      out.add(cell.box().left());
      out.add(cell.box().right());
    }
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int edge(double[] edges, double x, double tolerance) {
    int nearest = Lattice.nearest(edges, x);
    return Math.abs(edges[nearest] - x) <= tolerance ? nearest : -1;
  }
}

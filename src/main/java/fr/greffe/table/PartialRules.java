package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What rules that part some columns only tell of a table without vertical lines: where they end a
 * column ends, and a cell that they leave open goes on below them.
 */
final class PartialRules {

  /** So many rules that end at one place show the side of a column. */
  private static final int FEWEST = 3;

  /** Ends nearer than this are at one place, in points. */
  private static final double SAME_END = 2.0;

  /** A column is at least this wide, in points. */
  private static final double NARROWEST = 12.0;

  /** A rule parts a cell when it covers this share of it. */
  private static final double COVERS = 0.6;

  private PartialRules() {}

  /** The x at which several rules inside an area begin or end, its own sides left out. */
  static double[] edges(List<Ruling> horizontals, Box area) {
    TreeMap<Long, Integer> ends = new TreeMap<>();
    for (Ruling rule : within(horizontals, area)) {
      Stream.of(rule.start(), rule.end())
          .filter(x -> x > area.left() + NARROWEST && x < area.right() - NARROWEST)
          .forEach(x -> ends.merge(Math.round(x / SAME_END), 1, Integer::sum));
    }
    return ends.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST)
        .mapToDouble(e -> e.getKey() * SAME_END)
        .toArray();
  }

  /** The rules of an area, those on its sides included. */
  static List<Ruling> within(List<Ruling> horizontals, Box area) {
    return horizontals.stream()
        .filter(h -> h.position() >= area.top() - 1 && h.position() <= area.bottom() + 1)
        .filter(h -> Math.min(h.end(), area.right()) - Math.max(h.start(), area.left()) > NARROWEST)
        .toList();
  }

  /**
   * The table with the cells of its first columns, and of its header, joined downwards where a rule
   * parts the rows of other columns and leaves them open.
   */
  static PageTable joined(PageTable table, List<Ruling> horizontals, double[] edges) {
    PageTable out = table;
    for (int c = 0; c < table.columns(); c++) {
      for (int r = table.headerRows() - 1; r > 0; r--) {
        out = joinedAt(out, r, c, horizontals);
      }
    }
    for (int c = 0; c < table.columns() && opens(table, c, edges); c++) {
      for (int r = table.rows() - 1; r > 0; r--) {
        out = joinedAt(out, r, c, horizontals);
      }
    }
    return out;
  }

  /** True when some partial rules begin on the right side of the column. */
  private static boolean opens(PageTable table, int column, double[] edges) {
    double[] sides = new double[table.columns()];
    table.cells().forEach(c -> sides[c.lastColumn()] = c.box().right());
    return DoubleStream.of(edges).anyMatch(e -> Lattice.nearest(sides, e) == column);
  }

  private static PageTable joinedAt(PageTable table, int r, int c, List<Ruling> horizontals) {
    GridCell above = null;
    GridCell below = null;
    for (GridCell cell : table.cells()) {
      if (cell.column() == c && cell.columnSpan() == 1 && cell.lastRow() == r - 1) {
        above = cell;
      } else if (cell.column() == c && cell.columnSpan() == 1 && cell.row() == r) {
        below = cell;
      }
    }
    if (above == null || below == null || !open(table, above, below, horizontals)) {
      return table;
    }
    List<Word> words = new ArrayList<>(above.words());
    words.addAll(below.words());
    List<GridCell> cells = new ArrayList<>(table.cells());
    cells.remove(above);
    cells.remove(below);
    int span = above.rowSpan() + below.rowSpan();
    Box box = above.box().union(below.box());
    cells.add(new GridCell(above.row(), c, span, 1, box, words));
    return table.withCells(cells, table.rows());
  }

  /** True when a rule runs between the rows, and not between these two cells. */
  private static boolean open(
      PageTable table, GridCell above, GridCell below, List<Ruling> horizontals) {
    double from = rowBox(table, above.lastRow()).centerY();
    double to = rowBox(table, below.row()).centerY();
    boolean between = false;
    for (Ruling rule : horizontals) {
      if (rule.position() > from && rule.position() < to) {
        double overlap =
            Math.min(rule.end(), below.box().right()) - Math.max(rule.start(), below.box().left());
        if (overlap > COVERS * below.box().width()) {
          return false;
        }
        between |= rule.length() > NARROWEST;
      }
    }
    return between;
  }

  private static Box rowBox(PageTable table, int row) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.rowSpan() == 1)
        .map(GridCell::box)
        .reduce(Box::union)
        .orElse(table.area());
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Fill;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Columns shown by a row of cells that are shaded one by one, side by side. */
final class ShadedCells {

  /** Neighbouring shades touch, to this tolerance in points. */
  private static final double TOUCH = 2.0;

  /** Fewer cells may be a highlighted word or a title's band. */
  private static final int FEWEST = 3;

  /** The cells must cover this share of the table's width. */
  private static final double COVER = 0.9;

  private ShadedCells() {}

  /** The x of the cells' sides, left to right; empty when no row of cells is shaded. */
  static double[] edges(List<Fill> fills, Box area) {
    Map<Long, List<Box>> rows =
        fills.stream()
            .map(Fill::box)
            .filter(b -> b.centerY() > area.top() && b.centerY() < area.bottom())
            .filter(b -> b.right() > area.left() && b.left() < area.right())
            .collect(
                Collectors.groupingBy(
                    b -> Math.round(b.top() / TOUCH), TreeMap::new, Collectors.toList()));
    double[] best = {};
    for (List<Box> row : rows.values()) {
      double[] edges = edges(row);
      boolean covers =
          edges.length > FEWEST && edges[edges.length - 1] - edges[0] >= COVER * area.width();
      if (covers && edges.length > best.length) {
        best = edges;
      }
    }
    return best;
  }

  private static double[] edges(List<Box> row) {
    List<Box> sorted = row.stream().sorted(Comparator.comparingDouble(Box::left)).toList();
    List<Double> out = new ArrayList<>(List.of(sorted.get(0).left()));
    double right = sorted.get(0).left();
    for (Box box : sorted) {
      if (box.right() <= right + TOUCH) {
        continue;
      }
      if (Math.abs(box.left() - right) > TOUCH) {
        return new double[0];
      }
      right = box.right();
      out.add(right);
    }
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The y of the upper and lower sides of rows that are shaded over most of an area: where every
   * other row is, they part all rows.
   */
  static double[] rowSides(List<Fill> fills, Box area) {
    TreeMap<Long, Double> widths = new TreeMap<>();
    for (Fill fill : fills) {
      Box box = fill.box();
      if (box.centerY() > area.top() && box.centerY() < area.bottom()) {
        double width = box.horizontalOverlap(area);
        widths.merge(Math.round(box.top() / TOUCH), width, Double::sum);
        widths.merge(Math.round(box.bottom() / TOUCH), width, Double::sum);
      }
    }
    return widths.entrySet().stream()
        .filter(e -> e.getValue() > area.width() / 2)
        .mapToDouble(e -> e.getKey() * TOUCH)
        .toArray();
  }
}

package fr.greffe.table;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns a set of rows shows: intervals of x that hold text, parted by gutters that (nearly)
 * no row writes across.
 *
 * @param intervals left to right, each [left, right]
 */
record Columns(List<double[]> intervals) {

  /** The narrowest gutter, as a share of the font size: wider than the spaces of a figure. */
  private static final double GUTTER = 0.45;

  /** With few rows, spaces of prose line up by chance: a gutter must be this wide. */
  private static final double GUTTER_OF_FEW = 0.8;

  private static final int FEW_ROWS = 4;

  /** One row in so many may write across a gutter: a subtitle, a cell that overflows. */
  private static final int ROWS_PER_CROSSING = 10;

  /** A narrow gutter counts when this share of the rows has separate figures on its sides. */
  private static final double FIGURES_APART = 0.7;

  Columns {
    intervals = List.copyOf(intervals);
  }

  int count() {
    return intervals.size();
  }

  double left(int column) {
    return intervals.get(column)[0];
  }

  double right(int column) {
    return intervals.get(column)[1];
  }

  /** The columns shown by rows, with lines that must part columns as well. */
  static Columns of(List<TextRow> rows, double[] lines) {
    double em =
        rows.stream()
            .mapToDouble(TextRow::size)
            .sorted()
            .skip(rows.size() / 2)
            .findFirst()
            .orElse(10);
    double gutter = em * (rows.size() < FEW_ROWS ? GUTTER_OF_FEW : GUTTER);
    int crossings = rows.size() / ROWS_PER_CROSSING;
    List<double[]> covered = covered(rows, crossings);
    List<double[]> merged = new ArrayList<>();
    for (double[] interval : covered) {
      double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      boolean parted = last != null && lineBetween(lines, last[1], interval[0]);
      boolean narrow = last != null && interval[0] - last[1] < gutter;
      if (narrow && !parted && !figuresApart(rows, last, interval)) {
        last[1] = interval[1];
      } else {
        merged.add(interval.clone());
      }
    }
    return new Columns(merged).joiningNeverTogether(rows, lines);
  }

  /** True when in most rows that fill both intervals, two distinct figures fill them. */
  private static boolean figuresApart(List<TextRow> rows, double[] a, double[] b) {
    int apart = 0;
    int together = 0;
    for (TextRow row : rows) {
      Chunk left = last(row, a);
      Chunk right = last(row, b);
      if (left != null && right != null) {
        together++;
        if (left != right && right.numeric()) {
          apart++;
        }
      }
    }
    return apart >= 2 && apart >= FIGURES_APART * together;
  }

  private static Chunk last(TextRow row, double[] interval) {
    Chunk out = null;
    for (Chunk chunk : row.chunks()) {
      if (chunk.box().left() < interval[1] && chunk.box().right() > interval[0]) {
        out = chunk;
      }
    }
    return out;
  }

  private static boolean lineBetween(double[] lines, double left, double right) {
    for (double line : lines) {
      if (line >= left - 1 && line <= right + 1) {
        return true;
      }
    }
    return false;
  }

  /** The intervals that more rows than allowed write on. */
  private static List<double[]> covered(List<TextRow> rows, int allowed) {
    List<double[]> events = new ArrayList<>();
    for (TextRow row : rows) {
      for (Chunk chunk : row.chunks()) {
        events.add(new double[] {chunk.box().left(), 1});
        events.add(new double[] {chunk.box().right(), -1});
      }
    }
    events.sort(Comparator.comparingDouble((double[] e) -> e[0]).thenComparingDouble(e -> -e[1]));
    List<double[]> out = new ArrayList<>();
    int depth = 0;
    double from = 0;
    for (double[] event : events) {
      int before = depth;
      depth += (int) event[1];
      if (before <= allowed && depth > allowed) {
        from = event[0];
      } else if (before > allowed && depth <= allowed) {
        out.add(new double[] {from, event[0]});
      }
    }
    return out;
  }

  /**
   * Joins neighbours that no row fills together: one column whose entries are aligned differently.
   */
  private Columns joiningNeverTogether(List<TextRow> rows, double[] lines) {
    List<double[]> out = new ArrayList<>(intervals);
    for (int c = out.size() - 1; c > 0; c--) {
      double[] a = out.get(c - 1);
      double[] b = out.get(c);
      boolean together =
          rows.stream().anyMatch(r -> fills(r, a) && fills(r, b)) || lineBetween(lines, a[1], b[0]);
      if (!together) {
        out.set(c - 1, new double[] {a[0], b[1]});
        out.remove(c);
      }
    }
    return new Columns(out);
  }

  private static boolean fills(TextRow row, double[] interval) {
    return row.chunks().stream()
        .anyMatch(c -> c.box().left() < interval[1] && c.box().right() > interval[0]);
  }

  /** The first and last column a box writes on; the nearest one when it lies in a gutter. */
  int[] range(Box box) {
    int first = -1;
    int last = -1;
    for (int c = 0; c < intervals.size(); c++) {
      double overlap = Math.min(box.right(), right(c)) - Math.max(box.left(), left(c));
      double narrower = Math.min(box.width(), right(c) - left(c));
      if (overlap > 0.2 * narrower) {
        first = first < 0 ? c : first;
        last = c;
      }
    }
    if (first < 0) {
      first = nearest(box.centerX());
      last = first;
    }
    return new int[] {first, last};
  }

  /** The column whose interval is nearest to x. */
  int nearest(double x) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int c = 0; c < intervals.size(); c++) {
      double away = x < left(c) ? left(c) - x : x > right(c) ? x - right(c) : 0;
      if (away < least) {
        least = away;
        best = c;
      }
    }
    return best;
  }

  /** The middle of each gutter, with the outer edges: the lines a ruled table would draw. */
  double[] edges() {
    double[] out = new double[count() + 1];
    out[0] = left(0);
    out[count()] = right(count() - 1);
    for (int c = 1; c < count(); c++) {
      out[c] = (right(c - 1) + left(c)) / 2;
    }
    return out;
  }
}

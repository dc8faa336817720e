package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The grid a group of crossing rulings draws: its lines, and for each elementary cell which of its
 * sides are drawn.
 *
 * @param xs the vertical lines, left to right, outer sides included even where they are not drawn
 * @param ys the horizontal lines, top to bottom, likewise
 * @param across {@code across[r][c]}: line r is drawn along the top of elementary cell (r, c)
 * @param down {@code down[r][c]}: line c is drawn along the left of elementary cell (r, c)
 */
record Lattice(double[] xs, double[] ys, boolean[][] across, boolean[][] down) {

  /** Parallel lines closer than this are one double or thick border, in points. */
  private static final double SAME_LINE = 2.5;

  /** A side counts as drawn when this share of it is; the rest is a gap in the border. */
  private static final double DRAWN = 0.5;

  /** A line that runs this far beyond the last crossing one shows an open side, in points. */
  private static final double OPEN_SIDE = 7.0;

  /** More lines than this are hatching or a drawing, not a table on a page. */
  private static final int MOST_LINES = 400;

  /** The grid of a group; empty when it has too few or too many lines to be a table's. */
  static Optional<Lattice> of(Crossings.Group group) {
    return of(group.horizontals(), group.verticals());
  }

  static Optional<Lattice> of(List<Ruling> horizontals, List<Ruling> verticals) {
    double[] xs = withOpenSides(lines(verticals), horizontals);
    double[] ys = withOpenSides(lines(horizontals), verticals);
    if (xs.length < 2 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) {
      return Optional.empty();
    }
    boolean[][] across = new boolean[ys.length][xs.length - 1];
    for (Ruling h : horizontals) {
      mark(h, nearest(ys, h.position()), xs, across);
    }
    boolean[][] sides = new boolean[xs.length][ys.length - 1];
    for (Ruling v : verticals) {
      mark(v, nearest(xs, v.position()), ys, sides);
    }
    boolean[][] down = new boolean[ys.length - 1][xs.length];
    for (int r = 0; r < ys.length - 1; r++) {
      for (int c = 0; c < xs.length; c++) {
        down[r][c] = sides[c][r];
      }
    }
    return Optional.of(new Lattice(xs, ys, across, down));
  }

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }

  Box area() {
    return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  /** The distinct positions of parallel lines, each the mean of those drawn together. */
  private static double[] lines(List<Ruling> parallel) {
    double[] sorted = parallel.stream().mapToDouble(Ruling::position).sorted().toArray();
    List<Double> out = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length
          || sorted[i] - sorted[i - 1] > SAME_LINE
          || sorted[i] - sorted[from] > 2 * SAME_LINE) {
        out.add((sorted[from] + sorted[i - 1]) / 2);
        from = i;
      }
    }
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Adds an outer line where at least two crossing lines run on past the last one drawn. */
  private static double[] withOpenSides(double[] lines, List<Ruling> crossing) {
    if (lines.length == 0) {
      return lines;
    }
    double first = lines[0];
    double last = lines[lines.length - 1];
    double[] starts =
        crossing.stream()
            .mapToDouble(Ruling::start)
            .filter(s -> s < first - OPEN_SIDE)
            .sorted()
            .toArray();
    double[] ends =
        crossing.stream()
            .mapToDouble(Ruling::end)
            .filter(e -> e > last + OPEN_SIDE)
            .sorted()
            .toArray();
    DoubleStream out = DoubleStream.of(lines);
    if (starts.length >= 2) {
      out = DoubleStream.concat(DoubleStream.of(starts[0]), out);
    }
    if (ends.length >= 2) {
      out = DoubleStream.concat(out, DoubleStream.of(ends[ends.length - 1]));
    }
    return out.toArray();
  }

  private static void mark(Ruling line, int index, double[] crossing, boolean[][] drawn) {
    for (int i = 0; i < crossing.length - 1; i++) {
      double overlap = Math.min(line.end(), crossing[i + 1]) - Math.max(line.start(), crossing[i]);
      if (overlap >= DRAWN * (crossing[i + 1] - crossing[i])) {
        drawn[index][i] = true;
      }
    }
  }

  static int nearest(double[] sorted, double value) {
    int best = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (Math.abs(sorted[i] - value) < Math.abs(sorted[best] - value)) {
        best = i;
      }
    }
    return best;
  }
}

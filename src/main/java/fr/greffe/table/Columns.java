package fr.greffe.table;

import fr.greffe.pdf.Word;
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

  /** The narrowest gutter, as a share of the font size: figures set side by side. */
  private static final double NARROWEST = 0.12;

  /** A gutter parts the pieces of at least this share of the rows that have text on both sides. */
  private static final double APART = 0.5;

  /** What is left of a column beside a gutter is none where it is narrower, in points. */
  private static final double SLIVER = 4.0;

  /** Text keeps this far from the edge of its cell, in points. */
  private static final double EDGE = 1.0;

  /** One row in so many may write across a gutter: a subtitle, a cell that overflows. */
  private static final int ROWS_PER_CROSSING = 10;

  /** A space that parts two cells is this many times as wide as those of a label … */
  private static final double WIDER = 1.3;

  /** … or wider than this share of the font size, where there is nothing to compare it with. */
  private static final double PARTING = 0.45;

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
    List<double[]> merged = new ArrayList<>();
    for (double[] interval : covered(rows, rows.size() / ROWS_PER_CROSSING)) {
      double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      boolean parted =
          last != null
              && (lineBetween(lines, last[1], interval[0]) || isGutter(rows, last, interval, em));
      if (last != null && !parted) {
        last[1] = interval[1];
      } else {
        merged.add(interval.clone());
      }
    }
    return new Columns(merged).joiningNeverTogether(rows, lines);
  }

  /** These columns, parted as well by the gutters of others that fall inside one of them. */
  Columns partedAsIn(Columns others) {
    List<double[]> out = new ArrayList<>();
    for (double[] interval : intervals) {
      double left = interval[0];
      for (int c = 1; c < others.count(); c++) {
        if (others.right(c - 1) > left && others.left(c) < interval[1]) {
          if (others.right(c - 1) - left < SLIVER && !out.isEmpty()) {
            out.get(out.size() - 1)[1] = others.right(c - 1);
          } else {
            out.add(new double[] {left, others.right(c - 1)});
          }
          left = others.left(c);
        }
      }
      out.add(new double[] {left, interval[1]});
    }
    return new Columns(out);
  }

  /** The columns between drawn or shaded edges. */
  static Columns between(double[] edges) {
    List<double[]> out = new ArrayList<>();
    for (int i = 1; i < edges.length; i++) {
      out.add(new double[] {edges[i - 1] + EDGE, edges[i] - EDGE});
    }
    return new Columns(out);
  }

  /**
   * True when most rows that fill both intervals fill them with separate pieces. Where no row fills
   * both, nothing is known yet: the words of one wide figure are joined first.
   */
  private static boolean isGutter(List<TextRow> rows, double[] a, double[] b, double em) {
    if (b[0] - a[1] < NARROWEST * em) {
      return false;
    }
    int apart = 0;
    int bridged = 0;
    for (TextRow row : rows) {
      boolean before = false;
      boolean after = false;
      boolean over = false;
      for (Chunk chunk : row.chunks()) {
        boolean left = chunk.box().left() < a[1] && chunk.box().right() > a[0];
        boolean right = chunk.box().left() < b[1] && chunk.box().right() > b[0];
        over |= left && right;
        before |= left;
        after |= right;
      }
      if (over) {
        bridged++;
      } else if (before && after) {
        apart++;
      }
    }
    return apart >= APART * (apart + bridged);
  }

  private static boolean lineBetween(double[] lines, double left, double right) {
    for (double line : lines) {
      if (line >= left - 1 && line <= right + 1) {
        return true;
      }
    }
    return false;
  }

  /** The intervals where words of more rows than allowed stand. */
  private static List<double[]> covered(List<TextRow> rows, int allowed) {
    List<double[]> events = new ArrayList<>();
    for (TextRow row : rows) {
      for (Word word : row.words()) {
        events.add(new double[] {word.box().left(), 1});
        events.add(new double[] {word.box().right(), -1});
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

  /**
   * A piece cut at the gutters it writes across, where a space falls in each and a figure or a
   * wider space tells it from the spaces of a label; the piece itself when some word stands in a
   * gutter.
   */
  List<Chunk> cut(Chunk chunk) {
    return cut(chunk, true);
  }

  /** As {@link #cut(Chunk)}, at spaces of any width: the labels of a header. */
  List<Chunk> cutAnywhere(Chunk chunk) {
    return cut(chunk, false);
  }

  private List<Chunk> cut(Chunk chunk, boolean guarded) {
    int[] range = range(chunk.box());
    if (range[0] == range[1]) {
      return List.of(chunk);
    }
    List<Chunk> out = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    int column = -1;
    for (Word word : chunk.words()) {
      int[] own = range(word.box());
      if (own[0] != own[1]) {
        return List.of(chunk);
      }
      if (own[0] != column && !current.isEmpty()) {
        if (guarded && !parts(chunk, current, word)) {
          return List.of(chunk);
        }
        out.add(Chunk.of(current));
        current = new ArrayList<>();
      }
      column = own[0];
      current.add(word);
    }
    out.add(Chunk.of(current));
    return out;
  }

  /** True when a figure ends or begins there, or the space is wider than those before it. */
  private static boolean parts(Chunk chunk, List<Word> before, Word next) {
    Word last = before.get(before.size() - 1);
    if (CellNumbers.looksNumeric(last.text()) || CellNumbers.looksNumeric(next.text())) {
      return true;
    }
    double gap = next.box().left() - last.box().right();
    double narrowest = Double.MAX_VALUE;
    for (int i = 1; i < chunk.words().size(); i++) {
      double inner = chunk.words().get(i).box().left() - chunk.words().get(i - 1).box().right();
      narrowest = Math.min(narrowest, inner);
    }
    return gap > WIDER * narrowest || gap > PARTING * next.size();
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

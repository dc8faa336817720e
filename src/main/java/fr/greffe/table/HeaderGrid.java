package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header lines of a table without cell borders, as rows: lines of one label are joined, a label
 * centred over several columns spans them and the labels under it form the next level.
 */
final class HeaderGrid {

  /** How much nearer to the middle of its columns a spanning label must be, as a share. */
  private static final double CLEARLY = 0.6;

  /** A label this near to its column's side or middle belongs to that column, in font sizes. */
  private static final double ALIGNED = 0.6;

  /** A rule under a label is at most this many font sizes below its middle. */
  private static final double UNDER = 1.5;

  private HeaderGrid() {}

  /**
   * The header rows made of these lines.
   *
   * @param spans rules shorter than the table, drawn under the labels that span columns
   */
  static List<GridRow> of(List<TextRow> lines, Columns columns, List<Ruling> spans) {
    List<GridRow> placed = new ArrayList<>();
    for (TextRow line : lines) {
      placed.add(place(line, columns, spans));
    }
    for (int i = 1; i < placed.size(); i++) {
      placed.set(i - 1, RepeatedLabels.spanned(placed.get(i - 1), placed.get(i)));
    }
    return levels(placed);
  }

  /** Gives each label of a line the columns it stands over. */
  static GridRow place(TextRow line, Columns columns, List<Ruling> spans) {
    List<GridRow.Entry> out = new ArrayList<>();
    List<Chunk> chunks = line.chunks().stream().flatMap(c -> labels(c, columns).stream()).toList();
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      int[] range = columns.range(chunk.box());
      int free = out.isEmpty() ? 0 : out.get(out.size() - 1).last() + 1;
      int end =
          i + 1 < chunks.size()
              ? columns.range(chunks.get(i + 1).box())[0] - 1
              : columns.count() - 1;
      int[] best =
          ruled(chunks, i, columns, spans)
              .orElseGet(() -> widened(chunk, range, free, Math.max(end, range[1]), columns));
      GridRow.Entry last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && best[0] <= last.last()) {
        List<fr.greffe.pdf.Word> words = new ArrayList<>(last.words());
        words.addAll(chunks.get(i).words());
        out.set(
            out.size() - 1, new GridRow.Entry(last.first(), Math.max(last.last(), best[1]), words));
      } else {
        out.add(new GridRow.Entry(best[0], best[1], chunks.get(i).words()));
      }
    }
    return new GridRow(out, line.box());
  }

  /** The columns over which a rule is drawn just under the label, and under no other. */
  private static Optional<int[]> ruled(
      List<Chunk> line, int at, Columns columns, List<Ruling> spans) {
    Chunk label = line.get(at);
    for (Ruling rule : spans) {
      double below = rule.position() - label.box().centerY();
      boolean under =
          below > 0
              && below < UNDER * label.size()
              && rule.start() <= label.box().left() + 2
              && rule.end() >= label.box().right() - 2;
      boolean others =
          line.stream()
              .anyMatch(
                  c ->
                      c != label
                          && c.box().centerX() > rule.start()
                          && c.box().centerX() < rule.end());
      if (!under || others) {
        continue;
      }
      int first = -1;
      int last = -1;
      for (int c = 0; c < columns.count(); c++) {
        double middle = (columns.left(c) + columns.right(c)) / 2;
        if (middle > rule.start() && middle < rule.end()) {
          first = first < 0 ? c : first;
          last = c;
        }
      }
      if (first >= 0) {
        return Optional.of(new int[] {first, last});
      }
    }
    return Optional.empty();
  }

  /** A run of words cut in labels when each part is aligned with its own column. */
  private static List<Chunk> labels(Chunk chunk, Columns columns) {
    List<Chunk> parts = columns.cutAnywhere(chunk);
    int[] range = columns.range(chunk.box());
    boolean each = parts.size() == range[1] - range[0] + 1;
    boolean aligned =
        parts.stream()
            .allMatch(
                p -> {
                  int[] own = columns.range(p.box());
                  return away(p, own, columns) <= ALIGNED * p.size();
                });
    return each && aligned && parts.stream().noneMatch(HeaderGrid::atSlash)
        ? parts
        : List.of(chunk);
  }

  /** « Filière / grade » is one label wherever it is cut. */
  private static boolean atSlash(Chunk part) {
    return part.text().startsWith("/") || part.text().endsWith("/");
  }

  /** The range of free columns the label is centred over, when that is clearer than its own. */
  private static int[] widened(Chunk label, int[] own, int free, int end, Columns columns) {
    double middle = label.box().centerX();
    double mine = away(label, own, columns);
    if (own[0] == 0 || mine <= ALIGNED * label.size() && own[0] == own[1]) {
      return own;
    }
    int[] best = own;
    double least = mine * CLEARLY;
    for (int a = Math.max(1, Math.min(free, own[0])); a <= own[0]; a++) {
      for (int b = Math.max(own[1], a + 1); b <= end; b++) {
        double distance = fromMiddle(middle, a, b, columns);
        if (distance < least && a >= free) {
          least = distance;
          best = new int[] {a, b};
        }
      }
    }
    return best;
  }

  /**
   * How far x is from the middle of columns: of their text, or of their cells, which under figures
   * set to the right begin where the column before ends.
   */
  private static double fromMiddle(double x, int first, int last, Columns columns) {
    double text = Math.abs(x - (columns.left(first) + columns.right(last)) / 2);
    double start = first == 0 ? columns.left(0) : columns.right(first - 1);
    double cells = Math.abs(x - (start + columns.right(last)) / 2);
    return first < 2 ? text : Math.min(text, cells);
  }

  private static double away(Chunk label, int[] range, Columns columns) {
    double left = columns.left(range[0]);
    double right = columns.right(range[1]);
    double center = fromMiddle(label.box().centerX(), range[0], range[1], columns);
    if (range[0] != range[1]) {
      return center;
    }
    double sides =
        Math.min(Math.abs(label.box().left() - left), Math.abs(label.box().right() - right));
    return Math.min(center, sides);
  }

  /** Joins the lines of one level: a level ends where a spanning label is followed by others. */
  private static List<GridRow> levels(List<GridRow> lines) {
    List<GridRow> out = new ArrayList<>();
    for (GridRow line : lines) {
      GridRow last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && sameLevel(last, line)) {
        out.set(out.size() - 1, last.with(line));
      } else {
        out.add(line);
      }
    }
    return out;
  }

  private static boolean sameLevel(GridRow above, GridRow below) {
    for (GridRow.Entry a : above.entries()) {
      for (GridRow.Entry b : below.entries()) {
        boolean over = a.first() <= b.last() && b.first() <= a.last();
        boolean same = a.first() == b.first() && a.last() == b.last();
        if (over && !same && (a.spans() || b.spans())) {
          return false;
        }
      }
    }
    return true;
  }
}

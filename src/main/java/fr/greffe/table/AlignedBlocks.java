package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;

/** Finds runs of text rows that share gutters. */
final class AlignedBlocks {

  /** A gutter that shrinks below this share of the font size is closed. */
  private static final double NARROWEST = 0.1;

  /** Rows farther apart than this many row heights are two blocks. */
  private static final double FAR = 3.0;

  /** So many rows of one piece may stand between two tabular rows of a block. */
  private static final int MOST_SINGLES = 3;

  /** Rows of one table are set at the same distance, to this share. */
  private static final double SAME_PITCH = 0.08;

  /** Sides of one column differ by no more than this, in points. */
  private static final double SAME_SIDE = 2.5;

  /** A heading is set larger than rows by this much, in points. */
  private static final double LARGER = 0.5;

  /** So many lines above the first row may belong to its header. */
  private static final int MOST_HEADER_LINES = 4;

  private AlignedBlocks() {}

  /** The blocks of rows, top to bottom; none reaches across a barrier. */
  static List<List<TextRow>> in(List<TextRow> rows, List<Box> barriers) {
    List<List<TextRow>> out = new ArrayList<>();
    int i = 0;
    int free = 0;
    while (i < rows.size()) {
      if (!rows.get(i).tabular()) {
        i++;
        continue;
      }
      int end = grow(rows, i, barriers);
      if (end > i) {
        int first = labelsAbove(rows, i, free, end, barriers);
        int start = first < i ? first : header(rows, i, free, end, barriers);
        out.add(rows.subList(start, end + 1));
        free = end + 1;
      }
      i = end + 1;
    }
    return out;
  }

  /** The last row of the block that starts at a tabular row. */
  private static int grow(List<TextRow> rows, int start, List<Box> barriers) {
    List<double[]> gaps = gaps(rows.get(start));
    double em = rows.get(start).size();
    int last = start;
    int singles = 0;
    int tabular = 1;
    for (int i = start + 1; i < rows.size(); i++) {
      TextRow row = rows.get(i);
      TextRow above = rows.get(i - 1);
      boolean far = row.box().top() - above.box().bottom() > FAR * above.box().height();
      if (far || parted(above, row, barriers)) {
        break;
      }
      if (!row.tabular() && wordsFit(row, gaps, em)) {
        last = i;
        singles = 0;
        tabular++;
        continue;
      }
      if (!row.tabular()) {
        if (tabular == 1 && heads(row, rows.get(start))) {
          break;
        }
        boolean across = !insideOneColumn(row, gaps);
        if (across && section(rows, i, start, last)) {
          continue;
        }
        if (across && (row.prose() || caption(row, above)) || ++singles > MOST_SINGLES) {
          break;
        }
        continue;
      }
      if (singles > 0 && tabular > 1 && !aligned(row, rows.subList(start, last + 1))) {
        break;
      }
      List<double[]> common = intersect(gaps, gaps(row), NARROWEST * em);
      long inner = inner(common, rows, start, i);
      long before = inner(gaps, rows, start, last);
      if (inner == 0 || tabular >= 3 && inner * 2 < before) {
        break;
      }
      gaps = common;
      last = i;
      singles = 0;
      tabular++;
    }
    return withTail(rows, last, gaps, barriers);
  }

  /**
   * True for a short label at the block's margin that names the rows after it: the next row has
   * figures in the columns of the block again, where a new table would begin with its header.
   */
  private static boolean section(List<TextRow> rows, int at, int start, int last) {
    if (at + 1 >= rows.size() || last == start) {
      return false;
    }
    TextRow row = rows.get(at);
    TextRow next = rows.get(at + 1);
    double left =
        rows.subList(start, last + 1).stream().mapToDouble(r -> r.box().left()).min().orElse(0);
    boolean atMargin = Math.abs(row.box().left() - left) <= row.size();
    boolean near =
        next.box().top() - row.box().bottom() < row.box().height()
            && row.box().top() - rows.get(at - 1).box().bottom() < 1.5 * row.box().height();
    return atMargin
        && near
        && row.chunks().size() == 1
        && !row.prose()
        && next.figures() > 0
        && figuresAligned(next, rows.subList(start, last + 1));
  }

  /** True when every figure of a row after its first piece ends or is centred in one of a block. */
  private static boolean figuresAligned(TextRow row, List<TextRow> block) {
    return row.chunks().stream()
        .skip(1)
        .filter(Chunk::numeric)
        .allMatch(
            c ->
                block.stream()
                    .flatMap(r -> r.chunks().stream().skip(1))
                    .anyMatch(
                        o ->
                            o.numeric()
                                && (Math.abs(o.box().right() - c.box().right()) <= 1
                                    || Math.abs(o.box().centerX() - c.box().centerX()) <= 1)));
  }

  /**
   * True when a piece of the row after its first begins, ends or is centred where one of the block
   * is: after lines of text, what only happens to stand apart is no row.
   */
  private static boolean aligned(TextRow row, List<TextRow> block) {
    return row.chunks().stream()
        .skip(1)
        .anyMatch(
            c ->
                block.stream()
                    .flatMap(r -> r.chunks().stream().skip(1))
                    .anyMatch(other -> aligned(c.box(), other.box())));
  }

  private static boolean aligned(Box a, Box b) {
    return Math.abs(a.left() - b.left()) <= SAME_SIDE
        || Math.abs(a.right() - b.right()) <= SAME_SIDE
        || Math.abs(a.centerX() - b.centerX()) <= SAME_SIDE;
  }

  /** A larger line at the margin under a first row is the heading of what comes after it. */
  private static boolean heads(TextRow row, TextRow first) {
    return row.size() > first.size() + LARGER && row.box().left() <= first.box().left() + 1;
  }

  /** A line that writes across the columns and is set apart is the next table's caption. */
  private static boolean caption(TextRow row, TextRow above) {
    boolean apart = row.box().top() - above.box().bottom() > row.box().height() / 2;
    return apart || row.bold() && !above.bold() || row.size() > above.size() + LARGER;
  }

  /** A label that fills its column up to the figure beside it: spaces stand where gutters are. */
  private static boolean wordsFit(TextRow row, List<double[]> gaps, double em) {
    List<Word> words = row.words();
    if (words.size() < 2 || !CellNumbers.looksNumeric(words.get(words.size() - 1).text())) {
      return false;
    }
    int crossed = 0;
    for (double[] gap : gaps) {
      if (gap[0] < row.box().left() || gap[1] > row.box().right()) {
        continue;
      }
      boolean free =
          words.stream().noneMatch(w -> w.box().left() < gap[1] && w.box().right() > gap[0])
              && gap[1] - gap[0] < em;
      if (!free) {
        return false;
      }
      crossed++;
    }
    return crossed > 0;
  }

  /** A wrapped label under the last row belongs to it. */
  private static int withTail(
      List<TextRow> rows, int last, List<double[]> gaps, List<Box> barriers) {
    int next = last + 1;
    if (next >= rows.size() || rows.get(next).prose()) {
      return last;
    }
    TextRow row = rows.get(next);
    TextRow above = rows.get(last);
    boolean tight = row.box().top() - above.box().bottom() < 0.3 * above.box().height();
    boolean low = Character.isLowerCase(row.chunks().get(0).text().codePointAt(0));
    return tight && low && insideOneColumn(row, gaps) && !parted(above, row, barriers)
        ? next
        : last;
  }

  /** Rows without figure above the first tabular one, at the same pitch and the same margin. */
  private static int labelsAbove(
      List<TextRow> rows, int start, int free, int end, List<Box> barriers) {
    if (end == start || !rows.get(start + 1).tabular() || rows.get(start).figures() == 0) {
      return start;
    }
    double pitch = distance(rows.get(start), rows.get(start + 1));
    double stub = rows.get(start).box().left();
    double gutter = rows.get(start).chunks().get(1).box().left();
    int first = start;
    for (int i = start - 1; i >= free && start - i <= MOST_SINGLES; i--) {
      TextRow row = rows.get(i);
      boolean sameMargin = Math.abs(row.box().left() - stub) <= 2;
      boolean samePitch = Math.abs(distance(row, rows.get(i + 1)) - pitch) <= SAME_PITCH * pitch;
      boolean label = row.chunks().size() == 1 && row.box().right() < gutter && !row.prose();
      String text = row.chunks().get(row.chunks().size() - 1).text();
      boolean sentence = text.endsWith(":") || text.endsWith(".") || text.endsWith(";");
      if (!sameMargin
          || !samePitch
          || !label
          || sentence
          || parted(row, rows.get(i + 1), barriers)) {
        break;
      }
      first = i;
    }
    boolean parted =
        first == 0 || distance(rows.get(first - 1), rows.get(first)) > (1 + SAME_PITCH) * pitch;
    return parted ? first : start;
  }

  private static double distance(TextRow above, TextRow below) {
    return below.box().centerY() - above.box().centerY();
  }

  /** The first line of the header above a block: short lines that stand over its columns. */
  private static int header(List<TextRow> rows, int start, int free, int end, List<Box> barriers) {
    Box block =
        rows.subList(start, end + 1).stream().map(TextRow::box).reduce(Box::union).orElseThrow();
    int first = start;
    for (int i = start - 1; i >= free && start - i <= MOST_HEADER_LINES; i--) {
      TextRow row = rows.get(i);
      TextRow below = rows.get(i + 1);
      boolean near = below.box().top() - row.box().bottom() < 0.9 * row.box().height();
      boolean over =
          row.box().left() > block.left() + 2 * row.size()
              && row.box().right() <= block.right() + row.size();
      if (!near || !over || row.prose() || parted(row, below, barriers)) {
        break;
      }
      first = i;
    }
    return first;
  }

  private static boolean parted(TextRow above, TextRow below, List<Box> barriers) {
    return barriers.stream()
        .anyMatch(
            b ->
                b.top() >= above.box().centerY() - 1
                    && b.bottom() <= below.box().centerY() + 1
                    && b.horizontalOverlap(above.box().union(below.box())) > 0);
  }

  private static boolean insideOneColumn(TextRow row, List<double[]> gaps) {
    return gaps.stream()
        .noneMatch(g -> row.box().left() < g[0] - 1 && row.box().right() > g[1] + 1);
  }

  /** The free intervals of a row, those left of its first and right of its last piece included. */
  private static List<double[]> gaps(TextRow row) {
    List<double[]> out = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < row.chunks().size(); i++) {
      Chunk chunk = row.chunks().get(i);
      if (i == 0 || row.wide(i) || seam(row, i)) {
        out.add(new double[] {from, chunk.box().left()});
      }
      from = chunk.box().right();
    }
    out.add(new double[] {from, Double.POSITIVE_INFINITY});
    return out;
  }

  /** True where a figure ends one column and words begin the next, however near. */
  private static boolean seam(TextRow row, int at) {
    Chunk before = row.chunks().get(at - 1);
    Chunk after = row.chunks().get(at);
    double gap = after.box().left() - before.box().right();
    return before.numeric() && !after.numeric() && gap >= NARROWEST * after.size();
  }

  private static List<double[]> intersect(List<double[]> a, List<double[]> b, double narrowest) {
    List<double[]> out = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      double from = Math.max(a.get(i)[0], b.get(j)[0]);
      double to = Math.min(a.get(i)[1], b.get(j)[1]);
      if (to - from >= narrowest) {
        out.add(new double[] {from, to});
      }
      if (a.get(i)[1] < b.get(j)[1]) {
        i++;
      } else {
        j++;
      }
    }
    return out;
  }

  /** The gaps with text on both sides somewhere in the rows. */
  private static long inner(List<double[]> gaps, List<TextRow> rows, int from, int to) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    for (int i = from; i <= to; i++) {
      if (rows.get(i).tabular()) {
        left = Math.min(left, rows.get(i).box().left());
        right = Math.max(right, rows.get(i).box().right());
      }
    }
    double l = left;
    double r = right;
    return gaps.stream().filter(g -> g[0] >= l && g[1] <= r).count();
  }
}

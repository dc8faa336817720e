package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Parts tables without rules that stand beside one another. Two tables, each of labels and figures,
 * look like one of twice the columns where their lines are level; they are two when their lines are
 * not level, when the header of one is repeated for the other, when one has its total where the
 * other has not, or when one goes on for rows after the other has ended. A rule across the white
 * between them makes them one.
 */
final class SideBySide {

  /** The white between two tables is at least this many font sizes wide. */
  private static final double GUTTER = 1.2;

  /** Rows farther apart than this many heights are not of the same tables. */
  private static final double FAR = 2.5;

  /** Tables side by side have at least so many lines together. */
  private static final int FEWEST_ROWS = 3;

  /** Lines whose middles differ by less are level, in points. */
  private static final double LEVEL = 1.5;

  /** Fewer level lines of figures than this share show two tables. */
  private static final double FEW_LEVEL = 0.5;

  /** One table ends at least so many lines before the other. */
  private static final int ENDS_BEFORE = 2;

  /** A rule this far over both sides of the white, in points, is drawn across it. */
  private static final double ACROSS = 5.0;

  private static final String TOTAL = "total";

  private SideBySide() {}

  /** The rows in parts to be read apart, those beside nothing together. */
  static List<List<TextRow>> parts(List<TextRow> rows, List<Ruling> horizontals) {
    List<List<TextRow>> out = new ArrayList<>();
    List<TextRow> rest = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      int end = zoneEnd(rows, i);
      List<TextRow> zone = rows.subList(i, end);
      Optional<List<List<TextRow>>> halves =
          zone.size() < FEWEST_ROWS ? Optional.empty() : halves(zone, horizontals);
      if (halves.isPresent()) {
        out.addAll(halves.get());
      } else {
        rest.addAll(zone);
      }
      i = end;
    }
    if (!rest.isEmpty()) {
      out.add(rest);
    }
    return out;
  }

  /** A zone is one row that is not tabular, or a tabular one and those near it, prose left out. */
  private static int zoneEnd(List<TextRow> rows, int start) {
    int end = start + 1;
    if (!rows.get(start).tabular()) {
      return end;
    }
    while (end < rows.size()
        && !rows.get(end).prose()
        && rows.get(end).box().top() - rows.get(end - 1).box().bottom()
            < FAR * rows.get(end).box().height()) {
      end++;
    }
    return end;
  }

  private static Optional<List<List<TextRow>>> halves(List<TextRow> zone, List<Ruling> rules) {
    for (double[] gutter : gutters(zone)) {
      double x = (gutter[0] + gutter[1]) / 2;
      List<TextRow> left = again(side(zone, x, true));
      List<TextRow> right = again(side(zone, x, false));
      List<TextRow> a = CentredRows.joined(left);
      List<TextRow> b = CentredRows.joined(right);
      if (isTable(a) && isTable(b) && !ruledAcross(zone, rules, x) && two(a, b)) {
        return Optional.of(List.of(left, right));
      }
    }
    return Optional.empty();
  }

  /** The whites that no row of the zone writes in, the widest first. */
  private static List<double[]> gutters(List<TextRow> zone) {
    List<double[]> pieces =
        zone.stream()
            .flatMap(r -> r.chunks().stream())
            .map(c -> new double[] {c.box().left(), c.box().right()})
            .sorted(Comparator.comparingDouble(p -> p[0]))
            .toList();
    double em = zone.get(0).size();
    List<double[]> out = new ArrayList<>();
    double right = pieces.get(0)[1];
    for (double[] piece : pieces) {
      if (piece[0] - right >= GUTTER * em) {
        out.add(new double[] {right, piece[0]});
      }
      right = Math.max(right, piece[1]);
    }
    out.sort(Comparator.comparingDouble(g -> g[0] - g[1]));
    return out;
  }

  private static List<TextRow> side(List<TextRow> zone, double x, boolean left) {
    List<TextRow> out = new ArrayList<>();
    for (TextRow row : zone) {
      List<Chunk> own = row.chunks().stream().filter(c -> c.box().centerX() < x == left).toList();
      if (!own.isEmpty()) {
        out.add(TextRow.of(own, row.leader()));
      }
    }
    return out;
  }

  /** The rows of one side alone: lines of the other no longer decide which words share a line. */
  private static List<TextRow> again(List<TextRow> side) {
    return Seams.cut(TextRows.of(side.stream().flatMap(r -> r.words().stream()).toList()));
  }

  /** True for rows of a label and figures, at least two, that most of those with figures are. */
  private static boolean isTable(List<TextRow> side) {
    long entries = entries(side).size();
    long figures = side.stream().filter(r -> r.chunks().stream().anyMatch(Chunk::numeric)).count();
    return entries >= 2 && entries * 3 >= figures * 2;
  }

  private static List<TextRow> entries(List<TextRow> side) {
    return side.stream()
        .filter(r -> r.chunks().size() > 1 && !r.chunks().get(0).numeric() && r.figures() > 0)
        .toList();
  }

  private static boolean ruledAcross(List<TextRow> zone, List<Ruling> rules, double x) {
    double top = zone.get(0).box().top() - FAR * zone.get(0).box().height();
    double bottom = zone.get(zone.size() - 1).box().bottom() + zone.get(0).box().height();
    return rules.stream()
        .anyMatch(
            r ->
                r.start() < x - ACROSS
                    && r.end() > x + ACROSS
                    && r.position() > top
                    && r.position() < bottom);
  }

  /**
   * True for two tables; figures without a label of their own beside an entry, as a total has them,
   * show one.
   */
  private static boolean two(List<TextRow> left, List<TextRow> right) {
    List<TextRow> a = figureRows(left);
    List<TextRow> b = figureRows(right);
    List<TextRow> bare = right.stream().filter(r -> r.chunks().get(0).numeric()).toList();
    if (bare.stream().anyMatch(r -> level(r, entries(left)).isPresent())) {
      return false;
    }
    long level = a.stream().filter(r -> level(r, b).isPresent()).count();
    if (level < FEW_LEVEL * Math.min(a.size(), b.size())) {
      return true;
    }
    boolean headed = !hasFigure(left.get(0)) && !hasFigure(right.get(0));
    return headed
        && (sameHeader(left.get(0), right.get(0))
            || ownTotal(left, right)
            || ownTotal(right, left)
            || endsBefore(a, b)
            || endsBefore(b, a));
  }

  private static List<TextRow> figureRows(List<TextRow> side) {
    return side.stream().filter(SideBySide::hasFigure).toList();
  }

  private static boolean hasFigure(TextRow row) {
    return row.figures() > 0 && !Years.only(row);
  }

  private static Optional<TextRow> level(TextRow row, List<TextRow> other) {
    return other.stream().filter(o -> Math.abs(middle(o) - middle(row)) < LEVEL).findFirst();
  }

  /** The height of a row's figures, whatever the lines of its label; else that of the row. */
  private static double middle(TextRow row) {
    return row.chunks().stream()
        .filter(Chunk::numeric)
        .mapToDouble(c -> c.box().centerY())
        .max()
        .orElse(row.box().centerY());
  }

  private static boolean sameHeader(TextRow left, TextRow right) {
    return left.chunks().size() > 1
        && left.chunks().size() == right.chunks().size()
        && text(left, 0).equals(text(right, 0));
  }

  private static String text(TextRow row, int piece) {
    return Fold.fold(row.chunks().get(piece).text());
  }

  /** True when one side's total stands beside an entry of the other, or beside nothing. */
  private static boolean ownTotal(List<TextRow> side, List<TextRow> other) {
    return side.stream()
        .filter(r -> text(r, 0).startsWith(TOTAL))
        .anyMatch(
            r ->
                other.stream()
                    .filter(o -> Math.abs(middle(o) - middle(r)) < LEVEL)
                    .noneMatch(o -> text(o, 0).startsWith(TOTAL)));
  }

  private static boolean endsBefore(List<TextRow> shorter, List<TextRow> longer) {
    double end = shorter.get(shorter.size() - 1).box().bottom();
    return longer.stream().filter(r -> r.box().top() > end - 1).count() >= ENDS_BEFORE;
  }
}

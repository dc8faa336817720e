package fr.greffe.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Joins the lines of a cell into one row. A line continues the row above when it has no figure of
 * its own and its spacing, its first letter or the row's last word says so; a drawn rule always
 * parts rows.
 */
final class RowMerger {

  /** Lines nearer than this share of the usual distance between rows belong together. */
  private static final double TIGHT = 0.85;

  /** Lines that overlap vertically by this share of their height are one row, centred. */
  private static final double OVERLAP = 0.12;

  /** Lines farther apart than this many heights are never one cell's. */
  private static final double LOOSE = 2.0;

  /** Lines of one cell are equally close, to this share of their height. */
  private static final double CLOSER = 0.05;

  /** So many rows parted by rules show that rules part all of them. */
  private static final int FEWEST_RULED = 3;

  /** Rules that part rows leave so many lines between them on average at most. */
  private static final int MOST_LINES = 3;

  /** … and a line that begins with a small letter need be only about as close. */
  private static final double TIGHT_LOW = 0.25;

  private RowMerger() {}

  /** The logical rows of a body, rules given as y positions that part rows. */
  static List<GridRow> merged(List<GridRow> lines, double[] rules) {
    List<GridRow> byRules = byRules(lines, rules);
    if (!byRules.isEmpty()) {
      return byRules;
    }
    List<GridRow> bySpacing = bySpacing(lines, rules);
    if (!bySpacing.isEmpty()) {
      return bySpacing;
    }
    double pitch = pitch(lines);
    List<GridRow> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      GridRow line = lines.get(i);
      GridRow last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && !parted(last, line, rules) && continues(last, lines, i, pitch)) {
        out.set(out.size() - 1, last.with(line));
      } else {
        out.add(line);
      }
    }
    return out;
  }

  /** Rows as what stands between two rules, when a rule parts every row; empty when it does not. */
  private static List<GridRow> byRules(List<GridRow> lines, double[] rules) {
    List<GridRow> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      GridRow last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last == null || parted(lines.get(i - 1), lines.get(i), rules)) {
        out.add(lines.get(i));
      } else if (twoFigures(last, lines.get(i))) {
        return List.of();
      } else {
        out.set(out.size() - 1, last.with(lines.get(i)));
      }
    }
    return out.size() >= FEWEST_RULED && lines.size() <= MOST_LINES * out.size() ? out : List.of();
  }

  /**
   * Rows as groups of lines set closer than the rest, when that explains the figures: no group
   * holds two rows of figures and most hold one. Empty when spacing does not tell.
   */
  private static List<GridRow> bySpacing(List<GridRow> lines, double[] rules) {
    double closest = Double.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      closest = Math.min(closest, gap(lines, i));
    }
    List<GridRow> out = new ArrayList<>();
    boolean joined = false;
    for (int i = 0; i < lines.size(); i++) {
      GridRow line = lines.get(i);
      GridRow last = out.isEmpty() ? null : out.get(out.size() - 1);
      boolean goesOn = last != null && !line.hasFigures() && startsLow(line);
      double limit = closest + (goesOn ? TIGHT_LOW : CLOSER) * line.box().height();
      if (last != null && gap(lines, i) <= limit && !parted(lines.get(i - 1), line, rules)) {
        if (clash(last, line) || last.hasFigures() && line.hasFigures()) {
          return List.of();
        }
        out.set(out.size() - 1, last.with(line));
        joined = true;
      } else {
        out.add(line);
      }
    }
    long figures = out.stream().filter(GridRow::hasFigures).count();
    return joined && figures * 3 >= out.size() * 2L ? out : List.of();
  }

  private static double gap(List<GridRow> lines, int i) {
    return lines.get(i).box().top() - lines.get(i - 1).box().bottom();
  }

  /** The usual distance between the lines that hold figures; 0 when there are not two. */
  private static double pitch(List<GridRow> lines) {
    List<GridRow> figures = lines.stream().filter(GridRow::hasFigures).toList();
    double[] gaps = new double[Math.max(0, figures.size() - 1)];
    for (int i = 1; i < figures.size(); i++) {
      gaps[i - 1] = figures.get(i).box().centerY() - figures.get(i - 1).box().centerY();
    }
    return gaps.length == 0
        ? 0
        : DoubleStream.of(gaps).sorted().skip((gaps.length - 1) / 2).findFirst().orElse(0);
  }

  private static boolean parted(GridRow above, GridRow below, double[] rules) {
    double from = above.box().centerY();
    double to = below.box().centerY();
    for (double rule : rules) {
      if (rule > from && rule < to) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(GridRow last, List<GridRow> lines, int i, double pitch) {
    GridRow line = lines.get(i);
    GridRow above = lines.get(i - 1);
    double height = Math.min(above.box().height(), line.box().height());
    double distance = line.box().centerY() - above.box().centerY();
    double overlap = last.box().bottom() - line.box().top();
    boolean clash = clash(last, line);
    if (overlap > OVERLAP * height && !clash) {
      return true;
    }
    if (distance > LOOSE * height || last.hasFigures() && line.hasFigures() || clash) {
      return false;
    }
    boolean tight = pitch > 0 && distance < TIGHT * pitch;
    if (line.hasFigures()) {
      boolean noLabel = !line.fills(0);
      boolean goesOn = !noLabel && startsLow(line);
      return last.onlyFirstColumn()
          && (noLabel && fits(last, line) || goesOn || tight && !heading(last));
    }
    if (line.entries().stream().anyMatch(GridRow.Entry::spans)) {
      return false;
    }
    return tight || startsLow(line) || !line.fills(0) && distance < 1.5 * height;
  }

  /** A label that announces the rows under it. */
  private static boolean heading(GridRow row) {
    String text = row.entries().get(0).text().strip();
    return text.endsWith(":");
  }

  private static boolean fits(GridRow label, GridRow figures) {
    return figures.box().top() - label.box().bottom() < label.box().height() / 2;
  }

  /** True when both rows have a figure in the same column: two rows. */
  private static boolean clash(GridRow a, GridRow b) {
    for (GridRow.Entry x : a.entries()) {
      for (GridRow.Entry y : b.entries()) {
        if (x.first() <= y.last()
            && y.first() <= x.last()
            && x.first() > 0
            && (x.numeric() || y.numeric())) {
          return true;
        }
      }
    }
    return false;
  }

  /** True when both rows are figures in the same column. */
  private static boolean twoFigures(GridRow a, GridRow b) {
    return a.entries().stream()
        .filter(x -> x.first() > 0 && x.numeric())
        .anyMatch(
            x ->
                b.entries().stream()
                    .anyMatch(y -> y.numeric() && x.first() <= y.last() && y.first() <= x.last()));
  }

  /** True when every piece of the line begins as the middle of a phrase does. */
  private static boolean startsLow(GridRow line) {
    return line.entries().stream()
        .allMatch(
            e -> {
              int first = e.text().codePointAt(0);
              return Character.isLowerCase(first) || first == '(' || e.first() > 0 && e.numeric();
            });
  }
}

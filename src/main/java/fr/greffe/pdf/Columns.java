package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the stretches of a page that are set in two columns of prose, and reads one column after
 * the other; a column in the margin is read before the text beside it. Everything that could be a
 * table stays as it is: a table's rows must remain rows.
 */
final class Columns {
  /** Rows each column must have. */
  private static final int MIN_ROWS = 8;

  /** Left edges within this width, in points, are one margin. */
  private static final double MARGIN = 3;

  /** The gutter lies in this middle part of the text's width. */
  private static final double MIDDLE = 0.3;

  /** Narrowest gutter, in points. */
  private static final double MIN_GUTTER = 9;

  /** Prose has this many words on its median line, table cells have fewer. */
  private static final int PROSE_WORDS = 4;

  /** Share of lines that reach the right side of their column, as prose does. */
  private static final double FULL_LINES = 0.55;

  /** A line that ends within this share of the column's width from its edge is full. */
  private static final double NEARLY_FULL = 0.12;

  /** Above this share of words with digits a column is a table's. */
  private static final double NUMERIC = 0.2;

  /** Rulings across the gutter above this count are a table's. */
  private static final int MAX_CROSSING_RULINGS = 1;

  /** Rows further apart than this, in heights of a row, do not follow each other. */
  private static final double MAX_STEP = 1.5;

  private Columns() {}

  /** The lines in reading order; those of columns are cut at the gutter. */
  static List<Line> arrange(List<Line> rows, List<Ruling> rulings) {
    if (rows.size() < MIN_ROWS) {
      return rows;
    }
    List<Word> words = rows.stream().flatMap(l -> l.words().stream()).toList();
    return SideColumn.of(words, rulings)
        .map(side -> withSide(rows, side, rulings))
        .or(() -> ColumnRule.of(words, rulings).map(rule -> besideRule(rows, rule, rulings)))
        .orElseGet(() -> inColumns(rows, rulings));
  }

  /** The lines of both columns, the left one first, between those above and below the rule. */
  private static List<Line> besideRule(List<Line> rows, ColumnRule rule, List<Ruling> rulings) {
    List<Line> above = new ArrayList<>();
    List<Line> left = new ArrayList<>();
    List<Line> right = new ArrayList<>();
    List<Line> below = new ArrayList<>();
    for (Line row : rows) {
      if (rule.isBeside(row.box())) {
        add(row, row.words().stream().filter(w -> rule.isLeft(w.box())).toList(), left);
        add(row, row.words().stream().filter(w -> !rule.isLeft(w.box())).toList(), right);
      } else {
        (row.box().centerY() < rule.bottom() ? above : below).add(row);
      }
    }
    List<Line> out = new ArrayList<>(inColumns(above, rulings));
    out.addAll(left);
    out.addAll(right);
    out.addAll(inColumns(below, rulings));
    return out;
  }

  /** The lines of the margin, whole, before the first line of the text beside them. */
  private static List<Line> withSide(List<Line> rows, SideColumn side, List<Ruling> rulings) {
    List<Line> margin = new ArrayList<>();
    List<Line> text = new ArrayList<>();
    for (Line row : rows) {
      add(row, row.words().stream().filter(w -> side.holds(w.box())).toList(), margin);
      add(row, row.words().stream().filter(w -> !side.holds(w.box())).toList(), text);
    }
    List<Line> out = new ArrayList<>(inColumns(text, rulings));
    int at = 0;
    while (at < out.size() && out.get(at).box().centerY() < side.top()) {
      at++;
    }
    out.addAll(at, margin);
    return out;
  }

  private static void add(Line row, List<Word> words, List<Line> out) {
    if (words.size() == row.words().size()) {
      out.add(row);
    } else if (!words.isEmpty()) {
      out.add(Line.of(row.page(), words));
    }
  }

  private static List<Line> inColumns(List<Line> rows, List<Ruling> rulings) {
    if (rows.size() < MIN_ROWS) {
      return rows;
    }
    for (double gutter : gutters(rows)) {
      List<Line> arranged = arrange(rows, rulings, gutter);
      if (arranged != rows) {
        return arranged;
      }
    }
    return rows;
  }

  /** Where a right column could begin, the most frequent left edge first. */
  private static List<Double> gutters(List<Line> rows) {
    Box all = rows.stream().map(Line::box).reduce(Box::union).orElseThrow();
    double low = all.left() + MIDDLE * all.width();
    double high = all.right() - MIDDLE * all.width();
    Map<Integer, Integer> edges = new TreeMap<>();
    for (Line row : rows) {
      double end = Double.NEGATIVE_INFINITY;
      for (Word word : row.words()) {
        double left = word.box().left();
        if (left - end >= MIN_GUTTER && left > low && left < high) {
          edges.merge((int) Math.round(left / MARGIN), 1, Integer::sum);
        }
        end = word.box().right();
      }
    }
    return edges.entrySet().stream()
        .filter(e -> e.getValue() >= MIN_ROWS - 2)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(2)
        .map(e -> e.getKey() * MARGIN - MARGIN)
        .toList();
  }

  private static List<Line> arrange(List<Line> rows, List<Ruling> rulings, double gutter) {
    List<Line> out = new ArrayList<>();
    boolean changed = false;
    int from = 0;
    while (from < rows.size()) {
      int to = from;
      while (to < rows.size() && isClear(rows.get(to), gutter)) {
        to++;
      }
      int end = to > from ? trimmed(rows, from, to, gutter) : to;
      Halves halves = Halves.of(rows.subList(from, end), gutter);
      if (halves.isProse() && !isTable(halves, rulings, gutter)) {
        out.addAll(halves.left());
        out.addAll(halves.right());
        changed = true;
      } else {
        end = Math.max(end, from + 1);
        out.addAll(rows.subList(from, end));
      }
      from = end;
    }
    return changed ? out : rows;
  }

  /** True when no word stands on the gutter and the gap over it is wide enough. */
  private static boolean isClear(Line row, double gutter) {
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    for (Word word : row.words()) {
      Box box = word.box();
      if (box.left() < gutter && box.right() > gutter) {
        return false;
      }
      if (box.right() <= gutter) {
        left = Math.max(left, box.right());
      } else {
        right = Math.min(right, box.left());
      }
    }
    return right - left >= MIN_GUTTER;
  }

  /** Leaves out rows at the end that stand on the left only and do not follow the column. */
  private static int trimmed(List<Line> rows, int from, int to, double gutter) {
    int end = to;
    while (end > from && rows.get(end - 1).box().right() <= gutter) {
      end--;
    }
    while (end > from && end < to && follows(rows.get(end - 1), rows.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean follows(Line above, Line below) {
    return below.box().top() - above.box().bottom() < MAX_STEP * below.box().height();
  }

  private static boolean isTable(Halves halves, List<Ruling> rulings, double gutter) {
    double top = halves.box().top();
    double bottom = halves.box().bottom();
    long crossing =
        rulings.stream()
            .filter(r -> r.horizontal() && r.position() > top && r.position() < bottom)
            .filter(r -> r.start() < gutter - 2 * MIN_GUTTER && r.end() > gutter + 2 * MIN_GUTTER)
            .count();
    return crossing > MAX_CROSSING_RULINGS;
  }

  /** The lines left and right of a gutter. */
  private record Halves(List<Line> left, List<Line> right) {

    static Halves of(List<Line> rows, double gutter) {
      List<Line> left = new ArrayList<>();
      List<Line> right = new ArrayList<>();
      for (Line row : rows) {
        add(row.page(), row.words().stream().filter(w -> w.box().left() < gutter).toList(), left);
        add(row.page(), row.words().stream().filter(w -> w.box().left() >= gutter).toList(), right);
      }
      return new Halves(left, right);
    }

    private static void add(int page, List<Word> words, List<Line> out) {
      if (!words.isEmpty()) {
        out.add(Line.of(page, words));
      }
    }

    Box box() {
      return left.get(0).box().union(left.get(left.size() - 1).box());
    }

    boolean isProse() {
      return isProse(left) && isProse(right);
    }

    private static boolean isProse(List<Line> column) {
      if (column.size() < MIN_ROWS) {
        return false;
      }
      Box box = column.stream().map(Line::box).reduce(Box::union).orElseThrow();
      double full = box.right() - NEARLY_FULL * box.width();
      long reaching = column.stream().filter(l -> l.box().right() >= full).count();
      int middle =
          column.stream()
              .map(l -> l.words().size())
              .sorted(Comparator.naturalOrder())
              .skip(column.size() / 2)
              .findFirst()
              .orElse(0);
      long words = column.stream().mapToLong(l -> l.words().size()).sum();
      long numbers =
          column.stream()
              .flatMap(l -> l.words().stream())
              .filter(w -> w.text().chars().anyMatch(Character::isDigit))
              .count();
      return reaching >= FULL_LINES * column.size()
          && middle >= PROSE_WORDS
          && numbers <= NUMERIC * words;
    }
  }
}

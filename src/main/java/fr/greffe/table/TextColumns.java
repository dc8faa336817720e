package fr.greffe.table;

import fr.greffe.pdf.ColumnRule;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of a page that are read apart from one another: where text is set in newspaper columns,
 * each column is one, so that a table inside a column is found and two columns of prose are no
 * table. What is written across the columns stays in one part.
 */
final class TextColumns {

  /** A line of prose in a narrow column has at least so many words. */
  private static final int PROSE_WORDS = 4;

  /** Words of prose are at least this share of the words of its line; the rest are figures. */
  private static final double LETTERS = 0.7;

  /** So many lines of prose on each side show a gutter. */
  private static final int FEWEST_LINES = 4;

  /** Left edges within this width, in points, are one margin. */
  private static final double MARGIN = 3.0;

  /** The narrowest gutter between columns, in font sizes. */
  private static final double NARROWEST = 0.8;

  /**
   * Lines of prose reach the right side of their column as a rule: at least this share of them …
   */
  private static final double FULL_LINES = 0.5;

  /** … to within this share of the column's width. */
  private static final double NEARLY_FULL = 0.15;

  /** At least this share of a paragraph's lines begin with a small letter. */
  private static final double INSIDE_SENTENCE = 0.35;

  /** A rule this far over both sides of the gutter, in points, is drawn across it. */
  private static final double ACROSS = 10.0;

  /** No page has more columns than two to the power of this. */
  private static final int MOST_CUTS = 2;

  private TextColumns() {}

  /** The words left and right of a rule between columns, and those that stand beside none. */
  static List<List<Word>> besideRule(PdfPage page, List<Word> words) {
    ColumnRule rule = ColumnRule.of(page.words(), page.rulings()).orElse(null);
    if (rule == null) {
      return List.of(words);
    }
    Map<Integer, List<Word>> columns = new TreeMap<>();
    for (Word word : words) {
      int side = !rule.isBeside(word.box()) ? 0 : rule.isLeft(word.box()) ? 1 : 2;
      columns.computeIfAbsent(side, s -> new ArrayList<>()).add(word);
    }
    return List.copyOf(columns.values());
  }

  /** The rows of each part, top to bottom; the parts come in no order that matters. */
  static List<List<TextRow>> of(List<TextRow> rows, List<Ruling> horizontals) {
    return cut(rows, horizontals, MOST_CUTS);
  }

  private static List<List<TextRow>> cut(List<TextRow> rows, List<Ruling> rules, int cuts) {
    Optional<Gutter> gutter = cuts == 0 ? Optional.empty() : Gutter.of(rows);
    if (gutter.isEmpty()) {
      return List.of(rows);
    }
    double x = gutter.get().middle();
    List<List<TextRow>> out = new ArrayList<>();
    List<TextRow> whole = new ArrayList<>();
    for (List<TextRow> zone : zones(rows, rules, x)) {
      List<TextRow> left = side(zone, x, true);
      List<TextRow> right = side(zone, x, false);
      if (inColumns(left, right)) {
        out.addAll(cut(left, rules, cuts - 1));
        out.addAll(cut(right, rules, cuts - 1));
        if (!whole.isEmpty()) {
          out.add(whole);
          whole = new ArrayList<>();
        }
      } else {
        whole.addAll(zone);
      }
    }
    if (!whole.isEmpty()) {
      out.add(whole);
    }
    return out;
  }

  /** Stretches of rows that nothing crosses the gutter in, and the rows that do. */
  private static List<List<TextRow>> zones(List<TextRow> rows, List<Ruling> rules, double x) {
    double[] across =
        rules.stream()
            .filter(r -> r.start() < x - ACROSS && r.end() > x + ACROSS)
            .mapToDouble(Ruling::position)
            .toArray();
    List<List<TextRow>> out = new ArrayList<>();
    List<TextRow> open = new ArrayList<>();
    for (TextRow row : rows) {
      boolean crosses = crosses(row, x);
      TextRow last = open.isEmpty() ? null : open.get(open.size() - 1);
      boolean ruled = last != null && between(across, last.box().centerY(), row.box().centerY());
      if (!open.isEmpty() && (crosses || ruled || crosses(last, x))) {
        out.add(open);
        open = new ArrayList<>();
      }
      open.add(row);
    }
    if (!open.isEmpty()) {
      out.add(open);
    }
    return out;
  }

  private static boolean crosses(TextRow row, double x) {
    return row.chunks().stream().anyMatch(c -> c.box().left() < x && c.box().right() > x);
  }

  private static boolean between(double[] lines, double from, double to) {
    for (double line : lines) {
      if (line > from && line < to) {
        return true;
      }
    }
    return false;
  }

  private static List<TextRow> side(List<TextRow> zone, double x, boolean left) {
    List<TextRow> out = new ArrayList<>();
    for (TextRow row : zone) {
      List<Chunk> own = row.chunks().stream().filter(c -> c.box().right() <= x == left).toList();
      if (!own.isEmpty()) {
        out.add(TextRow.of(own, row.leader()));
      }
    }
    return out;
  }

  /** Both sides hold something, and prose on one of them runs on from line to line. */
  private static boolean inColumns(List<TextRow> left, List<TextRow> right) {
    return !left.isEmpty() && !right.isEmpty() && (runsOn(left) || runsOn(right));
  }

  private static boolean runsOn(List<TextRow> rows) {
    List<Chunk> prose = prose(rows);
    return prose.size() >= FEWEST_LINES && full(prose);
  }

  private static List<Chunk> prose(List<TextRow> rows) {
    return rows.stream().flatMap(r -> r.chunks().stream()).filter(TextColumns::isProse).toList();
  }

  private static boolean isProse(Chunk chunk) {
    long letters =
        chunk.words().stream().filter(w -> Character.isLetter(w.text().codePointAt(0))).count();
    return chunk.words().size() >= PROSE_WORDS && letters >= LETTERS * chunk.words().size();
  }

  /**
   * True when lines end at the right side of their column and begin in the middle of a sentence, as
   * those of a paragraph do and those of a table's cells do not.
   */
  private static boolean full(List<Chunk> prose) {
    Box box = prose.stream().map(Chunk::box).reduce(Box::union).orElseThrow();
    double edge = box.right() - NEARLY_FULL * box.width();
    long full = prose.stream().filter(c -> c.box().right() >= edge).count();
    long inside =
        prose.stream()
            .filter(c -> Character.isLowerCase(c.words().get(0).text().codePointAt(0)))
            .count();
    return full >= FULL_LINES * prose.size() && inside >= INSIDE_SENTENCE * prose.size();
  }

  /** The white between two columns of prose. */
  private record Gutter(double left, double right) {

    double middle() {
      return (left + right) / 2;
    }

    /** The gutter with most prose beside it, if the rows show one. */
    static Optional<Gutter> of(List<TextRow> rows) {
      List<Chunk> prose = prose(rows);
      Map<Long, Integer> margins = new TreeMap<>();
      prose.forEach(c -> margins.merge(Math.round(c.box().left() / MARGIN), 1, Integer::sum));
      return margins.entrySet().stream()
          .filter(e -> e.getValue() >= FEWEST_LINES)
          .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder()))
          .flatMap(e -> leftOf((e.getKey() - 0.5) * MARGIN, prose).stream())
          .findFirst();
    }

    private static Optional<Gutter> leftOf(double margin, List<Chunk> prose) {
      List<Chunk> before = prose.stream().filter(c -> c.box().right() < margin).toList();
      List<Chunk> after = prose.stream().filter(c -> c.box().left() >= margin).toList();
      if (before.size() < FEWEST_LINES || after.size() < FEWEST_LINES) {
        return Optional.empty();
      }
      double end = before.stream().mapToDouble(c -> c.box().right()).max().orElseThrow();
      boolean wide = margin - end >= NARROWEST * before.get(0).size();
      return wide && full(before) && full(after)
          ? Optional.of(new Gutter(end, margin))
          : Optional.empty();
    }
  }
}

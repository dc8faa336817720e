package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule drawn from top to bottom between two columns of text. What stands left of it is read
 * before what stands right of it, tables in a column included.
 *
 * @param x where the rule stands
 * @param top where it begins
 * @param bottom where it ends
 */
public record ColumnRule(double x, double top, double bottom) {
  /** A shorter rule, in points, parts no columns. */
  private static final double SHORTEST = 80;

  /** A horizontal rule that comes this near, in points, is of a grid with the vertical one. */
  private static final double TOUCH = 3;

  /** Each column has at least this share of the width of both. */
  private static final double NARROWEST = 0.35;

  /** One of the columns has at least so many lines of prose … */
  private static final int FEWEST_LINES = 4;

  /** … with so many words each. */
  private static final int PROSE_WORDS = 4;

  /** The longest rule between columns of a page, if it has one. */
  public static Optional<ColumnRule> of(List<Word> words, List<Ruling> rulings) {
    return rulings.stream()
        .filter(r -> !r.horizontal() && r.length() >= SHORTEST)
        .filter(r -> !isOfGrid(r, rulings))
        .sorted(Comparator.comparingDouble((Ruling r) -> -r.length()))
        .map(r -> new ColumnRule(r.position(), r.start(), r.end()))
        .filter(r -> r.parts(words))
        .findFirst();
  }

  /** True for what stands beside the rule. */
  public boolean isBeside(Box box) {
    return box.centerY() > top && box.centerY() < bottom;
  }

  /** True for what stands left of it. */
  public boolean isLeft(Box box) {
    return box.centerX() < x;
  }

  /** A rule that others cross, or that reaches from one to another, is a side of cells. */
  private static boolean isOfGrid(Ruling rule, List<Ruling> rulings) {
    boolean above = false;
    boolean below = false;
    for (Ruling h : rulings) {
      if (h.horizontal()
          && rule.position() >= h.start() - TOUCH
          && rule.position() <= h.end() + TOUCH) {
        boolean starts = Math.abs(h.position() - rule.start()) <= TOUCH;
        boolean ends = Math.abs(h.position() - rule.end()) <= TOUCH;
        above |= starts;
        below |= ends;
        if (!starts && !ends && h.position() > rule.start() && h.position() < rule.end()) {
          return true;
        }
      }
    }
    return above && below;
  }

  private boolean parts(List<Word> words) {
    List<Word> left = new ArrayList<>();
    List<Word> right = new ArrayList<>();
    for (Word word : words) {
      if (word.direction() == 0 && isBeside(word.box())) {
        if (word.box().left() < x && word.box().right() > x) {
          return false;
        }
        (isLeft(word.box()) ? left : right).add(word);
      }
    }
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    double narrowest = Math.min(width(left), width(right));
    return narrowest >= NARROWEST * (width(left) + width(right))
        && (isProse(left) || isProse(right));
  }

  private static double width(List<Word> words) {
    return words.stream().map(Word::box).reduce(Box::union).orElseThrow().width();
  }

  private static boolean isProse(List<Word> column) {
    return WordRows.of(column).stream().filter(l -> letters(l) >= PROSE_WORDS).count()
        >= FEWEST_LINES;
  }

  private static long letters(List<Word> line) {
    return line.stream().filter(w -> Character.isLetter(w.text().codePointAt(0))).count();
  }
}

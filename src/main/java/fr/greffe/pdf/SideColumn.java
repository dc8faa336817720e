package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A column in the margin that a vertical rule standing alone parts from the text of a page: who was
 * there beside an act, dates beside a report. Its lines are not level with those of the text, as
 * the cells of a table would be, and are read apart from them.
 *
 * @param x where the rule stands, in points
 * @param top where the rule begins, in points
 * @param bottom where the rule ends, in points
 * @param onLeft true when the column stands left of the rule
 */
public record SideColumn(double x, double top, double bottom, boolean onLeft) {
  /** A shorter rule, in points, parts no text. */
  private static final double SHORTEST = 100;

  /** A horizontal rule that comes this near, in points, is of a grid with the vertical one. */
  private static final double TOUCH = 3;

  /** A side column is at most this share of the width of all that stands beside the rule. */
  private static final double WIDEST = 0.35;

  /** The text beside a side column has at least so many lines … */
  private static final int FEWEST_LINES = 4;

  /** … with so many words each. */
  private static final int PROSE_WORDS = 6;

  /** The side column of a page, if a rule shows one. */
  public static Optional<SideColumn> of(List<Word> words, List<Ruling> rulings) {
    return rulings.stream()
        .filter(r -> !r.horizontal() && r.length() >= SHORTEST)
        .filter(r -> rulings.stream().noneMatch(h -> h.horizontal() && touch(h, r)))
        .sorted(Comparator.comparingDouble((Ruling r) -> -r.length()))
        .flatMap(r -> beside(r, words).stream())
        .findFirst();
  }

  /** True for what stands in the column. */
  public boolean holds(Box box) {
    return box.centerY() > top && box.centerY() < bottom && box.centerX() < x == onLeft;
  }

  private static boolean touch(Ruling h, Ruling v) {
    return v.position() >= h.start() - TOUCH
        && v.position() <= h.end() + TOUCH
        && h.position() >= v.start() - TOUCH
        && h.position() <= v.end() + TOUCH;
  }

  private static Optional<SideColumn> beside(Ruling rule, List<Word> words) {
    List<Word> near =
        words.stream()
            .filter(w -> w.direction() == 0)
            .filter(w -> w.box().centerY() > rule.start() && w.box().centerY() < rule.end())
            .toList();
    if (near.stream()
        .anyMatch(w -> w.box().left() < rule.position() && w.box().right() > rule.position())) {
      return Optional.empty();
    }
    List<Word> left = near.stream().filter(w -> w.box().right() <= rule.position()).toList();
    List<Word> right = near.stream().filter(w -> w.box().left() >= rule.position()).toList();
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean onLeft = width(left) < width(right);
    List<Word> side = onLeft ? left : right;
    List<Word> text = onLeft ? right : left;
    return width(side) <= WIDEST * width(near) && isProse(text) && !isLevel(side, text)
        ? Optional.of(new SideColumn(rule.position(), rule.start(), rule.end(), onLeft))
        : Optional.empty();
  }

  private static double width(List<Word> words) {
    return words.stream().map(Word::box).reduce(Box::union).orElseThrow().width();
  }

  private static boolean isProse(List<Word> text) {
    return WordRows.of(text).stream().filter(l -> l.size() >= PROSE_WORDS).count() >= FEWEST_LINES;
  }

  /** Most lines of the side stand on the baseline of a line of the text: rows of a table. */
  private static boolean isLevel(List<Word> side, List<Word> text) {
    List<List<Word>> own = WordRows.of(side);
    List<List<Word>> others = WordRows.of(text);
    long level =
        own.stream()
            .mapToDouble(l -> WordRows.baseline(l.get(0)))
            .filter(
                b ->
                    others.stream()
                        .anyMatch(o -> Math.abs(WordRows.baseline(o.get(0)) - b) < WordRows.LEVEL))
            .count();
    return level * 2 >= own.size();
  }
}

package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the body of a flow is set, so that a heading shows by its difference.
 *
 * @param size the body's font size, in points
 * @param color the body's colour, 0xRRGGBB
 * @param bold true when the body itself is bold, or no line is: weight says nothing then
 */
record Typography(double size, int color, boolean bold) {

  /** A heading's letters are at least this much larger than the body's. */
  private static final double LARGER = 1.08;

  /** Above this share of bold letters, weight tells nothing. */
  private static final double MOSTLY = 0.75;

  /** Sizes are compared in steps of half a point. */
  private static final double STEPS_PER_POINT = 2;

  static Typography of(List<Item> items) {
    Map<Double, Integer> sizes = new HashMap<>();
    Map<Integer, Integer> colors = new HashMap<>();
    int boldLetters = 0;
    int letters = 0;
    for (Item item : items) {
      if (item instanceof Item.Text text) {
        for (Word word : text.line().words()) {
          int n = word.text().length();
          sizes.merge(rounded(word.size()), n, Integer::sum);
          colors.merge(word.color(), n, Integer::sum);
          boldLetters += word.bold() ? n : 0;
          letters += n;
        }
      }
    }
    boolean useless = boldLetters > MOSTLY * letters || boldLetters == 0;
    return new Typography(most(sizes, 0.0), most(colors, 0), useless);
  }

  /** True when the line is set apart from the body by weight, size or colour. */
  boolean setsApart(Line line) {
    return (!bold && line.bold())
        || line.size() > size * LARGER
        || line.words().stream().allMatch(w -> w.color() != color);
  }

  /** True when both lines are set alike, as the lines of one heading are. */
  static boolean alike(Line a, Line b) {
    return a.bold() == b.bold()
        && a.italic() == b.italic()
        && rounded(a.size()) == rounded(b.size())
        && a.words().get(a.words().size() - 1).color() == b.words().get(0).color();
  }

  static double rounded(double points) {
    return Math.round(points * STEPS_PER_POINT) / STEPS_PER_POINT;
  }

  private static <T extends Comparable<T>> T most(Map<T, Integer> counts, T none) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<T, Integer>comparingByValue()
                .thenComparing(Map.Entry.<T, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(none);
  }
}

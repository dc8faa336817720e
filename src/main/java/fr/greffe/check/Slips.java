package fr.greffe.check;

import java.math.BigDecimal;
import java.util.Arrays;

/** Whether one printed figure is another with a single slip of the keyboard. */
final class Slips {

  /** Powers of ten a figure may be out by: a missing or extra zero, units for thousands. */
  private static final int[] MAGNITUDES = {1, 2, 3, 6};

  private Slips() {}

  /** Two neighbouring digits swapped, the figures otherwise the same. */
  static boolean swapped(BigDecimal one, BigDecimal other) {
    String a = digits(one, other);
    String b = digits(other, one);
    int at = firstApart(a, b);
    return at >= 0
        && at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }

  /** One digit is another, the figures otherwise the same. */
  static boolean digitOff(BigDecimal one, BigDecimal other) {
    String a = digits(one, other);
    String b = digits(other, one);
    int at = firstApart(a, b);
    return at >= 0 && a.substring(at + 1).equals(b.substring(at + 1));
  }

  /** A zero or a decimal point too many or too few, or units for thousands. */
  static boolean magnitude(BigDecimal one, BigDecimal other) {
    return magnitude(one, other, MAGNITUDES[MAGNITUDES.length - 1]);
  }

  /**
   * The same, out by a limited number of zeros.
   *
   * @param most the most zeros too many or too few
   */
  static boolean magnitude(BigDecimal one, BigDecimal other, int most) {
    return Arrays.stream(MAGNITUDES)
        .filter(power -> power <= most)
        .anyMatch(
            power ->
                one.movePointRight(power).compareTo(other) == 0
                    || one.movePointLeft(power).compareTo(other) == 0);
  }

  private static String digits(BigDecimal value, BigDecimal other) {
    int scale = Math.max(0, Math.max(value.scale(), other.scale()));
    return value.signum() + value.abs().setScale(scale).unscaledValue().toString();
  }

  /** Where two texts of one length first differ; -1 when they do not, or their lengths differ. */
  private static int firstApart(String a, String b) {
    if (a.length() != b.length()) {
      return -1;
    }
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return i;
      }
    }
    return -1;
  }
}

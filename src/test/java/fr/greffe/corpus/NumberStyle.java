package fr.greffe.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a document prints its numbers.
 *
 * @param group the separator of thousands; empty for none
 * @param decimal the decimal mark
 * @param decimals how many decimals are printed
 * @param suffix what follows the number, its space included (« € » after a no-break space); may be
 *     empty
 * @param zero what stands for zero (« - € »); empty to print 0 like any number
 */
record NumberStyle(String group, String decimal, int decimals, String suffix, String zero) {

  static final String NBSP = "\u00a0";
  static final String NARROW = "\u202f";

  static final NumberStyle EUROS = new NumberStyle(NBSP, ",", 0, NBSP + "€", "");
  static final NumberStyle CENTS = new NumberStyle(NBSP, ",", 2, NBSP + "€", "");
  static final NumberStyle PLAIN = new NumberStyle(" ", ",", 2, "", "");
  static final NumberStyle BARE = new NumberStyle(NBSP, ",", 0, "", "");
  static final NumberStyle PERCENT = new NumberStyle("", ",", 2, NBSP + "%", "");

  /** The style a fact file names: {@code group|decimal|decimals|suffix|zero}, or a known name. */
  static NumberStyle of(String name) {
    return switch (name) {
      case "euros" -> EUROS;
      case "cents" -> CENTS;
      case "plain" -> PLAIN;
      case "bare" -> BARE;
      case "percent" -> PERCENT;
      case "percent0" -> PERCENT.decimals(0);
      case "narrow" -> new NumberStyle(NARROW, ",", 2, NARROW + "€", "");
      case "narrow-euros" -> new NumberStyle(NARROW, ",", 0, NBSP + "€", "");
      case "point" -> new NumberStyle(" ", ".", 2, " €", "");
      case "tight" -> new NumberStyle(" ", ",", 0, "€", "");
      case "dash" -> new NumberStyle(NBSP, ",", 2, NBSP + "€", "-" + NBSP + NBSP + "€");
      default -> throw new IllegalArgumentException("no number style " + name);
    };
  }

  NumberStyle decimals(int count) {
    return new NumberStyle(group, decimal, count, suffix, zero);
  }

  NumberStyle suffix(String other) {
    return new NumberStyle(group, decimal, decimals, other, zero);
  }

  /** The number as printed. */
  String format(BigDecimal number) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    if (rounded.signum() == 0 && !zero.isEmpty()) {
      return zero;
    }
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder out = new StringBuilder(rounded.signum() < 0 ? "- " : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(group);
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(decimal).append(digits.substring(point + 1));
    }
    return out.append(suffix).toString();
  }

  /** The number as its print can be read: rounded to the printed decimals. */
  BigDecimal round(BigDecimal number) {
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** One unit in the last printed place. */
  BigDecimal precision() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }
}

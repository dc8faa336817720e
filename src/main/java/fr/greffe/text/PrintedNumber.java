package fr.greffe.text;

import fr.greffe.record.Amount;
import fr.greffe.record.TaxBasis;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value, unit, precision and tax basis of figures that the patterns have matched. */
final class PrintedNumber {
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "m",
          BigDecimal.valueOf(1_000_000),
          "md",
          BigDecimal.valueOf(1_000_000_000),
          "k",
          BigDecimal.valueOf(1_000));

  private PrintedNumber() {}

  /**
   * What a match of {@link NumberPatterns#NUMBER} says.
   *
   * @param sign whether a dash before the digits is a sign
   */
  static NumberMatch of(Matcher m, boolean sign) {
    String digits = m.group(2);
    boolean percent = m.group(5) != null;
    BigDecimal value = value(digits, percent);
    BigDecimal precision = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    String unit =
        m.group(4) != null
            ? Amount.EURO
            : percent ? Amount.PERCENT : m.group(6) != null ? m.group(6) : "";
    if (m.group(3) != null) {
      BigDecimal scale = magnitude(m.group(3));
      value = plain(value.multiply(scale));
      precision = plain(precision.multiply(scale));
      unit = isMoney(m.group(3)) ? Amount.EURO : "";
    }
    if (sign && m.group(1) != null && !m.group(1).startsWith("+")) {
      value = value.negate();
    }
    int start = sign || m.group(1) == null ? m.start() : m.start(2);
    return new NumberMatch(start, m.end(), value, unit, precision, tax(m.group(7)));
  }

  /** Drops the zeros after the decimal point that a magnitude brings in, never the integer's. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isMoney(String magnitude) {
    String m = magnitude.toLowerCase(java.util.Locale.ROOT);
    return m.contains("€") || m.contains("eur");
  }

  private static BigDecimal magnitude(String printed) {
    String m = Fold.fold(printed);
    if (m.startsWith("milliard")) {
      return SCALES.get("md");
    }
    if (m.startsWith("million")) {
      return SCALES.get("m");
    }
    if (m.startsWith("millier") || m.startsWith("mille")) {
      return SCALES.get("k");
    }
    return SCALES.get(m.startsWith("md") ? "md" : m.substring(0, 1));
  }

  private static BigDecimal value(String digits, boolean percent) {
    String d = digits.replaceAll("[ \\u00A0\\u202F\\u2009\\u2007\\u2008'\\u2019]", "");
    int comma = d.lastIndexOf(',');
    int dot = d.lastIndexOf('.');
    if (comma >= 0 && dot >= 0) {
      // Both stand: the last one is the decimal mark, the other groups.
      return new BigDecimal(
          comma > dot ? d.replace(".", "").replace(',', '.') : d.replace(",", ""));
    }
    if (comma >= 0) {
      boolean groups = d.indexOf(',') != comma;
      return new BigDecimal(groups ? d.replace(",", "") : d.replace(',', '.'));
    }
    if (dot < 0) {
      return new BigDecimal(d);
    }
    boolean grouped = digits.indexOf(' ') < 0 && isDotGrouped(d);
    return new BigDecimal(grouped && !percent ? d.replace(".", "") : d);
  }

  private static final Pattern DOT_GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");

  private static boolean isDotGrouped(String digits) {
    return DOT_GROUPED.matcher(digits).matches();
  }

  /** « - € » is how accountants print zero. */
  static NumberMatch zero(Matcher dash) {
    return new NumberMatch(
        dash.start(), dash.end(), BigDecimal.ZERO, Amount.EURO, BigDecimal.ONE, tax(dash.group(1)));
  }

  private static TaxBasis tax(String printed) {
    if (printed == null) {
      return TaxBasis.UNSTATED;
    }
    String folded = Fold.fold(printed).replace(".", "");
    return folded.startsWith("h")
        ? TaxBasis.HT
        : folded.startsWith("tva") ? TaxBasis.TVA : TaxBasis.TTC;
  }
}

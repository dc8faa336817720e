package fr.greffe.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a whole printed text stands for. The evaluation reads numbers by itself: were it to
 * use the reader it judges, a misread figure would be misread in the truth too and pass.
 */
final class PrintedNumber {

  /** « - € » and a lone dash are printed zeros. */
  private static final Pattern ZERO = Pattern.compile("-+ ?(?:€|eur|euros)?");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>\\()? ?(?<sign>[+-])? ?(?<whole>[1-9]\\d{0,2}(?:[ .']\\d{3})+|\\d+)"
              + "(?:[.,](?<decimals>\\d+))? ?(?<unit>€|eur|euros|%|k€|m€)? ?(?<close>\\))?");

  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d.,])(?:[1-9]\\d{0,2}(?:[ .']\\d{3})+|\\d+)(?:[.,]\\d+)?(?![\\d])");

  private PrintedNumber() {}

  /** The number, when the text is nothing but one; a unit may follow. */
  static Optional<BigDecimal> of(String text) {
    String s = SameText.fold(text);
    if (ZERO.matcher(s).matches()) {
      return Optional.of(BigDecimal.ZERO);
    }
    Matcher m = NUMBER.matcher(s);
    if (!m.matches() || (m.group("open") == null) != (m.group("close") == null)) {
      return Optional.empty();
    }
    String whole = m.group("whole").replaceAll("[ .']", "");
    String decimals = m.group("decimals");
    BigDecimal value = new BigDecimal(decimals == null ? whole : whole + "." + decimals);
    boolean negative = "-".equals(m.group("sign")) || m.group("open") != null;
    String unit = m.group("unit");
    int magnitude = "k€".equals(unit) ? 3 : "m€".equals(unit) ? 6 : 0;
    return Optional.of((negative ? value.negate() : value).scaleByPowerOfTen(magnitude));
  }

  /** The numbers printed in a text, in order; signs are not looked for, « - » may be a dash. */
  static List<BigDecimal> within(String text) {
    return FIGURES
        .matcher(SameText.fold(text))
        .results()
        .map(r -> r.group().replaceAll("[ ']", "").replaceFirst("[.,](?=\\d{1,2}$)", "#"))
        .map(s -> new BigDecimal(s.replaceAll("[.,]", "").replace('#', '.')))
        .toList();
  }

  /** True when both are the same number, whatever their decimals. */
  static boolean equal(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0;
  }
}

package fr.greffe.table;

import fr.greffe.record.Amount;
import fr.greffe.record.Source;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell's text is: an amount, a date, or neither. */
final class CellNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+−–]?)\\s*(\\d{1,3}(?:[\\s\\u00A0\\u202F]\\d{3})+|\\d+)(?:[.,](\\d+))?\\s*(€|%|)");
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}");

  private CellNumbers() {}

  static Optional<Amount> amount(String text, Source source) {
    Matcher m = NUMBER.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String decimals = m.group(3) == null ? "" : m.group(3);
    String digits = m.group(2).replaceAll("\\D", "");
    BigDecimal value = new BigDecimal(digits + (decimals.isEmpty() ? "" : "." + decimals));
    boolean negative = !m.group(1).isEmpty() && !m.group(1).equals("+");
    String unit = m.group(4).equals("€") ? Amount.EURO : m.group(4);
    return Optional.of(
        Amount.of(
            negative ? value.negate() : value,
            unit,
            BigDecimal.ONE.movePointLeft(decimals.length()),
            source));
  }

  static boolean isDate(String text) {
    return DATE.matcher(text.strip()).matches();
  }
}

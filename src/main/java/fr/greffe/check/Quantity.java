package fr.greffe.check;

import fr.greffe.record.Amount;
import java.math.BigDecimal;

/**
 * A number with its unit, to be written in a message.
 *
 * @param unit {@code EUR}, {@code %}, a unit word, or empty
 */
public record Quantity(BigDecimal value, String unit) {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final int GROUP = 3;

  /** « 1 234,50 € » in French, « 1,234.50 € » in English; cents only when there are some. */
  public String in(Language language) {
    boolean french = language == Language.FR;
    String number = number(french);
    String space = french ? String.valueOf(NO_BREAK_SPACE) : " ";
    return switch (unit) {
      case "" -> number;
      case Amount.EURO -> number + space + "€";
      case Amount.PERCENT -> number + (french ? space : "") + "%";
      default -> number + space + unit;
    };
  }

  private String number(boolean french) {
    BigDecimal plain = value.stripTrailingZeros();
    int decimals = Math.max(plain.scale(), 0);
    if (decimals == 1 && unit.equals(Amount.EURO)) {
      decimals = 2;
    }
    String digits = plain.abs().setScale(decimals).toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder out = new StringBuilder(plain.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        out.append(french ? NO_BREAK_SPACE : ',');
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(french ? ',' : '.').append(digits.substring(point + 1));
    }
    return out.toString();
  }
}

package fr.greffe.record;

import java.math.BigDecimal;

/**
 * A printed number, exact.
 *
 * @param value the number meant, in {@code unit}: « 23 M€ » is 23000000 EUR, « - € » is 0
 * @param unit {@code EUR}, {@code %}, or another unit as printed (ETP, jours…); empty for a bare
 *     number
 * @param precision one unit in the last printed place, in {@code unit}: 0.01 for « 12,50 € »,
 *     100000 for « 1,5 M€ »; always positive
 * @param tax the tax basis printed beside the number
 * @param source where it stands
 * @param verification whether other figures prove it; UNCHECKED until the check stage has run
 */
public record Amount(
    BigDecimal value,
    String unit,
    BigDecimal precision,
    TaxBasis tax,
    Source source,
    Verification verification) {

  /** The unit of money amounts. */
  public static final String EURO = "EUR";

  /** The unit of percentages. */
  public static final String PERCENT = "%";

  /** A number no check has looked at yet. */
  public static Amount of(BigDecimal value, String unit, BigDecimal precision, Source source) {
    return new Amount(value, unit, precision, TaxBasis.UNSTATED, source, Verification.UNCHECKED);
  }

  /** This amount with the given verification. */
  public Amount verified(Verification status) {
    return new Amount(value, unit, precision, tax, source, status);
  }

  public boolean isMoney() {
    return unit.equals(EURO);
  }
}

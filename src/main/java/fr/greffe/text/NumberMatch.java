package fr.greffe.text;

import fr.greffe.record.Amount;
import fr.greffe.record.Source;
import fr.greffe.record.TaxBasis;
import fr.greffe.record.Verification;
import java.math.BigDecimal;

/**
 * A number found in a text.
 *
 * @param start index of its first character, sign or parenthesis included
 * @param end index after its last character, unit included
 * @param value the number meant, magnitude applied
 * @param unit {@code EUR}, {@code %}, another unit word, or empty
 * @param precision one unit in its last printed place, magnitude applied
 * @param tax HT, TVA or TTC when printed right after
 */
public record NumberMatch(
    int start, int end, BigDecimal value, String unit, BigDecimal precision, TaxBasis tax) {

  /** This number as an amount at the given place. */
  public Amount at(Source source) {
    return new Amount(value, unit, precision, tax, source, Verification.UNCHECKED);
  }
}

package fr.greffe.corpus;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something printed that a relation, a fact or a planted inconsistency speaks of: an amount in a
 * sentence, a date, a number of act. In a template it stands as <code>{{id}}</code>.
 *
 * @param text what is printed
 * @param value the number meant, when it is one
 * @param style how a number is printed; null for a text
 */
record Figure(String id, String text, Optional<BigDecimal> value, NumberStyle style) {

  static Figure text(String id, String text) {
    return new Figure(id, text, Optional.empty(), null);
  }

  static Figure amount(String id, BigDecimal value, NumberStyle style) {
    return new Figure(id, style.format(value), Optional.of(style.round(value)), style);
  }

  /** The same place with another number. */
  Figure with(BigDecimal other) {
    return amount(id, other, style);
  }

  /** The same place with other words. */
  Figure with(String printed) {
    return new Figure(id, printed, value, style);
  }
}

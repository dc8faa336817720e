package fr.greffe.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A term of a relation.
 *
 * @param label what the term is, as a reader would name it
 * @param coefficient +1, -1 or a factor
 * @param value the printed number
 * @param precision one unit in its last printed place
 * @param source where it stands; empty for a count of listed items
 */
public record Term(
    String label,
    BigDecimal coefficient,
    BigDecimal value,
    BigDecimal precision,
    Optional<Source> source) {}

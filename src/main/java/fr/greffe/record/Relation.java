package fr.greffe.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A relation tried between printed figures.
 *
 * @param id unique in the document, stable over runs
 * @param ruleId the rule that asserts it
 * @param kind {@code sum}, {@code difference}, {@code ratio}, {@code product}, {@code equality},
 *     {@code count}, {@code order}
 * @param where a human-readable place (table title and row or column, act, fiche)
 * @param terms what is combined
 * @param stated the printed result
 * @param computed what the terms give; empty when a term is missing
 * @param tolerance the greatest difference that printed precision explains
 * @param cues why the relation is believed to be meant (label, header formula, bold, evidence)
 */
public record Relation(
    String id,
    String ruleId,
    String kind,
    String where,
    List<Term> terms,
    Optional<Term> stated,
    Optional<BigDecimal> computed,
    BigDecimal tolerance,
    Verdict verdict,
    List<String> cues) {

  public Relation {
    terms = List.copyOf(terms);
    cues = List.copyOf(cues);
  }
}

package fr.greffe.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something a human reader should look at. Greffe never says that an act is unlawful.
 *
 * @param id stable over runs: derived from rule, place and printed figures
 * @param ruleId the rule
 * @param messageFr one French sentence a clerk understands
 * @param messageEn the same in English
 * @param stated the printed figure, when there is one
 * @param computed what the terms give
 * @param difference stated - computed
 * @param diagnoses hypotheses, most plausible first
 * @param evidence the places to look at, the stated figure first
 * @param relationId the relation that failed; empty when the rule has none
 * @param causedBy the id of a finding that explains this one; empty for a cause of its own
 */
public record Finding(
    String id,
    String ruleId,
    Severity severity,
    String messageFr,
    String messageEn,
    Optional<BigDecimal> stated,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> difference,
    List<Diagnosis> diagnoses,
    List<Source> evidence,
    String relationId,
    String causedBy) {

  public Finding {
    diagnoses = List.copyOf(diagnoses);
    evidence = List.copyOf(evidence);
  }
}

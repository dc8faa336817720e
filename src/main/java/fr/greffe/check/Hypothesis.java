package fr.greffe.check;

import fr.greffe.record.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A possible cause of a discrepancy, verified by recomputation.
 *
 * @param kind see {@link fr.greffe.record.Diagnosis}
 * @param cell the figure it holds to be wrong; empty when it blames none
 * @param repaired the value with which the relation holds
 */
public record Hypothesis(
    String kind,
    Message message,
    List<Source> evidence,
    Optional<Source> cell,
    Optional<BigDecimal> repaired) {

  public Hypothesis {
    evidence = List.copyOf(evidence);
  }
}

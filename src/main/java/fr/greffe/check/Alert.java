package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.util.List;

/**
 * What a rule wants a human to look at.
 *
 * @param evidence the places to look at, the stated figure first
 * @param hypotheses what the rule itself believes to be the cause, most plausible first
 */
public record Alert(
    Severity severity, Message message, List<Source> evidence, List<Hypothesis> hypotheses) {

  public Alert {
    evidence = List.copyOf(evidence);
    hypotheses = List.copyOf(hypotheses);
  }
}

package fr.greffe.check;

import fr.greffe.record.Account;
import fr.greffe.record.Finding;
import fr.greffe.record.Records;
import fr.greffe.record.Relation;
import java.util.List;

/**
 * The outcome of a check.
 *
 * @param records the records given, each amount's verification set
 * @param relations every relation tried, in the order of the rules
 * @param findings most serious first, then in page order
 * @param suppressed findings left out because the options name them
 * @param problems rules that could not be run on this document, with the cause; empty as a rule
 */
public record Checked(
    Records records,
    List<Relation> relations,
    List<Finding> findings,
    Account account,
    List<Finding> suppressed,
    List<String> problems) {

  public Checked {
    relations = List.copyOf(relations);
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    problems = List.copyOf(problems);
  }
}

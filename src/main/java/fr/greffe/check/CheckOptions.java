package fr.greffe.check;

import fr.greffe.record.Severity;
import java.util.Map;
import java.util.Set;

/**
 * What to check and what to keep.
 *
 * @param only the rules to run; empty for all
 * @param without rules not to run
 * @param minimum findings below this severity are left out
 * @param suppressed findings a team has decided on: finding id → reason
 * @param body what is known of the body outside the document
 */
public record CheckOptions(
    Set<String> only,
    Set<String> without,
    Severity minimum,
    Map<String, String> suppressed,
    BodyFacts body) {

  /** Every rule, every severity, nothing known. */
  public static final CheckOptions ALL =
      new CheckOptions(Set.of(), Set.of(), Severity.NOTE, Map.of(), BodyFacts.UNKNOWN);

  public CheckOptions {
    only = Set.copyOf(only);
    without = Set.copyOf(without);
    suppressed = Map.copyOf(suppressed);
  }

  /** True when the rule is to be run. */
  public boolean runs(Rule rule) {
    return (only.isEmpty() || only.contains(rule.id())) && !without.contains(rule.id());
  }

  public CheckOptions withBody(BodyFacts facts) {
    return new CheckOptions(only, without, minimum, suppressed, facts);
  }
}

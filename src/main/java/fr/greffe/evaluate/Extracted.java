package fr.greffe.evaluate;

import fr.greffe.record.Account;
import java.util.List;
import java.util.Optional;

/**
 * What is compared with a truth.
 *
 * @param evidence where the facts stand, when they come from an extraction
 * @param account the proved amounts, when they come from an extraction
 * @param remarks what the extraction says it could not read, one line each
 */
public record Extracted(
    Facts facts, Evidence evidence, Optional<Account> account, List<String> remarks) {

  public Extracted {
    remarks = List.copyOf(remarks);
  }

  /** Facts read from a file: no boxes, no account. */
  public static Extracted of(Facts facts) {
    return new Extracted(facts, Evidence.NONE, Optional.empty(), List.of());
  }
}

package fr.greffe.evaluate;

import fr.greffe.record.Account;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well one document was read.
 *
 * @param pages its pages; 0 when neither truth nor result tells
 * @param scores the counts of each scored field
 * @param misses the worst first
 * @param account the proved amounts, when the result is an extraction
 * @param verdicts how many relations were tried, by verdict name
 */
public record DocumentScore(
    String document,
    String family,
    int pages,
    Map<Field, Score> scores,
    List<Miss> misses,
    Optional<Account> account,
    Map<String, Integer> verdicts) {

  public DocumentScore {
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    misses = List.copyOf(misses);
    verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
  }
}

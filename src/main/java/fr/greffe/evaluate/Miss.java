package fr.greffe.evaluate;

import fr.greffe.record.Source;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something found wrong, not found, or found where there is nothing.
 *
 * @param record the record it belongs to, as a reader would name it
 * @param page the page to look at; empty when neither side knows it
 * @param source where the found value stands; empty when nothing was found or facts have no boxes
 * @param expected what the truth says; empty when it says nothing
 * @param found what was found; empty when nothing was
 * @param weight how many expected or found values are lost with it, at least 1
 */
public record Miss(
    String document,
    Field field,
    String record,
    Optional<Integer> page,
    Optional<Source> source,
    String expected,
    String found,
    int weight) {

  /** The worst first; among equals, the order of the documents. */
  public static final Comparator<Miss> WORST_FIRST =
      Comparator.comparingInt((Miss m) -> -m.weight())
          .thenComparing(Miss::document)
          .thenComparing(m -> m.page().orElse(0))
          .thenComparing(Miss::field)
          .thenComparing(Miss::record)
          .thenComparing(Miss::expected)
          .thenComparing(Miss::found);
}

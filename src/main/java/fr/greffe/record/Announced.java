package fr.greffe.record;

import java.util.List;

/**
 * A count announced by the document against what was found.
 *
 * @param what {@code acts}, {@code action-sheets}, {@code votes}, {@code pages}
 * @param announced how many the document announces (agenda, list at the head of an annexe)
 * @param found how many were found
 * @param missing the announced items that were not found, as printed
 * @param sources where they are announced
 */
public record Announced(
    String what, int announced, int found, List<String> missing, List<Source> sources) {

  public Announced {
    missing = List.copyOf(missing);
    sources = List.copyOf(sources);
  }
}

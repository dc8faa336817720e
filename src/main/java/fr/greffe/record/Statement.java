package fr.greffe.record;

import java.util.List;

/**
 * A paragraph that prints a figure, outside the visas, recitals, articles and fields that have
 * records of their own: the account given before a decision, a heading with a date, a clause of an
 * annexed convention.
 *
 * @param ownerId the act it belongs to, annexes included; empty before the first act
 * @param text the lines joined, hyphenation undone
 * @param sources where it stands, one per page
 */
public record Statement(String ownerId, String text, List<Source> sources) {

  public Statement {
    sources = List.copyOf(sources);
  }
}

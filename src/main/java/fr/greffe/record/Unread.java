package fr.greffe.record;

import java.util.List;

/**
 * Something the document shows that Greffe did not understand: never lost, always listed.
 *
 * @param what {@code page}, {@code table}, {@code act}, {@code vote}, {@code field}, {@code
 *     receipt}
 * @param reason one line
 * @param sources where
 */
public record Unread(String what, String reason, List<Source> sources) {

  public Unread {
    sources = List.copyOf(sources);
  }
}

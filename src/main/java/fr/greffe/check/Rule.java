package fr.greffe.check;

import java.util.List;

/**
 * One thing to verify. A rule is stateless: it looks at the records and says what it tried. To add
 * one, copy a small implementation, give it an id, list it in {@link Rules} and describe it in both
 * message bundles ({@code ID.title}, {@code ID.description}, {@code ID.example}, {@code
 * ID.message}).
 */
public interface Rule {

  /** A letter for the family (V votes, A acts, D deadlines, T tables and amounts) and a number. */
  String id();

  /** What it looks at. */
  Subject subject();

  /** Every relation tried, whatever its verdict; never null. */
  List<Judgement> apply(CheckContext context);

  /** The records a rule looks at. */
  enum Subject {
    VOTES,
    SITTINGS,
    ACTS,
    TABLES,
    ACTIONS,
    TEXT
  }
}

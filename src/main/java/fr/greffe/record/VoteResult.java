package fr.greffe.record;

/** The outcome of a vote, normalised. */
public enum VoteResult {
  ADOPTED_UNANIMOUSLY,
  ADOPTED_BY_MAJORITY,
  ADOPTED,
  REJECTED,
  /** The assembly takes note, without a vote (« prend acte »). */
  ACKNOWLEDGED,
  /** Withdrawn or postponed. */
  POSTPONED,
  /** A person or a list is elected or designated. */
  ELECTED,
  UNSTATED
}

package fr.greffe.record;

/** The outcome of a relation. */
public enum Verdict {
  HOLDS,
  DISCREPANCY,
  /** A term is missing or ambiguous. */
  UNVERIFIABLE
}

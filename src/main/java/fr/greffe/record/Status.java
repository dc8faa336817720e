package fr.greffe.record;

/** What became of a document. */
public enum Status {
  OK,
  /** Read in part; the reasons say what is missing. */
  PARTIAL,
  FAILED
}

package fr.greffe.record;

/** How Greffe came to a value, or why there is none. */
public enum Origin {
  /** Read from the page as printed. */
  PRINTED,
  /** Computed from printed values; the sources are its terms and the note says how. */
  DERIVED,
  /** A hypothesis for a human to accept; never treated as fact. */
  PROPOSED,
  /** Not printed in the document. */
  ABSENT,
  /** Something is printed there but could not be understood; the note says why. */
  UNREADABLE
}

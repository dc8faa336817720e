package fr.greffe.check;

import java.util.List;

/**
 * A line held to be the total of others.
 *
 * @param line the total
 * @param terms the lines it adds up, in line order
 * @param pattern how the terms lie
 * @param cue what its label says
 * @param marked bold or shaded where others are not
 * @param last nothing but it closes the lines
 */
record Total(
    int line,
    List<Integer> terms,
    Pattern pattern,
    Cue cue,
    boolean marked,
    boolean last,
    Score score) {

  Total {
    terms = List.copyOf(terms);
  }

  /** How the terms of a total lie. */
  enum Pattern {
    /** The lines since the previous total. */
    BLOCK,
    /** The totals since the previous grand total. */
    SUBTOTALS,
    /** Everything not yet added up. */
    ALL,
    /** Every plain line since the beginning, subtotals skipped. */
    PLAIN,
    /** The lines of the same sub-heading. */
    SAME_LEVEL,
    /** A run of lines found by their figures. */
    RUN
  }

  /** True when at least one lane proves that these are the terms. */
  boolean isProved() {
    return score.holds() > 0 || score.copied() > 0 && score.fails() == 0;
  }
}

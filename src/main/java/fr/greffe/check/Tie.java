package fr.greffe.check;

import java.util.List;

/**
 * A line held to be a combination of others: a total, a difference, a header's formula.
 *
 * @param line the result
 * @param terms what is combined, with +1 or -1
 * @param pattern ties of one table with the same pattern stand for each other as evidence
 * @param strong its label or header says so; false when only typography, position or figures do
 * @param hinted typography or position says so
 * @param cues the reasons, for a reader
 */
record Tie(
    int line,
    List<Signed> terms,
    String pattern,
    boolean strong,
    boolean hinted,
    Score score,
    List<String> cues) {

  Tie {
    terms = List.copyOf(terms);
    cues = List.copyOf(cues);
  }

  /** A line with its sign. */
  record Signed(int line, int sign) {}

  /** True when at least one lane proves that these are the terms. */
  boolean isProved() {
    return score.holds() > 0 || score.copied() > 0 && score.fails() == 0;
  }

  /** What the terms add up to in a lane. */
  LaneSum sum(Axis axis, int lane) {
    LaneSum sum = LaneSum.NOTHING;
    for (Signed term : terms) {
      sum = sum.plus(axis.slot(term.line(), lane), term.sign());
    }
    return sum;
  }

  LaneSum.Outcome outcome(Axis axis, int lane) {
    return sum(axis, lane).against(axis.slot(line, lane), axis.addsUp(lane));
  }

  /** The same tie with its score worked out over all lanes. */
  Tie scored(Axis axis) {
    Score told = Score.NOTHING;
    for (int lane = 0; lane < axis.lanes(); lane++) {
      told = told.plus(outcome(axis, lane));
    }
    return new Tie(line, terms, pattern, strong, hinted, told, cues);
  }
}

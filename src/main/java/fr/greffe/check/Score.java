package fr.greffe.check;

/**
 * What all lanes say of a supposed total.
 *
 * @param holds lanes where at least two figures that are not zero add up to it
 * @param copied lanes where it repeats its only figure that is not zero
 */
record Score(int holds, int copied, int trivial, int fails, int unsure) {

  static final Score NOTHING = new Score(0, 0, 0, 0, 0);

  Score plus(LaneSum.Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> new Score(holds + 1, copied, trivial, fails, unsure);
      case COPIED -> new Score(holds, copied + 1, trivial, fails, unsure);
      case TRIVIAL -> new Score(holds, copied, trivial + 1, fails, unsure);
      case FAILS -> new Score(holds, copied, trivial, fails + 1, unsure);
      case UNSURE -> new Score(holds, copied, trivial, fails, unsure + 1);
      case NONE -> this;
    };
  }

  /** Order among candidates for one total: more agreement, then less disagreement. */
  int weight() {
    return 4 * holds + 2 * copied - 3 * fails - unsure;
  }

  /**
   * False when the failing lanes are too many for slips: more than one for three that hold. One
   * failing lane beside one that holds is still believed.
   */
  boolean mostlyHolds() {
    int proofs = holds > 0 ? holds + copied : copied;
    return fails == 0 || proofs >= fails && fails == 1 || proofs >= 3 * fails;
  }

  boolean agrees() {
    return fails == 0 && (holds > 0 || copied > 0);
  }
}

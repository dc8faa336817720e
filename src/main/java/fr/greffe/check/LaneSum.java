package fr.greffe.check;

import java.math.BigDecimal;

/**
 * What a set of lines adds up to in one lane.
 *
 * @param slack half a unit of the last printed place of every term
 * @param numbers how many terms hold a number
 * @param nonZero how many of them are not zero
 * @param percents how many of them are percentages
 * @param wholes how many of them are 100 %, which is no share of anything
 * @param counted how many have a unit of their own (months, hours), not money nor a bare number
 * @param unknown how many terms hold something that is not a number, or are merged away
 */
record LaneSum(
    BigDecimal value,
    BigDecimal slack,
    int numbers,
    int nonZero,
    int percents,
    int wholes,
    int counted,
    int unknown) {

  static final LaneSum NOTHING = new LaneSum(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0);

  LaneSum plus(Slot slot) {
    return plus(slot, 1);
  }

  /** This sum with one more term, added or taken off. */
  LaneSum plus(Slot slot, int sign) {
    return switch (slot.state()) {
      case EMPTY -> this;
      case TEXT, COVERED, COVERED_FROM_ABOVE, COVERED_FROM_LEFT ->
          new LaneSum(value, slack, numbers, nonZero, percents, wholes, counted, unknown + 1);
      case NUMBER ->
          new LaneSum(
              sign < 0 ? value.subtract(slot.value()) : value.add(slot.value()),
              slack.add(slot.precision().multiply(Reckoning.HALF)),
              numbers + 1,
              nonZero + (slot.value().signum() == 0 ? 0 : 1),
              percents + (slot.isPercent() ? 1 : 0),
              wholes + (slot.isPercent() && slot.value().compareTo(HUNDRED) == 0 ? 1 : 0),
              counted + (slot.isCounted() ? 1 : 0),
              unknown);
    };
  }

  LaneSum minus(LaneSum other) {
    return new LaneSum(
        value.subtract(other.value),
        slack.subtract(other.slack),
        numbers - other.numbers,
        nonZero - other.nonZero,
        percents - other.percents,
        wholes - other.wholes,
        counted - other.counted,
        unknown - other.unknown);
  }

  /** How the printed total of the lane compares with this sum. */
  Outcome against(Slot stated, boolean addsUp) {
    if (!stated.isNumber() || stated.isPercent() != percents > 0 && numbers > 0) {
      return Outcome.NONE;
    }
    boolean mixed = percents > 0 && percents < numbers || counted > 0 && counted < numbers;
    if (mixed || numbers > 0 && stated.isCounted() != counted > 0) {
      return Outcome.NONE;
    }
    if (numbers == 0) {
      return stated.value().signum() == 0 && unknown == 0 ? Outcome.TRIVIAL : Outcome.NONE;
    }
    BigDecimal difference = stated.value().subtract(value).abs();
    BigDecimal tolerance = slack.add(stated.precision().multiply(Reckoning.HALF));
    if (difference.compareTo(tolerance) <= 0) {
      if (difference.multiply(COARSE).compareTo(stated.value().abs()) > 0) {
        return Outcome.UNSURE;
      }
      if (stated.value().signum() == 0) {
        return nonZero > 0 ? Outcome.COPIED : Outcome.TRIVIAL;
      }
      return nonZero >= 2 ? Outcome.HOLDS : nonZero == 1 ? Outcome.COPIED : Outcome.TRIVIAL;
    }
    if (unknown > 0) {
      return Outcome.UNSURE;
    }
    boolean shares =
        percents > 1
            && wholes == 0
            && (stated.value().compareTo(HUNDRED) == 0 || value.compareTo(HUNDRED) == 0);
    return (percents == 0 ? addsUp : shares) ? Outcome.FAILS : Outcome.NONE;
  }

  /** « 2 » for 1 + 1 + 1 is within the rounding of its terms and proves nothing. */
  private static final BigDecimal COARSE = BigDecimal.valueOf(20);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What one lane says of a supposed total. */
  enum Outcome {
    /** The sum of at least two figures that are not zero. */
    HOLDS,
    /** Equal to its only figure that is not zero; or zero, which many pairs of figures leave. */
    COPIED,
    /** Zero is the sum of zeros or of nothing. */
    TRIVIAL,
    FAILS,
    /** Fails, but a term could not be read as a number; or differs by what is not mere rounding. */
    UNSURE,
    /** The lane says nothing. */
    NONE
  }
}

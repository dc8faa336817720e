package fr.greffe.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that stand in the wrong place of a table, looked for where a total fails: one a column
 * away from where its total counts it, or one that repeats its neighbour.
 */
final class Misplaced {

  /** Digits a figure must have, final zeros left out, for its place to be doubted. */
  private static final int DIGITS = 2;

  private final Axis axis;
  private final Tie tie;

  /** What each lane's lines add up to, once asked for. */
  private final LaneSum[] sums;

  Misplaced(Axis axis, Tie tie) {
    this.axis = axis;
    this.tie = tie;
    this.sums = new LaneSum[axis.lanes()];
  }

  /**
   * The figure that explains a failing lane by standing in another: when it changes places with its
   * neighbour there, or with an empty cell, both lanes agree.
   */
  Optional<Hypothesis> shifted(int lane) {
    for (int other = 0; other < axis.lanes(); other++) {
      if (other != lane && axis.addsUp(other)) {
        Optional<Hypothesis> found = exchanged(lane, other);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Hypothesis> exchanged(int lane, int other) {
    for (Tie.Signed term : tie.terms()) {
      BigDecimal more = change(term.line(), lane, other).multiply(BigDecimal.valueOf(term.sign()));
      boolean one = repairs(lane, term.line(), more);
      boolean two = repairs(other, term.line(), more.negate());
      if (one && two
          || one && isMoved(term.line(), lane, other)
          || two && isMoved(term.line(), other, lane)) {
        return hypothesis(term.line(), lane, other);
      }
    }
    BigDecimal less = change(tie.line(), lane, other);
    boolean total =
        less.signum() != 0
            && lacking(lane).add(less).signum() == 0
            && lacking(other).subtract(less).signum() == 0;
    return total ? hypothesis(tie.line(), lane, other) : Optional.empty();
  }

  /** What a lane's figure in a line becomes more when it changes places with another lane's. */
  private BigDecimal change(int line, int lane, int other) {
    return axis.slot(line, other).value().subtract(axis.slot(line, lane).value());
  }

  private LaneSum sum(int lane) {
    if (sums[lane] == null) {
      sums[lane] = tie.sum(axis, lane);
    }
    return sums[lane];
  }

  private BigDecimal lacking(int lane) {
    return axis.slot(tie.line(), lane).value().subtract(sum(lane).value());
  }

  /** A lane agrees with that much more in a line; or it has no total, and nothing to add up. */
  private boolean repairs(int lane, int line, BigDecimal more) {
    if (axis.slot(tie.line(), lane).isNumber()) {
      return more.signum() != 0 && lacking(lane).compareTo(more) == 0;
    }
    return sum(lane).numbers() == 1 && axis.slot(line, lane).isNumber();
  }

  /** An empty cell, and a lane that fails, perhaps for another reason as well. */
  private boolean isMoved(int line, int empty, int full) {
    return !axis.slot(line, empty).isNumber()
        && axis.slot(tie.line(), empty).isNumber()
        && tie.outcome(axis, full) == LaneSum.Outcome.FAILS;
  }

  /** Blames the figure in the lane, or the one in the other when the lane has none. */
  private Optional<Hypothesis> hypothesis(int line, int lane, int other) {
    boolean here = axis.slot(line, lane).isNumber();
    Slot slot = axis.slot(line, here ? lane : other);
    Slot beside = axis.slot(line, here ? other : lane);
    boolean alike = !beside.isNumber() || beside.isPercent() == slot.isPercent();
    boolean long1 = slot.value().stripTrailingZeros().precision() >= DIGITS;
    return slot.isNumber() && alike && long1
        ? Optional.of(
            hypothesis("column-shift", slot, axis.name(line), axis.laneLabel(here ? other : lane)))
        : Optional.empty();
  }

  /** Figures of the failing lane that repeat the one before or after them in the lane. */
  Optional<Hypothesis> repeated(int lane) {
    for (Tie.Signed term : tie.terms()) {
      Slot slot = axis.slot(term.line(), lane);
      if (slot.isNumber() && slot.value().stripTrailingZeros().precision() > DIGITS) {
        for (int beside : List.of(term.line() - 1, term.line() + 1)) {
          boolean inside = beside >= 0 && beside < axis.lines();
          Slot next = inside ? axis.slot(beside, lane) : Slot.EMPTY;
          if (next.isNumber() && next.value().compareTo(slot.value()) == 0) {
            return Optional.of(hypothesis("copied", slot, axis.name(term.line()), ""));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Hypothesis hypothesis(String kind, Slot slot, String label, String column) {
    Map<String, Object> values =
        Map.of(
            "label", TablePlace.cut(label),
            "printed", new Quantity(slot.value(), slot.unit()),
            "column", TablePlace.cut(column));
    return new Hypothesis(
        kind,
        new Message("diagnosis." + kind, values),
        slot.source().stream().toList(),
        Optional.empty(),
        Optional.empty());
  }
}

package fr.greffe.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that stand in the wrong place of a table, looked for where a total fails: one a column
 * away from where its total counts it, or one that repeats its neighbour.
 */
record Misplaced(Axis axis, Tie tie) {

  /** Digits a figure must have, final zeros left out, for its place to be doubted. */
  private static final int DIGITS = 2;

  /**
   * The figure that explains a failing lane by standing in another: the total lacks exactly what a
   * line prints in another lane, this one being empty; or the other way round.
   */
  Optional<Hypothesis> shifted(int lane) {
    for (int other = 0; other < axis.lanes(); other++) {
      if (other != lane && axis.addsUp(other)) {
        int here = lane;
        int there = other;
        Optional<Hypothesis> found = moved(here, there).or(() -> moved(there, here));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** A line empty in one lane whose figure in the other is what the first lane's total lacks. */
  private Optional<Hypothesis> moved(int empty, int full) {
    Slot stated = axis.slot(tie.line(), empty);
    if (tie.outcome(axis, empty) != LaneSum.Outcome.FAILS
        || tie.outcome(axis, full) != LaneSum.Outcome.FAILS) {
      return Optional.empty();
    }
    BigDecimal lacking = stated.value().subtract(tie.sum(axis, empty).value());
    for (Tie.Signed term : tie.terms()) {
      Slot there = axis.slot(term.line(), full);
      boolean here = axis.slot(term.line(), empty).isNumber();
      if (!here
          && there.isNumber()
          && there.value().compareTo(lacking) == 0
          && lacking.stripTrailingZeros().precision() >= DIGITS) {
        return Optional.of(
            hypothesis("column-shift", there, axis.name(term.line()), axis.laneLabel(empty)));
      }
    }
    return Optional.empty();
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

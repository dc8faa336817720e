package fr.greffe.check;

import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a relation that fails in a table may fail in the reading only. The page must be seen to say
 * the same: the figures stand under each other, the rows follow without a hole, and no figure that
 * the relation needs is missing.
 */
final class TieDoubts {

  /** A lane is full when this many of its lines have a figure for each that has none. */
  private static final int FULL = 3;

  private final Axis axis;
  private final Tie tie;
  private final int lane;
  private final GridDoubts doubts;

  TieDoubts(Axis axis, Tie tie, int lane) {
    this.axis = axis;
    this.tie = tie;
    this.lane = lane;
    this.doubts = axis.grid().doubts();
  }

  /** The reason to doubt rows and columns, as a relation's cues tell it; empty when none. */
  Optional<String> structure() {
    if (lines().stream().anyMatch(this::isAstray)) {
      return Optional.of("a figure may be read in another column");
    }
    if (lines().stream().anyMatch(this::isMerged)) {
      return Optional.of("a merged cell may tell of several columns");
    }
    if (isBroken()) {
      return Optional.of("a row may be missing, or in pieces");
    }
    return Optional.empty();
  }

  /** The same, where a single figure may have been lost, too. */
  Optional<String> reason(Judgement judgement) {
    Optional<String> structure = structure();
    if (structure.isPresent()) {
      return structure;
    }
    if (isCut(judgement)) {
      return Optional.of("the first digits may be read in another cell");
    }
    if (isMissing(judgement)) {
      return Optional.of("a figure may be missing");
    }
    return Optional.empty();
  }

  private List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    tie.terms().forEach(t -> lines.add(t.line()));
    lines.add(tie.line());
    return lines;
  }

  private Slot slot(int line) {
    return axis.slot(line, lane);
  }

  private boolean isAstray(int line) {
    return axis.isVertical()
        ? doubts.isAstray(axis.position(line), axis.lanePosition(lane))
        : doubts.isAstray(axis.lanePosition(lane), axis.position(line));
  }

  /** One figure over two columns of figures is the total, or the difference, of both. */
  private boolean isMerged(int line) {
    return axis.isVertical()
        && slot(line)
            .cell()
            .filter(c -> c.columnSpan() > 1)
            .filter(
                c ->
                    axis.grid().figureColumns().stream()
                            .filter(f -> f >= c.column() && f < c.column() + c.columnSpan())
                            .count()
                        > 1)
            .isPresent();
  }

  private boolean isBroken() {
    if (!axis.isVertical()) {
      return doubts.isInPieces(axis.lanePosition(lane));
    }
    int first = lines().stream().mapToInt(axis::position).min().orElseThrow();
    int last = lines().stream().mapToInt(axis::position).max().orElseThrow();
    return doubts.isBroken(first, last);
  }

  /** The relation holds when a number gets back the digits its left neighbour ends with. */
  private boolean isCut(Judgement judgement) {
    BigDecimal difference = judgement.reckoning().difference().orElseThrow();
    BigDecimal tolerance = judgement.reckoning().tolerance();
    for (Tie.Signed term : tie.terms()) {
      if (isCut(slot(term.line()), difference, term.sign(), tolerance)) {
        return true;
      }
    }
    return isCut(slot(tie.line()), difference, -1, tolerance);
  }

  private boolean isCut(Slot slot, BigDecimal difference, int sign, BigDecimal tolerance) {
    if (!slot.isNumber()) {
      return false;
    }
    return doubts.startsWithZero(slot)
        || doubts
            .longer(slot)
            .map(v -> v.subtract(slot.value()).multiply(BigDecimal.valueOf(sign)))
            .filter(added -> difference.subtract(added).abs().compareTo(tolerance) <= 0)
            .isPresent();
  }

  /**
   * A lane full of figures but for one line, and a total of more than they make; or a difference of
   * which one side is not printed. A slip that explains it all goes first.
   */
  private boolean isMissing(Judgement judgement) {
    long empty = tie.terms().stream().filter(t -> isBlank(slot(t.line()))).count();
    long full = tie.terms().stream().filter(t -> slot(t.line()).isNumber()).count();
    if (empty == 0 || explained(judgement)) {
      return false;
    }
    boolean taken = tie.terms().stream().anyMatch(t -> t.sign() < 0);
    BigDecimal stated = judgement.reckoning().stated().map(Term::value).orElse(BigDecimal.ZERO);
    BigDecimal more = judgement.reckoning().difference().orElseThrow();
    return taken || full >= FULL * empty && more.signum() == stated.signum();
  }

  private static boolean explained(Judgement judgement) {
    return Diagnostician.hypotheses(judgement).stream().anyMatch(h -> h.repaired().isPresent());
  }

  private static boolean isBlank(Slot slot) {
    return slot.state() == Slot.State.EMPTY && slot.text().isBlank();
  }
}

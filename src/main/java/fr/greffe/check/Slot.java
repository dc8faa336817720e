package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one grid position holds.
 *
 * @param value the number; zero when the position holds none
 * @param precision one unit in its last printed place; zero when the position holds no number
 * @param cell the cell that starts here
 */
record Slot(State state, BigDecimal value, BigDecimal precision, String unit, Optional<Cell> cell) {

  /** The kinds of content. */
  enum State {
    NUMBER,
    /** Nothing, or a word that means nothing is due. */
    EMPTY,
    /** Something that is not one number: a sum over it cannot be decided. */
    TEXT,
    /** Under a merged cell that starts above, in the same column. */
    COVERED_FROM_ABOVE,
    /** Under a merged cell that starts on the left, in the same row. */
    COVERED_FROM_LEFT,
    /** Under no cell, or one that starts in another row and column. */
    COVERED
  }

  /** Words for « nothing here »; source: usual entries of budget tables. */
  private static final Pattern NIL =
      Pattern.compile("[-–—./ ]*|neant|sans objet|so|s\\.o\\.?|ras|aucune?");

  /** A text longer than this, in characters, says something. */
  private static final int LONGEST_NIL = 40;

  static final Slot EMPTY = without(State.EMPTY);
  static final Slot COVERED = without(State.COVERED);
  static final Slot COVERED_FROM_ABOVE = without(State.COVERED_FROM_ABOVE);
  static final Slot COVERED_FROM_LEFT = without(State.COVERED_FROM_LEFT);

  private static Slot without(State state) {
    return new Slot(state, BigDecimal.ZERO, BigDecimal.ZERO, "", Optional.empty());
  }

  static Slot of(Cell cell) {
    if (cell.amount().isPresent()) {
      Amount a = cell.amount().get();
      return new Slot(State.NUMBER, a.value(), a.precision(), a.unit(), Optional.of(cell));
    }
    boolean nil =
        cell.text().length() <= LONGEST_NIL && NIL.matcher(Fold.fold(cell.text())).matches();
    State state = nil ? State.EMPTY : State.TEXT;
    return new Slot(state, BigDecimal.ZERO, BigDecimal.ZERO, "", Optional.of(cell));
  }

  boolean isNumber() {
    return state == State.NUMBER;
  }

  boolean isPercent() {
    return unit.equals(Amount.PERCENT);
  }

  /** True when the number counts something of its own: months, hours, posts. */
  boolean isCounted() {
    return !unit.isEmpty() && !unit.equals(Amount.EURO) && !isPercent();
  }

  String text() {
    return cell.map(Cell::text).orElse("");
  }

  Optional<Source> source() {
    return cell.flatMap(c -> c.amount().map(Amount::source));
  }

  Term term(String label, int coefficient) {
    return new Term(label, BigDecimal.valueOf(coefficient), value, precision, source());
  }
}

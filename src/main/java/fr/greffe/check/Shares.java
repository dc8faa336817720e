package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A column of shares beside a column of amounts: each share is its amount divided by the total,
 * when the total row prints 100 %. Shares are often adjusted by a unit so that they make 100, so
 * one unit in the last printed place is let pass.
 */
final class Shares implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Rows that must agree before another is held against them. */
  private static final int ROWS_AGREEING = 2;

  /** Rows that must agree for each of several that do not. */
  private static final int ROWS_FOR_ONE = 3;

  @Override
  public String id() {
    return "T06";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      for (Axis axis : grid.rowAxes()) {
        for (int total = 0; total < axis.lines(); total++) {
          if (axis.cue(total).announcesSum()) {
            columns(axis, total, judgements);
          }
        }
      }
    }
    return judgements;
  }

  private void columns(Axis axis, int total, List<Judgement> judgements) {
    for (int share = 0; share < axis.lanes(); share++) {
      Slot whole = axis.slot(total, share);
      if (whole.isPercent() && whole.value().compareTo(HUNDRED) == 0) {
        List<Judgement> best = List.of();
        for (int lane = 0; lane < axis.lanes(); lane++) {
          List<Judgement> told = lane == share ? List.of() : judge(axis, total, share, lane);
          best = holding(told) > holding(best) ? told : best;
        }
        long fails = best.size() - holding(best);
        boolean convinced = fails <= 1 || ROWS_FOR_ONE * fails <= holding(best);
        if (holding(best) >= ROWS_AGREEING) {
          for (Judgement j : best) {
            judgements.add(
                convinced
                    ? j.alertIfFailing(Severity.WARNING, Map.of())
                    : j.fails() ? j.undecided("no second evidence") : j);
          }
        }
      }
    }
  }

  /** No other total stands between a line and the total it is a part of. */
  private static boolean isUnder(Axis axis, int line, int total) {
    for (int i = Math.min(line, total); i <= Math.max(line, total); i++) {
      if (i != total && (axis.cue(i) == Cue.TOTAL || axis.cue(i) == Cue.GRAND)) {
        return false;
      }
    }
    return true;
  }

  private static long holding(List<Judgement> judgements) {
    return judgements.stream().filter(j -> j.verdict() == Verdict.HOLDS).count();
  }

  private List<Judgement> judge(Axis axis, int total, int share, int lane) {
    List<Judgement> told = new ArrayList<>();
    Slot whole = axis.slot(total, lane);
    if (!whole.isNumber() || whole.isPercent() || whole.value().signum() == 0) {
      return told;
    }
    for (int line = 0; line < axis.lines(); line++) {
      Slot part = axis.slot(line, lane);
      Slot stated = axis.slot(line, share);
      boolean figures = part.isNumber() && !part.isPercent() && stated.isPercent();
      if (line != total && figures && stated.isNumber() && isUnder(axis, line, total)) {
        BigDecimal computed =
            part.value().multiply(HUNDRED).divide(whole.value(), 2, RoundingMode.HALF_UP);
        List<Term> terms = List.of(part.term(axis.name(line), 1), whole.term(axis.name(total), 1));
        Reckoning reckoning =
            Reckoning.compare(
                "ratio", terms, stated.term(axis.name(line), 1), computed, stated.precision());
        Phrase place = TablePlace.of(axis, line, share);
        Judgement judgement =
            Judgement.of(this, place, reckoning, Amount.PERCENT, List.of("total of 100 %"));
        told.add(axis.grid().doubts().orUndecided(judgement, part, whole, stated));
      }
    }
    return told;
  }
}

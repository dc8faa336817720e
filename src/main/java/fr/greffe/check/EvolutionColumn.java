package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A column of changes in percent (« Évolution 2023/2024 », « % ») beside two columns of figures:
 * each is the change from one to the other, when most rows say which two they are.
 */
final class EvolutionColumn implements Rule {

  private static final Pattern HEADER = Pattern.compile("evol|variation|progression|ecart|%");

  /** Rows that must agree before another is held against them. */
  private static final int ROWS_AGREEING = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "T24";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      Axis axis = grid.columnAxis();
      for (int change = 2; change < axis.lines(); change++) {
        if (HEADER.matcher(Fold.fold(axis.path(change))).find()) {
          judgements.addAll(best(axis, change));
        }
      }
    }
    return judgements;
  }

  private List<Judgement> best(Axis axis, int change) {
    List<Judgement> best = List.of();
    for (int before = 0; before < change; before++) {
      for (int after = 0; after < change; after++) {
        List<Judgement> tried = before == after ? List.of() : judge(axis, before, after, change);
        best = holding(tried) > holding(best) ? tried : best;
      }
    }
    long holds = holding(best);
    if (holds < ROWS_AGREEING) {
      return List.of();
    }
    boolean convinced = holds >= 3 * (best.size() - holds);
    return best.stream()
        .map(j -> !j.fails() || convinced ? j : j.undecided("no second evidence"))
        .map(j -> j.alertIfFailing(Severity.WARNING, Map.of()))
        .toList();
  }

  private static long holding(List<Judgement> judgements) {
    return judgements.stream().filter(j -> !j.fails()).count();
  }

  /** A change of nothing and a change from nothing prove nothing. */
  private List<Judgement> judge(Axis axis, int before, int after, int change) {
    List<Judgement> told = new ArrayList<>();
    for (int row = 0; row < axis.lanes(); row++) {
      Slot from = axis.slot(before, row);
      Slot to = axis.slot(after, row);
      Slot stated = axis.slot(change, row);
      boolean figures = from.isNumber() && to.isNumber() && !from.isPercent() && !to.isPercent();
      if (figures
          && stated.isNumber()
          && stated.isPercent()
          && from.value().signum() > 0
          && from.value().compareTo(to.value()) != 0) {
        BigDecimal computed =
            to.value()
                .subtract(from.value())
                .multiply(HUNDRED)
                .divide(from.value(), 2, RoundingMode.HALF_UP);
        List<Term> terms = List.of(from.term(axis.name(before), 1), to.term(axis.name(after), 1));
        Reckoning reckoning =
            Reckoning.compare(
                "ratio", terms, stated.term(axis.name(change), 1), computed, stated.precision());
        told.add(
            Judgement.of(
                this,
                TablePlace.of(axis, change, row),
                reckoning,
                Amount.PERCENT,
                List.of("label: " + axis.name(change))));
      }
    }
    return told;
  }
}

package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In an action's sheet, planned − executed = carried over. */
final class SheetCarriesOver implements Rule {

  @Override
  public String id() {
    return "T04";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActionBudget budget : context.budgets()) {
      Optional<ActionBudget.Statement> planned = budget.only(BudgetKind.PLANNED);
      Optional<ActionBudget.Statement> executed = budget.only(BudgetKind.EXECUTED);
      Optional<ActionBudget.Statement> carried = budget.only(BudgetKind.CARRIED_OVER);
      if (planned.isPresent() && executed.isPresent() && carried.isPresent()) {
        judge(budget, planned.get(), executed.get(), carried.get()).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private Optional<Judgement> judge(
      ActionBudget budget,
      ActionBudget.Statement planned,
      ActionBudget.Statement executed,
      ActionBudget.Statement carried) {
    if (carried.whole().size() != 1) {
      return Optional.empty();
    }
    Term stated = ActionBudget.term(carried.whole().get(0), 1);
    Reckoning plain = reckon(planned.whole(), List.of(), executed.whole(), List.of(), stated);
    Reckoning complete =
        reckon(planned.whole(), planned.extras(), executed.whole(), executed.extras(), stated);
    Judgement judgement =
        Judgement.of(
            this,
            Prose.name(budget.sheet()),
            plain.verdict() != Verdict.HOLDS && complete.verdict() == Verdict.HOLDS
                ? complete
                : plain,
            Amount.EURO,
            List.of("labels: planned, executed, carried over"));
    return Optional.of(judgement.alertIfFailing(Severity.WARNING, Map.of()));
  }

  private static Reckoning reckon(
      List<BudgetLine> planned,
      List<BudgetLine> plannedExtras,
      List<BudgetLine> executed,
      List<BudgetLine> executedExtras,
      Term stated) {
    List<Term> terms = new ArrayList<>(ActionBudget.terms(planned, 1));
    if (!planned.equals(plannedExtras)) {
      terms.addAll(ActionBudget.terms(plannedExtras, 1));
    }
    terms.addAll(ActionBudget.terms(executed, -1));
    if (!executed.equals(executedExtras)) {
      terms.addAll(ActionBudget.terms(executedExtras, -1));
    }
    return Reckoning.sum(terms, stated);
  }
}

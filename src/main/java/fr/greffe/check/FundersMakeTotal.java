package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Severity;
import fr.greffe.record.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In the budget of an action, the funders' shares make the printed total. The labels of the shares
 * and that of the total are two cues, so a failure is told without other evidence.
 */
final class FundersMakeTotal implements Rule {

  @Override
  public String id() {
    return "T02";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActionBudget budget : context.budgets()) {
      for (ActionBudget.Statement statement : budget.statements()) {
        judge(context, budget, statement).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private Optional<Judgement> judge(
      CheckContext context, ActionBudget budget, ActionBudget.Statement statement) {
    if (statement.totals().size() != 1 || statement.parts().isEmpty()) {
      return Optional.empty();
    }
    BudgetLine total = statement.totals().get(0);
    List<BudgetLine> all = new ArrayList<>(statement.parts());
    all.addAll(statement.extras());
    Reckoning funders =
        Reckoning.sum(ActionBudget.terms(statement.parts(), 1), ActionBudget.term(total, 1));
    Reckoning everything = Reckoning.sum(ActionBudget.terms(all, 1), ActionBudget.term(total, 1));
    boolean extrasCount = everything.verdict() == Verdict.HOLDS;
    Judgement judgement =
        Judgement.of(
            this,
            Prose.name(budget.sheet()),
            extrasCount ? everything : funders,
            Amount.EURO,
            List.of("labels of funders", "label of total"));
    if (judgement.fails() && (statement.parts().size() < 2 || !statement.inTable())) {
      return Optional.of(judgement.undecided("the list may be partial"));
    }
    if (judgement.fails() && UnreadLine.explains(context, budget.sheet(), judgement)) {
      return Optional.of(judgement.undecided("a line may not have been read"));
    }
    return Optional.of(judgement.alertIfFailing(Severity.ERROR, Map.of()));
  }
}

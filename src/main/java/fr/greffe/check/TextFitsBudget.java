package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The total a sheet states in its text (« Le coût du projet est de 415 000 € ») is that of its
 * budget table; the shares of two printings of one budget are the same.
 */
final class TextFitsBudget implements Rule {

  @Override
  public String id() {
    return "T05";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActionBudget budget : context.budgets()) {
      for (BudgetKind kind : List.of(BudgetKind.PLANNED, BudgetKind.EXECUTED)) {
        compare(context, budget, budget.of(kind), judgements);
      }
      twins(budget, judgements);
    }
    return judgements;
  }

  private void compare(
      CheckContext context,
      ActionBudget budget,
      List<ActionBudget.Statement> statements,
      List<Judgement> judgements) {
    List<ActionBudget.Statement> tables =
        statements.stream().filter(s -> s.inTable() && !s.whole().isEmpty()).toList();
    List<BudgetLine> told =
        statements.stream().filter(s -> !s.inTable()).flatMap(s -> s.totals().stream()).toList();
    for (BudgetLine total : told) {
      if (tables.isEmpty()) {
        ownShares(context, budget, statements, total, judgements);
        continue;
      }
      List<Judgement> tried =
          tables.stream().map(t -> judge(context, budget, t.whole(), total)).toList();
      boolean one = tried.stream().map(j -> j.reckoning().computed()).distinct().count() == 1;
      judgements.add(
          tried.stream()
              .filter(j -> !j.fails())
              .findFirst()
              .orElseGet(() -> one ? tried.get(0) : tried.get(0).undecided("several budgets")));
    }
  }

  /** A total and its shares, all in the text. */
  private void ownShares(
      CheckContext context,
      ActionBudget budget,
      List<ActionBudget.Statement> statements,
      BudgetLine total,
      List<Judgement> judgements) {
    for (ActionBudget.Statement statement : statements) {
      if (statement.totals().size() == 1
          && statement.totals().contains(total)
          && statement.parts().size() > 1
          && statement.extras().isEmpty()) {
        judgements.add(judge(context, budget, statement.parts(), total));
      }
    }
  }

  private Judgement judge(
      CheckContext context, ActionBudget budget, List<BudgetLine> table, BudgetLine total) {
    Reckoning reckoning = Reckoning.sum(ActionBudget.terms(table, 1), ActionBudget.term(total, 1));
    Judgement judgement =
        Judgement.of(
            this,
            Prose.name(budget.sheet()),
            reckoning,
            Amount.EURO,
            List.of("total in the text", "budget of the sheet"));
    return judgement.fails() && UnreadLine.explains(context, budget.sheet(), judgement)
        ? judgement.undecided("a line may not have been read")
        : judgement.alertIfFailing(Severity.WARNING, Map.of());
  }

  /**
   * One funder's figure printed twice with two digits swapped: two budgets may differ, but not by a
   * swap.
   */
  private void twins(ActionBudget budget, List<Judgement> judgements) {
    List<BudgetLine> lines = new ArrayList<>();
    budget.statements().forEach(s -> lines.addAll(s.parts()));
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        BudgetLine one = lines.get(i);
        BudgetLine two = lines.get(j);
        if (one.funder().equals(two.funder())
            && long4(one)
            && Diagnostician.isSwap(two.amount().value(), one.amount().value())) {
          judgements.add(twin(budget, one, two));
        }
      }
    }
  }

  /** Four digits at least: swaps among three happen by chance. */
  private static boolean long4(BudgetLine line) {
    return line.amount().value().precision() - line.amount().value().scale() >= 4;
  }

  private Judgement twin(ActionBudget budget, BudgetLine one, BudgetLine two) {
    Reckoning reckoning = Reckoning.equality(ActionBudget.term(one, 1), ActionBudget.term(two, 1));
    List<Source> evidence = List.of(two.amount().source(), one.amount().source());
    return Judgement.of(
            this,
            Prose.name(budget.sheet()),
            reckoning,
            Amount.EURO,
            List.of("same funder", "same digits"))
        .alert(Severity.WARNING, "twin", Map.of(), evidence);
  }
}

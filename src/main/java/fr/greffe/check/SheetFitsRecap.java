package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action's budget is the same in its sheet and in the recap table: whole budget, each funder's
 * share, and what is carried over. A complement printed under the sheet's total may count in the
 * recap; a sheet with several budgets of one kind is not compared.
 */
final class SheetFitsRecap implements Rule {

  /** Sheets that must disagree with a column before it is doubted. */
  private static final int SHEETS_DISAGREEING = 3;

  private static final String CARRIED = "planned − executed";

  private static final Map<BudgetKind, Phrase> KINDS =
      Map.of(
          BudgetKind.PLANNED, new Phrase("budget prévu", "planned budget"),
          BudgetKind.EXECUTED, new Phrase("budget exécuté", "executed budget"),
          BudgetKind.CARRIED_OVER, new Phrase("montant à reporter", "amount carried over"));

  @Override
  public String id() {
    return "T03";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    Map<String, List<BudgetLine>> recap = new LinkedHashMap<>();
    for (BudgetLine line : context.records().budgetLines()) {
      if (!line.actionReference().isEmpty()) {
        recap.computeIfAbsent(line.actionReference(), k -> new ArrayList<>()).add(line);
      }
    }
    List<Judgement> judgements = new ArrayList<>();
    for (ActionBudget budget : context.budgets()) {
      String reference = budget.sheet().reference().value().orElse("");
      List<BudgetLine> rows = recap.getOrDefault(reference, List.of());
      for (BudgetKind kind : BudgetKind.values()) {
        List<BudgetLine> same = rows.stream().filter(l -> l.kind() == kind).toList();
        if (!same.isEmpty()) {
          budget.only(kind).ifPresent(s -> judge(budget, s, same, judgements));
        }
      }
      carriedShares(budget, rows, judgements);
    }
    return doubted(judgements);
  }

  /**
   * A column of the recap that disagrees with most sheets states something else than it was taken
   * for.
   */
  private static List<Judgement> doubted(List<Judgement> judgements) {
    Map<String, Integer> told = new HashMap<>();
    Map<String, Integer> failing = new HashMap<>();
    for (Judgement j : judgements) {
      String column = column(j);
      told.merge(column, 1, Integer::sum);
      failing.merge(column, j.fails() ? 1 : 0, Integer::sum);
    }
    return judgements.stream()
        .map(
            j -> {
              int fails = failing.get(column(j));
              boolean misread = fails >= SHEETS_DISAGREEING && 2 * fails > told.get(column(j));
              return j.fails() && misread
                  ? j.undecided("the column disagrees with most sheets")
                  : j;
            })
        .toList();
  }

  private static String column(Judgement judgement) {
    return judgement.reckoning().stated().map(Term::label).orElse("")
        + judgement.cues().contains(CARRIED);
  }

  private void judge(
      ActionBudget budget,
      ActionBudget.Statement statement,
      List<BudgetLine> rows,
      List<Judgement> judgements) {
    whole(rows)
        .ifPresent(
            w -> {
              Term stated = stated(w);
              judgements.add(judge(budget, statement, statement.whole(), stated, w));
            });
    if (statement.parts().size() < 2) {
      return;
    }
    Map<Funder, List<BudgetLine>> shares = new LinkedHashMap<>();
    for (BudgetLine row : rows) {
      if (!row.isTotal()) {
        row.funder().ifPresent(f -> shares.computeIfAbsent(f, k -> new ArrayList<>()).add(row));
      }
    }
    shares.forEach(
        (funder, own) -> {
          List<BudgetLine> share = statement.of(funder);
          if (!share.isEmpty() && agree(own)) {
            BudgetLine row = own.get(0);
            Term stated = ActionBudget.term(row, 1);
            judgements.add(judge(budget, statement, share, stated, List.of(row)));
          }
        });
  }

  /** Several recaps print one figure, or one recap does, in one line. */
  private static boolean agree(List<BudgetLine> rows) {
    BudgetLine first = rows.get(0);
    return rows.stream().allMatch(r -> r.amount().value().compareTo(first.amount().value()) == 0)
        && rows.stream().map(BudgetLine::place).distinct().count() == rows.size();
  }

  /** The recap's own figure for the whole: its total, or the parts of what is carried over. */
  private static Optional<List<BudgetLine>> whole(List<BudgetLine> rows) {
    List<BudgetLine> totals = rows.stream().filter(BudgetLine::isTotal).toList();
    if (!totals.isEmpty() && agree(totals)) {
      return Optional.of(totals.subList(0, 1));
    }
    if (totals.isEmpty() && rows.size() == 1 && rows.get(0).funder().isEmpty()) {
      return Optional.of(rows);
    }
    boolean parts = rows.get(0).kind() == BudgetKind.CARRIED_OVER && totals.isEmpty();
    return parts ? Optional.of(rows) : Optional.empty();
  }

  /** One figure for several cells: their sum, at the place of the largest. */
  private static Term stated(List<BudgetLine> rows) {
    BudgetLine largest = rows.get(0);
    BigDecimal precision = BigDecimal.ZERO;
    for (BudgetLine row : rows) {
      precision = precision.add(row.amount().precision());
      if (row.amount().value().compareTo(largest.amount().value()) > 0) {
        largest = row;
      }
    }
    return new Term(
        largest.funderAsPrinted(),
        BigDecimal.ONE,
        ActionBudget.value(rows),
        precision,
        Optional.of(largest.amount().source()));
  }

  private Judgement judge(
      ActionBudget budget,
      ActionBudget.Statement statement,
      List<BudgetLine> share,
      Term stated,
      List<BudgetLine> rows) {
    Reckoning reckoning = Reckoning.sum(ActionBudget.terms(share, 1), stated);
    List<BudgetLine> with = new ArrayList<>(share);
    for (BudgetLine extra : statement.extras()) {
      if (!share.contains(extra) && reckoning.verdict() != Verdict.HOLDS) {
        with.add(extra);
        Reckoning more = Reckoning.sum(ActionBudget.terms(with, 1), stated);
        reckoning = more.verdict() == Verdict.HOLDS ? more : reckoning;
      }
    }
    Judgement judgement =
        Judgement.of(
            this,
            Prose.name(budget.sheet()),
            reckoning,
            Amount.EURO,
            List.of("same action", "same kind"));
    if (!judgement.fails()) {
      return judgement;
    }
    List<Source> evidence = new ArrayList<>();
    rows.forEach(r -> evidence.add(r.amount().source()));
    share.forEach(l -> evidence.add(l.amount().source()));
    Phrase what =
        share.equals(statement.whole())
            ? KINDS.get(statement.kind())
            : share(KINDS.get(statement.kind()), share.get(0).funderAsPrinted());
    return judgement.alert(Severity.WARNING, "message", Map.of("what", what), evidence);
  }

  private static Phrase share(Phrase kind, String funder) {
    return new Phrase(kind.fr() + ", " + funder, kind.en() + ", " + funder);
  }

  /** Planned − executed of one funder in the sheet, against what the recap carries over for it. */
  private void carriedShares(
      ActionBudget budget, List<BudgetLine> rows, List<Judgement> judgements) {
    Optional<ActionBudget.Statement> executed = budget.only(BudgetKind.EXECUTED);
    if (executed.isEmpty() || executed.get().parts().size() < 2) {
      return;
    }
    for (BudgetLine row : rows) {
      if (row.kind() == BudgetKind.CARRIED_OVER && row.funder().isPresent()) {
        Funder funder = row.funder().get();
        List<BudgetLine> planned =
            rows.stream()
                .filter(r -> r.kind() == BudgetKind.PLANNED && r.funder().equals(row.funder()))
                .toList();
        List<BudgetLine> done = executed.get().of(funder);
        if (planned.size() == 1 && done.size() == 1 && row.amount().value().signum() != 0) {
          judgements.add(carried(budget, row, planned.get(0), done.get(0)));
        }
      }
    }
  }

  private Judgement carried(
      ActionBudget budget, BudgetLine row, BudgetLine planned, BudgetLine done) {
    List<Term> terms = List.of(ActionBudget.term(planned, 1), ActionBudget.term(done, -1));
    Reckoning reckoning = Reckoning.sum(terms, ActionBudget.term(row, 1));
    Judgement judgement =
        Judgement.of(
            this,
            Prose.name(budget.sheet()),
            reckoning,
            Amount.EURO,
            List.of("same action", "same funder", CARRIED));
    return judgement.fails()
        ? judgement
            .alert(Severity.WARNING, "carried", Map.of("funder", row.funderAsPrinted()), List.of())
            .in("carried/" + budget.sheet().id())
        : judgement;
  }
}

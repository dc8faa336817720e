package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.BudgetFacts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Budget lines of actions: paired by action, amount, kind, funder and label together. The label is
 * scored where the truth has one: every line has some label, and the funder tells enough.
 */
final class BudgetScorer implements RecordScorer<BudgetFacts> {

  /** What a line must share to be the same line: more than the action and its kind. */
  private static final double ENOUGH = 5;

  @Override
  public RecordType type() {
    return RecordType.BUDGETS;
  }

  @Override
  public Object identity(BudgetFacts b) {
    return Arrays.asList(
        SameText.key(RecordScorer.orEmpty(b.action())),
        b.kind(),
        b.period(),
        b.funder(),
        SameText.key(RecordScorer.orEmpty(b.label())),
        canonical(b.amount()),
        b.total(),
        b.page());
  }

  @Override
  public double strength(BudgetFacts e, BudgetFacts f) {
    boolean sameAction =
        e.action() == null
            ? f.action() == null
            : ActionScorer.sameReference(e.action(), f.action());
    double alike =
        SameText.likeness(RecordScorer.orEmpty(e.label()), RecordScorer.orEmpty(f.label()));
    double sum =
        (sameAction ? 3 : 0)
            + (sameAmount(e.amount(), f.amount()) ? 3 : 0)
            + (Objects.equals(e.kind(), f.kind()) ? 1 : 0)
            + (Objects.equals(e.funder(), f.funder()) ? 1 : 0)
            + (Objects.equals(e.total(), f.total()) ? 0.5 : 0)
            + (RecordScorer.sameKey(e.period(), f.period()) ? 0.5 : 0)
            + (e.page() != null && e.page().equals(f.page()) ? 0.5 : 0)
            + alike;
    return sum < ENOUGH ? 0 : sum;
  }

  @Override
  public String label(BudgetFacts b) {
    return String.join(
        " | ",
        List.of(
            RecordScorer.orEmpty(b.action()),
            RecordScorer.orEmpty(b.kind()),
            RecordScorer.orEmpty(b.period()),
            RecordScorer.firstOf(b.label(), b.funder()),
            b.amount() == null ? "" : b.amount().toPlainString()));
  }

  @Override
  public Integer page(BudgetFacts b) {
    return b.page();
  }

  @Override
  public void fields(Comparison<BudgetFacts> c) {
    c.value("action", BudgetFacts::action, ActionScorer::sameReference)
        .exact("kind", BudgetFacts::kind)
        .key("period", BudgetFacts::period)
        .exact("funder", BudgetFacts::funder)
        .value("amount", BudgetFacts::amount, PrintedNumber::equal)
        .exact("total", BudgetFacts::total)
        .exact("page", BudgetFacts::page);
    if (c.expected().isEmpty() || c.expected().get().label() != null) {
      c.text("label", BudgetFacts::label);
    }
  }

  static boolean sameAmount(BigDecimal a, BigDecimal b) {
    return a != null && b != null && PrintedNumber.equal(a, b);
  }

  /** Equal numbers have equal canonical forms. */
  static Object canonical(BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros();
  }
}

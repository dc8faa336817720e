package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.BudgetEntryFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Typed amounts of budget tables: paired by code, label, column and amount together. */
final class BudgetEntryScorer implements RecordScorer<BudgetEntryFacts> {

  /** What an entry must share to be the same entry: a row and its amount, or a row and a column. */
  private static final double ENOUGH = 5;

  @Override
  public RecordType type() {
    return RecordType.ENTRIES;
  }

  @Override
  public Object identity(BudgetEntryFacts b) {
    return Arrays.asList(
        b.section(),
        b.side(),
        SameText.key(RecordScorer.orEmpty(b.code())),
        SameText.key(RecordScorer.orEmpty(b.label())),
        SameText.key(RecordScorer.orEmpty(b.column())),
        BudgetScorer.canonical(b.amount()),
        b.total(),
        b.page());
  }

  @Override
  public double strength(BudgetEntryFacts e, BudgetEntryFacts f) {
    if (e.page() != null && f.page() != null && Math.abs(e.page() - f.page()) > 1) {
      return 0;
    }
    double sum =
        (BudgetScorer.sameAmount(e.amount(), f.amount()) ? 3 : 0)
            + (RecordScorer.sameKey(e.code(), f.code()) ? 2 : 0)
            + 2
                * SameText.likeness(
                    RecordScorer.orEmpty(e.label()), RecordScorer.orEmpty(f.label()))
            + SameText.likeness(RecordScorer.orEmpty(e.column()), RecordScorer.orEmpty(f.column()))
            + (Objects.equals(e.side(), f.side()) ? 0.5 : 0)
            + (Objects.equals(e.section(), f.section()) ? 0.5 : 0)
            + (e.page() != null && e.page().equals(f.page()) ? 0.5 : 0);
    return sum < ENOUGH ? 0 : sum;
  }

  @Override
  public String label(BudgetEntryFacts b) {
    return String.join(
        " | ",
        List.of(
            RecordScorer.orEmpty(b.code()),
            RecordScorer.orEmpty(b.label()),
            RecordScorer.orEmpty(b.column()),
            b.amount() == null ? "" : b.amount().toPlainString()));
  }

  @Override
  public Integer page(BudgetEntryFacts b) {
    return b.page();
  }

  @Override
  public void fields(Comparison<BudgetEntryFacts> c) {
    c.exact("section", BudgetEntryScorer::section)
        .exact("side", BudgetEntryScorer::side)
        .key("code", BudgetEntryFacts::code)
        .text("label", BudgetEntryFacts::label)
        .text("column", BudgetEntryFacts::column)
        .value("amount", BudgetEntryFacts::amount, PrintedNumber::equal)
        .exact("total", BudgetEntryFacts::total)
        .exact("page", BudgetEntryFacts::page);
  }

  private static String section(BudgetEntryFacts b) {
    return "UNSTATED".equals(b.section()) ? null : b.section();
  }

  private static String side(BudgetEntryFacts b) {
    return "UNSTATED".equals(b.side()) ? null : b.side();
  }
}

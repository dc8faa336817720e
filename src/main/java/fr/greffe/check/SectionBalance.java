package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetEntry.ColumnKind;
import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.BudgetEntry.Side;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A section voted in balance has as much income as spending (CGCT L1612-4). Told only when the
 * document says that it is balanced: a section may be voted with more income.
 */
final class SectionBalance implements Rule {

  /** What was done need not balance. */
  private static final Set<ColumnKind> VOTED =
      EnumSet.of(
          ColumnKind.BUDGET_PRIMITIF,
          ColumnKind.BUDGET_SUPPLEMENTAIRE,
          ColumnKind.DECISION_MODIFICATIVE,
          ColumnKind.PROPOSITION,
          ColumnKind.VOTE);

  private record Key(String budget, Section section, ColumnKind column, String period) {}

  @Override
  public String id() {
    return "T27";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    Map<Key, List<BudgetEntry>> totals = new LinkedHashMap<>();
    Set<String> carrying = carrying(context.records().budgetEntries());
    for (BudgetEntry entry : context.records().budgetEntries()) {
      boolean part =
          entry.columnKind() == ColumnKind.PROPOSITION && carrying.contains(entry.tableId());
      boolean whole = !part && entry.isTotal() && Cue.of(entry.label()).announcesSum();
      if (whole && entry.section() != Section.UNSTATED && VOTED.contains(entry.columnKind())) {
        Key key = new Key(entry.budget(), entry.section(), entry.columnKind(), entry.period());
        totals.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
    boolean said = context.prose().stream().anyMatch(p -> p.read().says(List.of("equilibr")));
    List<Judgement> judgements = new ArrayList<>();
    totals.forEach(
        (key, entries) -> {
          Optional<BudgetEntry> spent = only(entries, Side.DEPENSES);
          Optional<BudgetEntry> income = only(entries, Side.RECETTES);
          if (spent.isPresent() && income.isPresent()) {
            judgements.add(judge(key, spent.get(), income.get(), said));
          }
        });
    return judgements;
  }

  /**
   * The tables in which what is proposed comes on top of what the year before leaves to be done.
   */
  private static Set<String> carrying(List<BudgetEntry> entries) {
    return entries.stream()
        .filter(e -> e.columnKind() == ColumnKind.RESTES_A_REALISER)
        .filter(e -> e.amount().value().signum() != 0)
        .map(BudgetEntry::tableId)
        .collect(Collectors.toSet());
  }

  /** The one total of a side; empty when it prints several. */
  private static Optional<BudgetEntry> only(List<BudgetEntry> entries, Side side) {
    List<BudgetEntry> own = entries.stream().filter(e -> e.side() == side).toList();
    List<BigDecimal> values =
        own.stream().map(e -> e.amount().value().stripTrailingZeros()).distinct().toList();
    return values.size() == 1 ? own.stream().findFirst() : Optional.empty();
  }

  private Judgement judge(Key key, BudgetEntry spent, BudgetEntry income, boolean said) {
    boolean operating = key.section() == Section.FONCTIONNEMENT;
    String fr = operating ? "section de fonctionnement " : "section d’investissement ";
    String en = operating ? "operating section " : "investment section ";
    Phrase place = new Phrase((fr + key.budget()).strip(), (en + key.budget()).strip());
    Reckoning reckoning = Reckoning.equality(term("dépenses", spent), term("recettes", income));
    Judgement judgement =
        Judgement.of(
            this, place, reckoning, Amount.EURO, List.of("totals of both sides of a section"));
    return judgement.fails() && !said
        ? judgement.undecided("the document does not say that it balances")
        : judgement.alertIfFailing(Severity.WARNING, Map.of());
  }

  private static Term term(String label, BudgetEntry entry) {
    Amount amount = entry.amount();
    return new Term(
        label, BigDecimal.ONE, amount.value(), amount.precision(), Optional.of(amount.source()));
  }
}

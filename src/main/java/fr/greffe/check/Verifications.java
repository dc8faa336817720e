package fr.greffe.check;

import fr.greffe.record.Account;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.Indicator;
import fr.greffe.record.Mention;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Term;
import fr.greffe.record.Value;
import fr.greffe.record.Verdict;
import fr.greffe.record.Verification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the relations prove of each printed amount. */
final class Verifications {

  private final Places places;
  private final Map<Source, Verification> status = new HashMap<>();

  Verifications(Places places, List<Judgement> judgements) {
    this.places = places;
    for (Judgement judgement : judgements) {
      if (judgement.verdict() != Verdict.UNVERIFIABLE) {
        Verification told = judgement.fails() ? Verification.CONTRADICTED : Verification.VERIFIED;
        spoken(judgement).forEach(s -> status.merge(places.of(s), told, Verifications::worse));
      }
    }
  }

  /** A total that a missing line leaves alone says nothing against the lines that are there. */
  private static List<Source> spoken(Judgement judgement) {
    boolean missing =
        judgement.alert().filter(a -> a.message().key().equals(TieJudge.MISSING)).isPresent();
    return missing
        ? judgement.reckoning().stated().flatMap(Term::source).stream().toList()
        : judgement.sources();
  }

  private static Verification worse(Verification one, Verification other) {
    return one == Verification.CONTRADICTED ? one : other;
  }

  Account account() {
    int verified = 0;
    int contradicted = 0;
    int unchecked = 0;
    for (Source place : places.all()) {
      switch (at(place)) {
        case VERIFIED -> verified++;
        case CONTRADICTED -> contradicted++;
        case UNCHECKED -> unchecked++;
      }
    }
    return new Account(verified, contradicted, unchecked);
  }

  /** The same records, every amount carrying its verification. */
  Records applyTo(Records records) {
    return new Records(
        records.sittings(),
        records.deliberations(),
        records.actionSheets().stream().map(this::sheet).toList(),
        lines(records.budgetLines()),
        indicators(records.indicators()),
        records.budgetEntries().stream().map(this::entry).toList(),
        records.tables().stream().map(this::table).toList(),
        records.mentions().stream().map(this::mention).toList(),
        records.announced(),
        records.unread(),
        records.statements());
  }

  private Verification at(Source source) {
    return status.getOrDefault(places.of(source), Verification.UNCHECKED);
  }

  private Amount mark(Amount amount) {
    return amount.verified(at(amount.source()));
  }

  private List<BudgetLine> lines(List<BudgetLine> lines) {
    return lines.stream()
        .map(
            l ->
                new BudgetLine(
                    l.actionReference(),
                    l.kind(),
                    l.period(),
                    l.funderAsPrinted(),
                    l.funder(),
                    mark(l.amount()),
                    l.isTotal(),
                    l.place()))
        .toList();
  }

  private List<Indicator> indicators(List<Indicator> indicators) {
    return indicators.stream().map(this::indicator).toList();
  }

  private Indicator indicator(Indicator i) {
    Value<Indicator.Reading> value = i.value();
    Optional<Indicator.Reading> marked =
        value
            .value()
            .map(r -> new Indicator.Reading(r.type(), r.number().map(this::mark), r.text()));
    return new Indicator(
        i.actionReference(),
        i.label(),
        i.period(),
        new Value<>(marked, value.origin(), value.sources(), value.note()),
        i.target(),
        i.unit(),
        i.source());
  }

  private ActionSheet sheet(ActionSheet s) {
    return new ActionSheet(
        s.id(),
        s.deliberationId(),
        s.kind(),
        s.reference(),
        s.title(),
        s.theme(),
        s.measure(),
        s.objective(),
        s.fields(),
        lines(s.budgets()),
        indicators(s.indicators()),
        s.pages(),
        s.heading());
  }

  private BudgetEntry entry(BudgetEntry e) {
    return new BudgetEntry(
        e.budget(),
        e.section(),
        e.side(),
        e.code(),
        e.label(),
        e.column(),
        e.columnKind(),
        e.period(),
        mark(e.amount()),
        e.isTotal(),
        e.tableId());
  }

  private Table table(Table t) {
    List<Cell> cells =
        t.cells().stream().map(c -> c.amount().isEmpty() ? c : cell(c, c.amount().get())).toList();
    return new Table(
        t.id(),
        t.title(),
        t.pages(),
        t.ruling(),
        t.headerRows(),
        t.rows(),
        t.columns(),
        cells,
        t.regions(),
        t.method(),
        t.notes());
  }

  private Cell cell(Cell c, Amount amount) {
    return new Cell(
        c.row(),
        c.column(),
        c.rowSpan(),
        c.columnSpan(),
        c.type(),
        c.text(),
        Optional.of(mark(amount)),
        c.bold(),
        c.shaded(),
        c.sources());
  }

  private Mention mention(Mention m) {
    return new Mention(m.ownerId(), mark(m.amount()), m.context());
  }
}

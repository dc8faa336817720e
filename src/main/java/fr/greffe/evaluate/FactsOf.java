package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.ActFacts;
import fr.greffe.evaluate.Facts.ActionFacts;
import fr.greffe.evaluate.Facts.BudgetEntryFacts;
import fr.greffe.evaluate.Facts.BudgetFacts;
import fr.greffe.evaluate.Facts.CellFacts;
import fr.greffe.evaluate.Facts.ChangeFacts;
import fr.greffe.evaluate.Facts.FieldFacts;
import fr.greffe.evaluate.Facts.FindingFacts;
import fr.greffe.evaluate.Facts.IndicatorFacts;
import fr.greffe.evaluate.Facts.ProxyFacts;
import fr.greffe.evaluate.Facts.ReceiptFacts;
import fr.greffe.evaluate.Facts.RelationFacts;
import fr.greffe.evaluate.Facts.SittingFacts;
import fr.greffe.evaluate.Facts.TableFacts;
import fr.greffe.evaluate.Facts.TallyFacts;
import fr.greffe.evaluate.Facts.VoteFacts;
import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Funder;
import fr.greffe.record.Indicator;
import fr.greffe.record.Matiere;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Passage;
import fr.greffe.record.Receipt;
import fr.greffe.record.Relation;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Verdict;
import fr.greffe.record.Vote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts an extraction states, with the places they stand at. */
public final class FactsOf {

  private final Evidence.Builder evidence = new Evidence.Builder();

  private FactsOf() {}

  /** The view of an extraction that is compared with a truth. */
  public static Extracted extraction(Extraction extraction) {
    FactsOf view = new FactsOf();
    Facts facts = view.facts(extraction);
    return new Extracted(
        facts,
        view.evidence.build(),
        Optional.of(extraction.account()),
        extraction.document().reasons());
  }

  private Facts facts(Extraction x) {
    return new Facts(
        x.document().file(),
        null,
        null,
        x.document().pageCount(),
        null,
        x.records().sittings().stream().map(this::sitting).toList(),
        x.records().deliberations().stream().map(this::act).toList(),
        x.records().actionSheets().stream().map(this::action).toList(),
        Stream.concat(
                x.records().actionSheets().stream().flatMap(s -> s.budgets().stream()),
                x.records().budgetLines().stream())
            .map(this::budget)
            .toList(),
        Stream.concat(
                x.records().actionSheets().stream().flatMap(s -> s.indicators().stream()),
                x.records().indicators().stream())
            .map(this::indicator)
            .toList(),
        x.records().budgetEntries().stream().map(this::entry).toList(),
        x.records().tables().stream().map(this::table).toList(),
        x.relations().stream().map(this::relation).toList(),
        null,
        null,
        x.findings().stream().map(this::finding).toList());
  }

  private SittingFacts sitting(Sitting s) {
    SittingFacts facts =
        new SittingFacts(
            s.collectivity().orElse(null),
            s.assembly().value().map(Enum::name).orElse(null),
            iso(s.date()),
            s.place().orElse(null),
            name(s.president()),
            name(s.secretary()),
            s.membersInOffice().orElse(null),
            s.presentCount().orElse(null),
            s.proxyCount().orElse(null),
            s.absentCount().orElse(null),
            names(s.present()),
            names(s.excused()),
            names(s.absent()),
            s.proxies().stream()
                .map(p -> new ProxyFacts(p.from().fullName(), p.to().fullName()))
                .toList(),
            s.quorum().orElse(null),
            s.changes().stream()
                .map(
                    c ->
                        new ChangeFacts(
                            c.kind().name(), c.member().fullName(), blankToNull(c.time())))
                .toList());
    locate(facts, "collectivity", s.collectivity());
    locate(facts, "assembly", s.assembly());
    locate(facts, "date", s.date());
    locate(facts, "place", s.place());
    locate(facts, "president", s.president());
    locate(facts, "secretary", s.secretary());
    locate(facts, "membersInOffice", s.membersInOffice());
    locate(facts, "presentCount", s.presentCount());
    locate(facts, "proxyCount", s.proxyCount());
    locate(facts, "absentCount", s.absentCount());
    locate(facts, "quorum", s.quorum());
    s.present().stream().findFirst().ifPresent(m -> place(facts, "present", m.source()));
    s.absent().stream().findFirst().ifPresent(m -> place(facts, "absent", m.source()));
    s.excused().stream().findFirst().ifPresent(m -> place(facts, "excused", m.source()));
    s.proxies().stream().findFirst().ifPresent(p -> place(facts, "proxies", p.source()));
    return facts;
  }

  private ActFacts act(Deliberation d) {
    ActFacts facts =
        new ActFacts(
            d.kind().name(),
            d.number().orElse(null),
            d.subject().orElse(null),
            d.pages().first(),
            d.pages().last(),
            d.matiere().origin() == Origin.PROPOSED
                ? null
                : d.matiere().value().map(Matiere::code).orElse(null),
            texts(d.visas()),
            texts(d.recitals()),
            texts(d.articles()),
            name(d.rapporteur()),
            d.commissions().stream().flatMap(v -> v.value().stream()).toList(),
            name(d.signatory()),
            d.receipt().map(FactsOf::receipt).orElse(null),
            iso(d.publication()),
            d.votes().stream().map(this::vote).toList());
    evidence.at(facts, d.heading());
    locate(facts, "number", d.number());
    locate(facts, "subject", d.subject());
    locate(facts, "rapporteur", d.rapporteur());
    locate(facts, "signatory", d.signatory());
    locate(facts, "publication", d.publication());
    first(facts, "visas", d.visas());
    first(facts, "recitals", d.recitals());
    first(facts, "articles", d.articles());
    return facts;
  }

  private static ReceiptFacts receipt(Receipt r) {
    return new ReceiptFacts(
        r.identifier().value().map(ActeIdentifier::printed).orElse(null),
        iso(r.transmission()),
        iso(r.reception()),
        iso(r.publication()));
  }

  private VoteFacts vote(Vote v) {
    Map<String, TallyFacts> tallies = new LinkedHashMap<>();
    for (Tally tally : v.tallies()) {
      List<ProxyFacts> proxies = new ArrayList<>();
      for (Member m : tally.members()) {
        m.proxyHolder().ifPresent(h -> proxies.add(new ProxyFacts(m.fullName(), h)));
      }
      tallies.put(
          tally.choice().name(),
          new TallyFacts(tally.count().orElse(null), names(tally.members()), proxies));
    }
    VoteFacts facts =
        new VoteFacts(blankToNull(v.scope()), v.result().name(), v.ballot().name(), tallies);
    v.sources().stream().findFirst().ifPresent(s -> evidence.at(facts, s));
    for (Choice choice : Choice.values()) {
      v.tally(choice).ifPresent(t -> locate(facts, "count." + choice, t.count()));
    }
    return facts;
  }

  private ActionFacts action(ActionSheet s) {
    ActionFacts facts =
        new ActionFacts(
            s.kind().name(),
            s.reference().orElse(null),
            s.title().orElse(null),
            s.theme().orElse(null),
            s.measure().orElse(null),
            s.objective().orElse(null),
            s.pages().first(),
            s.fields().stream()
                .map(
                    f -> {
                      FieldFacts field =
                          new FieldFacts(f.label(), blankToNull(f.canonical()), f.text());
                      f.sources().stream().findFirst().ifPresent(p -> evidence.at(field, p));
                      return field;
                    })
                .toList());
    evidence.at(facts, s.heading());
    locate(facts, "title", s.title());
    locate(facts, "theme", s.theme());
    locate(facts, "measure", s.measure());
    locate(facts, "objective", s.objective());
    return facts;
  }

  private BudgetFacts budget(BudgetLine b) {
    return evidence.at(
        new BudgetFacts(
            blankToNull(b.actionReference()),
            b.kind().name(),
            blankToNull(b.period()),
            b.funder().map(Funder::name).orElse(null),
            blankToNull(b.funderAsPrinted()),
            b.amount().value(),
            b.isTotal(),
            b.amount().source().page()),
        b.amount().source());
  }

  private IndicatorFacts indicator(Indicator i) {
    return evidence.at(
        new IndicatorFacts(
            blankToNull(i.actionReference()),
            i.label(),
            blankToNull(i.period()),
            i.value().value().map(Indicator.Reading::text).orElse(null),
            i.target().orElse(null),
            blankToNull(i.unit()),
            i.source().page()),
        i.source());
  }

  private BudgetEntryFacts entry(BudgetEntry b) {
    return evidence.at(
        new BudgetEntryFacts(
            b.section().name(),
            b.side().name(),
            blankToNull(b.code()),
            b.label(),
            b.column(),
            b.amount().value(),
            b.isTotal(),
            b.amount().source().page()),
        b.amount().source());
  }

  private TableFacts table(Table t) {
    TableFacts facts =
        new TableFacts(
            t.id(),
            t.title().orElse(null),
            t.pages(),
            t.ruling().name(),
            t.headerRows(),
            t.rows(),
            t.columns(),
            t.cells().stream().map(FactsOf::cell).toList());
    t.regions().stream().findFirst().ifPresent(r -> evidence.at(facts, r));
    return facts;
  }

  private static CellFacts cell(Cell c) {
    Integer page = c.sources().stream().findFirst().map(Source::page).orElse(null);
    return new CellFacts(c.row(), c.column(), c.rowSpan(), c.columnSpan(), c.text(), page);
  }

  private RelationFacts relation(Relation r) {
    Optional<Source> place = r.stated().flatMap(t -> t.source());
    RelationFacts facts =
        new RelationFacts(
            r.id(),
            r.kind(),
            null,
            r.terms().stream().map(t -> t.value().multiply(t.coefficient())).toList(),
            r.stated().map(t -> t.value()).orElse(null),
            r.verdict() == Verdict.UNVERIFIABLE ? null : r.verdict() == Verdict.HOLDS,
            place.map(Source::page).orElse(null));
    place.ifPresent(p -> evidence.at(facts, p));
    return facts;
  }

  private FindingFacts finding(Finding f) {
    FindingFacts facts =
        new FindingFacts(
            f.id(),
            f.ruleId(),
            f.severity().name(),
            f.messageFr(),
            f.evidence().stream().map(Source::page).distinct().toList(),
            f.evidence().stream().map(Source::text).toList(),
            f.stated().orElse(null),
            f.computed().orElse(null),
            blankToNull(f.causedBy()));
    f.evidence().stream().findFirst().ifPresent(s -> evidence.at(facts, s));
    return facts;
  }

  private void locate(Object facts, String field, Value<?> value) {
    evidence.at(
        facts, field, value.sources().stream().findFirst(), value.origin() == Origin.DERIVED);
  }

  private void place(Object facts, String field, Source source) {
    evidence.at(facts, field, Optional.of(source), false);
  }

  private void first(Object facts, String field, List<Passage> passages) {
    passages.stream()
        .flatMap(p -> p.sources().stream())
        .findFirst()
        .ifPresent(s -> place(facts, field, s));
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::fullName).toList();
  }

  private static String name(Value<Member> member) {
    return member.value().map(Member::fullName).orElse(null);
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  private static String iso(Value<?> date) {
    return date.value().map(Object::toString).orElse(null);
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}

package fr.greffe.corpus;

import fr.greffe.evaluate.Facts;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.Assembly;
import fr.greffe.record.Box;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Funder;
import fr.greffe.record.Member;
import fr.greffe.record.Mention;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Passage;
import fr.greffe.record.Proxy;
import fr.greffe.record.Receipt;
import fr.greffe.record.Records;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.text.ActeIdentifiers;
import fr.greffe.text.FrenchNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts as the records that a perfect reading would give, with made-up boxes, so that checks can be
 * measured on hundreds of spoiled documents without setting and reading a PDF for each.
 */
final class FactsToRecords {
  /** Made-up geometry: a cell of the grid, in points. */
  private static final double COLUMN = 60;

  private static final double ROW = 12;

  private final Facts facts;

  private FactsToRecords(Facts facts) {
    this.facts = facts;
  }

  static Records convert(Facts facts) {
    return new FactsToRecords(facts).records();
  }

  private Records records() {
    List<Sitting> sittings = new ArrayList<>();
    for (Facts.SittingFacts s : facts.sittings()) {
      sittings.add(sitting("seance-" + (sittings.size() + 1), s));
    }
    List<Deliberation> acts = new ArrayList<>();
    for (Facts.ActFacts a : facts.acts()) {
      acts.add(act("acte-" + (acts.size() + 1), a, sittings));
    }
    List<Table> tables = facts.tables().stream().map(this::table).toList();
    List<ActionSheet> sheets = new ArrayList<>();
    for (Facts.ActionFacts a : facts.actions()) {
      sheets.add(sheet("fiche-" + (sheets.size() + 1), a));
    }
    return new Records(
        sittings,
        acts,
        sheets,
        loose(sheets),
        List.of(),
        List.of(),
        tables,
        mentions(acts),
        List.of(),
        List.of());
  }

  private Source source(Integer page, String text) {
    return new Source(facts.file(), page == null ? 1 : page, new Box(50, 50, 500, 62), text);
  }

  private <T> Value<T> value(T value) {
    return value == null ? Value.absent() : Value.printed(value, source(1, String.valueOf(value)));
  }

  private Value<LocalDate> date(String iso) {
    return value(iso == null ? null : LocalDate.parse(iso));
  }

  private Member member(String name) {
    int cut = name.indexOf(' ');
    return new Member(
        "",
        cut < 0 ? "" : name.substring(0, cut),
        name.substring(cut + 1),
        "",
        Optional.empty(),
        source(1, name));
  }

  private List<Member> members(List<String> names) {
    return names == null ? List.of() : names.stream().map(this::member).toList();
  }

  private Value<Member> memberValue(String name) {
    return name == null ? Value.absent() : Value.printed(member(name), source(1, name));
  }

  private Sitting sitting(String id, Facts.SittingFacts s) {
    return new Sitting(
        id,
        value(s.collectivity()),
        Value.absent(),
        value(s.assembly() == null ? null : Assembly.valueOf(s.assembly())),
        date(s.date()),
        Value.absent(),
        value(s.place()),
        memberValue(s.president()),
        memberValue(s.secretary()),
        value(s.membersInOffice()),
        value(s.presentCount()),
        value(s.proxyCount()),
        value(s.absentCount()),
        members(s.present()),
        members(s.excused()),
        members(s.absent()),
        s.proxies().stream()
            .map(p -> new Proxy(member(p.from()), member(p.to()), source(1, p.from())))
            .toList(),
        value(s.quorum()),
        List.of(),
        new PageSpan(1, facts.pages()));
  }

  private Deliberation act(String id, Facts.ActFacts a, List<Sitting> sittings) {
    List<Vote> votes = new ArrayList<>();
    for (Facts.VoteFacts v : a.votes()) {
      votes.add(vote(id + "-vote-" + (votes.size() + 1), id, v, a.page()));
    }
    return new Deliberation(
        id,
        sittings.isEmpty() ? "" : sittings.get(0).id(),
        Deliberation.Kind.valueOf(a.kind()),
        value(a.number()),
        a.number() == null ? List.of() : List.of(value(a.number())),
        value(a.subject()),
        Value.absent(),
        passages(a.visas(), a.page()),
        passages(a.recitals(), a.page()),
        passages(a.articles(), a.page()),
        memberValue(a.rapporteur()),
        List.of(),
        memberValue(a.signatory()),
        Optional.ofNullable(a.receipt()).map(r -> receipt(r, a.page())),
        date(a.publication()),
        votes,
        List.of(),
        new PageSpan(a.page(), a.lastPage()),
        source(a.page(), a.subject()));
  }

  private List<Passage> passages(List<String> texts, Integer page) {
    return texts == null
        ? List.of()
        : texts.stream().map(t -> new Passage("", t, List.of(source(page, t)))).toList();
  }

  private Receipt receipt(Facts.ReceiptFacts r, Integer page) {
    return new Receipt(
        value(r.identifier() == null ? null : ActeIdentifiers.parse(r.identifier()).orElse(null)),
        date(r.transmission()),
        date(r.reception()),
        date(r.publication()),
        Value.absent(),
        List.of(source(page, String.valueOf(r.identifier()))));
  }

  private Vote vote(String id, String act, Facts.VoteFacts v, Integer page) {
    List<Tally> tallies = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      Facts.TallyFacts t = v.tallies() == null ? null : v.tallies().get(choice.name());
      if (t != null) {
        tallies.add(new Tally(choice, value(t.count()), voters(t)));
      }
    }
    return new Vote(
        id,
        act,
        v.scope() == null ? "" : v.scope(),
        value(v.result()),
        v.result() == null ? VoteResult.UNSTATED : VoteResult.valueOf(v.result()),
        v.ballot() == null
            ? fr.greffe.record.Ballot.UNSTATED
            : fr.greffe.record.Ballot.valueOf(v.ballot()),
        tallies,
        List.of(source(page, "")));
  }

  private List<Member> voters(Facts.TallyFacts t) {
    List<Member> all = new ArrayList<>();
    for (Member m : members(t.members())) {
      Optional<String> holder =
          t.proxies() == null
              ? Optional.empty()
              : t.proxies().stream()
                  .filter(p -> p.from().equals(m.fullName()))
                  .map(Facts.ProxyFacts::to)
                  .findFirst();
      all.add(new Member(m.civility(), m.firstName(), m.lastName(), m.role(), holder, m.source()));
    }
    return all;
  }

  private Table table(Facts.TableFacts t) {
    List<Cell> cells = new ArrayList<>();
    boolean[][] covered = new boolean[t.rows()][t.columns()];
    for (Facts.CellFacts c : t.cells()) {
      cells.add(cell(c));
      for (int r = c.row(); r < c.row() + c.rowSpan(); r++) {
        for (int k = c.column(); k < c.column() + c.columnSpan(); k++) {
          covered[r][k] = true;
        }
      }
    }
    for (int r = 0; r < t.rows(); r++) {
      for (int k = 0; k < t.columns(); k++) {
        if (!covered[r][k]) {
          cells.add(cell(new Facts.CellFacts(r, k, 1, 1, "", t.pages().get(0))));
        }
      }
    }
    cells.sort(java.util.Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Table(
        t.id(),
        value(t.title()),
        t.pages(),
        RulingKind.valueOf(t.ruling()),
        t.headerRows(),
        t.rows(),
        t.columns(),
        cells,
        t.pages().stream().map(p -> source(p, "")).toList(),
        "facts",
        List.of());
  }

  private Cell cell(Facts.CellFacts c) {
    Source at =
        new Source(
            facts.file(),
            c.page() == null ? 1 : c.page(),
            new Box(
                50 + c.column() * COLUMN,
                50 + c.row() * ROW,
                50 + (c.column() + c.columnSpan()) * COLUMN,
                50 + (c.row() + c.rowSpan()) * ROW),
            c.text());
    Optional<Amount> amount = FrenchNumbers.whole(c.text()).map(m -> m.at(at));
    CellType type =
        c.text().isBlank()
            ? CellType.EMPTY
            : amount
                .map(a -> a.unit().equals(Amount.PERCENT) ? CellType.PERCENT : CellType.AMOUNT)
                .orElse(CellType.TEXT);
    return new Cell(
        c.row(),
        c.column(),
        c.rowSpan(),
        c.columnSpan(),
        type,
        c.text(),
        amount,
        false,
        false,
        List.of(at));
  }

  private ActionSheet sheet(String id, Facts.ActionFacts a) {
    return new ActionSheet(
        id,
        "",
        ActionSheet.Kind.valueOf(a.kind()),
        value(a.reference()),
        value(a.title()),
        value(a.theme()),
        value(a.measure()),
        value(a.objective()),
        List.of(),
        facts.budgets().stream()
            .filter(b -> b.action() != null && b.action().equals(a.reference()))
            .filter(b -> b.label() == null || !b.label().startsWith("récapitulatif"))
            .map(this::budget)
            .toList(),
        List.of(),
        new PageSpan(a.page(), a.page()),
        source(a.page(), String.valueOf(a.title())));
  }

  private List<BudgetLine> loose(List<ActionSheet> sheets) {
    return facts.budgets().stream()
        .filter(
            b ->
                sheets.stream()
                    .noneMatch(s -> s.reference().value().equals(Optional.ofNullable(b.action()))))
        .map(this::budget)
        .toList();
  }

  private BudgetLine budget(Facts.BudgetFacts b) {
    Source at = source(b.page(), b.amount().toPlainString());
    return new BudgetLine(
        b.action() == null ? "" : b.action(),
        BudgetKind.valueOf(b.kind()),
        b.period() == null ? "" : b.period(),
        b.label() == null ? "" : b.label(),
        Optional.ofNullable(b.funder()).map(Funder::valueOf),
        Amount.of(b.amount(), Amount.EURO, java.math.BigDecimal.ONE, at),
        Boolean.TRUE.equals(b.total()),
        "text");
  }

  /** The amounts of money in the articles of acts. */
  private static List<Mention> mentions(List<Deliberation> acts) {
    List<Mention> all = new ArrayList<>();
    for (Deliberation act : acts) {
      for (Passage article : act.articles()) {
        FrenchNumbers.find(article.text()).stream()
            .filter(m -> m.unit().equals(Amount.EURO))
            .forEach(
                m ->
                    all.add(new Mention(act.id(), m.at(article.sources().get(0)), article.text())));
      }
    }
    return all;
  }
}

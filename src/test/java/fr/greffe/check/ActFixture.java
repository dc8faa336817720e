package fr.greffe.check;

import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.Announced;
import fr.greffe.record.Assembly;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Ballot;
import fr.greffe.record.Box;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Finding;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Member;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Passage;
import fr.greffe.record.Proxy;
import fr.greffe.record.Receipt;
import fr.greffe.record.Records;
import fr.greffe.record.Relation;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Statement;
import fr.greffe.record.Table;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Verdict;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sitting with one act, its vote, its receipt and its visas, for tests; each part optional. */
final class ActFixture {

  static final LocalDate DATE = LocalDate.of(2024, 3, 14);

  private LocalDate date = DATE;
  private Value<Integer> seats = Value.absent();
  private Value<LocalDate> convocation = Value.absent();
  private final List<Member> present = new ArrayList<>();
  private final List<Member> absent = new ArrayList<>();
  private final List<AttendanceChange> changes = new ArrayList<>();
  private final List<Proxy> proxies = new ArrayList<>();
  private Deliberation.Kind kind = Deliberation.Kind.DELIBERATION;
  private String number = "2024-07";
  private String subject = "Travaux de voirie";
  private final List<Value<String>> seen = new ArrayList<>();
  private final List<Passage> visas = new ArrayList<>();
  private final List<Tally> again = new ArrayList<>();
  private final List<Tally> next = new ArrayList<>();
  private final List<List<Tally>> later = new ArrayList<>();
  private final List<BudgetEntry> entries = new ArrayList<>();
  private final List<Indicator> annexed = new ArrayList<>();
  private Assembly assembly = Assembly.CONSEIL_MUNICIPAL;
  private final List<Passage> articles = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private Value<Integer> presentCount = Value.absent();
  private Value<Integer> proxyCount = Value.absent();
  private Value<String> quorum = Value.absent();
  private Optional<Receipt> receipt = Optional.empty();
  private String words = "vote";
  private VoteResult result = VoteResult.ADOPTED;
  private Value<String> resultAsPrinted = printed("adopté");
  private final List<Tally> tallies = new ArrayList<>();
  private final List<Announced> announced = new ArrayList<>();
  private final List<ActionSheet> sheets = new ArrayList<>();
  private final List<BudgetLine> recap = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  static Source at(String text) {
    return new Source("fixture.pdf", 1, new Box(50, 50, 500, 60), text);
  }

  static <T> Value<T> printed(T value) {
    return Value.printed(value, at(value.toString()));
  }

  static Member member(String name) {
    int space = name.indexOf(' ');
    return new Member(
        "Mme", name.substring(0, space), name.substring(space + 1), "", Optional.empty(), at(name));
  }

  ActFixture on(LocalDate day) {
    date = day;
    return this;
  }

  ActFixture seats(int count) {
    seats = printed(count);
    return this;
  }

  ActFixture called(LocalDate day) {
    convocation = printed(day);
    return this;
  }

  ActFixture present(String... names) {
    List.of(names).forEach(n -> present.add(member(n)));
    return this;
  }

  ActFixture arrives(String name) {
    changes.add(
        new AttendanceChange(
            AttendanceChange.Kind.ARRIVAL, member(name), "19 h", "acte-1", at(name)));
    return this;
  }

  ActFixture proxy(String from, String to) {
    proxies.add(new Proxy(member(from), member(to), at(from)));
    return this;
  }

  /** Somebody named among the absent, at a height; pouvoirs stand at 50 to 60. */
  ActFixture away(String name, double top) {
    absent.add(member(name, top));
    return this;
  }

  ActFixture kind(Deliberation.Kind of) {
    kind = of;
    return this;
  }

  ActFixture number(String printed, String... again) {
    number = printed;
    List.of(again).forEach(n -> seen.add(printed(n)));
    return this;
  }

  ActFixture subject(String text) {
    subject = text;
    return this;
  }

  ActFixture visa(String text) {
    visas.add(new Passage("", text, List.of(at(text))));
    return this;
  }

  /** A second printing of the vote. */
  ActFixture again(Choice choice, int count) {
    again.add(new Tally(choice, printed(count), List.of()));
    return this;
  }

  /** A second act of the same sitting, voted by these. */
  ActFixture next(String... voters) {
    List<Member> members = List.of(voters).stream().map(ActFixture::member).toList();
    next.add(new Tally(Choice.POUR, printed(members.size()), members));
    return this;
  }

  /** Votes of later acts of the same sitting, in which so many are for. */
  ActFixture then(int... counts) {
    for (int count : counts) {
      later.add(List.of(new Tally(Choice.POUR, printed(count), List.of())));
    }
    return this;
  }

  ActFixture head(String name, String role) {
    Member m = member(name);
    present.add(
        new Member(m.civility(), m.firstName(), m.lastName(), role, Optional.empty(), m.source()));
    return this;
  }

  ActFixture assembly(Assembly kind) {
    assembly = kind;
    return this;
  }

  ActFixture entry(BudgetEntry entry) {
    entries.add(entry);
    return this;
  }

  ActFixture indicator(Indicator indicator) {
    annexed.add(indicator);
    return this;
  }

  ActFixture sheetIndicator(String reference, Indicator indicator) {
    sheet(reference, "");
    ActionSheet s = sheets.remove(sheets.size() - 1);
    sheets.add(
        new ActionSheet(
            s.id(),
            s.deliberationId(),
            s.kind(),
            s.reference(),
            s.title(),
            s.theme(),
            s.measure(),
            s.objective(),
            s.fields(),
            s.budgets(),
            List.of(indicator),
            s.pages(),
            s.heading()));
    return this;
  }

  ActFixture article(String text) {
    articles.add(new Passage("", text, List.of(at(text))));
    return this;
  }

  ActFixture statement(String text) {
    statements.add(new Statement("acte-1", text, List.of(at(text))));
    return this;
  }

  ActFixture counted(int count) {
    presentCount = printed(count);
    return this;
  }

  ActFixture represented(int count) {
    proxyCount = printed(count);
    return this;
  }

  ActFixture quorum(String text) {
    quorum = printed(text);
    return this;
  }

  ActFixture announces(String... missing) {
    announced.add(
        new Announced(
            "acts", missing.length, 0, List.of(missing), List.of(at(String.join(" ", missing)))));
    return this;
  }

  ActFixture received(LocalDate day) {
    receipt =
        Optional.of(
            new Receipt(
                Value.absent(),
                Value.absent(),
                printed(day),
                Value.absent(),
                Value.absent(),
                List.of(at("AR"))));
    return this;
  }

  ActFixture receipt(ActeIdentifier id, LocalDate sent, LocalDate received) {
    receipt =
        Optional.of(
            new Receipt(
                printed(id),
                printed(sent),
                printed(received),
                Value.absent(),
                Value.absent(),
                List.of(at(id.printed()))));
    return this;
  }

  /** What the vote prints. */
  ActFixture words(String text) {
    words = text;
    return this;
  }

  /** The sentence that tells the result. */
  ActFixture said(String sentence) {
    resultAsPrinted = Value.printed("adopté", at(sentence));
    return this;
  }

  ActFixture result(VoteResult outcome) {
    result = outcome;
    return this;
  }

  ActFixture tally(Choice choice, int count, String... names) {
    List<Member> members = List.of(names).stream().map(ActFixture::member).toList();
    tallies.add(new Tally(choice, printed(count), members));
    return this;
  }

  /** A choice whose count and names stand on lines of their own, from a height on. */
  ActFixture listed(double top, Choice choice, int count, String... names) {
    List<Member> members = new ArrayList<>();
    double line = top;
    for (String name : names) {
      line += LINE;
      Member m = member(name);
      members.add(
          new Member(
              m.civility(),
              m.firstName(),
              m.lastName(),
              m.role(),
              m.proxyHolder(),
              at(line, name)));
    }
    Value<Integer> printed = Value.printed(count, at(top, choice + " (" + count + ") :"));
    tallies.add(new Tally(choice, printed, members));
    return this;
  }

  private static Member member(String name, double top) {
    Member m = member(name);
    return new Member(
        m.civility(), m.firstName(), m.lastName(), m.role(), m.proxyHolder(), at(top, name));
  }

  /** A line of text of the act at a height. */
  ActFixture line(double top, String text) {
    statements.add(new Statement("acte-1", text, List.of(at(top, text))));
    return this;
  }

  private static final double LINE = 14;

  private static Source at(double top, String text) {
    return new Source("fixture.pdf", 1, new Box(50, top, 500, top + LINE - 3), text);
  }

  ActFixture announced(String what, int count, int found) {
    announced.add(new Announced(what, count, found, List.of(), List.of(at("sommaire"))));
    return this;
  }

  ActFixture sheet(String reference, String text, BudgetLine... lines) {
    List<LabelledField> fields =
        text.isEmpty()
            ? List.of()
            : List.of(new LabelledField("Budget", "budget", text, List.of(at(text))));
    sheets.add(
        new ActionSheet(
            "fiche-" + (sheets.size() + 1),
            "",
            ActionSheet.Kind.FICHE,
            printed(reference),
            printed("Action " + reference),
            Value.absent(),
            Value.absent(),
            Value.absent(),
            fields,
            List.of(lines),
            List.of(),
            new PageSpan(1, 2),
            at(reference)));
    return this;
  }

  ActFixture recap(BudgetLine... lines) {
    recap.addAll(List.of(lines));
    return this;
  }

  ActFixture table(Table table) {
    tables.add(table);
    return this;
  }

  Records records() {
    Sitting sitting =
        new Sitting(
            "seance-1",
            Value.absent(),
            Value.absent(),
            printed(assembly),
            printed(date),
            convocation,
            Value.absent(),
            Value.absent(),
            Value.absent(),
            seats,
            presentCount,
            proxyCount,
            Value.absent(),
            present,
            List.of(),
            absent,
            proxies,
            quorum,
            changes,
            new PageSpan(1, 1));
    Vote vote =
        new Vote(
            "vote-1",
            "acte-1",
            "",
            resultAsPrinted,
            result,
            Ballot.UNSTATED,
            tallies,
            List.of(at(words)));
    List<Vote> votes = new ArrayList<>(tallies.isEmpty() ? List.of() : List.of(vote));
    if (!again.isEmpty()) {
      votes.add(vote("vote-2", "acte-1", again));
    }
    List<Deliberation> acts = new ArrayList<>(List.of(act("acte-1", votes)));
    if (!next.isEmpty()) {
      acts.add(act("acte-2", List.of(vote("vote-3", "acte-2", next))));
    }
    for (List<Tally> tallies : later) {
      String id = "acte-" + (acts.size() + 2);
      acts.add(act(id, List.of(vote("vote-" + id, id, tallies))));
    }
    return new Records(
        List.of(sitting),
        acts,
        sheets,
        recap,
        annexed,
        entries,
        tables,
        List.of(),
        announced,
        List.of(),
        statements);
  }

  private static Vote vote(String id, String act, List<Tally> tallies) {
    return new Vote(
        id,
        act,
        "",
        printed("adopté"),
        VoteResult.ADOPTED,
        Ballot.UNSTATED,
        tallies,
        List.of(at("vote")));
  }

  private Deliberation act(String id, List<Vote> votes) {
    return new Deliberation(
        id,
        "seance-1",
        kind,
        printed(number),
        seen,
        printed(subject),
        Value.absent(),
        visas,
        List.of(),
        articles,
        Value.absent(),
        List.of(),
        Value.absent(),
        receipt,
        Value.absent(),
        votes,
        List.of(),
        new PageSpan(1, 1),
        at(number));
  }

  /** What one rule alone says of the fixture. */
  Outcome check(String rule) {
    CheckOptions all = CheckOptions.ALL;
    CheckOptions only =
        new CheckOptions(Set.of(rule), Set.of(), all.minimum(), all.suppressed(), all.body());
    Checked checked = new Checker(only).check(records());
    return new Outcome(checked.relations(), checked.findings());
  }

  /** The relations and findings of one rule. */
  record Outcome(List<Relation> relations, List<Finding> findings) {

    boolean holds() {
      return !relations.isEmpty()
          && relations.stream().allMatch(r -> r.verdict() == Verdict.HOLDS)
          && findings.isEmpty();
    }

    boolean fails() {
      return relations.stream().anyMatch(r -> r.verdict() == Verdict.DISCREPANCY)
          && findings.size() > 0;
    }

    /** Nothing tried, or nothing decided. */
    boolean silent() {
      return findings.isEmpty()
          && relations.stream().allMatch(r -> r.verdict() == Verdict.UNVERIFIABLE);
    }
  }
}

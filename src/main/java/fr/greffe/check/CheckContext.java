package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Value;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every rule is given: the records, the options, and what several rules need of them. */
public final class CheckContext {

  private final Records records;
  private final CheckOptions options;
  private final Set<Integer> scanned;
  private final Map<String, Sitting> sittings = new HashMap<>();
  private final List<Grid> grids;
  private final List<ActionBudget> budgets;
  private final List<Prose> prose;
  private final Once<List<ActTexts>> acts = new Once<>(() -> ActTexts.all(this));
  private final Map<String, List<Amount>> amounts = new HashMap<>();

  CheckContext(Records records, CheckOptions options) {
    this(records, options, Set.of());
  }

  CheckContext(Records records, CheckOptions options, Set<Integer> scanned) {
    this.records = records;
    this.scanned = Set.copyOf(scanned);
    this.options = options;
    records.sittings().forEach(s -> sittings.put(s.id(), s));
    LabelCues cues = new LabelCues();
    grids = PrintedTables.of(records.tables()).stream().map(t -> Grid.of(t, cues)).toList();
    budgets = records.actionSheets().stream().map(ActionBudget::of).toList();
    prose = Prose.all(records);
    records
        .mentions()
        .forEach(m -> amounts.computeIfAbsent(m.ownerId(), k -> new ArrayList<>()).add(m.amount()));
    for (ActionSheet sheet : records.actionSheets()) {
      List<Amount> own = amounts.computeIfAbsent(sheet.id(), k -> new ArrayList<>());
      sheet.budgets().stream()
          .filter(l -> !l.place().startsWith("table:"))
          .forEach(l -> own.add(l.amount()));
    }
  }

  public Records records() {
    return records;
  }

  public CheckOptions options() {
    return options;
  }

  /** True when one of the places was read by OCR. */
  boolean isScanned(List<Source> places) {
    return places.stream().anyMatch(s -> scanned.contains(s.page()));
  }

  /** The tables laid out on their grid, in document order; one with several heads is several. */
  List<Grid> grids() {
    return grids;
  }

  /** The budgets of the action sheets, in document order. */
  List<ActionBudget> budgets() {
    return budgets;
  }

  /** What each act prints, in document order. */
  List<ActTexts> acts() {
    return acts.get();
  }

  /** The running texts, acts first. */
  List<Prose> prose() {
    return prose;
  }

  /**
   * Where a figure of a text stands: the place of the mention or budget line read there, else the
   * stretch of text that prints it.
   */
  Source place(Prose text, BigDecimal value, String printed) {
    for (Amount amount : amounts.getOrDefault(text.ownerId(), List.of())) {
      boolean near = text.sources().stream().anyMatch(s -> s.page() == amount.source().page());
      if (near && amount.value().compareTo(value) == 0) {
        return amount.source();
      }
    }
    Source where =
        text.sources().stream()
            .filter(s -> s.text().contains(printed))
            .findFirst()
            .or(text::source)
            .orElseThrow();
    return new Source(where.file(), where.page(), where.box(), printed);
  }

  /** A figure of a text as a term. */
  Term term(Prose text, NumberMatch match, String label) {
    String printed = text.text().substring(match.start(), match.end());
    Optional<Source> source =
        text.sources().isEmpty()
            ? Optional.empty()
            : Optional.of(place(text, match.value(), printed));
    return new Term(label, BigDecimal.ONE, match.value(), match.precision(), source);
  }

  /** The sitting an act was taken in; the only one of the document when the act names none. */
  public Optional<Sitting> sittingOf(Deliberation act) {
    Optional<Sitting> named = Optional.ofNullable(sittings.get(act.sittingId()));
    if (named.isPresent() || records.sittings().size() != 1) {
      return named;
    }
    return Optional.of(records.sittings().get(0));
  }

  /**
   * The date an act was taken, when its sitting prints one. What the executive decides or orders
   * between two sittings is only printed with the acts of one.
   */
  public Optional<LocalDate> dateOf(Deliberation act) {
    return sittingDate(act).value();
  }

  /** The date of the sitting an act was taken in, as printed. */
  public Value<LocalDate> sittingDate(Deliberation act) {
    return act.kind() == Deliberation.Kind.DELIBERATION
        ? sittingOf(act).map(Sitting::date).orElse(Value.absent())
        : Value.absent();
  }

  /** A name a reader recognises the act by. */
  public static Phrase name(Deliberation act) {
    String number = act.number().value().orElse("");
    if (!number.isEmpty()) {
      return new Phrase("délibération " + number, "délibération " + number);
    }
    return new Phrase(
        "délibération de la page " + act.pages().first(),
        "the délibération on page " + act.pages().first());
  }
}

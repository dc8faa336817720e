package fr.greffe.check;

import fr.greffe.record.Diagnosis;
import fr.greffe.record.Finding;
import fr.greffe.record.Records;
import fr.greffe.record.Relation;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the rules over the records of one document. It opens no file, so it can be run again from a
 * {@code document.json}.
 */
public final class Checker {

  private final CheckOptions options;
  private final List<Rule> rules;
  private final Messages messages = new Messages();

  public Checker(CheckOptions options) {
    this(options, Rules.all());
  }

  Checker(CheckOptions options, List<Rule> rules) {
    this.options = options;
    this.rules = List.copyOf(rules);
  }

  /** Every relation tried, every finding, and the verification of every amount. */
  public Checked check(Records records) {
    return check(records, Set.of());
  }

  /**
   * The same, for a document some pages of which were read by OCR.
   *
   * @param scanned the numbers of those pages: a letter or a digit misread there is no
   *     inconsistency, so what hangs on one spelling is not told
   */
  public Checked check(Records records, Set<Integer> scanned) {
    CheckContext context = new CheckContext(records, options, scanned);
    List<Judgement> judgements = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Rule rule : rules) {
      if (options.runs(rule)) {
        judgements.addAll(apply(rule, context, problems));
      }
    }
    Places places = new Places(records);
    Verifications verifications = new Verifications(places, judgements);
    Causes causes = new Causes(places, judgements);
    List<Relation> relations = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    write(judgements, causes, relations, findings);
    findings.sort(order());
    List<Finding> suppressed =
        findings.stream().filter(f -> options.suppressed().containsKey(f.id())).toList();
    List<Finding> kept =
        findings.stream()
            .filter(f -> f.severity().compareTo(options.minimum()) >= 0)
            .filter(f -> !options.suppressed().containsKey(f.id()))
            .toList();
    return new Checked(
        verifications.applyTo(records),
        relations,
        kept,
        verifications.account(),
        suppressed,
        problems);
  }

  /** A rule that fails on a document costs what it would have found, and the document says so. */
  private List<Judgement> apply(Rule rule, CheckContext context, List<String> problems) {
    try {
      List<Judgement> judgements = rule.apply(context);
      // A message that lacks a value is the rule's defect, too.
      judgements.stream()
          .flatMap(j -> j.alert().stream())
          .forEach(a -> messages.render(a.message(), Language.FR));
      return judgements;
    } catch (RuntimeException | StackOverflowError failure) {
      String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
      problems.add(
          "rule "
              + rule.id()
              + " not run: "
              + failure.getClass().getSimpleName()
              + Grid.clean(message));
      return List.of();
    }
  }

  private void write(
      List<Judgement> judgements, Causes causes, List<Relation> relations, List<Finding> findings) {
    StableIds ids = new StableIds();
    Map<Judgement, String> findingIds = new IdentityHashMap<>();
    List<String> relationIds = new ArrayList<>();
    for (Judgement judgement : judgements) {
      String print = print(judgement);
      String relationId = ids.of("r", print);
      relationIds.add(relationId);
      relations.add(relation(judgement, relationId));
      if (judgement.alert().isPresent()) {
        findingIds.put(judgement, ids.of("f", print));
      }
    }
    for (int i = 0; i < judgements.size(); i++) {
      Judgement judgement = judgements.get(i);
      if (judgement.alert().isPresent()) {
        String cause = causes.of(judgement).map(findingIds::get).orElse("");
        findings.add(
            finding(
                judgement,
                judgement.alert().get(),
                findingIds.get(judgement),
                relationIds.get(i),
                cause,
                causes.hypotheses(judgement)));
      }
    }
  }

  private Finding finding(
      Judgement judgement,
      Alert alert,
      String id,
      String relationId,
      String cause,
      List<Hypothesis> hypotheses) {
    Reckoning reckoning = judgement.reckoning();
    return new Finding(
        id,
        judgement.ruleId(),
        alert.severity(),
        messages.render(alert.message(), Language.FR),
        messages.render(alert.message(), Language.EN),
        reckoning.stated().map(Term::value),
        reckoning.computed(),
        reckoning.difference(),
        hypotheses.stream().map(this::diagnosis).toList(),
        alert.evidence(),
        relationId,
        cause);
  }

  private Diagnosis diagnosis(Hypothesis hypothesis) {
    return new Diagnosis(
        hypothesis.kind(),
        messages.render(hypothesis.message(), Language.FR),
        messages.render(hypothesis.message(), Language.EN),
        hypothesis.evidence());
  }

  private static Relation relation(Judgement judgement, String id) {
    Reckoning reckoning = judgement.reckoning();
    return new Relation(
        id,
        judgement.ruleId(),
        reckoning.kind(),
        judgement.place().fr(),
        reckoning.terms(),
        reckoning.stated(),
        reckoning.computed(),
        reckoning.tolerance(),
        reckoning.verdict(),
        judgement.cues());
  }

  /** What an id depends on: the rule, the place as told, and the figures as printed. */
  private static String print(Judgement judgement) {
    StringBuilder out = new StringBuilder(judgement.ruleId()).append('|');
    out.append(judgement.place().fr());
    judgement.reckoning().stated().ifPresent(s -> out.append('|').append(s.value()));
    judgement.reckoning().terms().forEach(t -> out.append('|').append(t.value()));
    judgement
        .alert()
        .ifPresent(
            a ->
                a.message().values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(e -> e.getValue() instanceof String)
                    .forEach(e -> out.append('|').append(e.getValue())));
    return out.toString();
  }

  private static Comparator<Finding> order() {
    return Comparator.comparing(Finding::severity)
        .reversed()
        .thenComparing(f -> firstPage(f.evidence()))
        .thenComparing(Finding::ruleId)
        .thenComparing(Finding::id);
  }

  private static int firstPage(List<Source> evidence) {
    return evidence.stream().mapToInt(Source::page).min().orElse(0);
  }
}

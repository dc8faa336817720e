package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import fr.greffe.text.NumberMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cost told in two steps (« le budget valorisé est de … En plus de ces coûts … représente donc …
 * ») and the share of the table the text draws from it (« il est donc proposé la répartition
 * suivante »). Told only when the text says both that it adds and that it concludes.
 */
final class ProseAddition implements Rule {

  private static final Pattern FIRST =
      Pattern.compile(
          "(?:budget|cout|montant|depense)s?\\b[^.;]{0,70}\\b(?:est|sont|s'eleve(?:nt)?)"
              + " (?:de|a)\\s*$");

  private static final Pattern ADDS =
      Pattern.compile("\\ben plus de ce|\\bs'ajoutent?\\b|\\bauxquel(?:le)?s? |\\bmajore");

  private static final Pattern SECOND =
      Pattern.compile("\\b(?:represente|s'eleve|soit)(?:nt)? (?:donc |a |ainsi )?\\s*$");

  private static final List<String> CONCLUSIONS =
      List.of("repartition suivante", "financement suivant", "cofinancement est le suivant");

  @Override
  public String id() {
    return "T19";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActionBudget budget : context.budgets()) {
      Optional<ActionBudget.Statement> planned = budget.only(BudgetKind.PLANNED);
      if (planned.isPresent() && planned.get().inTable()) {
        context.prose().stream()
            .filter(p -> p.ownerId().equals(budget.sheet().id()))
            .forEach(p -> judge(context, p, planned.get()).ifPresent(judgements::add));
      }
    }
    return judgements;
  }

  private Optional<Judgement> judge(
      CheckContext context, Prose prose, ActionBudget.Statement planned) {
    String folded = prose.read().folded();
    if (!prose.read().says(CONCLUSIONS)) {
      return Optional.empty();
    }
    Matcher adds = ADDS.matcher(folded);
    if (!adds.find() || CONCLUSIONS.stream().noneMatch(c -> folded.indexOf(c, adds.end()) >= 0)) {
      return Optional.empty();
    }
    List<NumberMatch> money = prose.read().money();
    Optional<NumberMatch> first = last(folded, money, FIRST, 0, adds.start());
    Optional<NumberMatch> second = last(folded, money, SECOND, adds.end(), folded.length());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    List<Term> terms =
        List.of(
            context.term(prose, first.get(), "premier montant"),
            context.term(prose, second.get(), "montant ajouté"));
    List<BudgetLine> lines = new ArrayList<>(planned.parts());
    lines.addAll(planned.totals());
    List<Reckoning> tried =
        lines.stream().map(l -> Reckoning.sum(terms, ActionBudget.term(l, 1))).toList();
    return tried.stream()
        .filter(r -> r.verdict() == Verdict.HOLDS)
        .findFirst()
        .or(() -> tried.stream().min(Comparator.comparing(r -> r.difference().orElseThrow().abs())))
        .map(r -> judgement(prose, r));
  }

  private static Optional<NumberMatch> last(
      String folded, List<NumberMatch> money, Pattern words, int from, int to) {
    return money.stream()
        .filter(m -> m.start() >= from && m.end() <= to)
        .filter(m -> words.matcher(folded.substring(from, m.start())).find())
        .reduce((one, other) -> other);
  }

  private Judgement judgement(Prose prose, Reckoning reckoning) {
    return Judgement.of(
            this,
            prose.place(),
            reckoning,
            Amount.EURO,
            List.of("words that add", "words that conclude"))
        .alertIfFailing(Severity.WARNING, Map.of());
  }
}

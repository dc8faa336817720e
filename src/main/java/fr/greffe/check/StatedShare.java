package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share stated in words (« le FSE cofinance à hauteur de 40 % du budget ») is that of the
 * funder's planned amount in the amount last named before it.
 */
final class StatedShare implements Rule {

  private static final Pattern SHARE =
      Pattern.compile("a hauteur de (\\d{1,3}(?:,\\d+)?) ?% (?:du|de la|des|de ce|de l')");

  private static final Pattern SENTENCE =
      Pattern.compile("[.;!?]\\s+|\\n|\\s(?=(?:Le|La|Les|Il|Ils|Ce|Cette|Ces|L’|L')\\b)");

  /** A body's name in capitals (« ADIE »). */
  private static final Pattern BODY = Pattern.compile("\\b\\p{Lu}{3,}\\b");

  /** Characters after a body's name in which the amount given to it stands. */
  private static final int GIVEN_WITHIN = 70;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record FunderWords(Funder funder, Pattern words) {}

  private static final List<FunderWords> FUNDERS =
      Resources.lines("funder-words.tsv").stream()
          .map(l -> l.split("\t"))
          .map(p -> new FunderWords(Funder.valueOf(p[0]), Pattern.compile(p[1])))
          .toList();

  @Override
  public String id() {
    return "T13";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActionBudget budget : context.budgets()) {
      List<Prose> texts =
          context.prose().stream().filter(p -> p.ownerId().equals(budget.sheet().id())).toList();
      for (Prose prose : texts) {
        String folded = prose.read().folded();
        Matcher matcher = SHARE.matcher(folded);
        if (!folded.contains("a hauteur de ")) {
          continue;
        }
        while (matcher.find()) {
          judge(context, budget, prose, folded, matcher).ifPresent(judgements::add);
        }
      }
    }
    return judgements;
  }

  private Optional<Judgement> judge(
      CheckContext context, ActionBudget budget, Prose prose, String folded, Matcher share) {
    int from = sentenceStart(prose.text(), share.start());
    String sentence = folded.substring(from, share.start());
    List<Funder> named =
        FUNDERS.stream()
            .filter(f -> f.words().matcher(sentence).find())
            .map(FunderWords::funder)
            .toList();
    Optional<ActionBudget.Statement> planned = budget.only(BudgetKind.PLANNED);
    if (named.size() != 1 || planned.isEmpty()) {
      return Optional.empty();
    }
    List<BudgetLine> lines = planned.get().of(named.get(0));
    Optional<NumberMatch> base = base(prose, folded, from, share.start());
    if (lines.size() != 1 || lines.get(0).amount().value().signum() == 0 || base.isEmpty()) {
      return Optional.empty();
    }
    if (base.get().value().compareTo(lines.get(0).amount().value()) <= 0) {
      return Optional.empty();
    }
    return Optional.of(judge(context, prose, share, lines.get(0), base.get()));
  }

  /** Sentences of a list run on without a stop, so a capital article also begins one. */
  private static int sentenceStart(String text, int at) {
    int start = 0;
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find() && matcher.end() <= at) {
      start = matcher.end();
    }
    return start;
  }

  /**
   * What the share is taken of: the amount given to the body the sentence names in capitals, else
   * the amount last named before the sentence.
   */
  private static Optional<NumberMatch> base(Prose prose, String folded, int from, int to) {
    List<NumberMatch> money = prose.read().money();
    Matcher names = BODY.matcher(prose.text().substring(from, to));
    while (names.find()) {
      String name = Fold.fold(names.group());
      if (FUNDERS.stream().noneMatch(f -> f.words().matcher(name).find())) {
        int at = folded.indexOf(name);
        Optional<NumberMatch> given =
            money.stream()
                .filter(m -> at >= 0 && m.start() > at && m.start() - at < GIVEN_WITHIN)
                .findFirst();
        if (given.isPresent() && at < from) {
          return given;
        }
      }
    }
    return money.stream().filter(m -> m.end() <= from).reduce((first, last) -> last);
  }

  private Judgement judge(
      CheckContext context, Prose prose, Matcher share, BudgetLine line, NumberMatch base) {
    BigDecimal percent = new BigDecimal(share.group(1).replace(',', '.'));
    BigDecimal precision = BigDecimal.ONE.movePointLeft(Math.max(percent.scale(), 0));
    BigDecimal computed =
        line.amount().value().multiply(HUNDRED).divide(base.value(), 2, RoundingMode.HALF_UP);
    String printed = prose.text().substring(share.start(), share.end());
    Optional<Source> where =
        prose.source().map(s -> new Source(s.file(), s.page(), s.box(), printed));
    Term stated = new Term(printed, BigDecimal.ONE, percent, precision, where);
    Term part = ActionBudget.term(line, 1);
    Term whole = context.term(prose, base, "base");
    Reckoning reckoning =
        Reckoning.compare("ratio", List.of(part, whole), stated, computed, precision);
    return Judgement.of(
            this, prose.place(), reckoning, Amount.PERCENT, List.of("share stated in words"))
        .alertIfFailing(
            Severity.WARNING,
            Map.of(
                "part", new Quantity(part.value(), Amount.EURO),
                "whole", new Quantity(whole.value(), Amount.EURO)));
  }
}

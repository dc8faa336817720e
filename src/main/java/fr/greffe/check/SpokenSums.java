package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount a sentence concludes with (« soit », « pour un total de », « = ») is the sum or the
 * product of figures said before it. Sentences say many figures, so only what comes out exactly is
 * a relation; a failing one is told only where the sentence says that it multiplies: so many posts
 * at so much each.
 */
final class SpokenSums implements Rule {

  /** Words before an amount that conclude. */
  private static final Pattern CONCLUDES =
      Pattern.compile(
          "(?:\\bsoit|=|\\btotal(?:e|es)?|\\bs'eleve(?:nt|ra|rait)?|\\brepresente(?:nt)?"
              + "|\\bporte(?:nt|r|ra)?|\\bau total)"
              + "(?:[ ,:(]+(?:un |une |le |la |au |ainsi |donc |en |environ )?"
              + "(?:total |montant |cout |budget |somme |enveloppe )?(?:total |totale |global )?"
              + "(?:de |d'|a |:)?)? *$");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s+(?=\\p{Lu}|[-•])|\\n");

  /** « 4 postes à 45 000 € chacun, soit 180 000 € » : nothing but words between the three. */
  private static final Pattern EACH =
      Pattern.compile("[^\\d+]{0,40}\\b(?:chacune?|l'unite|piece|par \\p{Lower}{3,14})\\b[^\\d+]*");

  /** What is counted, before what each one costs. */
  private static final Pattern COUNTED = Pattern.compile(" ?\\p{Lower}{3,}s\\b[^\\d+]{0,60}");

  /** Figures before the conclusion that may make it. */
  private static final int FIGURES = 8;

  /** Characters before an amount in which the words that conclude stand. */
  private static final int REACH = 60;

  /** Digits of a result, final zeros left out, below which two factors may give it by chance. */
  private static final int DIGITS = 2;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  @Override
  public String id() {
    return "T32";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      if (prose.read().money().size() > 1 || prose.read().money().size() == 1 && counts(prose)) {
        read(context, prose, judgements);
      }
    }
    return judgements;
  }

  private static boolean counts(Prose prose) {
    return prose.read().numbers().size() > 2;
  }

  private void read(CheckContext context, Prose prose, List<Judgement> judgements) {
    List<NumberMatch> numbers = prose.read().numbers();
    for (int i = 1; i < numbers.size(); i++) {
      NumberMatch result = numbers.get(i);
      if (result.unit().equals(Amount.EURO) && concludes(prose, numbers.get(i - 1), result)) {
        int from = sentence(prose.text(), result.start());
        List<NumberMatch> before =
            numbers.subList(Math.max(0, i - FIGURES), i).stream()
                .filter(n -> n.start() >= from)
                .toList();
        judge(context, prose, before, result).ifPresent(judgements::add);
      }
    }
  }

  private static boolean concludes(Prose prose, NumberMatch last, NumberMatch result) {
    int from = Math.max(last.end(), result.start() - REACH);
    return CONCLUDES.matcher(prose.read().folded().substring(from, result.start())).find();
  }

  private static int sentence(String text, int at) {
    int start = 0;
    Matcher end = SENTENCE.matcher(text.substring(0, at));
    while (end.find()) {
      start = end.end();
    }
    return start;
  }

  private Optional<Judgement> judge(
      CheckContext context, Prose prose, List<NumberMatch> before, NumberMatch result) {
    return sum(context, prose, before, result)
        .or(() -> product(context, prose, before, result))
        .map(r -> judgement(prose, r, "figures"))
        .or(() -> each(context, prose, before, result));
  }

  /** The last amounts, as many as it takes. */
  private static Optional<Reckoning> sum(
      CheckContext context, Prose prose, List<NumberMatch> before, NumberMatch result) {
    List<NumberMatch> money = before.stream().filter(n -> n.unit().equals(Amount.EURO)).toList();
    BigDecimal total = BigDecimal.ZERO;
    for (int from = money.size() - 1; from >= 0; from--) {
      total = total.add(money.get(from).value());
      if (from < money.size() - 1 && total.compareTo(result.value()) == 0) {
        List<Term> terms =
            money.subList(from, money.size()).stream()
                .map(n -> context.term(prose, n, "montant"))
                .toList();
        return Optional.of(Reckoning.sum(terms, context.term(prose, result, "total")));
      }
    }
    return Optional.empty();
  }

  /** Two or three figures, one of them an amount, shares taken as such. */
  private static Optional<Reckoning> product(
      CheckContext context, Prose prose, List<NumberMatch> before, NumberMatch result) {
    boolean long2 = result.value().stripTrailingZeros().precision() >= DIGITS;
    if (!long2 || result.value().compareTo(THOUSAND) < 0) {
      return Optional.empty();
    }
    int size = before.size();
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i - 1; j >= 0; j--) {
        List<NumberMatch> two = List.of(before.get(j), before.get(i));
        if (gives(two, result)) {
          return Optional.of(reckoning(context, prose, two, result));
        }
        for (int k = j - 1; k >= 0; k--) {
          List<NumberMatch> three = List.of(before.get(k), before.get(j), before.get(i));
          if (gives(three, result)) {
            return Optional.of(reckoning(context, prose, three, result));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean gives(List<NumberMatch> factors, NumberMatch result) {
    BigDecimal product = BigDecimal.ONE;
    boolean money = false;
    for (NumberMatch factor : factors) {
      if (factor.value().compareTo(BigDecimal.ONE) == 0) {
        return false;
      }
      money |= factor.unit().equals(Amount.EURO);
      product = product.multiply(share(factor));
    }
    return money && product.compareTo(result.value()) == 0;
  }

  private static BigDecimal share(NumberMatch factor) {
    boolean percent = factor.unit().equals(Amount.PERCENT);
    return percent ? factor.value().movePointLeft(2) : factor.value();
  }

  private static Reckoning reckoning(
      CheckContext context, Prose prose, List<NumberMatch> factors, NumberMatch result) {
    List<Term> terms = factors.stream().map(f -> factor(context, prose, f)).toList();
    return Reckoning.product(terms, context.term(prose, result, "résultat"));
  }

  /** What is counted, and a share that is agreed on, are not rounded. */
  private static Term factor(CheckContext context, Prose prose, NumberMatch match) {
    Term term = context.term(prose, match, "facteur");
    boolean money = match.unit().equals(Amount.EURO);
    BigDecimal precision = money ? term.precision() : BigDecimal.ZERO;
    return new Term(term.label(), BigDecimal.ONE, share(match), precision, term.source());
  }

  /** So many, at so much each: the sentence says nothing else. */
  private Optional<Judgement> each(
      CheckContext context, Prose prose, List<NumberMatch> before, NumberMatch result) {
    if (before.size() != 2) {
      return Optional.empty();
    }
    NumberMatch count = before.get(0);
    NumberMatch price = before.get(1);
    String folded = prose.read().folded();
    boolean said =
        count.unit().isEmpty()
            && count.value().scale() <= 0
            && price.unit().equals(Amount.EURO)
            && COUNTED.matcher(folded.substring(count.end(), price.start())).matches()
            && EACH.matcher(folded.substring(price.end(), result.start())).matches();
    return said
        ? Optional.of(
            judgement(prose, reckoning(context, prose, before, result), "« chacun »")
                .alertIfFailing(
                    Severity.WARNING,
                    Map.of(
                        "words",
                        TablePlace.cut(prose.text().substring(count.start(), result.end())))))
        : Optional.empty();
  }

  private Judgement judgement(Prose prose, Reckoning reckoning, String cue) {
    return Judgement.of(
        this, prose.place(), reckoning, Amount.EURO, List.of("words that conclude", cue));
  }
}

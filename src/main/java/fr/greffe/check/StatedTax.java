package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.TaxBasis;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tax stated in a sentence (« 486 200 € HT, soit 48 620 € de TVA à 10 % et 534 820 € TTC ») is
 * that rate of the amount without tax, and both make the amount with tax. When the sentence prints
 * several amounts without tax, the pair with and without tax that the rest of the act prints is
 * used, provided one slip explains the difference.
 */
final class StatedTax implements Rule {

  /** Between the tax's rate and its amount: « TVA au taux de 20 %, soit ». */
  private static final Pattern RATE_FIRST =
      Pattern.compile("[^.;\\d]{0,12}(?:,|:|soit|de|d'un montant|\\(|=| )[^.;\\d]{0,25}");

  private static final Pattern TAX_BEFORE = Pattern.compile("\\btva\\b[^.;\\d]{0,40}$");

  /** Between the tax's amount and its rate: « de TVA à 10 % », « de TVA (20 %) ». */
  private static final Pattern TAX_BETWEEN =
      Pattern.compile("\\s*(?:de |d'|pour la )?tva\\b[^.;\\d]{0,25}");

  /** Characters before a rate in which the word « TVA » stands. */
  private static final int REACH = 45;

  /** The tax is rounded to the euro or to the cent. */
  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  /** Rates printed are those of the law, at most this. */
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(20);

  @Override
  public String id() {
    return "T22";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  /** A tax with its rate, as a sentence states them. */
  private record Stated(Prose prose, int at, NumberMatch rate, NumberMatch tax) {}

  /** An amount with tax that follows one without. */
  private record Pair(Prose prose, NumberMatch untaxed, NumberMatch taxed) {}

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActTexts act : context.acts()) {
      List<Stated> taxes = new ArrayList<>();
      List<Pair> pairs = new ArrayList<>();
      for (Prose prose : act.prose()) {
        if (prose.read().says(List.of("tva", "ttc"))) {
          read(prose, taxes, pairs);
        }
      }
      taxes.forEach(t -> judge(context, t, pairs).ifPresent(judgements::add));
      pairs.forEach(p -> whole(context, p, taxes).ifPresent(judgements::add));
    }
    return judgements;
  }

  private static void read(Prose prose, List<Stated> taxes, List<Pair> pairs) {
    List<NumberMatch> numbers = prose.read().numbers();
    String folded = prose.read().folded();
    Optional<NumberMatch> untaxed = Optional.empty();
    for (int i = 0; i < numbers.size(); i++) {
      NumberMatch number = numbers.get(i);
      if (i + 1 < numbers.size()) {
        stated(prose, folded, i, numbers).ifPresent(taxes::add);
      }
      if (number.unit().equals(Amount.EURO) && number.tax() == TaxBasis.HT) {
        untaxed = Optional.of(number);
      } else if (number.unit().equals(Amount.EURO) && number.tax() == TaxBasis.TTC) {
        untaxed.ifPresent(h -> pairs.add(new Pair(prose, h, number)));
        untaxed = Optional.empty();
      }
    }
  }

  private static Optional<Stated> stated(
      Prose prose, String folded, int i, List<NumberMatch> numbers) {
    NumberMatch one = numbers.get(i);
    NumberMatch two = numbers.get(i + 1);
    String between = folded.substring(one.end(), two.start());
    boolean percentFirst = isRate(one) && isMoney(two) && RATE_FIRST.matcher(between).matches();
    int from = Math.max(0, one.start() - REACH);
    if (percentFirst && TAX_BEFORE.matcher(folded.substring(from, one.start())).find()) {
      return Optional.of(new Stated(prose, one.start(), one, two));
    }
    if (isMoney(one) && isRate(two) && TAX_BETWEEN.matcher(between).matches()) {
      return Optional.of(new Stated(prose, one.start(), two, one));
    }
    return Optional.empty();
  }

  private static boolean isRate(NumberMatch number) {
    return number.unit().equals(Amount.PERCENT) && number.value().compareTo(HIGHEST) <= 0;
  }

  /** An amount that may be a tax: not one that says it is with or without tax. */
  private static boolean isMoney(NumberMatch number) {
    return number.unit().equals(Amount.EURO)
        && (number.tax() == TaxBasis.UNSTATED || number.tax() == TaxBasis.TVA);
  }

  private Optional<Judgement> judge(CheckContext context, Stated stated, List<Pair> pairs) {
    List<NumberMatch> untaxed =
        stated.prose().read().money().stream()
            .filter(m -> m.tax() == TaxBasis.HT && m.start() < stated.at())
            .toList();
    for (NumberMatch base : untaxed) {
      Judgement judgement = judge(context, stated, stated.prose(), base);
      if (!judgement.fails() || untaxed.size() == 1) {
        return Optional.of(judgement);
      }
    }
    for (Pair pair : pairs) {
      Judgement judgement = judge(context, stated, pair.prose(), pair.untaxed());
      BigDecimal tax = pair.taxed().value().subtract(pair.untaxed().value());
      boolean sure =
          tax.subtract(judgement.reckoning().computed().orElseThrow()).abs().compareTo(ROUNDING)
              <= 0;
      if (!judgement.fails() || sure && Slips.swapped(stated.tax().value(), tax)) {
        return Optional.of(judgement);
      }
    }
    return Optional.empty();
  }

  private Judgement judge(CheckContext context, Stated stated, Prose where, NumberMatch base) {
    BigDecimal rate = stated.rate().value().movePointLeft(2);
    Term untaxed = context.term(where, base, "HT");
    Term tax = context.term(stated.prose(), stated.tax(), "TVA");
    Term term = new Term("HT", rate, untaxed.value(), untaxed.precision(), untaxed.source());
    Reckoning reckoning =
        Reckoning.compare("product", List.of(term), tax, untaxed.value().multiply(rate), ROUNDING);
    return Judgement.of(
            this, stated.prose().place(), reckoning, Amount.EURO, List.of("rate in the sentence"))
        .alertIfFailing(
            Severity.WARNING,
            Map.of(
                "rate", new Quantity(stated.rate().value(), Amount.PERCENT),
                "base", new Quantity(base.value(), Amount.EURO)));
  }

  /** With tax = without + tax, when all three stand in one sentence. */
  private Optional<Judgement> whole(CheckContext context, Pair pair, List<Stated> taxes) {
    List<Stated> between =
        taxes.stream()
            .filter(t -> t.prose() == pair.prose())
            .filter(t -> t.at() > pair.untaxed().end() && t.tax().end() < pair.taxed().start())
            .toList();
    if (between.size() != 1) {
      return Optional.empty();
    }
    Prose prose = pair.prose();
    List<Term> terms =
        List.of(
            context.term(prose, pair.untaxed(), "HT"),
            context.term(prose, between.get(0).tax(), "TVA"));
    Reckoning reckoning = Reckoning.sum(terms, context.term(prose, pair.taxed(), "TTC"));
    Judgement judgement =
        Judgement.of(this, prose.place(), reckoning, Amount.EURO, List.of("HT, TVA, TTC"));
    return Optional.of(
        judgement.fails()
            ? judgement.alert(Severity.WARNING, "whole", Map.of(), List.of())
            : judgement);
  }
}

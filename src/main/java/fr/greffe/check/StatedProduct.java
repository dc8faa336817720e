package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A product written out in a text: « 250 € / jour x 5 jours = 1 250 € », « 120 € X 14, soit … ».
 */
final class StatedProduct implements Rule {

  /** A sign between two factors: what a text must hold for its numbers to be looked at. */
  private static final Pattern WRITTEN = Pattern.compile("[xX×*](?<!\\p{L}.)[\\s(]*\\d");

  private static final Pattern TIMES =
      Pattern.compile("[^.;:=+\\d]{0,40}?(?:^|[\\s)])[xX×*][\\s(]*");

  private static final Pattern GIVES =
      Pattern.compile(
          "[^.;:=+\\d×]{0,25}?(?:=|, ?soit(?: un(?:e)? (?:total|montant|cout|coût)(?: de)?)?)\\s*");

  @Override
  public String id() {
    return "T10";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      String text = prose.text();
      if (!WRITTEN.matcher(text).find()) {
        continue;
      }
      List<NumberMatch> numbers = prose.read().numbers();
      for (int i = 0; i + 2 < numbers.size(); i++) {
        NumberMatch a = numbers.get(i);
        NumberMatch b = numbers.get(i + 1);
        NumberMatch c = numbers.get(i + 2);
        if (TIMES.matcher(text.substring(a.end(), b.start())).matches()
            && GIVES.matcher(text.substring(b.end(), c.start())).matches()) {
          judgements.add(judge(context, prose, a, b, c));
        }
      }
    }
    return judgements;
  }

  /** A number of days or posts is counted, not rounded; an amount may be. */
  private static Term factor(CheckContext context, Prose prose, NumberMatch match, String words) {
    Term term = context.term(prose, match, words);
    boolean counted = !match.unit().equals(Amount.EURO) && match.value().scale() <= 0;
    BigDecimal precision = counted ? BigDecimal.ZERO : term.precision();
    return new Term(words, BigDecimal.ONE, term.value(), precision, term.source());
  }

  private Judgement judge(
      CheckContext context, Prose prose, NumberMatch a, NumberMatch b, NumberMatch c) {
    String words = prose.text().substring(a.start(), c.end());
    List<Term> factors =
        List.of(factor(context, prose, a, words), factor(context, prose, b, words));
    Reckoning reckoning = Reckoning.product(factors, context.term(prose, c, words));
    String unit = c.unit().equals(Amount.EURO) ? c.unit() : "";
    return Judgement.of(this, prose.place(), reckoning, unit, List.of("written product"))
        .alertIfFailing(Severity.WARNING, Map.of("words", TablePlace.cut(words)));
  }
}

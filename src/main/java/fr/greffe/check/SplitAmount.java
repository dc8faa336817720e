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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An amount a sentence takes apart to its end is the sum of its parts: « 18 400 € de crédits, soit
 * 6 150 € et 12 250 € », « 325 000 €, dont 265 000 € pour le bâtiment et 60 000 € pour le terrain
 * ». A failing one is told only when one slip explains it, and after « dont », which may leave
 * parts out, only when the parts make more than the whole or the slip cannot be chance.
 */
final class SplitAmount implements Rule {

  private static final Pattern PARTS =
      Pattern.compile(
          "[^.;]{0,160}?(?:\\bsoit\\b|\\(|:|\\breparti\\w*|\\bdecompos\\w+|\\bcomprenant\\b"
              + "|\\ba raison de\\b)[^.;:(]{0,60}");

  private static final Pattern OF_WHICH = Pattern.compile("[^.;:]{0,160}?\\bdont\\b[^.;:]{0,60}");

  /** What stands between two parts, the last of which « et » joins. */
  private static final Pattern BETWEEN = Pattern.compile("[^.;=%(]{1,90}");

  private static final Pattern LAST = Pattern.compile(".*\\b(?:et|ainsi que|plus)\\b.*");

  /** Words of another reckoning. */
  private static final Pattern OTHER =
      Pattern.compile("\\b(?:soit|dont|total\\w*|au lieu|contre|ou|puis|par an|par mois)\\b");

  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s+(?=\\p{Lu})|[;\\n]");

  /** Digits of a figure, final zeros left out, below which a slip may be chance. */
  private static final int DIGITS = 3;

  /** The same where parts may be left out. */
  private static final int DIGITS_OF_WHICH = 4;

  private static final Set<String> UNLIKELY = Set.of("digits-swapped", "magnitude");

  @Override
  public String id() {
    return "T35";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      List<NumberMatch> money = prose.read().money();
      for (int i = 0; i + 2 < money.size(); i++) {
        read(context, prose, money, i).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private Optional<Judgement> read(
      CheckContext context, Prose prose, List<NumberMatch> money, int i) {
    NumberMatch whole = money.get(i);
    String between = between(prose, whole, money.get(i + 1));
    boolean parts = PARTS.matcher(between).matches() && !OF_WHICH.matcher(between).matches();
    if (!parts && !OF_WHICH.matcher(between).matches()) {
      return Optional.empty();
    }
    int end = end(prose, whole.end());
    List<NumberMatch> after =
        money.subList(i + 1, money.size()).stream().filter(m -> m.start() < end).toList();
    if (after.size() < 2 || !isList(prose, after) || !isOneTax(whole, after)) {
      return Optional.empty();
    }
    List<Term> terms = after.stream().map(m -> context.term(prose, m, "part")).toList();
    Reckoning reckoning = Reckoning.sum(terms, context.term(prose, whole, "total"));
    String cue = parts ? "an amount and its parts" : "« dont »";
    Judgement judgement = Judgement.of(this, prose.place(), reckoning, Amount.EURO, List.of(cue));
    if (!judgement.fails()) {
      return Optional.of(judgement);
    }
    if (holdsUnsigned(after, whole)) {
      return Optional.of(judgement.undecided("a deficit and a surplus may be netted"));
    }
    return Optional.of(
        isSlip(judgement, parts)
            ? judgement.alert(Severity.WARNING, "message", Map.of(), List.of())
            : judgement.undecided("no single slip explains the difference"));
  }

  /** Words say the signs: « un besoin (déficit de 8 € et solde de -2 €) », « levé … remboursé ». */
  private static boolean holdsUnsigned(List<NumberMatch> parts, NumberMatch whole) {
    BigDecimal sum = BigDecimal.ZERO;
    for (NumberMatch part : parts) {
      sum = sum.add(part.value().abs());
    }
    BigDecimal net = parts.get(0).value().abs().multiply(BigDecimal.valueOf(2)).subtract(sum);
    BigDecimal stated = whole.value().abs();
    return sum.compareTo(stated) == 0 || net.abs().compareTo(stated) == 0;
  }

  private static String between(Prose prose, NumberMatch one, NumberMatch other) {
    return prose.read().folded().substring(one.end(), other.start());
  }

  private static int end(Prose prose, int from) {
    var stop = SENTENCE.matcher(prose.text());
    return stop.find(from) ? stop.start() : prose.text().length();
  }

  private static boolean isList(Prose prose, List<NumberMatch> parts) {
    String words = "";
    for (int i = 0; i + 1 < parts.size(); i++) {
      words = between(prose, parts.get(i), parts.get(i + 1));
      if (!BETWEEN.matcher(words).matches() || OTHER.matcher(words).find()) {
        return false;
      }
    }
    return LAST.matcher(words).matches();
  }

  private static boolean isOneTax(NumberMatch whole, List<NumberMatch> parts) {
    return parts.stream()
        .noneMatch(
            p ->
                p.tax() != whole.tax()
                    && p.tax() != TaxBasis.UNSTATED
                    && whole.tax() != TaxBasis.UNSTATED);
  }

  private static boolean isSlip(Judgement judgement, boolean parts) {
    BigDecimal stated = judgement.reckoning().stated().orElseThrow().value();
    boolean more = judgement.reckoning().computed().orElseThrow().compareTo(stated) > 0;
    List<Hypothesis> slips = Diagnostician.hypotheses(judgement);
    boolean repaired = slips.stream().anyMatch(h -> h.repaired().isPresent());
    int digits = stated.stripTrailingZeros().precision();
    if (parts) {
      boolean twice = slips.stream().anyMatch(h -> h.kind().equals("term-twice"));
      return digits >= DIGITS && (repaired || twice);
    }
    return digits >= DIGITS
        && repaired
        && (more
            || digits >= DIGITS_OF_WHICH
            || slips.stream().anyMatch(h -> UNLIKELY.contains(h.kind())));
  }
}

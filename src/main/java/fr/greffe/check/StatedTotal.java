package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A total an act states in a sentence is the one its table prints. A sentence that says it tells a
 * total is held against a total of the act's tables only when no table prints its figure, both
 * speak of the same thing, and the figures are nearly the same: a slip of one or two digits, or a
 * small part of the total.
 */
final class StatedTotal implements Rule {

  /** Words that make the amount after them a total. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:\\btotal(?:e|es)?\\b[^.;\\d]{0,30}|s'eleve(?:nt|rait)?"
              + " a|represente(?:nt)?[^.;\\d]{0,25}\\bde|a hauteur de|\\bmontants? (?:global"
              + " )?de|arrete(?:e|s)?[^.;\\d]{0,60}\\b[ad]e?"
              + "|\\bresultat[^.;\\d]{0,30}\\bde|\\bemprunt[^.;\\d]{0,20}\\bde|\\batt(?:eint|eignent)"
              + "|\\b(?:est|etait|sera) de|\\ba|\\bsoit)\\s*$");

  /** Before these the figure is of another time, or a bound. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:contre|au"
              + " lieu|precedent\\w*|initial\\w*|anterieur\\w*|maximum|maximal\\w*|minimum|plafond\\w*|environ|pres"
              + " de|plus de|moins de|jusqu'a|seuil|superieure?s? a|inferieure?s?"
              + " a|estime\\w*)\\b");

  /** The total of the table the sentence comes after, and nothing else. */
  private static final Pattern THE_TOTAL =
      Pattern.compile("\\b(?:le|ce|un|au) (?:montant )?total (?:general )?(?:est )?de\\s*$");

  private static final Pattern BALANCE = Pattern.compile("\\bequilibr[^.;\\d]{0,30}\\ba\\s*$");

  private static final Pattern NET = Pattern.compile("\\bnet(?:te|tes|s)?\\b|\\breste a charge\\b");
  private static final Pattern SENTENCE = Pattern.compile("[.;!?]\\s+(?=\\p{Lu})|\\n");

  /** A figure this part of the total away, at most, is a misprint of it: one thirtieth. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(30);

  /**
   * Digits a figure must have, final zeros left out, for a likeness not to be chance; a total one
   * less.
   */
  private static final int DIGITS = 5;

  /**
   * The same for zeros too many: three only over a figure with its own « € », not one in thousands.
   */
  private static final int DIGITS_OF_MAGNITUDE = 3;

  private static final int ZEROS = 2;
  private static final int ZEROS_OF_EUROS = 3;

  /** A slip that changes more than this part of a figure is seen by whoever types it. */
  private static final double SLIP = 0.5;

  /** Characters before an amount in which the words that make it a total stand. */
  private static final int REACH = 110;

  @Override
  public String id() {
    return "T25";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    Set<BigDecimal> printed = new HashSet<>();
    for (Grid grid : context.grids()) {
      for (Cell cell : grid.table().cells()) {
        cell.amount().ifPresent(a -> printed.add(a.value().abs().stripTrailingZeros()));
      }
    }
    for (ActTexts act : context.acts()) {
      if (!act.grids().isEmpty()) {
        judge(context, act, printed, judgements);
      }
    }
    return judgements;
  }

  private void judge(
      CheckContext context, ActTexts act, Set<BigDecimal> printed, List<Judgement> judgements) {
    Once<List<PrintedFigure>> candidates = new Once<>(() -> PrintedFigure.of(act));
    Map<BigDecimal, Integer> said = new HashMap<>();
    act.prose()
        .forEach(
            p ->
                p.read()
                    .money()
                    .forEach(m -> said.merge(m.value().stripTrailingZeros(), 1, Integer::sum)));
    for (Prose prose : act.prose()) {
      for (NumberMatch money : prose.read().money()) {
        boolean known = printed.contains(money.value().abs().stripTrailingZeros());
        boolean once = said.get(money.value().stripTrailingZeros()) == 1;
        boolean like =
            candidates.get().stream().anyMatch(c -> isLike(money.value(), c, c.balanced()));
        if (!known && !(once && like)) {
          continue;
        }
        String before = before(prose, money);
        if (TOTAL.matcher(before).find() && !OTHER.matcher(before).find()) {
          (known
                  ? same(context, prose, money, candidates.get())
                  : other(context, prose, money, before, candidates.get()))
              .ifPresent(judgements::add);
        }
      }
    }
  }

  /** The sentence up to the amount. */
  private static String before(Prose prose, NumberMatch money) {
    int from = Math.max(0, money.start() - REACH);
    String text = prose.text().substring(from, money.start());
    var end = SENTENCE.matcher(text);
    int start = 0;
    while (end.find()) {
      start = end.end();
    }
    return prose.read().folded().substring(from + start, money.start());
  }

  private Optional<Judgement> same(
      CheckContext context, Prose prose, NumberMatch money, List<PrintedFigure> candidates) {
    return candidates.stream()
        .filter(c -> c.total() && c.value().compareTo(money.value()) == 0)
        .findFirst()
        .map(c -> judgement(context, prose, money, c));
  }

  private Optional<Judgement> other(
      CheckContext context,
      Prose prose,
      NumberMatch money,
      String before,
      List<PrintedFigure> candidates) {
    Set<String> words = PrintedFigure.words(before + " " + after(prose, money));
    Set<String> years = PrintedFigure.years(before);
    boolean net = NET.matcher(before).find();
    boolean only = isOnlyTotal(before, candidates);
    List<PrintedFigure> like =
        candidates.stream()
            .filter(c -> net || !c.term().label().equals(PrintedFigure.NET))
            .filter(c -> isLike(money.value(), c, only && c.balanced()))
            .filter(c -> c.total() && only || c.isOf(words))
            .filter(
                c ->
                    years.isEmpty()
                        || c.years().isEmpty()
                        || !Collections.disjoint(years, c.years()))
            .toList();
    long values = like.stream().map(c -> c.value().stripTrailingZeros()).distinct().count();
    return values == 1
        ? Optional.of(
            judgement(context, prose, money, like.get(0))
                .alertIfFailing(
                    Severity.WARNING, Map.of("label", TablePlace.cut(like.get(0).term().label()))))
        : Optional.empty();
  }

  private static String after(Prose prose, NumberMatch money) {
    String folded = prose.read().folded();
    int to = Math.min(folded.length(), money.end() + REACH / 2);
    String tail = folded.substring(money.end(), to);
    int stop = tail.indexOf(". ");
    return stop < 0 ? tail : tail.substring(0, stop);
  }

  /** « Le total de … », « équilibrée à … », where the act's tables print one total. */
  private static boolean isOnlyTotal(String before, List<PrintedFigure> candidates) {
    boolean balance = BALANCE.matcher(before).find();
    return (balance || THE_TOTAL.matcher(before).find())
        && candidates.stream()
                .filter(PrintedFigure::total)
                .map(c -> c.value().stripTrailingZeros())
                .distinct()
                .count()
            == 1
        && candidates.stream().filter(PrintedFigure::total).allMatch(c -> !balance || c.balanced());
  }

  private static boolean isLike(BigDecimal value, PrintedFigure candidate, boolean balance) {
    BigDecimal other = candidate.value();
    int digits = other.stripTrailingZeros().precision();
    boolean euros = candidate.term().source().filter(c -> c.text().contains("€")).isPresent();
    if (digits >= DIGITS_OF_MAGNITUDE
        && Slips.magnitude(value, other, euros ? ZEROS_OF_EUROS : ZEROS)) {
      return true;
    }
    double apart = Math.abs(value.doubleValue() - other.doubleValue());
    if (apart > SLIP * Math.abs(other.doubleValue())) {
      return false;
    }
    boolean long4 = digits >= (balance ? DIGITS - 2 : candidate.total() ? DIGITS - 1 : DIGITS);
    boolean long5 = digits >= DIGITS;
    boolean near =
        value.subtract(other).abs().multiply(NEAR).compareTo(other.abs()) <= 0
            && !isRounded(value, other);
    return Slips.swapped(value, other)
        || long4 && Slips.digitOff(value, other) && !isRounded(value, other)
        || long5 && candidate.total() && near;
  }

  /** « 1,6 M€ » or « 1 640 000 € » may be 1 638 212 € said roughly. */
  private static boolean isRounded(BigDecimal value, BigDecimal other) {
    BigDecimal plain = value.stripTrailingZeros();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(plain.scale());
    return other.stripTrailingZeros().precision() > plain.precision()
        && value.subtract(other).abs().compareTo(unit) <= 0;
  }

  private Judgement judgement(
      CheckContext context, Prose prose, NumberMatch money, PrintedFigure candidate) {
    Reckoning reckoning = Reckoning.equality(candidate.term(), context.term(prose, money, "texte"));
    return Judgement.of(
        this, prose.place(), reckoning, Amount.EURO, List.of("total in a sentence", "same words"));
  }
}

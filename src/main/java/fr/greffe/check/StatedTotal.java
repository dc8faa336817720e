package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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
              + "|\\bresultat[^.;\\d]{0,30}\\bde|\\bemprunt[^.;\\d]{0,20}\\bde|\\ba|\\bsoit)\\s*$");

  /** Before these the figure is of another time, or a bound. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:contre|au"
              + " lieu|precedent\\w*|initial\\w*|anterieur\\w*|maximum|maximal\\w*|minimum|plafond\\w*|environ|pres"
              + " de|plus de|moins de|jusqu'a|seuil|superieure?s? a|inferieure?s?"
              + " a|estime\\w*)\\b");

  private static final Pattern NET = Pattern.compile("\\bnet(?:te|tes|s)?\\b|\\breste a charge\\b");
  private static final Pattern SENTENCE = Pattern.compile("[.;!?]\\s+(?=\\p{Lu})|\\n");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z]+");

  /** What the last line of a table says when it sums the table up. */
  private static final Set<Cue> CLOSING = EnumSet.of(Cue.TOTAL, Cue.GRAND, Cue.DIFFERENCE);

  /** Words every total has. */
  private static final Set<String> EMPTY =
      Set.of(
          "total",
          "totaux",
          "general",
          "generale",
          "montant",
          "montants",
          "somme",
          "pour",
          "dans",
          "avec",
          "soit",
          "euros",
          "sont",
          "cette",
          "tous",
          "toutes",
          "annee",
          "leur",
          "part",
          "cumul",
          "cumule",
          "hors",
          "taxes",
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  /** Letters of a word that says something. */
  private static final int WORD = 4;

  /** Letters two words share to be of one family (« garantie », « garantirait »). */
  private static final int STEM = 6;

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

  /**
   * A figure of a table a sentence may mean.
   *
   * @param subject the folded labels that say what it is of
   * @param everything the folded labels of its row and column and the table's title
   * @param total it closes the table and its label says total
   */
  private record Candidate(
      BigDecimal value, Term term, String subject, String everything, boolean total) {

    /** The words that say what the figure is of. */
    Set<String> words() {
      return StatedTotal.words(subject);
    }

    Set<String> years() {
      return StatedTotal.years(everything);
    }
  }

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
    Once<List<Candidate>> candidates = new Once<>(() -> candidates(act));
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
        boolean like = candidates.get().stream().anyMatch(c -> isLike(money.value(), c));
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
      CheckContext context, Prose prose, NumberMatch money, List<Candidate> candidates) {
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
      List<Candidate> candidates) {
    Set<String> words = words(before + " " + after(prose, money));
    Set<String> years = years(before);
    boolean net = NET.matcher(before).find();
    List<Candidate> like =
        candidates.stream()
            .filter(c -> net || !c.term().label().equals(NET_LABEL))
            .filter(c -> isLike(money.value(), c) && related(words, c))
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

  private static boolean isLike(BigDecimal value, Candidate candidate) {
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
    boolean long4 = digits >= (candidate.total() ? DIGITS - 1 : DIGITS);
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

  private static boolean related(Set<String> said, Candidate candidate) {
    return candidate.words().stream().anyMatch(w -> said.stream().anyMatch(s -> akin(w, s)));
  }

  private static boolean akin(String one, String other) {
    return one.equals(other)
        || one.length() >= STEM
            && other.length() >= STEM
            && one.substring(0, STEM).equals(other.substring(0, STEM));
  }

  private static final String NET_LABEL = "net";

  /** The figures of total rows, and those of rows that have a label of their own. */
  private static List<Candidate> candidates(ActTexts act) {
    List<Candidate> candidates = new ArrayList<>();
    for (Grid grid : act.grids()) {
      String title = Fold.fold(grid.table().title().orElse(""));
      for (Axis axis : grid.rowAxes()) {
        int last = axis.lines() - 1;
        while (last > 0 && !axis.hasNumber(last)) {
          last--;
        }
        for (int line = 0; line <= last; line++) {
          Cue cue = axis.cue(line);
          boolean total = line == last && CLOSING.contains(cue);
          lanes(axis, line, total, title, candidates);
          if (total) {
            net(axis, line, candidates);
          }
        }
      }
    }
    return candidates;
  }

  private static void lanes(
      Axis axis, int line, boolean total, String title, List<Candidate> candidates) {
    String own = Fold.fold(axis.path(line));
    for (int lane = 0; lane < axis.lanes(); lane++) {
      Slot slot = axis.slot(line, lane);
      if (slot.isNumber() && !slot.isPercent() && !slot.isCounted()) {
        String all = own + " " + title + " " + Fold.fold(axis.laneLabel(lane));
        Term term = slot.term(axis.name(line), 1);
        candidates.add(new Candidate(slot.value(), term, total ? all : own, all, total));
      }
    }
  }

  /** What is left of the first figure of a total row when the second is taken off. */
  private static void net(Axis axis, int line, List<Candidate> candidates) {
    if (axis.lanes() != 2 || !axis.slot(line, 0).isNumber() || !axis.slot(line, 1).isNumber()) {
      return;
    }
    Slot first = axis.slot(line, 0);
    BigDecimal value = first.value().subtract(axis.slot(line, 1).value());
    Optional<Source> place = first.source();
    Term term = new Term(NET_LABEL, BigDecimal.ONE, value, first.precision(), place);
    String words = Fold.fold(axis.laneLabel(0) + " " + axis.laneLabel(1));
    candidates.add(new Candidate(value, term, words, "", false));
  }

  private static Set<String> years(String folded) {
    Set<String> years = new HashSet<>();
    YEAR.matcher(folded).results().forEach(m -> years.add(m.group()));
    return years;
  }

  private static Set<String> words(String folded) {
    Set<String> words = new HashSet<>();
    for (String word : SEPARATORS.split(folded)) {
      String one =
          word.length() > WORD && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (word.length() >= WORD && !EMPTY.contains(word)) {
        words.add(one);
      }
    }
    return words;
  }

  private Judgement judgement(
      CheckContext context, Prose prose, NumberMatch money, Candidate candidate) {
    Reckoning reckoning = Reckoning.equality(candidate.term(), context.term(prose, money, "texte"));
    return Judgement.of(
        this, prose.place(), reckoning, Amount.EURO, List.of("total in a sentence", "same words"));
  }
}

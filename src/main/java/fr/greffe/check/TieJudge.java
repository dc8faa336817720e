package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns the ties of a table into judgements, one a lane, by the decision rule of this package: a
 * failing lane is told only when something else in the table proves that the relation is meant.
 */
final class TieJudge {

  /** A column's label alone does not make it a total when more rows than this refute it. */
  private static final int ROWS_REFUTING = 2;

  /** Digits between two spaces of a printed number. */
  private static final int GROUP = 3;

  /** In a list shorter than this, what a total has too much may be one of its lines by chance. */
  private static final int LINES_OF_A_LIST = 4;

  /** A figure this part of a total away from it, at most, is near it. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(8);

  private static final Pattern DETACHED_DASH = Pattern.compile("^\\s*[-–—−]\\s+\\d");

  /** Digits of a figure, final zeros left out, below which one digit off may be chance. */
  private static final int DIGITS_OF_A_SLIP = 4;

  /** The message of a total that a line left out leaves alone. */
  static final String MISSING = "T01.missing";

  private static final String NO_EVIDENCE = "no second evidence";

  private final Rule rule;
  private final Ties ties;
  private final Axis axis;
  private final Predicate<Tie> provedElsewhere;

  /**
   * @param provedElsewhere true when other tables of the same kind prove what the tie supposes
   */
  TieJudge(Rule rule, Ties ties, Predicate<Tie> provedElsewhere) {
    this.rule = rule;
    this.ties = ties;
    this.provedElsewhere = provedElsewhere;
    this.axis = ties.axis();
  }

  /** The judgements of one tie. */
  List<Judgement> judge(Tie tie) {
    List<Judgement> judgements = new ArrayList<>();
    if (!axis.isVertical() && !tie.isProved() && tie.score().fails() > ROWS_REFUTING) {
      return judgements;
    }
    for (int lane = 0; lane < axis.lanes(); lane++) {
      LaneSum.Outcome outcome = tie.outcome(axis, lane);
      switch (outcome) {
        case HOLDS, COPIED -> {
          if (tie.isProved()) {
            judgements.add(judgement(tie, lane));
          }
        }
        case TRIVIAL -> {
          if (tie.strong() && tie.isProved()) {
            judgements.add(judgement(tie, lane));
          }
        }
        case FAILS -> judgements.add(failing(tie, lane));
        case UNSURE -> judgements.add(judgement(tie, lane).undecided(NO_EVIDENCE));
        case NONE -> astray(tie, lane).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  /** A total printed over nothing, which is that of a lane whose own is empty. */
  private Optional<Judgement> astray(Tie tie, int lane) {
    boolean over = axis.slot(tie.line(), lane).isNumber() && tie.sum(axis, lane).numbers() == 0;
    if (!over || !tie.strong() || !axis.isVertical() || !axis.addsUp(lane)) {
      return Optional.empty();
    }
    return new Misplaced(axis, tie)
        .shifted(lane)
        .filter(h -> new TieDoubts(axis, tie, lane).structure().isEmpty())
        .map(
            h ->
                judgement(tie, lane)
                    .alert(
                        Severity.ERROR, "astray", Map.of("label", axis.name(tie.line())), List.of())
                    .suspecting(h));
  }

  private Judgement failing(Tie tie, int lane) {
    Judgement judgement = judgement(tie, lane);
    String label = axis.name(tie.line());
    if (cutShort(judgement)) {
      return judgement.undecided("the first group of digits may not have been read");
    }
    if (hangsOnDash(tie, lane, judgement)) {
      return judgement.undecided("a dash may be a sign or an empty cell");
    }
    if (isPartOfShares(tie, lane)) {
      return judgement.undecided("a share is not printed");
    }
    if (isNetted(tie, lane, judgement)) {
      return judgement.undecided("a deficit and a surplus may be netted");
    }
    Misplaced misplaced = new Misplaced(axis, tie);
    Optional<Hypothesis> shifted = tie.strong() ? misplaced.shifted(lane) : Optional.empty();
    if (shifted.isEmpty() && isOfAnotherSize(tie, lane, judgement)) {
      return judgement.undecided("the figure is not of the size of a sum");
    }
    boolean told = shifted.isPresent() || convinced(tie, judgement) || skippedOver(tie, lane);
    if (!told) {
      boolean whole = new TieDoubts(axis, tie, lane).structure().isEmpty();
      MissingLine line =
          new MissingLine(axis, tie, provedElsewhere.test(tie), l -> judgement(tie, l));
      return whole && (lacksLine(tie) ? isTight(tie) : line.isLikely())
          ? judgement.alert(Severity.WARNING, "missing", Map.of("label", label), List.of())
          : judgement.undecided(NO_EVIDENCE);
    }
    TieDoubts doubts = new TieDoubts(axis, tie, lane);
    Optional<String> doubt = shifted.isPresent() ? doubts.structure() : doubts.reason(judgement);
    if (doubt.isPresent()) {
      return judgement.undecided(doubt.get());
    }
    Judgement alert = judgement.alert(Severity.ERROR, "message", Map.of("label", label), List.of());
    boolean unexplained = Diagnostician.hypotheses(judgement).isEmpty();
    return shifted
        .or(() -> unexplained ? misplaced.repeated(lane) : Optional.empty())
        .map(alert::suspecting)
        .orElse(alert);
  }

  /**
   * No sum of figures above zero is smaller than what all but the largest of them make. A total
   * that is, and that neither a slip nor a figure of its own line in its place explains, is an
   * average or a number of answers.
   */
  private boolean isOfAnotherSize(Tie tie, int lane, Judgement judgement) {
    List<BigDecimal> values =
        judgement.reckoning().terms().stream()
            .map(t -> t.value().multiply(t.coefficient()))
            .toList();
    BigDecimal stated = judgement.reckoning().stated().orElseThrow().value();
    if (stated.signum() == 0
        || values.stream().anyMatch(v -> v.signum() < 0)
        || values.stream().filter(v -> v.signum() > 0).count() < 2) {
      return false;
    }
    BigDecimal largest = Collections.max(values);
    BigDecimal others = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(largest);
    return stated.compareTo(others) < 0 && !isSlip(judgement) && !standsElsewhere(tie.line(), lane);
  }

  private boolean standsElsewhere(int line, int lane) {
    BigDecimal stated = axis.slot(line, lane).value();
    for (int other = 0; other < axis.lanes(); other++) {
      Slot slot = axis.slot(line, other);
      if (other != lane && slot.isNumber() && slot.value().compareTo(stated) == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What other totals of the table prove of this one holds only for a figure close to the sum, or a
   * slip among figures long enough for it not to be chance: « Total des bénéficiaires uniques » and
   * « Ensemble du département » stand under the same lists.
   */
  private static boolean isNearOrSlip(Judgement judgement) {
    Reckoning reckoning = judgement.reckoning();
    BigDecimal stated = reckoning.stated().orElseThrow().value().abs();
    BigDecimal apart = reckoning.difference().orElseThrow().abs();
    return apart.multiply(NEAR).compareTo(stated) <= 0
        || Diagnostician.hypotheses(judgement).stream()
            .anyMatch(h -> h.repaired().isEmpty() || digits(stated) >= DIGITS_OF_A_SLIP);
  }

  /** A table of one line and its total. */
  private boolean isOnlyLine(Tie tie) {
    if (!axis.isVertical() || tie.score().fails() > 1) {
      return false;
    }
    int lines = 0;
    for (int line = 0; line < axis.lines(); line++) {
      lines += axis.hasNumber(line) ? 1 : 0;
    }
    return lines == 2 && tie.cues().contains(Ties.POSITION);
  }

  /** A slip between two figures of which one has three digits at least, final zeros left out. */
  private static boolean isLongSlip(Judgement judgement) {
    int longest =
        Math.max(
            digits(judgement.reckoning().stated().orElseThrow().value()),
            digits(judgement.reckoning().terms().get(0).value()));
    return Diagnostician.hypotheses(judgement).stream()
        .filter(h -> h.repaired().isPresent())
        .anyMatch(h -> longest >= GROUP || !h.kind().equals("digit-off"));
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  /**
   * « Ensemble » of a result prints a deficit and a surplus as one figure: expenses and income both
   * lack the same amount in that row.
   */
  private boolean isNetted(Tie tie, int lane, Judgement judgement) {
    BigDecimal apart = judgement.reckoning().difference().orElseThrow().abs();
    return !axis.isVertical()
        && ties.all().stream()
            .filter(t -> Collections.disjoint(lines(t), lines(tie)))
            .filter(t -> t.outcome(axis, lane) == LaneSum.Outcome.FAILS)
            .map(t -> axis.slot(t.line(), lane).value().subtract(t.sum(axis, lane).value()))
            .anyMatch(d -> d.abs().compareTo(apart) == 0);
  }

  private static List<Integer> lines(Tie tie) {
    return Stream.concat(Stream.of(tie.line()), tie.terms().stream().map(Tie.Signed::line))
        .toList();
  }

  private static boolean isSlip(Judgement judgement) {
    return Diagnostician.hypotheses(judgement).stream().anyMatch(h -> h.repaired().isPresent());
  }

  /** « 667 150 » for 1 667 150: the figure printed may be longer than what was read. */
  private static boolean cutShort(Judgement judgement) {
    BigDecimal missing = judgement.reckoning().difference().orElseThrow().negate();
    BigDecimal stated = judgement.reckoning().stated().orElseThrow().value();
    for (int group = GROUP; group <= 3 * GROUP; group += GROUP) {
      BigDecimal thousands = BigDecimal.ONE.movePointRight(group);
      BigDecimal least = thousands.movePointLeft(1);
      if (missing.signum() > 0
          && missing.remainder(thousands).signum() == 0
          && missing.compareTo(thousands.movePointRight(GROUP)) < 0
          && stated.compareTo(thousands) < 0
          && stated.compareTo(least) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** « - 12 000 € »: a dash apart from the digits may belong to the empty cell beside them. */
  private boolean hangsOnDash(Tie tie, int lane, Judgement judgement) {
    return Diagnostician.hypotheses(judgement).stream()
        .filter(h -> h.kind().equals("sign"))
        .flatMap(h -> h.cell().stream())
        .filter(s -> DETACHED_DASH.matcher(s.text()).find())
        .anyMatch(s -> besideNothing(tie, lane, s) || dashesStandLoose(tie, lane));
  }

  /**
   * Where dashes are printed for nothing, those of a column not told apart stand in the next one.
   */
  private boolean dashesStandLoose(Tie tie, int lane) {
    return axis.grid().writesDashForNothing()
        && lines(tie).stream()
                .filter(l -> DETACHED_DASH.matcher(axis.slot(l, lane).text()).find())
                .count()
            > 1;
  }

  /** Beside an empty cell, unless other figures beside empty cells have no dash. */
  private boolean besideNothing(Tie tie, int lane, Source place) {
    boolean here =
        lines(tie).stream()
            .filter(line -> axis.slot(line, lane).source().filter(place::equals).isPresent())
            .anyMatch(line -> isBesideNothing(line, lane));
    return here
        && lines(tie).stream()
            .filter(line -> isBesideNothing(line, lane))
            .allMatch(line -> DETACHED_DASH.matcher(axis.slot(line, lane).text()).find());
  }

  private boolean isBesideNothing(int line, int lane) {
    return axis.slot(line, lane).isNumber()
        && axis.isBesideFigures(line, lane)
        && !axis.beside(line, lane).isNumber();
  }

  /**
   * Shares that do not make 100 because one of them is not printed, or because the amounts beside
   * them do not make their total either.
   */
  private boolean isPartOfShares(Tie tie, int lane) {
    if (!axis.slot(tie.line(), lane).isPercent()) {
      return false;
    }
    return tie.sum(axis, lane).numbers() < tie.terms().size()
        || axis.lanes() > 1 && tie.score().holds() == 0;
  }

  /** A later total that adds up the same lines and others, without this one, and holds here. */
  private boolean skippedOver(Tie tie, int lane) {
    return ties.all().stream()
        .filter(t -> t.pattern().equals(Total.Pattern.PLAIN.name()) && t.line() != tie.line())
        .filter(t -> tie.terms().size() > 1 && t.terms().containsAll(tie.terms()))
        .anyMatch(t -> t.outcome(axis, lane) == LaneSum.Outcome.HOLDS);
  }

  private boolean convinced(Tie tie, Judgement judgement) {
    if (tie.cues().contains(TablesOfAKind.CUE)) {
      return !lacksLine(tie);
    }
    Score score = tie.score();
    if (!tie.strong()) {
      // Nothing says that it is a total: that it was one must show in what went wrong, too.
      return tie.hinted()
          && judgement.reckoning().terms().size() > 1
          && score.holds() >= 2
          && score.holds() >= 2 * score.fails()
          && isSlip(judgement);
    }
    if (score.holds() > 0 && score.mostlyHolds()) {
      return true;
    }
    if (tie.terms().size() == 1) {
      return score.copied() > 1 && score.mostlyHolds() || isOnlyLine(tie) && isLongSlip(judgement);
    }
    long sisters = ties.proved(tie);
    if (sisters > 0 && sisters >= ties.failing(tie) - 1 && isNearOrSlip(judgement)) {
      return true;
    }
    if (!tie.hinted() || score.holds() + score.fails() > 2 || tie.terms().size() < 2) {
      return false;
    }
    List<Hypothesis> slips = Diagnostician.hypotheses(judgement);
    boolean twice =
        tie.terms().size() >= LINES_OF_A_LIST
            && score.fails() == 1
            && slips.stream().anyMatch(h -> h.kind().equals("term-twice"));
    return slips.stream().anyMatch(h -> h.repaired().isPresent())
        || twice
        || score.copied() > 0 && score.fails() == 1 && !slips.isEmpty();
  }

  /** Tables of the same kind print one line more that counts in it. */
  private static boolean lacksLine(Tie tie) {
    return tie.pattern().equals(TablesOfAKind.LINE_MISSING);
  }

  private boolean isTight(Tie tie) {
    return axis.grid().doubts().isTight(axis.position(tie.line()));
  }

  /** Several failing lanes of one total share their cause: most often a line that is missing. */
  private String family(Tie tie) {
    String side = axis.isVertical() ? "row" : "column";
    return tie.score().fails() > 1 && tie.score().holds() == 0
        ? axis.table().id() + "/" + side + axis.position(tie.line())
        : "";
  }

  private Judgement judgement(Tie tie, int lane) {
    List<Term> terms = new ArrayList<>();
    for (Tie.Signed signed : tie.terms()) {
      Slot slot = axis.slot(signed.line(), lane);
      if (slot.isNumber()) {
        terms.add(slot.term(axis.name(signed.line()), signed.sign()));
      }
    }
    Slot stated = axis.slot(tie.line(), lane);
    Reckoning reckoning = Reckoning.sum(terms, stated.term(axis.name(tie.line()), 1));
    Phrase place = TablePlace.of(axis, tie.line(), lane);
    return Judgement.of(rule, place, reckoning, stated.unit(), tie.cues()).in(family(tie));
  }
}

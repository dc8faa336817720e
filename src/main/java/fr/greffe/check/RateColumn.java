package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column of rates is one column of figures over another (« taux de réalisation » = réalisé /
 * prévu), row by row; a row of rates, one row over another. Which two is left to the figures: the
 * pair that most of them agree with, in all tables that have the same columns. The rate of a total
 * may be the mean of the rates above it, so it is held against the page only where the rates of
 * other totals agree.
 */
final class RateColumn implements Rule {

  /** Rows that must agree, with different rates, before another is held against them. */
  private static final int ROWS_AGREEING = 3;

  /** Rows looked at when choosing the two columns. */
  private static final int ROWS_TRIED = 30;

  /** Rows or columns looked at on each side of the rates. */
  private static final int LINES_NEAR = 14;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "T31";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    Map<List<String>, List<Axis>> kinds = new LinkedHashMap<>();
    for (Grid grid : context.grids()) {
      Axis columns = grid.columnAxis();
      List<String> names = IntStream.range(0, columns.lines()).mapToObj(columns::name).toList();
      kinds.computeIfAbsent(names, n -> new ArrayList<>()).add(columns);
      grid.rowAxes().forEach(a -> look(List.of(a), judgements));
    }
    kinds.values().forEach(alike -> look(alike, judgements));
    return judgements;
  }

  /** Tables with the same columns, as those of the sheets of one report, are one long table. */
  private void look(List<Axis> alike, List<Judgement> judgements) {
    int lines = alike.get(0).lines();
    List<Rate> rates = new ArrayList<>();
    for (int rate = 0; lines > 2 && rate < lines; rate++) {
      if (isRate(alike, rate)) {
        column(alike, rate).ifPresent(rates::add);
      }
    }
    for (Rate rate : rates) {
      boolean other = rates.stream().anyMatch(r -> r.isRatherThan(rate));
      rate.told().stream()
          .map(j -> other && j.fails() ? j.undecided("another column is this rate") : j)
          .forEach(judgements::add);
    }
  }

  /** A column of rates with the two columns it comes from, and what its rows say. */
  private record Rate(int part, int whole, List<Judgement> told) {

    private long failing() {
      return told.stream().filter(Judgement::fails).count();
    }

    /** « Taux 2025 » fits the product of 2025 in every row, « Taux 2024 » where it is the same. */
    boolean isRatherThan(Rate other) {
      return part == other.part && whole == other.whole && failing() < other.failing();
    }
  }

  private static int firstNumber(Axis axis, int line) {
    int lane = 0;
    while (lane < axis.lanes() - 1 && !axis.slot(line, lane).isNumber()) {
      lane++;
    }
    return lane;
  }

  private static boolean isRate(List<Axis> alike, int line) {
    int rates = 0;
    for (Axis axis : alike) {
      Slot first = axis.slot(line, firstNumber(axis, line));
      if (first.isNumber() && !first.isPercent()) {
        return false;
      }
      for (int row = 0; first.isNumber() && row < axis.lanes(); row++) {
        Slot slot = axis.slot(line, row);
        if (slot.isNumber() && !slot.isPercent()) {
          return false;
        }
        rates += slot.isNumber() ? 1 : 0;
      }
    }
    return rates >= ROWS_AGREEING;
  }

  private Optional<Rate> column(List<Axis> alike, int rate) {
    int[] best = {-1, -1};
    int most = 0;
    int from = Math.max(0, rate - LINES_NEAR);
    int to = Math.min(alike.get(0).lines(), rate + LINES_NEAR);
    for (int part = from; part < to; part++) {
      for (int whole = from; whole < to; whole++) {
        int agreeing = part == whole ? 0 : agreeing(alike, part, whole, rate);
        if (agreeing > most) {
          most = agreeing;
          best = new int[] {part, whole};
        }
      }
    }
    return most < ROWS_AGREEING
        ? Optional.empty()
        : Optional.of(new Rate(best[0], best[1], judge(alike, best[0], best[1], rate)));
  }

  /** Rows that agree; none when they all print one rate, or when as many do not. */
  private static int agreeing(List<Axis> alike, int part, int whole, int rate) {
    int agree = 0;
    int apart = 0;
    Set<BigDecimal> rates = new HashSet<>();
    for (Axis axis : alike) {
      for (int row = 0; row < axis.lanes() && agree + apart < ROWS_TRIED; row++) {
        if (tells(axis, part, whole, rate, row)) {
          Slot stated = axis.slot(rate, row);
          if (holds(stated, computed(axis.slot(part, row), axis.slot(whole, row)))) {
            agree++;
            rates.add(stated.value().stripTrailingZeros());
          } else {
            apart++;
          }
        }
      }
    }
    return rates.size() < ROWS_AGREEING - 1 || agree <= apart ? 0 : agree;
  }

  private static boolean tells(Axis axis, int part, int whole, int rate, int row) {
    Slot one = axis.slot(part, row);
    Slot all = axis.slot(whole, row);
    return one.isNumber()
        && all.isNumber()
        && !one.isPercent()
        && !all.isPercent()
        && all.value().signum() > 0
        && axis.slot(rate, row).isNumber();
  }

  private static BigDecimal computed(Slot part, Slot whole) {
    return part.value().multiply(HUNDRED).divide(whole.value(), 4, RoundingMode.HALF_UP);
  }

  /** Rates are rounded or cut off: one unit in the last printed place is let pass. */
  private static boolean holds(Slot stated, BigDecimal computed) {
    return stated.value().subtract(computed).abs().compareTo(stated.precision()) <= 0;
  }

  private List<Judgement> judge(List<Axis> alike, int part, int whole, int rate) {
    List<Judgement> lines = new ArrayList<>();
    List<Judgement> totals = new ArrayList<>();
    for (Axis axis : alike) {
      for (int row = 0; row < axis.lanes(); row++) {
        if (tells(axis, part, whole, rate, row)) {
          boolean total = axis.grid().cue(axis.laneLabel(row)) != Cue.NONE;
          (total ? totals : lines).add(judge(axis, part, whole, rate, row));
        }
      }
    }
    List<Judgement> told = new ArrayList<>(decided(lines, "no second evidence"));
    told.addAll(decided(totals, "the rate of a total may be a mean"));
    return told;
  }

  private static List<Judgement> decided(List<Judgement> rows, String doubt) {
    long fails = rows.stream().filter(Judgement::fails).count();
    boolean convinced = rows.size() - fails >= ROWS_AGREEING * Math.max(1, fails);
    return rows.stream()
        .map(j -> !j.fails() || convinced ? j : j.undecided(doubt))
        .map(j -> j.alertIfFailing(Severity.WARNING, Map.of()))
        .toList();
  }

  private Judgement judge(Axis axis, int part, int whole, int rate, int row) {
    Slot stated = axis.slot(rate, row);
    Slot one = axis.slot(part, row);
    Slot all = axis.slot(whole, row);
    List<Term> terms = List.of(one.term(axis.name(part), 1), all.term(axis.name(whole), 1));
    BigDecimal computed = computed(one, all).setScale(2, RoundingMode.HALF_UP);
    Reckoning reckoning =
        Reckoning.compare(
            "ratio", terms, stated.term(axis.name(rate), 1), computed, stated.precision());
    Phrase place = TablePlace.of(axis, rate, row);
    Judgement judgement =
        Judgement.of(this, place, reckoning, Amount.PERCENT, List.of("figures of other rows"));
    return axis.grid().doubts().orUndecided(judgement, one, all, stated);
  }
}

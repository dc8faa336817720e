package fr.greffe.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds which lines of an axis are totals of which others, reading the lines once in order. The
 * lines not yet added up wait on a stack; a line whose label announces a sum is compared with the
 * natural ends of that stack (the lines since the previous total, the totals since the previous
 * grand total, all), then with every run at its end. Lines without such a label are taken for
 * totals only when the figures of several lanes say so.
 */
final class TotalFinder {

  /**
   * The longest run of lines tried beyond the natural ones; keeps the search linear in practice.
   */
  private static final int LONGEST_RUN = 400;

  /** Terms looked at to see whether two lanes are in proportion. */
  private static final int TERMS_COMPARED = 8;

  /** Digits in which proportions are compared. */
  private static final MathContext PROPORTION = new MathContext(5);

  /** What tells one total from its sisters. */
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Lanes that must agree for a line without any cue to be taken for a total. */
  private static final int LANES_WITHOUT_CUE = 2;

  private final Axis axis;
  private final Set<Integer> skipped;
  private final Set<Integer> closed;
  private final Set<Integer> plainOnly;
  private final OpenLines open;
  private final OpenLines plain;
  private final List<Total> totals = new ArrayList<>();
  private final int lastLine;

  private TotalFinder(
      Axis axis, Set<Integer> skipped, Set<Integer> closed, Set<Integer> plainOnly) {
    this.axis = axis;
    this.skipped = skipped;
    this.closed = closed;
    this.plainOnly = plainOnly;
    open = new OpenLines(axis);
    plain = new OpenLines(axis);
    int last = axis.lines() - 1;
    while (last > 0 && !axis.hasNumber(last)) {
      last--;
    }
    lastLine = last;
  }

  /**
   * The totals of an axis, in line order.
   *
   * @param skipped lines known to be something else, neither totals nor terms
   * @param closed lines known to be totals, already explained
   */
  static List<Total> find(Axis axis, Set<Integer> skipped, Set<Integer> closed) {
    List<Total> totals = find(axis, skipped, closed, Set.of());
    Set<Integer> doubtful = doubtful(totals);
    if (doubtful.isEmpty()) {
      return totals;
    }
    List<Total> again = find(axis, skipped, closed, doubtful);
    return refuted(again) < refuted(totals) ? again : totals;
  }

  private static List<Total> find(
      Axis axis, Set<Integer> skipped, Set<Integer> closed, Set<Integer> plainOnly) {
    TotalFinder finder = new TotalFinder(axis, skipped, closed, plainOnly);
    for (int line = 0; line < axis.lines(); line++) {
      finder.read(line);
    }
    return finder.totals;
  }

  /**
   * Lines taken for totals on their figures alone, when the next total a label announces does not
   * add up: they may be plain lines equal, by chance, to the sum of those before them.
   */
  private static Set<Integer> doubtful(List<Total> totals) {
    Set<Integer> doubtful = new HashSet<>();
    Set<Integer> unannounced = new HashSet<>();
    boolean refuted = refuted(totals) > 0;
    for (Total total : totals) {
      if (!total.cue().announcesSum()) {
        unannounced.add(total.line());
      } else if (refuted && total.score().fails() > 0) {
        doubtful.addAll(unannounced);
      } else if (total.isProved()) {
        unannounced.retainAll(total.terms());
      }
    }
    return doubtful;
  }

  /** Lanes in which announced totals do not add up. */
  static int refuted(List<Total> totals) {
    return totals.stream()
        .filter(t -> t.cue().announcesSum())
        .mapToInt(t -> t.score().fails())
        .sum();
  }

  private void read(int line) {
    Cue cue = axis.cue(line);
    if (skipped.contains(line)
        || cue == Cue.OF_WHICH
        || cue == Cue.RATE
        || cue == Cue.CODE
        || !axis.hasNumber(line)) {
      return;
    }
    if (closed.contains(line)) {
      open.push(line, true);
    } else if (cue.announcesSum()) {
      readAnnounced(line, cue);
    } else {
      readUnannounced(line, cue);
    }
  }

  private void readAnnounced(int line, Cue cue) {
    Optional<Total> sameLevel = sameLevel(line);
    if (sameLevel.isPresent()) {
      totals.add(sameLevel.get());
      return;
    }
    List<Candidate> candidates = naturals(cue);
    sinceSister(line).ifPresent(c -> candidates.add(0, c));
    Optional<Total> best =
        best(line, candidates)
            .filter(this::credible)
            .or(() -> misplaced(line, candidates) ? Optional.empty() : search(line));
    if (best.isPresent()) {
      accept(best.get());
      return;
    }
    if (!candidates.isEmpty()) {
      Total unproved = best(line, candidates).orElseThrow();
      totals.add(unproved);
      open.drop(cue == Cue.SUBTOTAL ? open.plainRun() : unproved.terms().size());
    }
    open.push(line, true);
  }

  private void readUnannounced(int line, Cue cue) {
    boolean hinted = axis.isMarked(line) || cue == Cue.WEAK;
    List<Candidate> candidates = naturals(Cue.NONE).stream().filter(c -> c.count() >= 2).toList();
    Optional<Total> best =
        plainOnly.contains(line)
            ? Optional.empty()
            : best(line, candidates).filter(t -> believable(t, hinted || Ties.taxed(axis, t)));
    if (best.isPresent()) {
      accept(best.get());
    } else {
      open.push(line, false);
      plain.push(line, false);
    }
  }

  /** Proved somewhere, and not refuted in so many lanes that the proof must be chance. */
  private boolean credible(Total total) {
    return total.isProved() && total.score().mostlyHolds();
  }

  /** Without a label, figures alone must convince. */
  private boolean believable(Total total, boolean hinted) {
    Score score = total.score();
    if (score.fails() > 0) {
      boolean cue = hinted || total.last();
      boolean most = score.holds() >= LANES_WITHOUT_CUE && score.holds() >= 2 * score.fails();
      return cue && most && differ(total);
    }
    return score.holds() >= LANES_WITHOUT_CUE && differ(total) || hinted && score.holds() >= 1;
  }

  /**
   * Lanes whose figures are the same, or in proportion as prices for one and for two are, are one
   * evidence; a tax is in proportion to its amount by nature.
   */
  private boolean differ(Total total) {
    return Ties.taxed(axis, total)
        || IntStream.range(0, axis.lanes())
                .filter(lane -> holds(total, lane))
                .mapToObj(lane -> shape(total, lane))
                .distinct()
                .limit(LANES_WITHOUT_CUE)
                .count()
            == LANES_WITHOUT_CUE;
  }

  private boolean holds(Total total, int lane) {
    LaneSum sum = LaneSum.NOTHING;
    for (int term : total.terms()) {
      sum = sum.plus(axis.slot(term, lane));
    }
    Slot stated = axis.slot(total.line(), lane);
    return stated.value().signum() != 0
        && sum.against(stated, axis.addsUp(lane)) == LaneSum.Outcome.HOLDS;
  }

  /** What part of the total each term is. */
  private List<BigDecimal> shape(Total total, int lane) {
    BigDecimal whole = axis.slot(total.line(), lane).value();
    return total.terms().stream()
        .limit(TERMS_COMPARED)
        .map(term -> axis.slot(term, lane).value().divide(whole, PROPORTION).stripTrailingZeros())
        .toList();
  }

  private void accept(Total total) {
    totals.add(total);
    if (total.pattern() == Total.Pattern.PLAIN) {
      open.drop(open.size());
    } else {
      open.drop(total.terms().size());
    }
    open.push(total.line(), true);
    if (total.cue() == Cue.GRAND
        || total.cue() == Cue.TOTAL && total.pattern() != Total.Pattern.BLOCK) {
      plain.drop(plain.size());
    }
  }

  private record Candidate(Total.Pattern pattern, int count) {}

  private List<Candidate> naturals(Cue cue) {
    List<Candidate> candidates = new ArrayList<>();
    Candidate block = new Candidate(Total.Pattern.BLOCK, open.plainRun());
    Candidate subtotals = new Candidate(Total.Pattern.SUBTOTALS, open.totalRun());
    Candidate all = new Candidate(Total.Pattern.ALL, open.size());
    boolean outer = cue == Cue.GRAND || cue == Cue.TOTAL && open.plainRun() == 0;
    for (Candidate c : outer ? List.of(all, subtotals, block) : List.of(block, subtotals, all)) {
      if (c.count() > 0 && candidates.stream().noneMatch(o -> o.count() == c.count())) {
        candidates.add(c);
      }
    }
    return candidates;
  }

  /** « Total Objectif 2 » adds up what stands after « Total Objectif 1 ». */
  private Optional<Candidate> sinceSister(int line) {
    String own = pattern(line);
    if (own.equals(axis.label(line))) {
      return Optional.empty();
    }
    List<Integer> waiting = open.last(open.size());
    int count = 0;
    while (count < waiting.size()
        && !pattern(waiting.get(waiting.size() - 1 - count)).equals(own)) {
      count++;
    }
    return count == 0 || count == waiting.size()
        ? Optional.empty()
        : Optional.of(new Candidate(Total.Pattern.SUBTOTALS, count));
  }

  private String pattern(int line) {
    return NUMBER.matcher(axis.label(line)).replaceAll("#");
  }

  private Optional<Total> best(int line, List<Candidate> candidates) {
    Optional<Total> best =
        candidates.stream()
            .map(c -> total(line, c.pattern(), open.last(c.count()), open.score(line, c.count())))
            .reduce((a, b) -> b.score().weight() > a.score().weight() ? b : a);
    boolean sure = best.filter(t -> t.score().agrees()).isPresent();
    if (!sure && plain.size() > 1 && open.holdsTotals() && !candidates.isEmpty()) {
      Score score = plain.score(line, plain.size());
      if (score.agrees() && score.holds() > 0) {
        return Optional.of(total(line, Total.Pattern.PLAIN, plain.last(plain.size()), score));
      }
    }
    return best;
  }

  /** True when two figures that changed columns explain why the natural lines do not agree. */
  private boolean misplaced(int line, List<Candidate> candidates) {
    return best(line, candidates)
        .map(t -> new Misplaced(axis, Ties.tie(axis, t)))
        .filter(m -> IntStream.range(0, axis.lanes()).anyMatch(l -> m.shifted(l).isPresent()))
        .isPresent();
  }

  /** Any run of lines just before this one that agrees in every lane. */
  private Optional<Total> search(int line) {
    int longest = Math.min(open.size(), LONGEST_RUN);
    for (int count = 2; count <= longest; count++) {
      if (mayAgree(line, count)) {
        Score score = open.score(line, count);
        if (score.fails() == 0 && score.holds() > 0) {
          return Optional.of(total(line, Total.Pattern.RUN, open.last(count), score));
        }
      }
    }
    return Optional.empty();
  }

  private boolean mayAgree(int line, int count) {
    for (int lane = 0; lane < axis.lanes(); lane++) {
      switch (open.outcome(line, count, lane)) {
        case FAILS:
          return false;
        case HOLDS:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  /**
   * « Total / Prévu » is the sum of « … / Prévu »: lines whose last heading is the same, under
   * other headings.
   */
  private Optional<Total> sameLevel(int line) {
    String own = axis.label(line);
    if (own.isEmpty() || axis.path(line).equals(own) || axis.grid().cue(own).announcesSum()) {
      return Optional.empty();
    }
    List<Integer> terms = new ArrayList<>();
    OpenLines same = new OpenLines(axis);
    for (int other = 0; other < axis.lines(); other++) {
      if (other != line
          && axis.label(other).equals(own)
          && !axis.cue(other).announcesSum()
          && axis.cue(other) != Cue.OF_WHICH) {
        terms.add(other);
        same.push(other, false);
      }
    }
    if (terms.size() < 2) {
      return Optional.empty();
    }
    Total total = total(line, Total.Pattern.SAME_LEVEL, terms, same.score(line, terms.size()));
    return Optional.of(total).filter(Total::isProved);
  }

  private Total total(int line, Total.Pattern pattern, List<Integer> terms, Score score) {
    boolean whole = pattern == Total.Pattern.BLOCK && terms.size() > 1 && isWhole(terms, line);
    return new Total(
        line,
        terms,
        pattern,
        axis.cue(line),
        axis.isMarked(line),
        whole || line == lastLine,
        score);
  }

  /** True when the terms are all the lines with figures before the total. */
  private boolean isWhole(List<Integer> terms, int line) {
    for (int before = 0; before < line; before++) {
      if (!terms.contains(before) && axis.hasNumber(before)) {
        return false;
      }
    }
    return true;
  }
}

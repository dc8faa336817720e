package fr.greffe.check;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a « solde », « résultat », « écart » or « reste » is the difference (or the sum) of:
 * every pair of lines near it is tried, and the pair the figures of most lanes agree with is kept.
 */
final class DifferenceFinder {

  /** Lines looked back over; a balance stands close to what it balances. */
  private static final int WINDOW = 14;

  /** Lanes looked at when choosing a pair; a pair that fails in the first ones is not the one. */
  private static final int LANES_TRIED = 40;

  /** What ties of a balance and what it balances are called. */
  static final String PATTERN = "difference";

  private record Wording(Pattern first, Pattern second) {}

  private static final List<Wording> PAIRS =
      Resources.lines("pairs.tsv").stream()
          .map(l -> l.split("\t"))
          .map(p -> new Wording(Pattern.compile(p[0]), Pattern.compile(p[1])))
          .toList();

  private DifferenceFinder() {}

  /** The differences of an axis, in line order. */
  static List<Tie> find(Axis axis) {
    List<Tie> found = new ArrayList<>();
    Once<Pairs> pairs = new Once<>(() -> Pairs.of(axis));
    for (int line = 0; line < axis.lines(); line++) {
      if (axis.cue(line) == Cue.DIFFERENCE && axis.hasNumber(line) && !axis.isShared(line)) {
        best(axis, pairs.get(), line).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Tie> best(Axis axis, Pairs pairs, int line) {
    List<Integer> near = near(axis, line);
    Tie best = null;
    int bestWeight = 0;
    for (int i : near) {
      for (int j : near) {
        if (i == j) {
          continue;
        }
        boolean paired = pairs.join(i, j);
        for (Tie tie : ways(axis, line, i, j, paired)) {
          int weight = weight(axis, tie, paired);
          if (weight > bestWeight) {
            best = tie;
            bestWeight = weight;
          }
        }
      }
    }
    return Optional.ofNullable(best).map(t -> t.scored(axis)).filter(t -> believable(axis, t));
  }

  private static List<Integer> near(Axis axis, int line) {
    List<Integer> near = new ArrayList<>();
    int from = axis.isVertical() ? Math.max(0, line - WINDOW) : 0;
    int to = axis.isVertical() ? line : axis.lines();
    for (int other = from; other < to; other++) {
      if (other != line && axis.hasNumber(other)) {
        near.add(other);
      }
    }
    return near;
  }

  private static List<Tie> ways(Axis axis, int line, int i, int j, boolean paired) {
    List<Tie> ways = new ArrayList<>();
    ways.add(tie(axis, line, i, j, -1, paired));
    if (i < j) {
      ways.add(tie(axis, line, i, j, 1, false));
    }
    return ways;
  }

  private static Tie tie(Axis axis, int line, int i, int j, int sign, boolean paired) {
    List<String> cues = new ArrayList<>();
    cues.add("label: " + axis.name(line));
    if (paired) {
      cues.add("labels: " + axis.name(i) + " / " + axis.name(j));
    }
    List<Tie.Signed> terms = List.of(new Tie.Signed(i, 1), new Tie.Signed(j, sign));
    return new Tie(line, terms, PATTERN, true, paired, Score.NOTHING, cues);
  }

  private static int weight(Axis axis, Tie tie, boolean paired) {
    Score score = Score.NOTHING;
    int tried = Math.min(axis.lanes(), LANES_TRIED);
    for (int lane = 0; lane < tried; lane++) {
      score = score.plus(tie.outcome(axis, lane));
      if (score.fails() > 1 && score.fails() > score.holds()) {
        return 0;
      }
    }
    if (score.holds() == 0 && !(paired && score.copied() > 0 && score.fails() == 0)) {
      return 0;
    }
    int weight = score.weight();
    return weight <= 0 ? 0 : 4 * weight + (paired ? 2 : 0) + (near(tie) ? 1 : 0);
  }

  private static boolean near(Tie tie) {
    return tie.terms().stream().allMatch(t -> Math.abs(t.line() - tie.line()) <= 2);
  }

  /** One lane may be chance; two are not, nor is one with labels that call for it. */
  private static boolean believable(Axis axis, Tie tie) {
    Score score = tie.score();
    if (score.fails() == 0) {
      return score.holds() >= 2 || tie.hinted() || score.holds() == 1 && axis.lanes() == 1;
    }
    return score.mostlyHolds() && (score.holds() >= 2 || tie.hinted() && score.holds() >= 1);
  }

  /**
   * Which pairs of lines the usual wordings join: each label is read once, not once a pair.
   *
   * @param first by line, the wordings whose first figure it may be
   * @param second by line, those whose second figure it may be
   */
  private record Pairs(List<BitSet> first, List<BitSet> second) {

    static Pairs of(Axis axis) {
      List<BitSet> first = new ArrayList<>();
      List<BitSet> second = new ArrayList<>();
      for (int line = 0; line < axis.lines(); line++) {
        String label = Fold.fold(axis.path(line) + " " + axis.name(line));
        BitSet ones = new BitSet();
        BitSet others = new BitSet();
        for (int i = 0; i < PAIRS.size(); i++) {
          ones.set(i, PAIRS.get(i).first().matcher(label).find());
          others.set(i, PAIRS.get(i).second().matcher(label).find());
        }
        first.add(ones);
        second.add(others);
      }
      return new Pairs(first, second);
    }

    boolean join(int i, int j) {
      BitSet both = (BitSet) first.get(i).clone();
      both.and(second.get(j));
      both.andNot(second.get(i));
      return !both.isEmpty();
    }
  }
}

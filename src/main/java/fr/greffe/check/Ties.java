package fr.greffe.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Everything a table's own figures and labels tie together along one axis. */
record Ties(Axis axis, List<Tie> all) {

  /** The cue of a total that closes the lines. */
  static final String POSITION = "position";

  private static final Pattern TTC = Pattern.compile("\\b(?:TTC|ttc)\\b");
  private static final Pattern TVA = Pattern.compile("\\b(?:TVA|tva)\\b");

  /**
   * Finds the formulas, then the differences, then the totals of what is left. A line that is, by
   * chance, the sum of two others is no difference where a total announced needs it as a line: «
   * Autofinancement » of 25 % under two grants of 20 % and 5 %.
   */
  static Ties of(Axis axis) {
    List<Tie> ties = new ArrayList<>();
    List<Tie> formulas = FormulaFinder.find(axis);
    ties.addAll(formulas);
    Set<Integer> explained = new HashSet<>();
    Set<Integer> closed = new HashSet<>();
    for (Tie formula : formulas) {
      closed.add(formula.line());
      formula.terms().forEach(t -> explained.add(t.line()));
    }
    explained.removeAll(closed);
    List<Tie> differences = new ArrayList<>();
    for (Tie tie : DifferenceFinder.find(axis)) {
      if (!closed.contains(tie.line()) && explained.add(tie.line())) {
        differences.add(tie);
      }
    }
    List<Total> totals = totals(axis, explained, closed);
    for (Tie tie : List.copyOf(differences)) {
      if (TotalFinder.refuted(totals) > 0) {
        Set<Integer> others = new HashSet<>(explained);
        others.remove(tie.line());
        List<Total> without = totals(axis, others, closed);
        if (TotalFinder.refuted(without) < TotalFinder.refuted(totals)) {
          differences.remove(tie);
          explained.remove(tie.line());
          totals = without;
        }
      }
    }
    ties.addAll(differences);
    totals.forEach(t -> ties.add(tie(axis, t)));
    return new Ties(axis, List.copyOf(ties));
  }

  /**
   * Totals below their terms and totals above them; a table keeps one habit, so the direction that
   * proves more goes first.
   */
  private static List<Total> totals(Axis axis, Set<Integer> skipped, Set<Integer> closed) {
    List<Total> down = TotalFinder.find(axis, skipped, closed);
    Axis back = axis.reversed();
    int last = axis.lines() - 1;
    List<Total> up =
        TotalFinder.find(back, mirror(skipped, last), mirror(closed, last)).stream()
            .map(t -> turned(t, last))
            .toList();
    boolean downFirst = proof(down) >= proof(up);
    Map<Integer, Total> kept = new TreeMap<>();
    for (Total total : downFirst ? down : up) {
      kept.put(total.line(), total);
    }
    for (Total total : downFirst ? up : down) {
      Total other = kept.get(total.line());
      boolean unproved = other == null || !other.isProved();
      if (unproved && total.cue().announcesSum() && total.isProved()) {
        kept.put(total.line(), total);
      }
    }
    heads(axis, kept);
    return List.copyOf(kept.values());
  }

  /**
   * A total below groups whose own totals stand above their lines: it adds up what heads the
   * groups, and the lines of none.
   */
  private static void heads(Axis axis, Map<Integer, Total> kept) {
    List<Total> proved = kept.values().stream().filter(Total::isProved).toList();
    Set<Integer> covered = new HashSet<>();
    proved.forEach(t -> covered.addAll(t.terms()));
    for (int line = 0; proved.size() > 1 && line < axis.lines(); line++) {
      Total told = kept.get(line);
      if (!axis.cue(line).announcesSum() || told != null && told.isProved()) {
        continue;
      }
      List<Integer> heads = new ArrayList<>();
      for (int before = 0; before < line; before++) {
        Cue cue = axis.cue(before);
        boolean adds = cue == Cue.NONE || cue == Cue.WEAK || cue.announcesSum();
        if (adds && axis.hasNumber(before) && !covered.contains(before)) {
          heads.add(before);
        }
      }
      Score score = Score.NOTHING;
      for (int lane = 0; lane < axis.lanes(); lane++) {
        LaneSum sum = LaneSum.NOTHING;
        for (int head : heads) {
          sum = sum.plus(axis.slot(head, lane));
        }
        score = score.plus(sum.against(axis.slot(line, lane), axis.addsUp(lane)));
      }
      if (heads.size() > 1 && score.holds() > 0 && score.mostlyHolds()) {
        Total.Pattern pattern = Total.Pattern.SUBTOTALS;
        boolean last = line == axis.lines() - 1;
        kept.put(
            line,
            new Total(line, heads, pattern, axis.cue(line), axis.isMarked(line), last, score));
      }
    }
  }

  private static Set<Integer> mirror(Set<Integer> lines, int last) {
    Set<Integer> mirrored = new HashSet<>();
    lines.forEach(l -> mirrored.add(last - l));
    return mirrored;
  }

  private static int proof(List<Total> totals) {
    return totals.stream()
        .filter(t -> t.cue().announcesSum() || t.marked())
        .mapToInt(t -> t.score().holds())
        .sum();
  }

  private static Total turned(Total t, int last) {
    List<Integer> terms = t.terms().stream().map(l -> last - l).sorted().toList();
    return new Total(last - t.line(), terms, t.pattern(), t.cue(), t.marked(), t.last(), t.score());
  }

  /** « Total TTC » of a « Total HT » and a « TVA »: labels that are a formula. */
  static boolean taxed(Axis axis, Total total) {
    return TTC.matcher(axis.name(total.line())).find()
        && total.terms().size() == 2
        && total.terms().stream().anyMatch(t -> TVA.matcher(axis.name(t)).find());
  }

  /** A total as a tie, its score with it. */
  static Tie tie(Axis axis, Total total) {
    List<String> cues = new ArrayList<>();
    if (total.cue().announcesSum()) {
      cues.add("label: " + axis.name(total.line()));
    }
    if (total.marked()) {
      cues.add("typography");
    }
    if (total.last()) {
      cues.add(POSITION);
    }
    if (total.score().holds() > 0) {
      cues.add("figures: " + total.score().holds());
    }
    return new Tie(
        total.line(),
        total.terms().stream().map(l -> new Tie.Signed(l, 1)).toList(),
        total.pattern().name(),
        total.cue().announcesSum(),
        total.marked() || total.last() || taxed(axis, total),
        total.score(),
        cues);
  }

  /** How many ties of the same pattern are proved, this one left out. */
  long proved(Tie tie) {
    return all.stream()
        .filter(t -> t != tie && t.pattern().equals(tie.pattern()) && t.score().holds() > 0)
        .count();
  }

  /** How many ties of the same pattern fail somewhere. */
  long failing(Tie tie) {
    return all.stream()
        .filter(t -> t.pattern().equals(tie.pattern()) && t.score().fails() > 0)
        .count();
  }
}

package fr.greffe.check;

import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which findings are one and the same: when a single figure, given one other value, makes several
 * failing relations hold, they are its doing; the wrong figure shows once, with the totals it
 * spoils. The same index ranks the hypotheses of each finding.
 */
final class Causes {

  /** A figure and the value it would need. */
  record Repair(Source cell, BigDecimal value) {}

  /** Hypotheses shown with a finding. */
  private static final int SHOWN = 3;

  private static final int REPAIR_WEIGHT = 100;
  private static final int BREAK_WEIGHT = 60;

  private final Places places;
  private final Map<Source, List<Judgement>> held = new HashMap<>();
  private final Map<Repair, List<Judgement>> repairs = new LinkedHashMap<>();
  private final Map<Judgement, Judgement> causes = new IdentityHashMap<>();

  Causes(Places places, List<Judgement> judgements) {
    this.places = places;
    for (Judgement judgement : judgements) {
      if (judgement.verdict() == Verdict.HOLDS) {
        judgement
            .sources()
            .forEach(
                s -> held.computeIfAbsent(places.of(s), k -> new ArrayList<>()).add(judgement));
      } else if (judgement.fails() && judgement.alert().isPresent()) {
        for (Repair repair : repairsOf(judgement)) {
          repairs.computeIfAbsent(repair, k -> new ArrayList<>()).add(judgement);
        }
      }
    }
    group();
    families(judgements);
  }

  /** The judgement whose finding explains this one's. */
  Optional<Judgement> of(Judgement judgement) {
    return Optional.ofNullable(causes.get(judgement));
  }

  /** The hypotheses of a finding, most plausible first. */
  List<Hypothesis> hypotheses(Judgement judgement) {
    List<Hypothesis> all = new ArrayList<>(judgement.alert().orElseThrow().hypotheses());
    if (judgement.fails()) {
      Diagnostician.hypotheses(judgement).stream()
          .sorted(Comparator.comparingInt((Hypothesis h) -> score(h)).reversed())
          .forEach(all::add);
    }
    boolean clean = all.stream().anyMatch(h -> score(h) >= 0);
    return all.stream().filter(h -> !clean || score(h) >= 0).limit(SHOWN).toList();
  }

  private int score(Hypothesis hypothesis) {
    int score = Diagnostician.plausibility(hypothesis.kind());
    if (hypothesis.cell().isPresent() && hypothesis.repaired().isPresent()) {
      Source cell = places.of(hypothesis.cell().get());
      Repair repair = repair(cell, hypothesis.repaired().get());
      score += REPAIR_WEIGHT * (repairs.getOrDefault(repair, List.of()).size() - 1);
      score -= BREAK_WEIGHT * held.getOrDefault(cell, List.of()).size();
    }
    return score;
  }

  private void group() {
    List<Map.Entry<Repair, List<Judgement>>> shared =
        repairs.entrySet().stream()
            .filter(e -> e.getValue().size() > 1)
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<Repair, List<Judgement>> e) ->
                        held.getOrDefault(e.getKey().cell(), List.of()).size()
                            - 2 * e.getValue().size()))
            .toList();
    for (Map.Entry<Repair, List<Judgement>> entry : shared) {
      List<Judgement> free =
          entry.getValue().stream()
              .filter(j -> !causes.containsKey(j) && !causes.containsValue(j))
              .toList();
      if (free.size() > 1) {
        Judgement root = root(entry.getKey(), free);
        free.stream().filter(j -> j != root).forEach(j -> causes.put(j, root));
      }
    }
  }

  private void families(List<Judgement> judgements) {
    Map<String, Judgement> first = new HashMap<>();
    for (Judgement judgement : judgements) {
      if (judgement.alert().isPresent() && !judgement.family().isEmpty()) {
        Judgement head = first.putIfAbsent(judgement.family(), judgement);
        if (head != null && !causes.containsKey(judgement) && !causes.containsValue(judgement)) {
          causes.put(judgement, causes.getOrDefault(head, head));
        }
      }
    }
  }

  /** The finding to show: the most severe, preferably the one that states the wrong figure. */
  private Judgement root(Repair repair, List<Judgement> judgements) {
    Comparator<Judgement> severity =
        Comparator.comparing((Judgement j) -> j.alert().orElseThrow().severity());
    Comparator<Judgement> states =
        Comparator.comparing(
            (Judgement j) ->
                j.reckoning()
                    .stated()
                    .flatMap(Term::source)
                    .map(s -> places.of(s).equals(repair.cell()))
                    .orElse(false));
    Judgement best = judgements.get(0);
    for (Judgement judgement : judgements) {
      if (severity.thenComparing(states).compare(judgement, best) > 0) {
        best = judgement;
      }
    }
    return best;
  }

  private List<Repair> repairsOf(Judgement judgement) {
    Reckoning reckoning = judgement.reckoning();
    List<Repair> found = new ArrayList<>();
    Optional<BigDecimal> difference = reckoning.difference();
    if (difference.isEmpty() || reckoning.kind().equals("product")) {
      return found;
    }
    Term stated = reckoning.stated().orElseThrow();
    stated
        .source()
        .ifPresent(s -> found.add(repair(places.of(s), stated.value().subtract(difference.get()))));
    for (Term term : reckoning.terms()) {
      if (term.source().isPresent() && term.coefficient().signum() != 0) {
        BigDecimal change = difference.get().divide(term.coefficient(), 6, RoundingMode.HALF_EVEN);
        found.add(repair(places.of(term.source().get()), term.value().add(change)));
      }
    }
    return found;
  }

  private static Repair repair(Source cell, BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return new Repair(cell, plain.signum() == 0 ? BigDecimal.ZERO : plain);
  }
}

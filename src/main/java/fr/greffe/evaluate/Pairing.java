package fr.greffe.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * Which found record answers which record of the truth: one to one, the strongest resemblance
 * first.
 *
 * @param pairs in the order of the truth
 * @param missing records of the truth without an answer
 * @param spurious found records that answer nothing
 */
record Pairing<T>(List<Pair<T>> pairs, List<T> missing, List<T> spurious) {

  /** A record of the truth and its answer. */
  record Pair<T>(T expected, T found) {}

  private record Candidate(double strength, double apart, int expected, int found) {}

  private static final Comparator<Candidate> STRONGEST_FIRST =
      Comparator.comparingDouble((Candidate c) -> -c.strength())
          .thenComparingDouble(Candidate::apart)
          .thenComparingInt(Candidate::expected)
          .thenComparingInt(Candidate::found);

  /**
   * Pairs two lists, first what is identical, in order, then the rest by resemblance: a long list
   * that was read right costs no more than one look at each record.
   *
   * @param identity two records are identical when this is equal
   */
  static <T> Pairing<T> of(
      List<T> expected, List<T> found, Function<T, ?> identity, ToDoubleBiFunction<T, T> strength) {
    Map<Object, Deque<Integer>> waiting = new HashMap<>();
    for (int j = 0; j < found.size(); j++) {
      waiting.computeIfAbsent(identity.apply(found.get(j)), k -> new ArrayDeque<>()).add(j);
    }
    int[] answer = new int[expected.size()];
    boolean[] taken = new boolean[found.size()];
    for (int i = 0; i < answer.length; i++) {
      Deque<Integer> identical = waiting.get(identity.apply(expected.get(i)));
      if (identical != null && !identical.isEmpty()) {
        int j = identical.poll();
        answer[i] = j + 1;
        taken[j] = true;
      }
    }
    resemblance(expected, found, answer, taken, strength);
    return collect(expected, found, answer, taken);
  }

  /**
   * Pairs two lists by resemblance.
   *
   * @param strength how much two records resemble; 0 or less for two that cannot be the same. Among
   *     equals, the pair whose places in the two lists are closest wins.
   */
  static <T> Pairing<T> of(List<T> expected, List<T> found, ToDoubleBiFunction<T, T> strength) {
    int[] answer = new int[expected.size()];
    boolean[] taken = new boolean[found.size()];
    resemblance(expected, found, answer, taken, strength);
    return collect(expected, found, answer, taken);
  }

  private static <T> void resemblance(
      List<T> expected,
      List<T> found,
      int[] answer,
      boolean[] taken,
      ToDoubleBiFunction<T, T> strength) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < answer.length; i++) {
      for (int j = 0; answer[i] == 0 && j < taken.length; j++) {
        double s = taken[j] ? 0 : strength.applyAsDouble(expected.get(i), found.get(j));
        if (s > 0) {
          double apart = Math.abs((i + 0.5) / answer.length - (j + 0.5) / taken.length);
          candidates.add(new Candidate(s, apart, i, j));
        }
      }
    }
    candidates.sort(STRONGEST_FIRST);
    for (Candidate c : candidates) {
      if (answer[c.expected()] == 0 && !taken[c.found()]) {
        answer[c.expected()] = c.found() + 1;
        taken[c.found()] = true;
      }
    }
  }

  private static <T> Pairing<T> collect(
      List<T> expected, List<T> found, int[] answer, boolean[] taken) {
    List<Pair<T>> pairs = new ArrayList<>();
    List<T> missing = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (answer[i] > 0) {
        pairs.add(new Pair<>(expected.get(i), found.get(answer[i] - 1)));
      } else {
        missing.add(expected.get(i));
      }
    }
    List<T> spurious = new ArrayList<>();
    for (int j = 0; j < found.size(); j++) {
      if (!taken[j]) {
        spurious.add(found.get(j));
      }
    }
    return new Pairing<>(pairs, missing, spurious);
  }
}

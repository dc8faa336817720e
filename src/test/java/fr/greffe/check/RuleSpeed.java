package fr.greffe.check;

import fr.greffe.Greffe;
import fr.greffe.record.Extraction;
import fr.greffe.record.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times each rule, warm, on one document: {@code RuleSpeed FILE [ROUNDS]}. What several rules share
 * (grids, sentences read) is counted with the rule that first asks for it.
 */
final class RuleSpeed {

  private static final int DEFAULT_ROUNDS = 15;
  private static final double NANOS_PER_MILLI = 1e6;

  private RuleSpeed() {}

  public static void main(String[] arguments) throws IOException {
    Extraction extraction = Greffe.open(Path.of(arguments[0])).extract();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = -rounds; round < rounds; round++) {
      Map<String, Double> once = once(extraction.records());
      if (round >= 0) {
        once.forEach((k, v) -> times.computeIfAbsent(k, x -> new ArrayList<>()).add(v));
      }
    }
    times.forEach(
        (name, all) -> {
          double[] sorted = all.stream().mapToDouble(d -> d).sorted().toArray();
          System.out.printf(Locale.ROOT, "%-10s %8.2f ms%n", name, sorted[sorted.length / 2]);
        });
    System.out.println(Arrays.toString(arguments));
  }

  private static Map<String, Double> once(Records records) {
    Map<String, Double> times = new LinkedHashMap<>();
    long start = System.nanoTime();
    CheckContext context = new CheckContext(records, CheckOptions.ALL);
    start = lap(times, "context", start);
    List<Judgement> judgements = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      judgements.addAll(rule.apply(context));
      start = lap(times, rule.id(), start);
    }
    Places places = new Places(records);
    new Verifications(places, judgements).applyTo(records);
    start = lap(times, "verify", start);
    new Causes(places, judgements);
    lap(times, "causes", start);
    start = System.nanoTime();
    new Checker(CheckOptions.ALL).check(records);
    lap(times, "whole", start);
    return times;
  }

  private static long lap(Map<String, Double> times, String name, long start) {
    long now = System.nanoTime();
    times.put(name, (now - start) / NANOS_PER_MILLI);
    return System.nanoTime();
  }
}

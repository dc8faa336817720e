package fr.greffe.corpus;

import fr.greffe.Greffe;
import fr.greffe.record.Finding;
import fr.greffe.record.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sets mutants of clean documents in pages, has Greffe read them and counts those whose error gives
 * an alarm that the untouched twin does not: {@code MutantReport PER_KIND NAME…}.
 */
public final class MutantReport {

  /**
   * What became of the mutants of a kind.
   *
   * @param revealable those that break a printed relation or rule
   * @param missed what was printed in each that raised no alarm
   */
  record Outcome(int made, int revealable, int found, List<String> missed) {

    private Outcome with(boolean canBeSeen, boolean seen, String printed) {
      List<String> all = new ArrayList<>(missed);
      if (canBeSeen && !seen) {
        all.add(printed);
      }
      return new Outcome(
          made + 1, revealable + (canBeSeen ? 1 : 0), found + (canBeSeen && seen ? 1 : 0), all);
    }
  }

  private MutantReport() {}

  public static void main(String[] args) throws IOException {
    int perKind = Integer.parseInt(args[0]);
    for (String name : List.of(args).subList(1, args.length)) {
      Doc clean = TypesetCorpus.clean(name);
      System.out.println(name);
      alarms(clean).forEach(f -> System.out.println("  the untouched twin: " + f.messageFr()));
      of(clean, perKind).forEach(MutantReport::print);
    }
  }

  private static void print(Mutation kind, Outcome outcome) {
    System.out.printf(
        "  %-15s made %3d  revealable %3d  found %3d%n",
        kind.kind(), outcome.made(), outcome.revealable(), outcome.found());
    outcome.missed().forEach(m -> System.out.println("      missed " + m));
  }

  /** What became of the mutants of a document, by kind. */
  static Map<Mutation, Outcome> of(Doc clean, int perKind) throws IOException {
    Set<String> before = messages(alarms(clean));
    Map<Mutation, Outcome> kinds = new TreeMap<>();
    for (Mutator.Mutant mutant : Mutator.mutants(clean, perKind, 1)) {
      Set<String> after = messages(alarms(mutant.doc()));
      after.removeAll(before);
      var planted = mutant.facts().planted().get(0);
      kinds.merge(
          mutant.mutation(),
          new Outcome(0, 0, 0, List.of())
              .with(
                  mutant.revealable(),
                  !after.isEmpty(),
                  planted.printed() + " for " + planted.expected()),
          MutantReport::sum);
    }
    return kinds;
  }

  private static Outcome sum(Outcome a, Outcome b) {
    List<String> missed = new ArrayList<>(a.missed());
    missed.addAll(b.missed());
    return new Outcome(
        a.made() + b.made(), a.revealable() + b.revealable(), a.found() + b.found(), missed);
  }

  /** The findings of severity WARNING and above in a document set in pages and read again. */
  static List<Finding> alarms(Doc doc) throws IOException {
    Path pdf = Files.createTempFile("mutant", ".pdf");
    try {
      Files.write(pdf, Typesetter.typeset(doc).pdf());
      return Greffe.open(pdf).named(doc.name() + ".pdf").extract().findings().stream()
          .filter(f -> f.severity() != Severity.NOTE)
          .toList();
    } finally {
      Files.delete(pdf);
    }
  }

  private static Set<String> messages(List<Finding> findings) {
    Set<String> all = new HashSet<>();
    findings.forEach(f -> all.add(f.messageFr()));
    return all;
  }
}

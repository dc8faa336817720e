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
   * What became of the mutants of a kind. Those whose only trace is a figure a text says twice are
   * counted apart.
   *
   * @param revealable those that break a printed relation or rule
   * @param found those of them that give an error or a warning
   * @param noted those of them that give a note only
   * @param saidTwice those a text only says in two places
   * @param saidTwiceFound those of them that are told
   * @param missed what was printed in each that is told nowhere
   */
  record Outcome(
      int made,
      int revealable,
      int found,
      int noted,
      int saidTwice,
      int saidTwiceFound,
      List<String> missed) {

    static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, 0, List.of());

    private static Outcome of(Mutator.Mutant mutant, boolean alarm, boolean note) {
      var planted = mutant.facts().planted().get(0);
      boolean twice = mutant.saidTwice();
      boolean counts = mutant.revealable() && !twice;
      boolean missed = counts && !alarm && !note;
      return new Outcome(
          1,
          counts ? 1 : 0,
          counts && alarm ? 1 : 0,
          counts && !alarm && note ? 1 : 0,
          twice ? 1 : 0,
          twice && (alarm || note) ? 1 : 0,
          missed ? List.of(planted.printed() + " for " + planted.expected()) : List.of());
    }

    Outcome plus(Outcome other) {
      List<String> all = new ArrayList<>(missed);
      all.addAll(other.missed);
      return new Outcome(
          made + other.made,
          revealable + other.revealable,
          found + other.found,
          noted + other.noted,
          saidTwice + other.saidTwice,
          saidTwiceFound + other.saidTwiceFound,
          all);
    }
  }

  private MutantReport() {}

  public static void main(String[] args) throws IOException {
    int perKind = Integer.parseInt(args[0]);
    Map<Mutation, Outcome> all = new TreeMap<>();
    for (String name : List.of(args).subList(1, args.length)) {
      Doc clean = TypesetCorpus.clean(name);
      System.out.println(name);
      findings(clean).stream()
          .filter(MutantReport::isAlarm)
          .forEach(f -> System.out.println("  the untouched twin: " + f.messageFr()));
      Map<Mutation, Outcome> kinds = of(clean, perKind);
      kinds.forEach(MutantReport::print);
      kinds.forEach((kind, outcome) -> all.merge(kind, outcome, Outcome::plus));
    }
    System.out.println("all documents");
    all.forEach(MutantReport::print);
    Outcome sum = all.values().stream().reduce(Outcome.NOTHING, Outcome::plus);
    System.out.printf(
        "  %d of %d revealable are told, %d of them in a note%n",
        sum.found() + sum.noted(), sum.revealable(), sum.noted());
  }

  private static void print(Mutation kind, Outcome outcome) {
    System.out.printf(
        "  %-15s made %3d  revealable %3d  found %3d  noted %2d  said twice %2d, found %2d%n",
        kind.kind(),
        outcome.made(),
        outcome.revealable(),
        outcome.found(),
        outcome.noted(),
        outcome.saidTwice(),
        outcome.saidTwiceFound());
    outcome.missed().forEach(m -> System.out.println("      missed " + m));
  }

  /** What became of the mutants of a document, by kind. */
  static Map<Mutation, Outcome> of(Doc clean, int perKind) throws IOException {
    Set<String> before = messages(findings(clean));
    Map<Mutation, Outcome> kinds = new TreeMap<>();
    for (Mutator.Mutant mutant : Mutator.mutants(clean, perKind, 1)) {
      List<Finding> after =
          findings(mutant.doc()).stream().filter(f -> !before.contains(f.messageFr())).toList();
      boolean alarm = after.stream().anyMatch(MutantReport::isAlarm);
      kinds.merge(mutant.mutation(), Outcome.of(mutant, alarm, !after.isEmpty()), Outcome::plus);
    }
    return kinds;
  }

  /** The findings of severity WARNING and above in a document set in pages and read again. */
  static List<Finding> alarms(Doc doc) throws IOException {
    return findings(doc).stream().filter(MutantReport::isAlarm).toList();
  }

  private static boolean isAlarm(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  private static List<Finding> findings(Doc doc) throws IOException {
    Path pdf = Files.createTempFile("mutant", ".pdf");
    try {
      Files.write(pdf, Typesetter.typeset(doc).pdf());
      return Greffe.open(pdf).named(doc.name() + ".pdf").extract().findings();
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

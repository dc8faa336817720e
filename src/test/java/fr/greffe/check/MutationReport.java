package fr.greffe.check;

import fr.greffe.record.Relation;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes every mutant of every clean table and counts those found. A mutant is revealable when the
 * figure takes part, in the clean table, in a relation that holds and that the new value breaks
 * beyond its tolerance.
 */
final class MutationReport {

  private int revealable;
  private int found;
  private final List<String> missed = new ArrayList<>();

  private MutationReport() {}

  /**
   * @param missed a line for each revealable mutant not found
   */
  record Outcome(int revealable, int found, List<String> missed) {}

  static Outcome of(List<Table> tables) {
    MutationReport report = new MutationReport();
    for (Table table : tables) {
      Checked clean = check(table);
      boolean isClean = clean.findings().stream().noneMatch(f -> f.severity() != Severity.NOTE);
      if (isClean) {
        for (Mutations.Kind kind : Mutations.Kind.values()) {
          Mutations.of(table, kind).forEach(m -> report.count(clean, m));
        }
      }
    }
    return new Outcome(report.revealable, report.found, report.missed);
  }

  private static Checked check(Table table) {
    return new Checker(CheckOptions.ALL).check(TableFixture.records(table));
  }

  private void count(Checked clean, Mutations.Mutant mutant) {
    Source source = mutant.cell().amount().orElseThrow().source();
    Set<String> broken = new HashSet<>();
    for (Relation relation : clean.relations()) {
      if (relation.verdict() == Verdict.HOLDS && breaks(relation, source, mutant.value())) {
        broken.add(relation.id());
      }
    }
    if (broken.isEmpty()) {
      return;
    }
    revealable++;
    boolean seen =
        check(mutant.table()).findings().stream()
            .anyMatch(f -> f.severity() != Severity.NOTE && f.evidence().contains(source));
    if (seen) {
      found++;
    } else {
      missed.add(
          mutant.kind()
              + " "
              + mutant.table().title().orElse(mutant.table().id())
              + " r"
              + mutant.cell().row()
              + "c"
              + mutant.cell().column()
              + " "
              + mutant.cell().text()
              + " -> "
              + mutant.value());
    }
  }

  private static boolean breaks(Relation relation, Source source, BigDecimal value) {
    BigDecimal stated = relation.stated().map(Term::value).orElse(BigDecimal.ZERO);
    if (relation.stated().flatMap(Term::source).filter(source::equals).isPresent()) {
      stated = value;
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean takesPart = stated == value;
    for (Term term : relation.terms()) {
      boolean hit = term.source().filter(source::equals).isPresent();
      takesPart |= hit;
      sum = sum.add((hit ? value : term.value()).multiply(term.coefficient()));
    }
    boolean additive = relation.kind().equals("sum") || relation.kind().equals("difference");
    return takesPart && additive && stated.subtract(sum).abs().compareTo(relation.tolerance()) > 0;
  }

  public static void main(String[] names) {
    List<Table> tables = new ArrayList<>();
    for (String name : names) {
      tables.addAll(TruthTables.tables(name));
    }
    Outcome outcome = of(tables);
    System.out.println("revealable " + outcome.revealable() + " found " + outcome.found());
    outcome.missed().stream().limit(60).forEach(System.out::println);
  }
}

package fr.greffe.check;

import fr.greffe.record.Finding;
import fr.greffe.record.Relation;
import fr.greffe.record.Table;
import fr.greffe.record.Verdict;
import java.util.List;

/** Prints what the checks find in the tables of the truth files: a look, not a test. */
final class TruthReport {

  private TruthReport() {}

  public static void main(String[] names) {
    for (String name : names) {
      List<Table> tables = TruthTables.tables(name);
      Checked checked =
          new Checker(CheckOptions.ALL).check(TableFixture.records(tables.toArray(Table[]::new)));
      System.out.println("== " + name + " " + checked.account());
      long holds = checked.relations().stream().filter(r -> r.verdict() == Verdict.HOLDS).count();
      System.out.println("holds " + holds + " of " + checked.relations().size());
      for (Relation r : checked.relations()) {
        if (r.verdict() == Verdict.UNVERIFIABLE) {
          System.out.println(
              "  ? "
                  + r.where()
                  + " "
                  + r.stated().map(t -> t.value())
                  + " / "
                  + r.computed()
                  + " "
                  + r.cues());
        }
      }
      for (Finding f : checked.findings()) {
        System.out.println(
            f.id()
                + " "
                + f.severity()
                + " "
                + f.messageFr()
                + (f.causedBy().isEmpty() ? "" : " <- " + f.causedBy()));
        f.diagnoses().forEach(d -> System.out.println("      - " + d.messageFr()));
      }
    }
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Finding;
import fr.greffe.record.Severity;
import fr.greffe.record.Table;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TruthTablesTest {

  /** Share of the revealable mutants that must be found. */
  private static final double RECALL = 0.99;

  private static List<Finding> serious(String name) {
    List<Table> tables = tables(name);
    Checked checked =
        new Checker(CheckOptions.ALL).check(TableFixture.records(tables.toArray(Table[]::new)));
    return checked.findings().stream().filter(f -> f.severity() != Severity.NOTE).toList();
  }

  private static List<Table> tables(String name) {
    Assumptions.assumeTrue(TruthTables.present(name), "no sample truth " + name);
    return TruthTables.tables(name);
  }

  private static List<BigDecimal> stated(List<Finding> findings) {
    return findings.stream().flatMap(f -> f.stated().stream()).toList();
  }

  @Test
  void theAdditionErrorOfAnAccountAndWhatItSpoilsAreFoundAndNothingElse() {
    List<Finding> findings = serious("ville-oise-compte-rendu-2010-03-26");
    assertEquals(2, findings.size());
    assertTrue(stated(findings).contains(new BigDecimal("895978")));
    assertEquals(1, findings.stream().filter(f -> f.causedBy().isEmpty()).count());
  }

  @Test
  void cleanAccountsGiveNoFinding() {
    assertEquals(List.of(), serious("cclo-compte-rendu-2025-03-13"));
    assertEquals(List.of(), serious("couthenans-compte-rendu-2021-06-04"));
  }

  @Test
  void theTransposedShareOfARapportIsFoundAndNoCleanTableIsBlamed() {
    List<Finding> findings = serious("seine-et-marne-2023-4-02-a");
    assertTrue(stated(findings).contains(new BigDecimal("359956.25")));
    assertEquals(
        1, findings.stream().filter(f -> f.ruleId().equals("T01")).count(), findings.toString());
  }

  @Test
  void mutantsOfCleanAccountsAreFound() {
    List<Table> tables = tables("cclo-compte-rendu-2025-03-13");
    MutationReport.Outcome outcome = MutationReport.of(tables.subList(0, 3));
    assertTrue(outcome.revealable() > 100);
    assertTrue(
        outcome.found() >= RECALL * outcome.revealable(), String.join("\n", outcome.missed()));
  }
}

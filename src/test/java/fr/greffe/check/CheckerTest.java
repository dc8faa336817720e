package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {

  private static final Records WRONG_TOTAL =
      TableFixture.records(
          TableFixture.of(
              "| Poste | 2023 | 2024 |",
              "| Études | 100 | 200 |",
              "| Travaux | 300 | 400 |",
              "| Total | 400 | 700 |"));

  /** A rule with a defect. */
  private static final class Broken implements Rule {
    @Override
    public String id() {
      return "X01";
    }

    @Override
    public Subject subject() {
      return Subject.TEXT;
    }

    @Override
    public List<Judgement> apply(CheckContext context) {
      throw new IllegalStateException("no such  row");
    }
  }

  @Test
  void aRuleThatThrowsCostsOnlyWhatItWouldHaveFound() {
    List<Rule> rules = List.of(new Broken(), new TableTotals());
    Checked checked = new Checker(CheckOptions.ALL, rules).check(WRONG_TOTAL);
    assertEquals(1, checked.findings().size());
    assertEquals(
        List.of("rule X01 not run: IllegalStateException: no such row"), checked.problems());
  }

  @Test
  void rulesThatRunLeaveNoProblem() {
    assertTrue(new Checker(CheckOptions.ALL).check(WRONG_TOTAL).problems().isEmpty());
  }
}

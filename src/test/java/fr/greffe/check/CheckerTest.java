package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Records;
import fr.greffe.record.Severity;
import java.util.List;
import java.util.Map;
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

  /** A rule that tells of something its message has no word for. */
  private static final class Wordless implements Rule {
    @Override
    public String id() {
      return "X02";
    }

    @Override
    public Subject subject() {
      return Subject.TEXT;
    }

    @Override
    public List<Judgement> apply(CheckContext context) {
      Phrase place = Phrase.same("page 1");
      return List.of(
          Judgement.of(this, place, Reckoning.agreement("code", false), "", List.of())
              .alert(Severity.NOTE, "message", Map.of(), List.of()));
    }
  }

  @Test
  void aRuleWithoutWordsCostsOnlyItself() {
    List<Rule> rules = List.of(new Wordless(), new TableTotals());
    Checked checked = new Checker(CheckOptions.ALL, rules).check(WRONG_TOTAL);
    assertEquals(1, checked.findings().size());
    assertEquals(1, checked.problems().size());
  }

  @Test
  void rulesThatRunLeaveNoProblem() {
    assertTrue(new Checker(CheckOptions.ALL).check(WRONG_TOTAL).problems().isEmpty());
  }
}

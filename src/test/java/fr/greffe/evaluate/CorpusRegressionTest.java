package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Greffe reads the corpus at least as well as when the figures were last recorded. To record:
 * {@code mvn test -Dtest=CorpusRegressionTest -Dgreffe.record=true}; to lower a figure, add {@code
 * -Dgreffe.reason="why"}.
 */
class CorpusRegressionTest {

  private static final Path CORPUS = Path.of("corpus");
  private static final int JOBS = 2;

  @Test
  @Tag("slow")
  void the_corpus_is_read_as_well_as_recorded() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), "skipped: no folder corpus");
    List<CorpusEvaluation.Task> tasks = CorpusFolder.of(CORPUS).tasks();
    CorpusEvaluation.Outcome outcome = CorpusEvaluation.run(tasks, JOBS);
    RecordedFigures now = RecordedFigures.of(outcome.report());
    RecordedFigures recorded = RecordedFigures.read();
    if (Boolean.getBoolean("greffe.record")) {
      recorded.updated(now, System.getProperty("greffe.reason", "")).write();
      return;
    }

    assertEquals(List.of(), outcome.problems());
    List<String> fallen = recorded.fallenIn(now);
    assertTrue(
        fallen.isEmpty(),
        () ->
            String.join("\n", fallen)
                + "\n"
                + ReportText.misses(outcome.report().misses(), fallen.size() + 20));
  }

  @Test
  void a_figure_that_falls_is_reported_and_one_that_rises_is_not() {
    RecordedFigures recorded = figures("0.9900", "0.5000");

    assertEquals(List.of(), recorded.fallenIn(figures("0.9896", "0.6000")));
    assertEquals(
        List.of("acts: recorded 0.9900, now 0.9800"),
        recorded.fallenIn(figures("0.9800", "0.6000")));
  }

  @Test
  void recording_raises_figures_and_lowers_none_without_a_reason() {
    RecordedFigures recorded = figures("0.9900", "0.5000");

    RecordedFigures raised = recorded.updated(figures("0.9800", "0.6000"), "");
    assertEquals(figures("0.9900", "0.6000"), raised);

    RecordedFigures lowered = recorded.updated(figures("0.9800", "0.6000"), "more documents");
    assertEquals(new BigDecimal("0.9800"), lowered.figures().get("acts"));
    assertFalse(lowered.lowered().isEmpty());
  }

  private static RecordedFigures figures(String acts, String votes) {
    return new RecordedFigures(
        Map.of("acts", new BigDecimal(acts), "votes", new BigDecimal(votes)), List.of());
  }
}

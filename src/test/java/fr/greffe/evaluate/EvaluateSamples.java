package fr.greffe.evaluate;

import fr.greffe.Greffe;
import fr.greffe.record.Extraction;
import fr.greffe.record.Records;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the evaluation on the sample documents that have a truth: {@code EvaluateSamples [--misses
 * N] [word…]}, for those whose name contains one of the words.
 */
final class EvaluateSamples {

  private EvaluateSamples() {}

  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    int misses = 60;
    int at = words.indexOf("--misses");
    if (at >= 0) {
      misses = Integer.parseInt(words.remove(at + 1));
      words.remove(at);
    }
    List<CorpusEvaluation.Task> tasks = new ArrayList<>();
    for (SampleTruths.Sample sample : SampleTruths.read(words)) {
      tasks.add(
          new CorpusEvaluation.Task(
              sample.truth(),
              () -> FactsOf.extraction(withoutRecaps(Greffe.open(sample.pdf()).extract()))));
    }
    CorpusEvaluation.Outcome outcome = CorpusEvaluation.run(tasks, 1);
    outcome.problems().forEach(System.out::println);
    System.out.print(
        ReportText.groups("document", outcome.report().each(), outcome.report().total()));
    System.out.println();
    for (Report.Group group : outcome.report().each()) {
      System.out.println("== " + group.name());
      System.out.print(ReportText.fields(group));
      System.out.print(ReportText.summary(group));
    }
    System.out.println();
    System.out.print(ReportText.misses(outcome.report().misses(), misses));
  }

  /** The sample truths do not record the lines of recap tables. */
  static Extraction withoutRecaps(Extraction x) {
    Records r = x.records();
    Records records =
        new Records(
            r.sittings(),
            r.deliberations(),
            r.actionSheets(),
            List.of(),
            r.indicators(),
            r.budgetEntries(),
            r.tables(),
            r.mentions(),
            r.announced(),
            r.unread());
    return new Extraction(
        x.document(), x.pages(), records, x.relations(), x.findings(), x.account());
  }
}

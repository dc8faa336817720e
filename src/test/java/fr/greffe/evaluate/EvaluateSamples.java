package fr.greffe.evaluate;

import fr.greffe.Greffe;
import fr.greffe.record.Extraction;
import fr.greffe.record.Records;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the evaluation on the sample documents that have a truth: {@code EvaluateSamples [--misses
 * N] [--out FILE] [word…]}, for those whose name contains one of the words.
 */
final class EvaluateSamples {

  private EvaluateSamples() {}

  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    int misses = option(words, "--misses").map(Integer::parseInt).orElse(60);
    Optional<String> out = option(words, "--out");
    List<CorpusEvaluation.Task> tasks = new ArrayList<>();
    List<TextAmounts> inText = new ArrayList<>();
    for (SampleTruths.Sample sample : SampleTruths.read(words)) {
      tasks.add(
          new CorpusEvaluation.Task(
              sample.truth(),
              () -> {
                Extraction x = Greffe.open(sample.pdf()).extract();
                inText.add(TextAmounts.compared(sample.inText(), x.records().mentions()));
                return FactsOf.extraction(withoutRecaps(x));
              }));
    }
    CorpusEvaluation.Outcome outcome = CorpusEvaluation.run(tasks, 1);
    outcome.problems().forEach(System.err::println);
    outcome.remarks().forEach(System.err::println);
    System.out.print(
        ReportText.groups("document", outcome.report().each(), outcome.report().total()));
    System.out.println();
    for (Report.Group group : outcome.report().each()) {
      System.out.println("== " + group.name());
      System.out.print(ReportText.fields(group));
      System.out.print(ReportText.summary(group));
    }
    System.out.println();
    inText.stream().reduce(TextAmounts::and).ifPresent(EvaluateSamples::print);
    System.out.print(ReportText.misses(outcome.report().misses(), misses));
    if (out.isPresent()) {
      Files.writeString(Path.of(out.get()), ReportJson.of(outcome.report(), Integer.MAX_VALUE));
    }
  }

  private static void print(TextAmounts amounts) {
    int expected = amounts.expected().size();
    System.out.printf(
        "amounts in lists and prose read as mentions: %d of %d%n",
        expected - amounts.missing().size(), expected);
    amounts
        .missing()
        .forEach(
            m ->
                System.out.printf(
                    "  no mention: %s p.%d %s %s%n",
                    m.document(), m.page(), m.label(), m.amount().toPlainString()));
  }

  /** Takes an option and its value out of the arguments. */
  private static Optional<String> option(List<String> args, String name) {
    int at = args.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    String value = args.remove(at + 1);
    args.remove(at);
    return Optional.of(value);
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
            r.unread(),
            r.statements());
    return new Extraction(
        x.document(), x.pages(), records, x.relations(), x.findings(), x.account());
  }
}

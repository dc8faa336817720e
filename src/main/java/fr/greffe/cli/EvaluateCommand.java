package fr.greffe.cli;

import fr.greffe.evaluate.CorpusEvaluation;
import fr.greffe.evaluate.CorpusFolder;
import fr.greffe.evaluate.ReportJson;
import fr.greffe.evaluate.ReportMarkdown;
import fr.greffe.evaluate.ReportText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greffe evaluate}: how good Greffe is on documents whose truth is known. */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "evaluate.corpus")
  private Path corpus;

  @Option(names = "--against", paramLabel = "DIR", descriptionKey = "evaluate.against")
  private Optional<Path> against = Optional.empty();

  @Option(names = "--found", paramLabel = "DIR", descriptionKey = "evaluate.found")
  private Optional<Path> found = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "evaluate.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--markdown", paramLabel = "FILE", descriptionKey = "evaluate.markdown")
  private Optional<Path> markdown = Optional.empty();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      descriptionKey = "jobs")
  private int jobs = Math.max(1, Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()));

  @Option(names = "--misses", paramLabel = "N", descriptionKey = "evaluate.misses")
  private int misses = MISSES_SHOWN;

  @Mixin private CommonOptions common;

  /** Documents read at once unless asked otherwise; more rarely helps and costs memory. */
  private static final int MOST_JOBS = 4;

  /** Misses shown unless asked otherwise: a screenful. */
  private static final int MISSES_SHOWN = 20;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Messages messages = new Messages(common.language());
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), messages.of("usage.jobs", jobs));
    }
    Logging.configure(false);
    long start = System.nanoTime();
    List<CorpusEvaluation.Task> tasks =
        new CorpusFolder(corpus, against.orElse(corpus), found).tasks();
    if (tasks.isEmpty()) {
      spec.commandLine().getErr().println(messages.of("evaluate.no-truth", against.orElse(corpus)));
      return ExitCode.USAGE;
    }
    CorpusEvaluation.Outcome outcome = CorpusEvaluation.run(tasks, jobs);
    print(outcome, (System.nanoTime() - start) / 1e9, messages);
    if (out.isPresent()) {
      write(out.get(), ReportJson.of(outcome.report(), Integer.MAX_VALUE));
    }
    if (markdown.isPresent()) {
      write(markdown.get(), ReportMarkdown.of(outcome.report()));
    }
    return outcome.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FILE_FAILED;
  }

  private void print(CorpusEvaluation.Outcome outcome, double wall, Messages messages) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(ReportText.of(outcome.report(), misses));
    int pages = outcome.report().total().pages();
    double each = pages == 0 ? 0 : outcome.seconds() / pages;
    terminal.println(messages.of("evaluate.cost", decimal(wall, 1), pages, decimal(each, 3)));
    terminal.flush();
    outcome.remarks().forEach(spec.commandLine().getErr()::println);
    outcome.problems().forEach(spec.commandLine().getErr()::println);
  }

  private static String decimal(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}

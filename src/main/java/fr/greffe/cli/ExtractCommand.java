package fr.greffe.cli;

import fr.greffe.batch.Batch;
import fr.greffe.batch.BatchListener;
import fr.greffe.batch.BatchOptions;
import fr.greffe.batch.BatchResult;
import fr.greffe.batch.Inputs;
import fr.greffe.export.Sayings;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.reading.Profile;
import fr.greffe.reading.ProfileException;
import fr.greffe.reading.ProfileReader;
import fr.greffe.record.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greffe extract}: the main job, from PDFs to a folder of data. */
@Command(name = "extract", sortOptions = false)
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PDF", descriptionKey = "inputs")
  private List<Path> inputs;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      descriptionKey = "output")
  private Path output;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      descriptionKey = "jobs")
  private int jobs = Math.max(1, Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()));

  @Option(
      names = "--pages",
      paramLabel = "3|3-12|1,4-6|9-",
      converter = PageRanges.Converter.class,
      descriptionKey = "pages")
  private PageRanges pages = new PageRanges(List.of());

  @Option(names = "--ocr", paramLabel = "auto|never|always", descriptionKey = "ocr")
  private PdfOptions.Ocr ocr = PdfOptions.Ocr.AUTO;

  @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "profile")
  private Optional<Path> profile = Optional.empty();

  @Option(names = "--fail-on", paramLabel = "none|warning|error", descriptionKey = "fail-on")
  private FailOn failOn = FailOn.NONE;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "verbose")
  private boolean verbose;

  @Mixin private CheckChoices choices;

  @Mixin private CommonOptions common;

  /** Documents read at once unless asked otherwise; more rarely helps and costs memory. */
  private static final int MOST_JOBS = 4;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Messages messages = new Messages(common.language());
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), messages.of("usage.jobs", jobs));
    }
    Logging.configure(verbose);
    BatchOptions options = options();
    Inputs found = Inputs.find(inputs, output);
    PrintWriter err = spec.commandLine().getErr();
    found.foldersWithoutPdf().forEach(f -> err.println(messages.of("inputs.no-pdf", f)));
    found.unreadableFolders().forEach(f -> err.println(messages.of("inputs.unreadable", f)));
    if (found.documents().isEmpty()) {
      return ExitCode.USAGE;
    }
    BatchResult result = new Batch(options, progress(messages, err)).run(found, output);
    if (!quiet) {
      PrintWriter out = spec.commandLine().getOut();
      new RunSummary(messages).print(result, output, System.nanoTime() - start, out);
    }
    return exitCode(result);
  }

  private BatchOptions options() {
    return new BatchOptions(
        jobs,
        new PdfOptions(pages.spans(), ocr),
        profile(),
        choices.options(spec, new Messages(common.language())),
        common.language());
  }

  private Profile profile() {
    try {
      return profile.isPresent() ? ProfileReader.read(profile.get()) : Profile.NONE;
    } catch (ProfileException e) {
      String reason = Sayings.reasons(common.language()).say(e.getMessage());
      throw new ParameterException(spec.commandLine(), reason, e);
    }
  }

  private BatchListener progress(Messages messages, PrintWriter err) {
    boolean terminal = System.console() != null && !quiet && !verbose;
    return new Progress(messages, Sayings.reasons(common.language()), err, terminal, quiet);
  }

  private int exitCode(BatchResult result) {
    if (result.count(Status.FAILED) > 0) {
      return ExitCode.SOME_FILE_FAILED;
    }
    return failOn.concerned(result::count) ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}

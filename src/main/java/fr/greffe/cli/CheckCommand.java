package fr.greffe.cli;

import fr.greffe.check.CheckOptions;
import fr.greffe.check.Checked;
import fr.greffe.check.Checker;
import fr.greffe.export.DocumentJson;
import fr.greffe.record.Account;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.PageInfo;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.TextOrigin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code greffe check}: runs the rules again over what was extracted, without the PDFs. It prints
 * the findings and changes no file.
 */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  /** A run's folder holds one folder per document, which holds this file. */
  private static final String DOCUMENT = "document.json";

  private static final int DEPTH = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", descriptionKey = "check.folder")
  private Path folder;

  @Mixin private CheckChoices choices;

  @Option(names = "--fail-on", paramLabel = "none|warning|error", descriptionKey = "fail-on")
  private FailOn failOn = FailOn.NONE;

  @Mixin private CommonOptions common;

  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private boolean someFailed;

  @Override
  public Integer call() throws IOException {
    Messages messages = new Messages(common.language());
    CheckOptions options = choices.options(spec, messages);
    PrintWriter err = spec.commandLine().getErr();
    List<Path> documents = documents();
    if (documents.isEmpty()) {
      err.println(messages.of("check.nothing", folder));
      return ExitCode.USAGE;
    }
    for (Path document : documents) {
      check(document, new Checker(options), messages);
    }
    if (someFailed) {
      return ExitCode.SOME_FILE_FAILED;
    }
    boolean concerned = failOn.concerned(severity -> counts.getOrDefault(severity, 0));
    return concerned ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private List<Path> documents() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.isRegularFile(folder) ? List.of(folder) : List.of();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files.filter(f -> f.getFileName().toString().equals(DOCUMENT)).sorted().toList();
    }
  }

  private void check(Path document, Checker checker, Messages messages) {
    PrintWriter out = spec.commandLine().getOut();
    Extraction extraction;
    try {
      extraction = new DocumentJson().read(document);
    } catch (IOException e) {
      someFailed = true;
      spec.commandLine().getErr().println(messages.of("check.unreadable", document));
      return;
    }
    Checked checked = checker.check(extraction.records(), scanned(extraction));
    Account account = checked.account();
    out.println(Terminal.safe(extraction.document().file()));
    out.println(
        "  "
            + messages.of(
                "summary.amounts",
                account.verified(),
                account.contradicted(),
                account.unchecked()));
    PrintWriter err = spec.commandLine().getErr();
    checked.problems().forEach(p -> err.println("  " + Terminal.safe(p)));
    for (Finding finding : checked.findings()) {
      counts.merge(finding.severity(), 1, Integer::sum);
      out.println("  " + line(finding, messages));
    }
    out.flush();
  }

  private static Set<Integer> scanned(Extraction extraction) {
    return extraction.pages().stream()
        .filter(p -> p.textOrigin() == TextOrigin.OCR || p.textOrigin() == TextOrigin.OCR_LAYER)
        .map(PageInfo::number)
        .collect(Collectors.toSet());
  }

  private String line(Finding finding, Messages messages) {
    int page = finding.evidence().stream().mapToInt(Source::page).min().orElse(1);
    boolean english = common.language().getLanguage().equals("en");
    return messages.of(
        "check.finding",
        messages.of("severity." + finding.severity()),
        page,
        finding.ruleId(),
        Terminal.safe(english ? finding.messageEn() : finding.messageFr()),
        finding.id());
  }
}

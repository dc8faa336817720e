package fr.greffe.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(printer(System.out), printer(System.err), args));
  }

  /** Output is UTF-8 whatever the locale says: a file name may hold any letter. */
  private static PrintWriter printer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs the command line and returns its exit code; see {@link ExitCode}. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Locale language = Messages.languageOf(List.of(args));
    ResourceBundle bundle = Messages.bundle(language);
    CommandLine commands = new CommandLine(new RootCommand());
    commands.setResourceBundle(bundle);
    // « greffe --lang en extract » and « greffe extract --lang en » are the same.
    commands.setDefaultValueProvider(
        option ->
            option instanceof OptionSpec named && "--lang".equals(named.longestName())
                ? language.getLanguage()
                : null);
    commands.setOut(out);
    commands.setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpAutoWidth(true);
    commands.setParameterExceptionHandler(new UsageProblems(new Messages(bundle)));
    commands.setExecutionExceptionHandler(new RunProblems(new Messages(bundle)));
    return commands.execute(args);
  }
}

package fr.greffe.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command line and returns its exit code; see {@link ExitCode}. */
  public static int run(String... args) {
    Locale language = Messages.languageOf(List.of(args));
    ResourceBundle bundle = Messages.bundle(language);
    CommandLine commands = new CommandLine(new RootCommand());
    commands.setResourceBundle(bundle);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpAutoWidth(true);
    commands.setParameterExceptionHandler(new UsageProblems(new Messages(bundle)));
    commands.setExecutionExceptionHandler(new RunProblems(new Messages(bundle)));
    return commands.execute(args);
  }
}

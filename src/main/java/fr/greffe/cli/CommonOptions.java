package fr.greffe.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The options every command has. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  @Option(names = "--lang", paramLabel = "fr|en", defaultValue = "fr", descriptionKey = "lang")
  private Language language;

  /** The language of messages and pages. */
  Locale language() {
    return language.locale();
  }
}

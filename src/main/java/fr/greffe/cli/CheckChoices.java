package fr.greffe.cli;

import fr.greffe.check.BodyFacts;
import fr.greffe.check.CheckOptions;
import fr.greffe.check.Rule;
import fr.greffe.check.Rules;
import fr.greffe.record.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that choose which rules are run and which findings are kept. */
final class CheckChoices {
  @Option(names = "--rules", paramLabel = "ID", split = ",", descriptionKey = "rules")
  private List<String> rules = List.of();

  @Option(names = "--without", paramLabel = "ID", split = ",", descriptionKey = "without")
  private List<String> without = List.of();

  @Option(names = "--severity", paramLabel = "note|warning|error", descriptionKey = "severity")
  private Severity severity = Severity.NOTE;

  @Option(names = "--suppress", paramLabel = "FILE", descriptionKey = "suppress")
  private Optional<Path> suppress = Optional.empty();

  /**
   * What was chosen.
   *
   * @throws ParameterException when a rule is unknown or the suppression file cannot be read
   */
  CheckOptions options(CommandSpec spec, Messages messages) {
    Set<String> known = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());
    for (List<String> named : List.of(rules, without)) {
      for (String id : named) {
        if (!known.contains(id)) {
          throw new ParameterException(spec.commandLine(), messages.of("rules.unknown", id));
        }
      }
    }
    return new CheckOptions(
        new HashSet<>(rules),
        new HashSet<>(without),
        severity,
        suppressed(spec, messages),
        BodyFacts.UNKNOWN);
  }

  /** One finding a line: its id, then the reason; empty lines and lines with # are notes. */
  private Map<String, String> suppressed(CommandSpec spec, Messages messages) {
    Map<String, String> reasons = new HashMap<>();
    if (suppress.isEmpty()) {
      return reasons;
    }
    try {
      for (String line : Files.readAllLines(suppress.get(), StandardCharsets.UTF_8)) {
        String[] parts = line.strip().split("\\s+", 2);
        if (!parts[0].isEmpty() && !parts[0].startsWith("#")) {
          reasons.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
      }
      return reasons;
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), messages.of("suppress.unreadable", suppress.get()), e);
    }
  }
}

package fr.greffe.check;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.greffe.export.DocumentJson;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Records;
import fr.greffe.record.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts how often the checks cry wolf when the reading, not the document, is wrong: {@code
 * MisreadingReport PER_KIND FOLDER…}, folders of {@code document.json}. A finding counts when it is
 * an error or a warning and the rule does not tell it of the document read as it is.
 */
final class MisreadingReport {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final int TRIES = 4;

  /** What became of the misreadings of a kind. */
  static final class Outcome {
    int made;
    int crying;
    final Map<String, Integer> rules = new TreeMap<>();
    final List<String> told = new ArrayList<>();
  }

  private final int perKind;
  private final Map<Misreadings.Kind, Outcome> kinds = new EnumMap<>(Misreadings.Kind.class);

  private MisreadingReport(int perKind) {
    this.perKind = perKind;
  }

  /** Misreads every document, some times in each way; the same times and places at every run. */
  static Map<Misreadings.Kind, Outcome> of(List<Path> documents, int perKind) throws IOException {
    MisreadingReport report = new MisreadingReport(perKind);
    for (Path document : documents) {
      report.read(document);
    }
    return report.kinds;
  }

  private void read(Path file) throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(file.toFile());
    root.set("relations", JSON.createArrayNode());
    root.set("findings", JSON.createArrayNode());
    Set<String> before = new HashSet<>();
    alarms(root).forEach(f -> before.add(print(f)));
    for (Misreadings.Kind kind : Misreadings.Kind.values()) {
      Outcome outcome = kinds.computeIfAbsent(kind, k -> new Outcome());
      Random random = new Random((file.getParent().getFileName() + kind.name()).hashCode());
      int made = 0;
      for (int attempt = 0; attempt < TRIES * perKind && made < perKind; attempt++) {
        ObjectNode copy = root.deepCopy();
        if (new Misreadings((ObjectNode) copy.get("records"), random).make(kind)) {
          made++;
          count(outcome, file, before, alarms(copy));
        }
      }
    }
  }

  private static void count(
      Outcome outcome, Path file, Set<String> before, List<Finding> findings) {
    outcome.made++;
    boolean cries = false;
    for (Finding finding : findings) {
      if (!before.contains(print(finding))) {
        cries = true;
        outcome.rules.merge(finding.ruleId(), 1, Integer::sum);
        outcome.told.add(
            file.getParent().getFileName() + " " + finding.ruleId() + " " + finding.messageFr());
      }
    }
    outcome.crying += cries ? 1 : 0;
  }

  /** What a finding is of, whatever the reading calls its place. */
  private static String print(Finding f) {
    return f.ruleId()
        + f.stated()
        + (f.stated().isPresent() ? f.evidence().get(0).box().toString() : f.messageFr());
  }

  private static List<Finding> alarms(JsonNode root) throws IOException {
    Extraction read =
        new DocumentJson().read(new ByteArrayInputStream(JSON.writeValueAsBytes(root)));
    Records records = read.records();
    return new Checker(CheckOptions.ALL)
        .check(records).findings().stream().filter(f -> f.severity() != Severity.NOTE).toList();
  }

  /** The documents under the folders, by name. */
  static List<Path> documents(List<Path> folders) {
    return folders.stream()
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(f -> f.endsWith("document.json")).sorted().toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
    Map<Misreadings.Kind, Outcome> kinds = of(documents(folders), Integer.parseInt(arguments[0]));
    int made = 0;
    int crying = 0;
    for (var kind : kinds.entrySet()) {
      Outcome o = kind.getValue();
      System.out.printf(
          Locale.ROOT,
          "%-18s made %4d  cry wolf %4d  %s%n",
          kind.getKey(),
          o.made,
          o.crying,
          o.rules);
      o.told.forEach(t -> System.out.println("      " + t));
      made += o.made;
      crying += o.crying;
    }
    System.out.printf(
        Locale.ROOT, "all made %d, crying wolf %d = %.4f%n", made, crying, (double) crying / made);
  }
}

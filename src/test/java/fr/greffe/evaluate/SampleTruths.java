package fr.greffe.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The truths of the sample documents, made by hand or by script in two shapes of their own, read as
 * {@link Facts}. What a shape does not record is named unscored.
 */
final class SampleTruths {

  /** The samples' folder, beside the project. */
  static final Path FOLDER = Path.of("..", "shared", "samples");

  private SampleTruths() {}

  /** Tables that stand on the page and that a truth leaves out, looked up by the sample's name. */
  private static final String ADDITIONS = "sample-truth-additions.json";

  /** A sample: its PDF, its truth, and the amounts its truth finds in running text. */
  record Sample(Path pdf, Facts truth, List<TextAmounts.Listed> inText) {}

  static boolean arePresent() {
    return Files.isDirectory(FOLDER.resolve("truth"));
  }

  /** The samples that have a truth and whose name contains one of the words; all without words. */
  static List<Sample> read(List<String> words) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("truth"))) {
      return files
          .filter(f -> f.toString().endsWith(FactsReader.SUFFIX))
          .filter(f -> words.isEmpty() || words.stream().anyMatch(f.toString()::contains))
          .sorted()
          .map(SampleTruths::read)
          .toList();
    }
  }

  private static Sample read(Path file) {
    String stem = file.getFileName().toString().replace(FactsReader.SUFFIX, "");
    try (InputStream more = SampleTruths.class.getResourceAsStream(ADDITIONS)) {
      ObjectMapper mapper = new ObjectMapper();
      JsonNode json = mapper.readTree(file.toFile());
      Path pdf = FOLDER.resolve(stem + ".pdf");
      if (!json.has("attendance")) {
        return new Sample(pdf, new RapportShape(stem + ".pdf", json).facts(), List.of());
      }
      ArrayNode tables = (ArrayNode) json.get("tables");
      mapper.readTree(more).path(stem).path("tables").forEach(tables::add);
      Facts truth = new AttendanceShape(stem + ".pdf", json).facts();
      return new Sample(pdf, truth, TextAmounts.of(stem + ".pdf", json));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package fr.greffe.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

  /** A sample: its PDF and its truth. */
  record Sample(Path pdf, Facts truth) {}

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
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      Facts truth =
          json.has("attendance")
              ? new AttendanceShape(stem + ".pdf", json).facts()
              : new RapportShape(stem + ".pdf", json).facts();
      return new Sample(FOLDER.resolve(stem + ".pdf"), truth);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  @TempDir Path folder;
  private Path truths;
  private Path out;
  private Path page;

  @BeforeEach
  void writeATruth() throws IOException {
    truths = Files.createDirectories(folder.resolve("truths"));
    out = folder.resolve("figures.json");
    page = folder.resolve("figures.md");
    FactsWriter.write(truths.resolve("example.truth.json"), ExampleTruth.facts());
  }

  @Test
  void the_truth_fed_as_result_gives_one_in_every_output() throws IOException {
    assertEquals(0, evaluate(truths, truths));

    String json = Files.readString(out);
    assertTrue(json.contains("\"acts.visas\""), json);
    assertFalse(json.contains("\"f1\" : 0."), json);
    assertTrue(Files.readString(page).contains("| commune-pv | 4 | 1.000 |"));
  }

  @Test
  void the_same_reading_gives_the_same_bytes() throws IOException {
    evaluate(truths, truths);
    byte[] first = Files.readAllBytes(out);
    evaluate(truths, truths);

    assertEquals(new String(first), Files.readString(out));
  }

  @Test
  void a_document_without_result_scores_zero_and_is_told() throws IOException {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));

    assertEquals(3, evaluate(truths, nothing));
    assertTrue(Files.readString(page).contains("| commune-pv | 4 | 0.000 |"));
  }

  @Test
  void a_folder_without_truths_is_a_usage_error() throws IOException {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));

    assertEquals(2, evaluate(nothing, truths));
  }

  private int evaluate(Path against, Path found) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Main.run(
        nowhere,
        nowhere,
        "evaluate",
        folder.toString(),
        "--against",
        against.toString(),
        "--found",
        found.toString(),
        "--out",
        out.toString(),
        "--markdown",
        page.toString(),
        "--misses",
        "0");
  }
}

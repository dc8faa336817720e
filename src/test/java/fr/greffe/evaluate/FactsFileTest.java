package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {

  @TempDir Path folder;

  @Test
  void facts_read_back_as_they_were_written() throws IOException {
    Path file = folder.resolve("example.truth.json");
    FactsWriter.write(file, ExampleTruth.facts());

    assertEquals(ExampleTruth.facts(), FactsReader.read(file));
  }

  @Test
  void an_unknown_key_is_an_error_that_names_it() throws IOException {
    Path file = folder.resolve("odd.truth.json");
    Files.writeString(file, "{\"file\": \"odd.pdf\", \"acts\": [{\"numero\": \"1\"}]}");

    IOException error = assertThrows(IOException.class, () -> FactsReader.read(file));
    assertTrue(error.getMessage().contains("numero"), error.getMessage());
    assertTrue(error.getMessage().contains("odd.truth.json"), error.getMessage());
  }
}

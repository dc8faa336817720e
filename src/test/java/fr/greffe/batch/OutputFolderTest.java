package fr.greffe.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.batch.UnusableFolderException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path root;

  @Test
  void aDocumentReplacesItsEarlierSelfWholly() throws IOException {
    publish("doc", "document.json", "tables/old.csv");
    publish("doc", "document.json");
    assertEquals(List.of("doc", "doc/document.json"), everything());
  }

  @Test
  void whatPeopleLeftInADocumentsFolderIsKept() throws IOException {
    publish("doc", "document.json");
    Files.writeString(root.resolve("doc/notes.txt"), "à revoir");
    publish("doc", "document.json");
    assertEquals("à revoir", Files.readString(root.resolve("doc/notes.txt")));
  }

  @Test
  void aFolderOfSomebodyElseIsNeverReplaced() throws IOException {
    Files.createDirectories(root.resolve("doc"));
    Files.writeString(root.resolve("doc/thesis.txt"), "…");
    UnusableFolderException refused =
        assertThrows(UnusableFolderException.class, () -> publish("doc", "document.json"));
    assertEquals(Problem.NOT_OURS, refused.problem());
    assertTrue(Files.exists(root.resolve("doc/thesis.txt")));
  }

  @Test
  void whatAStoppedRunLeftIsCleared() throws IOException {
    Files.createDirectories(root.resolve(".greffe-work/document-1"));
    OutputFolder.open(root).close();
    assertEquals(List.of(), everything());
  }

  @Test
  void aFileIsNoOutputFolder() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    UnusableFolderException refused =
        assertThrows(UnusableFolderException.class, () -> OutputFolder.open(file));
    assertEquals(Problem.IS_A_FILE, refused.problem());
  }

  @Test
  void twoRunsDoNotWriteToTheSameFolder() throws IOException {
    try (OutputFolder first = OutputFolder.open(root)) {
      UnusableFolderException refused =
          assertThrows(UnusableFolderException.class, () -> OutputFolder.open(root));
      assertEquals(Problem.IN_USE, refused.problem());
    }
    assertFalse(Files.exists(root.resolve(".greffe-work")));
  }

  private void publish(String folder, String... files) throws IOException {
    try (OutputFolder output = OutputFolder.open(root)) {
      Path work = output.workplace("w");
      for (String file : files) {
        Files.createDirectories(work.resolve(file).getParent());
        Files.writeString(work.resolve(file), file);
      }
      output.publishFolder(work, folder);
    }
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> !f.equals(root))
          .map(f -> root.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}

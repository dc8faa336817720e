package fr.greffe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read or written is told in one clear line, and the rest is done. */
class BadInputTest {
  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
  }

  @Test
  void aFileThatIsNoPdfFailsAndTheOthersAreDone() throws IOException {
    Files.writeString(in.resolve("notes.pdf"), "Ceci n'est pas un PDF.");
    assertOneFailsAmongOthers("notes.pdf");
  }

  @Test
  void anImpossibleValueIsToldInTheLanguageAskedForWithWhatIsExpected() {
    CommandLineRun french = CommandLineRun.of("extract", "x.pdf", "-o", "out", "--pages", "3-1");
    assertEquals(ExitCode.USAGE, french.exitCode());
    assertTrue(french.err().contains("--pages : « 3-1 » impossible ; attendu : 3|"), french.err());
    CommandLineRun english =
        CommandLineRun.of("tables", "x.pdf", "--format", "pdf", "--lang", "en");
    assertTrue(english.err().contains("expected: csv|json|html|markdown"), english.err());
  }

  @Test
  void anEmptyFileFailsAndTheOthersAreDone() throws IOException {
    Files.createFile(in.resolve("empty.pdf"));
    assertOneFailsAmongOthers("empty.pdf");
  }

  @Test
  void aTruncatedPdfFailsOrIsPartAndTheOthersAreDone() throws IOException {
    SmallPdfs.truncated(in.resolve("cut.pdf"));
    SmallPdfs.good(in.resolve("good.pdf"), "Bonjour");
    extract();
    assertFalse(status("cut.pdf").equals("OK"), status("cut.pdf"));
    assertEquals("OK", status("good.pdf"));
  }

  @Test
  void aPdfThatAsksForAPasswordFailsAndTheOthersAreDone() throws IOException {
    SmallPdfs.encrypted(in.resolve("secret.pdf"), "mot de passe");
    assertOneFailsAmongOthers("secret.pdf");
  }

  @Test
  void aPdfProtectedWithoutAUserPasswordIsRead() throws IOException {
    SmallPdfs.encrypted(in.resolve("locked.pdf"), "");
    assertEquals(ExitCode.DONE, extract().exitCode());
    assertEquals("OK", status("locked.pdf"));
  }

  @Test
  void aPdfWithoutPagesFailsAndTheOthersAreDone() throws IOException {
    SmallPdfs.withoutPages(in.resolve("none.pdf"));
    assertOneFailsAmongOthers("none.pdf");
  }

  @Test
  void aMissingFileFailsAndTheOthersAreDone() throws IOException {
    Path good = SmallPdfs.good(in.resolve("good.pdf"), "Bonjour");
    CommandLineRun run =
        CommandLineRun.of("extract", good, in.resolve("missing.pdf"), "-o", out, "--lang", "en");
    assertEquals(ExitCode.SOME_FILE_FAILED, run.exitCode());
    assertTrue(run.err().contains("missing.pdf: FAILED: no such file"), run.err());
    assertEquals("OK", status("good.pdf"));
  }

  @Test
  void aFileThatMayNotBeReadFailsAndTheOthersAreDone() throws IOException {
    Path forbidden = SmallPdfs.good(in.resolve("forbidden.pdf"), "Non");
    assertTrue(forbidden.toFile().setReadable(false));
    Assumptions.assumeFalse(Files.isReadable(forbidden), "this user may read every file");
    assertOneFailsAmongOthers("forbidden.pdf");
  }

  @Test
  void aFolderWithoutPdfIsToldAndNothingIsWritten() throws IOException {
    Files.writeString(in.resolve("notes.txt"), "rien");
    CommandLineRun run = extract();
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(in.toString()));
    assertFalse(Files.exists(out));
  }

  @Test
  void anOutputFolderThatIsAFileIsRefused() throws IOException {
    SmallPdfs.good(in.resolve("good.pdf"), "Bonjour");
    Files.writeString(out, "un fichier");
    CommandLineRun run = extract();
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("un fichier", Files.readString(out));
  }

  @Test
  void anOutputFolderThatCannotBeMadeIsRefused() throws IOException {
    SmallPdfs.good(in.resolve("good.pdf"), "Bonjour");
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandLineRun run = CommandLineRun.of("extract", in, "-o", file.resolve("below"));
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aFolderOfSomebodyElseWhereADocumentShouldGoIsRefusedBeforeAnythingIsRead()
      throws IOException {
    SmallPdfs.good(in.resolve("thesis.pdf"), "Bonjour");
    Files.createDirectories(out.resolve("thesis"));
    Files.writeString(out.resolve("thesis/chapter.txt"), "à moi");
    CommandLineRun run = extract();
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals("à moi", Files.readString(out.resolve("thesis/chapter.txt")));
    assertFalse(Files.exists(out.resolve("manifest.json")));
  }

  @Test
  void aProfileWithAnUnknownKeyIsRefusedBeforeAnythingIsRead() throws IOException {
    SmallPdfs.good(in.resolve("good.pdf"), "Bonjour");
    Path profile = Files.writeString(folder.resolve("profil.json"), "{\"nmae\": \"Exemple\"}");
    CommandLineRun run = CommandLineRun.of("extract", in, "-o", out, "--profile", profile);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("profil.json : clé inconnue « nmae »"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aWrongCommandLineIsToldInOneLineWithAWayToHelp() {
    CommandLineRun run = CommandLineRun.of("extract", "--pages", "12-3", "x.pdf", "-o", out);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("12-3") && run.err().contains("--help"), run.err());
  }

  @Test
  void aHostileFileNameStaysInItsFolderAndOnItsLine() throws IOException {
    SmallPdfs.good(in.resolve("..%2f..%2fescape.pdf"), "A");
    SmallPdfs.good(in.resolve("CON.pdf"), "B");
    SmallPdfs.good(in.resolve("=cmd|' \u202Efdp.pdf"), "C");
    SmallPdfs.good(in.resolve("e\u0301te\u0301.pdf"), "D");
    SmallPdfs.good(in.resolve("l".repeat(200) + ".pdf"), "E");
    CommandLineRun run = extract();
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertFalse(run.err().contains("\u202E"));
    try (Stream<Path> made = Files.list(folder)) {
      assertEquals(2, made.count());
    }
    assertEquals(5, manifest().path("files").size());
    assertTrue(Files.isRegularFile(out.resolve("ete/document.json")));
  }

  private void assertOneFailsAmongOthers(String bad) throws IOException {
    SmallPdfs.good(in.resolve("good.pdf"), "Bonjour");
    CommandLineRun run = extract();
    assertEquals(ExitCode.SOME_FILE_FAILED, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().filter(line -> line.startsWith(bad)).count(), run.err());
    assertEquals("FAILED", status(bad));
    assertEquals("OK", status("good.pdf"));
    assertFalse(file(bad).path("reasons").path(0).asText().isEmpty());
    assertEquals(64, bad.equals("forbidden.pdf") ? 64 : file(bad).path("sha256").asText().length());
  }

  private CommandLineRun extract() {
    return CommandLineRun.of("extract", in, "-o", out);
  }

  private String status(String name) throws IOException {
    return file(name).path("status").asText();
  }

  private JsonNode file(String name) throws IOException {
    for (JsonNode file : manifest().path("files")) {
      if (file.path("file").asText().equals(name)) {
        return file;
      }
    }
    throw new AssertionError("not in the manifest: " + name);
  }

  private JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(out.resolve("manifest.json")));
  }
}

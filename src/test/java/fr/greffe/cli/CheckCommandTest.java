package fr.greffe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void extractOneDocument() throws IOException {
    Path pdf = SmallPdfs.good(folder.resolve("a.pdf"), "Commune d'Exemple");
    out = folder.resolve("out");
    CommandLineRun.of("extract", pdf, "-o", out, "-q");
    Files.delete(pdf);
  }

  @Test
  void whatWasExtractedIsCheckedAgainWithoutThePdf() {
    CommandLineRun run = CommandLineRun.of("check", out, "--lang", "en");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("a.pdf"), run.out());
    assertTrue(run.out().contains("Amounts:"), run.out());
  }

  @Test
  void aFolderWithoutDocumentsIsToldInOneLine() {
    CommandLineRun run = CommandLineRun.of("check", folder.resolve("nowhere"));
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void aDamagedDocumentIsToldAndTheOthersAreChecked() throws IOException {
    Files.createDirectories(out.resolve("bad"));
    Files.writeString(out.resolve("bad/document.json"), "{");
    CommandLineRun run = CommandLineRun.of("check", out);
    assertEquals(ExitCode.SOME_FILE_FAILED, run.exitCode());
    assertTrue(run.out().contains("a.pdf"), run.out());
    assertTrue(run.err().contains("bad"), run.err());
  }

  @Test
  void anUnknownRuleIsRefused() {
    CommandLineRun run = CommandLineRun.of("check", out, "--rules", "Z99");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("Z99"), run.err());
  }

  @Test
  void everyRuleIsListedInBothLanguages() {
    String french = CommandLineRun.of("rules").out();
    String english = CommandLineRun.of("rules", "--lang", "en").out();
    assertEquals(french.lines().count(), english.lines().count());
    assertTrue(french.contains("V01") && english.contains("V01"));
  }
}

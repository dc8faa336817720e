package fr.greffe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.export.ToolVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {
  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void makeDocuments() throws IOException {
    in = Files.createDirectories(folder.resolve("in/2024"));
    SmallPdfs.good(in.resolve("a.pdf"), "Commune d'Exemple", "=1+1");
    SmallPdfs.good(in.resolve("b.pdf"), "Conseil municipal du 12 mars 2024");
    Files.writeString(in.resolve("c.pdf"), "rien");
    in = in.getParent();
  }

  @Test
  void theSameFilesGiveTheSameBytesHoweverManyJobs() throws IOException {
    run("one", "--jobs", "1");
    run("two", "--jobs", "2");
    run("two", "--jobs", "2");
    assertEquals(contents("one"), contents("two"));
  }

  @Test
  void everyOutputIsThere() throws IOException {
    run("out");
    for (String name :
        new String[] {
          "manifest.json",
          "datapackage.json",
          "index.html",
          "deliberations.csv",
          "deliberations.incomplete.csv",
          "seances.csv",
          "actes.csv",
          "votes.csv",
          "votes_membres.csv",
          "suffrages.csv",
          "fiches_actions.csv",
          "fiches_champs.csv",
          "budgets.csv",
          "comptes.csv",
          "indicateurs.csv",
          "tableaux.csv",
          "anomalies.csv",
          "non_lus.csv",
          "2024__a/document.json",
          "2024__a/report.html",
          "2024__c/document.json"
        }) {
      assertTrue(Files.isRegularFile(folder.resolve("out").resolve(name)), name);
    }
  }

  @Test
  void theSummaryCountsDocumentsByWhatBecameOfThem() {
    CommandLineRun run =
        CommandLineRun.of("extract", in, "-o", folder.resolve("out"), "--lang", "en");
    assertTrue(run.out().contains("Documents: 2 read, 0 read in part, 1 failed"), run.out());
    assertEquals(ExitCode.SOME_FILE_FAILED, run.exitCode());
  }

  @Test
  void quietSaysOnlyWhatFailed() {
    CommandLineRun run = CommandLineRun.of("extract", in, "-o", folder.resolve("out"), "-q");
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void onlyTheGivenPagesAreRead() throws IOException {
    CommandLineRun.of(
        "extract", in.resolve("2024/a.pdf"), "-o", folder.resolve("out"), "--pages", "2-");
    String json = Files.readString(folder.resolve("out/a/document.json"));
    assertTrue(json.contains("\"pages\": []"), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void helpIsInTheLanguageAskedForWithExamples(String language) {
    CommandLineRun run = CommandLineRun.of("extract", "--help", "--lang", language);
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().contains(language.equals("fr") ? "Exemples" : "Examples"), run.out());
    assertTrue(run.out().contains("--fail-on"), run.out());
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String version = CommandLineRun.of("--version").out().strip();
    assertEquals("greffe " + ToolVersion.CURRENT, version);
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(
        pom.contains("<artifactId>greffe</artifactId>\n  <version>" + ToolVersion.CURRENT + "<"));
    assertTrue(Files.readString(Path.of("greffe")).contains("greffe-" + ToolVersion.CURRENT));
  }

  private void run(String output, String... options) {
    Object[] args = new Object[4 + options.length];
    args[0] = "extract";
    args[1] = in;
    args[2] = "-o";
    args[3] = folder.resolve(output);
    System.arraycopy(options, 0, args, 4, options.length);
    CommandLineRun.of(args);
  }

  private Map<String, String> contents(String output) throws IOException {
    Path root = folder.resolve(output);
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.put(root.relativize(file).toString(), bytes);
      }
    }
    return contents;
  }
}

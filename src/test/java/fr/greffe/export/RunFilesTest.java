package fr.greffe.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.record.Extraction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files about a whole run, from the invented document given twice. */
class RunFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void writeARun() throws IOException {
    Extraction extraction = Specimen.extraction();
    RunFiles files = new RunFiles(folder, ExportOptions.DEFAULT);
    files.add(1, "second", extraction);
    files.add(0, "first", extraction);
    files.finish(
        List.of(DocumentSummary.of(extraction, "first"), DocumentSummary.of(extraction, "second")));
  }

  @Test
  void everyRowNamesItsDocumentItsPageAndItsRecord() throws IOException {
    for (Path csv : csvFiles()) {
      boolean scdl = csv.getFileName().toString().equals("deliberations.csv");
      for (CSVRecord row : records(csv)) {
        assertTrue(scdl || !row.get("document").isEmpty(), csv::toString);
        assertTrue(scdl || !row.get("id").isEmpty(), csv::toString);
      }
    }
    assertEquals("2", records("actes").get(0).get("page"));
  }

  @Test
  void rowsFollowTheOrderOfDocumentsNotOfTheirArrival() throws IOException {
    List<String> files = records("tableaux").stream().map(row -> row.get("fichier")).toList();
    assertEquals(List.of("first/tables/table-1.csv", "second/tables/table-1.csv"), files);
  }

  @Test
  void numbersKeepTheirSignAndTextIsMadeHarmless() throws IOException {
    CSVRecord recap =
        records("budgets").stream().filter(r -> r.get("fiche").isEmpty()).findFirst().orElseThrow();
    assertEquals("-1200.50", recap.get("montant"));
    assertEquals("'+ Etat", recap.get("financeur_imprime"));
    assertEquals("'- 1 200,50 €", recap.get("imprime"));
    assertEquals("'=Subvention à l'école, « Les Tilleuls »", records("actes").get(0).get("objet"));
    assertEquals("'-Zoé", records("votes_membres").get(0).get("prenom"));
    assertEquals("-0.45", records("anomalies").get(0).get("ecart"));
  }

  @Test
  void whatIsNotKnownIsAnEmptyFieldAndNeverZero() throws IOException {
    CSVRecord sitting = records("seances").get(0);
    assertEquals("", sitting.get("lieu"));
    assertEquals("", sitting.get("absents"));
    assertEquals("12", sitting.get("presents"));
    assertEquals("presents", sitting.get("comptes_calcules"));
    assertEquals("", records("votes").get(0).get("nppv"));
  }

  @Test
  void anActThatScdlCannotTakeIsInTheIncompleteFileWithItsReasons() throws IOException {
    assertEquals(0, records("deliberations").size());
    CSVRecord row = records("deliberations.incomplete").get(0);
    assertTrue(row.get("motif").contains("COLL_SIRET manque"), row.get("motif"));
    assertEquals("acte-1", row.get("id"));
    assertEquals("deliberations.incomplete.csv", records("actes").get(0).get("scdl"));
  }

  @Test
  void whatWasNotUnderstoodIsListedDocumentsToo() throws IOException {
    List<String> kinds =
        records("non_lus").stream().map(row -> row.get("quoi")).distinct().toList();
    assertEquals(List.of("field", "document"), kinds);
  }

  @Test
  void theDataPackageDescribesEveryCsvFileColumnByColumn() throws IOException {
    JsonNode root =
        new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("datapackage.json")));
    assertEquals(csvFiles().size(), root.path("resources").size());
    for (JsonNode resource : root.path("resources")) {
      Path csv = folder.resolve(resource.path("path").asText());
      assertEquals(Files.size(csv), resource.path("bytes").asLong());
      assertEquals("sha256:" + Digests.sha256(csv), resource.path("hash").asText());
      List<String> described = new ArrayList<>();
      resource.path("schema").path("fields").forEach(f -> described.add(f.path("name").asText()));
      assertEquals(header(csv), described);
      assertTrue(resource.path("name").asText().matches("[a-z0-9._-]+"));
    }
  }

  @Test
  void theManifestSaysWhatBecameOfEachFile() throws IOException {
    JsonNode file =
        new ObjectMapper()
            .readTree(Files.readAllBytes(folder.resolve("manifest.json")))
            .path("files")
            .path(0);
    assertEquals("PARTIAL", file.path("status").asText());
    assertEquals("page 3: no text", file.path("reasons").path(0).asText());
    assertEquals(1, file.path("counts").path("acts").asInt());
    assertEquals("Délibération B", file.path("announced").path(0).path("missing").path(0).asText());
  }

  private List<Path> csvFiles() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private List<CSVRecord> records(String name) throws IOException {
    return records(folder.resolve(name + ".csv"));
  }

  private static List<CSVRecord> records(Path csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static List<String> header(Path csv) throws IOException {
    return List.of(Files.readAllLines(csv, StandardCharsets.UTF_8).get(0).split(","));
  }
}

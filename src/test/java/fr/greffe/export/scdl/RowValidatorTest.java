package fr.greffe.export.scdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowValidatorTest {
  private static final TableSchema SCHEMA = TableSchema.deliberations(TableSchema.LATEST);
  private final RowValidator validator = new RowValidator(SCHEMA);

  @Test
  void aFullRowPasses() {
    assertEquals(List.of(), validator.validate(fullRow()));
  }

  @Test
  void theVoteColumnsMayAllBeEmpty() {
    Map<String, String> row = fullRow();
    row.keySet().removeIf(column -> column.startsWith("VOTE_"));
    assertEquals(List.of(), validator.validate(row));
  }

  @ParameterizedTest(name = "{0} = « {1} » breaks {2}")
  @CsvSource({
    "COLL_NOM, '', required",
    "COLL_SIRET, 21860194600014, french-siret-value",
    "COLL_SIRET, 2186019460001, pattern",
    "DELIB_ID, '', required",
    "DELIB_DATE, 15/10/2017, type",
    "DELIB_DATE, 2017-02-30, type",
    "DELIB_MATIERE_CODE, 85, pattern",
    "DELIB_MATIERE_NOM, finances locales, nomenclature-actes-value",
    "DELIB_MATIERE_NOM, finances locales / subventions, nomenclature-actes-value",
    "DELIB_MATIERE_NOM, libertes publiques et pourvoirs de police/police, nomenclature-actes-value",
    "BUDGET_ANNEE, 17, pattern",
    "BUDGET_ANNEE, 2018/2017, year-interval-value",
    "BUDGET_NOM, '', cohesive-columns-value",
    "PREF_DATE, 2017-10-14, compare-columns-value",
    "VOTE_EFFECTIF, 39, compare-columns-value",
    "VOTE_CONTRE, '', cohesive-columns-value",
    "VOTE_POUR, 26, sum-columns-value",
    "VOTE_POUR, douze, type",
    "DELIB_URL, pas une adresse, type",
  })
  void eachRuleIsFoundBrokenWhenItIs(String column, String value, String rule) {
    Map<String, String> row = fullRow();
    row.put(column, value);
    List<String> broken = validator.validate(row).stream().map(Violation::rule).toList();
    assertTrue(broken.contains(rule), broken::toString);
  }

  @Test
  void moreVotesOfOneKindThanVotersIsFound() {
    Map<String, String> row = fullRow();
    row.put("VOTE_REEL", "9");
    long comparisons =
        validator.validate(row).stream()
            .filter(v -> v.rule().equals("compare-columns-value"))
            .count();
    assertEquals(2, comparisons);
  }

  @ParameterizedTest
  @CsvSource({
    "21860194600013, true",
    "35600000000048, true",
    "35600000049837, true",
    "73282932000075, false"
  })
  void siretKeysAreCheckedLaPosteIncluded(String siret, boolean valid) {
    assertEquals(valid, ColumnChecks.isSiret(siret));
  }

  @Test
  void ourDescriptionOfTheSchemaAgreesWithThePublishedOne() throws IOException {
    Path published = Path.of("../shared/schemas/scdl-deliberations-2.1.5.schema.json");
    Assumptions.assumeTrue(Files.exists(published), "the published schema is not at hand");
    JsonNode theirs = new ObjectMapper().readTree(Files.readAllBytes(published));
    JsonNode ours;
    try (InputStream in = getClass().getResourceAsStream("/schema/scdl/deliberations-2.1.5.json")) {
      ours = new ObjectMapper().readTree(in);
    }
    assertEquals(theirs.path("custom_checks"), ours.path("custom_checks"));
    assertEquals(theirs.path("version"), ours.path("version"));
    assertEquals(theirs.path("fields").size(), ours.path("fields").size());
    for (int i = 0; i < theirs.path("fields").size(); i++) {
      for (String key : List.of("name", "type", "format", "constraints")) {
        assertEquals(
            theirs.path("fields").path(i).path(key), ours.path("fields").path(i).path(key), key);
      }
    }
  }

  @Test
  void anUnknownVersionIsRefused() {
    IllegalArgumentException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalArgumentException.class, () -> TableSchema.deliberations("9.9.9"));
    assertFalse(refused.getMessage().isEmpty());
  }

  static Map<String, String> fullRow() {
    Map<String, String> row = new HashMap<>();
    row.put("COLL_NOM", "Ville d'Exemple");
    row.put("COLL_SIRET", "21860194600013");
    row.put("DELIB_ID", "1DL15494");
    row.put("DELIB_DATE", "2017-10-15");
    row.put("DELIB_MATIERE_CODE", "7.10");
    row.put("DELIB_MATIERE_NOM", "Finances Locales/divers");
    row.put("DELIB_OBJET", "Un objet, avec une virgule");
    row.put("BUDGET_ANNEE", "2017/2018");
    row.put("BUDGET_NOM", "Budget principal");
    row.put("PREF_ID", "PREF086");
    row.put("PREF_DATE", "2017-10-15");
    row.put("VOTE_EFFECTIF", "43");
    row.put("VOTE_REEL", "40");
    row.put("VOTE_POUR", "25");
    row.put("VOTE_CONTRE", "10");
    row.put("VOTE_ABSTENTION", "5");
    row.put("DELIB_URL", "https://exemple.fr/d.pdf");
    return row;
  }
}

package fr.greffe.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNamesTest {

  @ParameterizedTest
  @CsvSource({
    "deliberation.pdf, deliberation",
    "Séance du 12 mars.PDF, Seance-du-12-mars",
    "2023/conseil/pv.pdf, 2023__conseil__pv",
    "D2024.48.pdf, D2024-48",
    "manifest.json.pdf, manifest-json",
    "œuvre.pdf, oeuvre",
    "a.pdf.pdf, a-pdf",
    "sans extension, sans-extension",
  })
  void aFolderIsNamedAfterItsDocument(String document, String folder) {
    assertEquals(folder, one(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2f.pdf",
        "../../etc/passwd.pdf",
        "..\\..\\x.pdf",
        "...",
        ".pdf",
        "/",
        "\u0000"
      })
  void noNameLeavesTheOutputFolder(String document) {
    String folder = one(document);
    assertTrue(folder.matches("[A-Za-z0-9_-]+"), folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CON.pdf", "nul.pdf", "Com1.pdf", "LPT9"})
  void aDeviceOfWindowsIsNoName(String document) {
    assertTrue(one(document).startsWith("_"), one(document));
  }

  @Test
  void accentsGiveTheSameNameComposedOrNot() {
    assertEquals(one("d\u00e9lib\u00e9ration.pdf"), one("de\u0301libe\u0301ration.pdf"));
  }

  @Test
  void aVeryLongNameIsCutAndStaysItsOwn() {
    String first = one("a".repeat(250) + "1.pdf");
    String second = one("a".repeat(250) + "2.pdf");
    assertTrue(first.length() < 120, first);
    assertNotEquals(first, second);
  }

  @Test
  void documentsThatReadTheSameGetNamesOfTheirOwn() {
    Map<String, String> folders =
        FolderNames.of(List.of("a/b.pdf", "a__b.pdf", "A__B.pdf", "c.pdf"));
    assertEquals("c", folders.get("c.pdf"));
    Set<String> names = new HashSet<>();
    folders.values().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    assertEquals(4, names.size(), folders::toString);
  }

  @Property(tries = 300)
  void anyNamesGiveDifferentPlainFolders(@ForAll Set<String> documents) {
    Map<String, String> folders = FolderNames.of(documents);
    Set<String> names = new HashSet<>();
    for (String folder : folders.values()) {
      assertTrue(folder.matches("[A-Za-z0-9_-]{1,120}"), folder);
      names.add(folder.toLowerCase(Locale.ROOT));
    }
    assertEquals(documents.size(), names.size());
  }

  private static String one(String document) {
    return FolderNames.of(List.of(document)).get(document);
  }
}

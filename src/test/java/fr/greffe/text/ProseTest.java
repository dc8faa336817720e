package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.ActeIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @ParameterizedTest
  @CsvSource({
    "la déli-,bération,la délibération",
    "en Seine-et-,Marne,en Seine-et-Marne",
    "M. Jean-,Claude,M. Jean-Claude",
    "les années 2023-,2024,les années 2023-2024",
    "le compte-,rendu,le compte-rendu",
    "le con\u00AD,seil,le conseil",
    "une phrase,suivie,une phrase suivie",
    "un tiret -,puis,un tiret - puis",
  })
  void lines_are_joined_and_only_line_break_hyphens_dropped(String a, String b, String joined) {
    assertEquals(joined, Hyphenation.join(List.of(a, b)));
  }

  @Test
  void an_acte_identifier_is_split_from_both_ends() {
    ActeIdentifier id =
        ActeIdentifiers.parse("077-123456789-20230928-CD20230928-4-2A-DE").orElseThrow();
    assertEquals("CD20230928-4-2A", id.number());
    assertEquals("DE", id.nature());
    assertEquals("123456789", id.siren());
  }

  @Test
  void an_acte_identifier_broken_over_lines_is_found() {
    assertEquals(
        "02A-123456789-20240102-D_2024-BF",
        ActeIdentifiers.find("ID : 02A-123456789-20240102-\nD_2024-BF le").get(0).printed());
    assertTrue(ActeIdentifiers.find("077-123456789-20231399-A1-DE").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "CD-2023/09/28-4/02 A,CD20230928-4-2A,true",
    "CD-2023/09/28-4/03,CD20230928-4-03,true",
    "CD-2023/09/28-4/02 A,CD20230928-4-2B,false",
    "N° 2024-05,2024_5,true",
    "D2024-48,D2024-84,false",
  })
  void act_numbers_are_compared_by_letters_and_integers(String a, String b, boolean same) {
    assertEquals(same, ActNumbers.same(a, b));
  }

  @Test
  void a_kind_prefix_may_be_ignored() {
    assertTrue(ActNumbers.sameButPrefix("DEL2025-02", "2025-02"));
    assertFalse(ActNumbers.sameButPrefix("DEL2025-02", "2025-03"));
  }

  @Test
  void sentences_are_not_cut_after_abbreviations() {
    assertEquals(
        2,
        Sentences.split(
                "Le conseil applique l'art. 3 du code et le Dr. Martin le confirme en sept. 2023."
                    + " La séance est levée.")
            .size());
  }

  @Test
  void the_same_words_fold_alike() {
    assertEquals(Fold.fold("L’ÉTÉ — Œuvre"), Fold.fold("l'ete -  oeuvre"));
    assertEquals("L’ÉTÉ".length(), Fold.aligned("L’ÉTÉ").length());
  }
}

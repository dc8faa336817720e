package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameTextTest {

  @Test
  void spaces_quotes_dashes_accents_and_case_do_not_matter() {
    assertTrue(SameText.same("L’État « finance » – à 50 %", "l'etat \"finance\" - a 50%"));
    assertTrue(SameText.same("1 684\u00A0636 €", "1\u202F684 636€"));
  }

  @Test
  void a_space_between_two_words_matters_in_a_short_text() {
    assertFalse(SameText.same("Seine et Marne", "Seineet Marne"));
  }

  @Test
  void three_characters_in_a_hundred_may_differ_but_never_a_digit() {
    String text = "Rapport d'exécution de la convention d'appui à la lutte contre la pauvreté 2022";

    assertTrue(SameText.same(text, text.replace("pauvreté", "pau-vreté")));
    assertFalse(SameText.same(text, text.replace("2022", "2023")));
    assertFalse(SameText.same(text, text + " et suite"));
  }

  @Test
  void a_truth_may_leave_words_out() {
    assertTrue(
        SameText.same(
            "Le Département […] de la collectivité.",
            "Le Département porte un grand nombre de projets au sein de la collectivité."));
    assertFalse(SameText.same("Le Département […] de la collectivité.", "Le Département agit."));
  }

  @Test
  void names_compare_without_civility_hyphen_or_order() {
    assertEquals(SameText.name("Mme Élodie ROY-MARTIN"), SameText.name("Roy Martin Elodie"));
  }

  @Test
  void a_cell_is_a_number_only_as_a_whole() {
    assertEquals(number("1684636.00"), PrintedNumber.of("1 684 636,00 €"));
    assertEquals(number("102000"), PrintedNumber.of("102.000 €"));
    assertEquals(number("52655.52"), PrintedNumber.of("52 655.52 €"));
    assertEquals(number("-285000"), PrintedNumber.of("- 285 000 €"));
    assertEquals(number("-1200"), PrintedNumber.of("(1 200)"));
    assertEquals(number("0"), PrintedNumber.of("-   €"));
    assertEquals(number("38.5"), PrintedNumber.of("38,5%"));
    assertEquals(Optional.empty(), PrintedNumber.of("177 717.01 175 149.78"));
    assertEquals(Optional.empty(), PrintedNumber.of("73 00€"));
    assertEquals(Optional.empty(), PrintedNumber.of("Total 12"));
    assertEquals(Optional.empty(), PrintedNumber.of(""));
  }

  private static Optional<BigDecimal> number(String value) {
    return Optional.of(new BigDecimal(value));
  }
}

package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.TaxBasis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 684 636 €|1684636|EUR|1",
        "1 684 636,00|1684636.00||0.01",
        "1\u00A0684\u202F636,00\u00A0€|1684636.00|EUR|0.01",
        "1\u2009684|1684||1",
        "102.000 €|102000|EUR|1",
        "52 655.52 €|52655.52|EUR|0.01",
        "1.234.567,89 €|1234567.89|EUR|0.01",
        "38,5%|38.5|%|0.1",
        "19.81 %|19.81|%|0.01",
        "0€|0|EUR|1",
        "- 285 000 €|-285000|EUR|1",
        "-285 000|-285000||1",
        "–  625 475,79 €|-625475.79|EUR|0.01",
        "-   €|0|EUR|1",
        "(1 200)|-1200||1",
        "(1 200,50) €|-1200.50|EUR|0.01",
        "(1 200 €)|-1200|EUR|1",
        "+ 137 500 €|137500|EUR|1",
        "23 M€|23000000|EUR|1000000",
        "1,5 M€|1500000|EUR|100000",
        "12 k€|12000|EUR|1000",
        "12,5 K€|12500|EUR|100",
        "2,3 millions d’euros|2300000|EUR|100000",
        "15 milliers d'euros|15000|EUR|1000",
        "3 millions|3000000||1000000",
        "1’697€|1697|EUR|1",
        "22'973,41€|22973.41|EUR|0.01",
        "120 168|120168||1",
        "1250|1250||1",
        "12 ETP|12|ETP|1",
        "12,5 ETP|12.5|ETP|0.1",
        "150 m²|150|m²|1",
        "2023|2023||1",
        "12 000 euros|12000|EUR|1",
        "12 000 * |12000||1",
        "1684636.00|1684636.00||0.01",
        "0.500|0.500||0.001",
        "00,00 €|0.00|EUR|0.01",
        "1 684\u00A0€\u00A0|1684|EUR|1",
      })
  void a_cell_that_is_one_number_is_read_exactly(
      String text, String value, String unit, String precision) {
    NumberMatch match = FrenchNumbers.whole(text).orElseThrow();
    assertEquals(value, match.value().toPlainString());
    assertEquals(unit == null ? "" : unit, match.unit());
    assertEquals(precision, match.precision().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", "–", "01.01.2016", "28/09/2023", "475 000€ 100%", "177 717.01 175 149.78",
        "n° 5", "1er", "1.3.1.1", "2023-2024", "19h30", "01 64 14 77 77", "L.2121-14", "Total",
        "227 700 010 00019", "12 000\n13 000", "1 684\n636", "#VALEUR!", "D2024-48", "€", "042"
      })
  void a_cell_that_is_no_single_number_is_none(String text) {
    assertTrue(FrenchNumbers.whole(text).isEmpty(), () -> FrenchNumbers.whole(text).toString());
  }

  @Test
  void a_unit_on_the_next_line_of_a_cell_still_belongs_to_the_number() {
    assertEquals("EUR", FrenchNumbers.whole("1 684 636\n€").orElseThrow().unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "475 000€ 100%|475000;100",
        "177 717.01 175 149.78|177717.01;175149.78",
        "177 717,01 175 149,78|177717.01;175149.78",
        "12 500 € 13 000 €|12500;13000",
        "2023 12 345|2023;12345",
        "soit – 1’697€|-1697",
        "de -8’355,59€ du compte|-8355.59",
        "l'écart était de - 1.697€, et|-1697",
        "- 26.44 € provenant de la vente|26.44",
        "Charges : +20’000 € en plus|20000",
        "Taxe d'habitation – 12 000 €|12000",
        "un montant de 20 000 € à ce titre|20000",
        "14 pour / 0 contre / 0 abstention|14;0;0",
        "on a donné 3110€ :|3110",
        "la somme de 12 500 HT|12500",
        "Vu la loi n° 82.213 du 2 mars 1982|",
        "au 01.01.2016|",
        "l'article L.2121-14 du code|",
        "l'article 3 et l'annexe 2|",
        "14042 Caen|",
        "14 042 Caen|",
        "77 000 MELUN|",
        "à 19h30 précises|",
        "à 19 h 30 précises|",
        "à 9 heures 15|",
        "le 1er, la 2ème, le 3e|",
        "1.3.1.1 Titre|",
        "DEL2025-02 et 24-04/042|",
        "Tél. 01.64.14.77.77|",
        "SIRET 227 700 010 00019|",
        "La période 2023-2024|",
        "chapitre 67, compte 6742|",
        "page 3/12|",
        "Etat : 55 000 €, Département : 45 000 €|55000;45000",
        "lot n° 3 : 45 000 €|45000",
        "article 2 : 45 000 €|45000",
        "le projet (1 200 €) est|1200",
        "un reste de -   € est porté|0",
      })
  void the_figures_of_a_text_are_found_and_nothing_else(String text, String values) {
    List<String> found =
        FrenchNumbers.find(text).stream().map(n -> n.value().toPlainString()).toList();
    assertEquals(values == null ? List.of() : List.of(values.split(";")), found);
  }

  @Test
  void the_tax_basis_printed_after_an_amount_goes_with_it() {
    assertEquals(TaxBasis.HT, FrenchNumbers.find("soit 4 000 €HT").get(0).tax());
    assertEquals(TaxBasis.TTC, FrenchNumbers.find("12 000,00 € T.T.C. au total").get(0).tax());
    assertEquals(TaxBasis.HT, FrenchNumbers.find("12 000 euros (HT) au total").get(0).tax());
    assertEquals(TaxBasis.UNSTATED, FrenchNumbers.find("12 000 € au total").get(0).tax());
  }

  @Test
  void a_match_covers_sign_digits_and_unit() {
    String text = "soit - 1 200,50 € par an";
    NumberMatch match = FrenchNumbers.find(text).get(0);
    assertEquals("- 1 200,50 €", text.substring(match.start(), match.end()));
  }
}

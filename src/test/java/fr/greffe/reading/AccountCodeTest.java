package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCodeTest {

  @ParameterizedTest(name = "« {0} » is account {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "011 – Charges à caractère général|011|Charges à caractère général",
        "D-6042 Achats|D6042|Achats",
        "2031 Frais d'études|2031|Frais d'études",
        "20422 Bâtiments et installations|20422|Bâtiments et installations",
        "Chap. 65|65|",
        "R 013 : Atténuations|R013|Atténuations"
      })
  void a_label_s_account_is_told_from_its_words(String label, String figures, String rest) {
    assertEquals(
        Optional.of(new AccountCode(figures, rest == null ? "" : rest)), AccountCode.of(label));
  }

  @ParameterizedTest(name = "« {0} » is none")
  @ValueSource(strings = {"2024 réalisé", "30 %", "12,5", "15 000 €", "Charges", "50 € par an"})
  void years_rates_and_amounts_are_none(String label) {
    assertEquals(Optional.empty(), AccountCode.of(label));
  }
}

package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Résultat atteint en 2021 (1/01/21 au 31/12/21) | 2021",
        "Situation au 31 déc. 2018 | 31 déc. 2018",
        "Résultat atteint au 1er semestre 2022 | 1er semestre 2022",
        "Budget exécuté au 31/12/2022 | 31/12/2022",
        "Juillet – décembre 2023 | Juillet – décembre 2023",
        "01-10-2021 au 31-12-2022 | 01-10-2021 au 31-12-2022",
        "2022-2023 | 2022-2023",
        "Indicateurs (à fin 2022) | fin 2022",
        "File active À septembre 2022 | septembre 2022"
      })
  void the_first_period_is_read_as_printed(String text, String period) {
    assertEquals(period, Periods.first(text));
  }

  @Test
  void an_amount_or_a_reference_is_no_period() {
    assertEquals("", Periods.first("12 022 €"));
    assertEquals("", Periods.first("article 20221"));
    assertFalse(Periods.isPeriod("5008 (de janvier à octobre 2022)"));
    assertTrue(Periods.isPeriod("Au 30-06-2022"));
  }

  @Property
  void any_year_of_our_time_is_a_period(@ForAll @IntRange(min = 1990, max = 2060) int year) {
    assertTrue(Periods.isPeriod(String.valueOf(year)));
    assertEquals(String.valueOf(year), Periods.first("Budget " + year));
  }
}

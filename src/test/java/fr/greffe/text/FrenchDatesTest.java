package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Séance du 28 septembre 2023|2023-09-28",
        "Jeudi 28 septembre 2023|2023-09-28",
        "lundi 1er février 2016|2016-02-01",
        "1er juillet 2022|2022-07-01",
        "28/09/2023|2023-09-28",
        "28.09.2023|2023-09-28",
        "28.09.23|2023-09-28",
        "28/09/23|2023-09-28",
        "28-09-2023|2023-09-28",
        "2023-09-28|2023-09-28",
        "du 4 AOÛT 2021|2021-08-04",
        "du 4 août 2021|2021-08-04",
        "le 30 janv. 2020|2020-01-30",
        "L'an deux mille vingt-quatre, le 10 décembre|2024-12-10",
        "L’an deux mille vingt-cinq, le treize mars à dix-neuf heures|2025-03-13",
        "L'AN DEUX MILLE SEIZE, LE PREMIER FÉVRIER|2016-02-01",
        "L'an deux mille vingt-quatre et le huit avril|2024-04-08",
        "L'an deux mil dix-huit, le seize avril, à vingt heures|2018-04-16",
        "L'an deux mille vingt, le dix sept septembre, à vingt heures|2020-09-17",
        "L'an 2024, le mardi 10 décembre à 18 h|2024-12-10",
        "L’an deux mille quinze, le vingt-huit du mois de mai|2015-05-28",
        "le treize mars deux mille vingt-cinq à|2025-03-13",
        "en date du mardi 04 mars 2025,|2025-03-04",
      })
  void a_date_is_read_in_every_form(String text, LocalDate date) {
    assertEquals(date, FrenchDates.first(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016.02.16",
        "31/02/2023",
        "1.3.1.1",
        "14 pour / 0 contre",
        "le 28 septembre",
        "12/2023",
        "CD-2023/09/28-4/02 A",
        "2024-06-12/05",
        "01 64 14 77 77",
        ""
      })
  void what_is_no_date_is_none(String text) {
    assertTrue(FrenchDates.find(text).isEmpty(), () -> FrenchDates.find(text).toString());
  }

  @Test
  void the_weekday_is_kept_even_when_it_contradicts_the_date() {
    DateMatch match = FrenchDates.find("le vendredi 28 septembre 2023").get(0);
    assertEquals(DayOfWeek.FRIDAY, match.weekday().orElseThrow());
  }

  @Test
  void every_date_of_a_text_is_found_in_order() {
    assertEquals(
        2, FrenchDates.find("du 26 janvier 2016 au 1er février 2016, et le 31/02/2016").size());
  }

  @Property
  void a_date_printed_in_figures_is_read_back(
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1900, max = 2099) int year) {
    LocalDate date = LocalDate.of(year, month, day);
    for (String form : new String[] {"%02d/%02d/%04d", "%02d.%02d.%04d", "%d/%02d/%04d"}) {
      assertEquals(
          date,
          FrenchDates.first(String.format(java.util.Locale.ROOT, form, day, month, year))
              .orElseThrow());
    }
  }
}

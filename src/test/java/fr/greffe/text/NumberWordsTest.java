package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {
  private static final String[] SMALL = {
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf"
  };
  private static final String[] TENS = {
    "", "", "vingt", "trente", "quarante", "cinquante", "soixante"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quatre cent quinze mille|415000",
        "quatre-vingt-dix-sept|97",
        "quatre-vingts|80",
        "soixante et onze|71",
        "septante-deux|72",
        "nonante-neuf|99",
        "deux mille vingt-quatre|2024",
        "mille deux cents|1200",
        "un million deux cent mille|1200000",
        "Dix-huit|18",
        "deux cent un|201",
        "mille neuf cent quatre-vingt-dix-neuf|1999",
        "quinze cents|1500",
      })
  void a_number_in_words_is_read(String words, String value) {
    assertEquals(value, NumberWords.parse(words).orElseThrow().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"deux trois", "mille mille", "chat", "", "et un", "vingt trente"})
  void words_that_make_no_number_are_none(String words) {
    assertTrue(NumberWords.parse(words).isEmpty());
  }

  @Test
  void an_amount_in_words_is_found_in_a_sentence() {
    String text =
        "une subvention de quatre cent quinze mille euros et cinquante centimes est versée";
    NumberMatch match = NumberWords.find(text).get(0);
    assertEquals("415000.50", match.value().toPlainString());
    assertEquals("EUR", match.unit());
  }

  @Property
  void a_number_spelt_out_is_read_back(@ForAll @IntRange(min = 0, max = 999_999) int number) {
    assertEquals(number, NumberWords.parse(spell(number)).orElseThrow().intValue(), spell(number));
  }

  private static String spell(int n) {
    if (n >= 1000) {
      String head = n / 1000 == 1 ? "mille" : spell(n / 1000) + " mille";
      return n % 1000 == 0 ? head : head + " " + spell(n % 1000);
    }
    if (n >= 100) {
      String head = n / 100 == 1 ? "cent" : SMALL[n / 100] + " cent";
      return n % 100 == 0 ? head : head + " " + spell(n % 100);
    }
    if (n < 20) {
      return SMALL[n];
    }
    if (n >= 80) {
      return n == 80 ? "quatre-vingts" : "quatre-vingt-" + SMALL[n - 80];
    }
    if (n >= 60) {
      return n == 60
          ? "soixante"
          : n == 61 || n == 71 ? "soixante et " + SMALL[n - 60] : "soixante-" + SMALL[n - 60];
    }
    int unit = n % 10;
    return TENS[n / 10] + (unit == 0 ? "" : unit == 1 ? " et un" : "-" + SMALL[unit]);
  }
}

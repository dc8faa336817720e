package fr.greffe.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final String BUNDLE = "fr.greffe.export.report.report";

  @Test
  void frenchNumbersHaveNarrowSpacesAndAComma() {
    assertEquals(
        "\u22121\u202F684\u202F636,50",
        Wording.of(Locale.FRENCH).number(new BigDecimal("-1684636.50")));
  }

  @Test
  void englishNumbersHaveCommasAndAPoint() {
    assertEquals("1,684,636.5", Wording.of(Locale.ENGLISH).number(new BigDecimal("1684636.5")));
  }

  @Test
  void anArgumentWithBracesAndApostrophesIsPutInAsItIs() {
    assertEquals("l'{0} – rapport Greffe", Wording.of(Locale.FRENCH).say("report.title", "l'{0}"));
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(
        new TreeSet<>(ResourceBundle.getBundle(BUNDLE, Locale.FRENCH).keySet()),
        new TreeSet<>(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet()));
  }

  @Test
  void decimalsThatAComputationAddsAndThatAreZeroAreNotShown() {
    Wording french = Wording.of(Locale.FRENCH);
    assertEquals("\u221218,00", french.number(new BigDecimal("-18.0000")));
    assertEquals("0,125", french.number(new BigDecimal("0.1250")));
    assertEquals("18", french.number(new BigDecimal("18")));
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Amount;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each cause told is worked out again: with it, the relation would hold. */
class DiagnosticianTest {

  private static Term term(String label, String value) {
    return new Term(
        label, BigDecimal.ONE, new BigDecimal(value), new BigDecimal("0.01"), Optional.empty());
  }

  private static List<String> causes(String stated, String... terms) {
    List<Term> all = new ArrayList<>();
    for (String value : terms) {
      all.add(term("ligne " + all.size(), value));
    }
    Reckoning sum = Reckoning.sum(all, term("Total", stated));
    Judgement judgement =
        Judgement.of(
            new TableTotals(), new Phrase("ici", "here"), sum, Amount.EURO, List.of("label"));
    return Diagnostician.hypotheses(judgement).stream().map(Hypothesis::kind).distinct().toList();
  }

  @Test
  void twoDigitsSwappedAreNamed() {
    assertTrue(causes("359956.25", "252722.25", "107243.00").contains("digits-swapped"));
  }

  @Test
  void oneDigitOffIsNamed() {
    assertTrue(causes("142870.00", "61240.00", "23818.00", "57815.00").contains("digit-off"));
  }

  @Test
  void aWrongSignIsNamed() {
    assertTrue(causes("700.00", "1000.00", "300.00").contains("sign"));
  }

  @Test
  void aWrongMagnitudeIsNamed() {
    assertTrue(causes("1620.00", "1500.00", "1200.00").contains("magnitude"));
  }

  @Test
  void aLineLeftOutIsNamed() {
    assertTrue(causes("350.00", "100.00", "250.00", "47.00").contains("term-missing"));
  }

  @Test
  void aLineCountedTwiceIsNamed() {
    assertTrue(causes("444.00", "100.00", "250.00", "47.00").contains("term-twice"));
  }

  @Test
  void aResultRoundedToTheEuroIsNamed() {
    assertTrue(causes("351.00", "100.40", "250.35").contains("rounding"));
  }

  @Test
  void aRelationThatHoldsHasNoCause() {
    assertEquals(List.of(), causes("350.00", "100.00", "250.00"));
  }
}

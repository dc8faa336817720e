package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.text.DateMatch;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.util.List;

/**
 * A text with what every rule reads in it, each reading done once, when first asked for: several
 * rules look at the same sentences, and reading numbers costs more than judging them.
 */
final class ReadText {

  private final String text;
  private final Once<String> folded = new Once<>(() -> Fold.aligned(text()));
  private final Once<List<NumberMatch>> numbers = new Once<>(() -> FrenchNumbers.find(text()));
  private final Once<List<NumberMatch>> money =
      new Once<>(() -> numbers().stream().filter(n -> n.unit().equals(Amount.EURO)).toList());
  private final Once<List<DateMatch>> dates = new Once<>(() -> FrenchDates.find(text()));

  ReadText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Lower case, no accents, character for character: positions are those of the text. */
  String folded() {
    return folded.get();
  }

  /** True when one of the words stands in the folded text: cheaper than a pattern's search. */
  boolean says(List<String> words) {
    return words.stream().anyMatch(folded()::contains);
  }

  /** Every figure, in order. */
  List<NumberMatch> numbers() {
    return numbers.get();
  }

  /** The figures in euros, in order. */
  List<NumberMatch> money() {
    return money.get();
  }

  /** Every date, in order. */
  List<DateMatch> dates() {
    return dates.get();
  }
}

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

  /** What every amount in euros is printed with, in part (« Euros », « EUROS », « k€ »). */
  private static final List<String> EUROS = List.of("€", "uro", "EUR");

  private final String text;
  private final Once<String> folded = new Once<>(() -> Fold.aligned(text()));
  private final Once<List<NumberMatch>> numbers =
      new Once<>(() -> FrenchNumbers.find(text(), this::dates));
  private final Once<List<NumberMatch>> money = new Once<>(this::readMoney);
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

  /** Without a word for euros there is nothing to read. */
  private List<NumberMatch> readMoney() {
    return EUROS.stream().anyMatch(text::contains)
        ? numbers().stream().filter(n -> n.unit().equals(Amount.EURO)).toList()
        : List.of();
  }

  /** Every date, in order. */
  List<DateMatch> dates() {
    return dates.get();
  }
}

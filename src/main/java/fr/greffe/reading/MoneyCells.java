package fr.greffe.reading;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The amounts of money a table's cell holds. */
final class MoneyCells {
  /** A bare number below this is a rank, a rate or a count in a cell of words. */
  private static final BigDecimal SMALLEST_BARE = BigDecimal.valueOf(100);

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private MoneyCells() {}

  /**
   * An amount of a cell.
   *
   * @param before the cell's text before it, after the amount that comes first
   * @param after the cell's text after it, up to the next amount
   */
  record Money(Amount amount, String before, String after) {}

  /** The amounts, in printed order; empty for a year, a percentage or plain words. */
  static List<Money> of(Cell cell) {
    String text = cell.text().replace('\n', ' ').strip();
    if (text.isEmpty() || cell.sources().isEmpty() || YEAR.matcher(text).matches()) {
      return List.of();
    }
    Optional<Amount> whole = cell.amount().filter(a -> isMoney(a.unit()));
    if (whole.isPresent()) {
      return List.of(new Money(euros(whole.get()), "", ""));
    }
    Source source = cell.sources().get(0);
    List<NumberMatch> numbers = new ArrayList<>();
    List<NumberMatch> all = FrenchNumbers.find(text);
    boolean euro = all.stream().anyMatch(n -> n.unit().equals(Amount.EURO));
    for (NumberMatch number : all) {
      String printed = text.substring(number.start(), number.end()).strip();
      boolean bare =
          number.unit().isEmpty()
              && number.value().abs().compareTo(SMALLEST_BARE) >= 0
              && !YEAR.matcher(printed).matches()
              && (euro || all.size() == 1 && printed.length() * 2 > text.length());
      if (number.unit().equals(Amount.EURO) || bare) {
        numbers.add(number);
      }
    }
    List<Money> found = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      NumberMatch number = numbers.get(i);
      int before = i == 0 ? 0 : numbers.get(i - 1).end();
      int after = i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
      String printed = text.substring(number.start(), number.end()).strip();
      Source place = new Source(source.file(), source.page(), source.box(), printed);
      found.add(
          new Money(
              euros(number.at(place)),
              text.substring(before, number.start()),
              text.substring(number.end(), after)));
    }
    return found;
  }

  private static boolean isMoney(String unit) {
    return unit.equals(Amount.EURO) || unit.isEmpty();
  }

  private static Amount euros(Amount amount) {
    return new Amount(
        amount.value(),
        Amount.EURO,
        amount.precision(),
        amount.tax(),
        amount.source(),
        amount.verification());
  }
}

package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FrenchNumbersPropertiesTest {
  private static final List<String> SEPARATORS =
      List.of(" ", "\u00A0", "\u202F", "\u2009", ".", "'", "’");

  @Property
  void a_printed_number_is_read_back(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long cents,
      @ForAll @IntRange(min = 0, max = 6) int separator,
      @ForAll boolean negative,
      @ForAll boolean euro) {
    String printed = print(cents, SEPARATORS.get(separator), ",");
    String text = (negative ? "-" : "") + printed + (euro ? " €" : "");
    BigDecimal expected = BigDecimal.valueOf(negative ? -cents : cents, 2);
    assertEquals(expected, FrenchNumbers.whole(text).orElseThrow().value());
  }

  @Property
  void two_numbers_with_decimals_side_by_side_are_never_joined(
      @ForAll @LongRange(min = 0, max = 99_999_999_999L) long first,
      @ForAll @LongRange(min = 0, max = 99_999_999_999L) long second,
      @ForAll boolean dot) {
    String mark = dot ? "." : ",";
    String text = print(first, " ", mark) + " " + print(second, " ", mark);
    assertTrue(FrenchNumbers.whole(text).isEmpty());
    assertEquals(
        List.of(BigDecimal.valueOf(first, 2), BigDecimal.valueOf(second, 2)),
        FrenchNumbers.find(text).stream().map(NumberMatch::value).toList());
  }

  @Property
  void no_text_makes_the_reader_fail(@ForAll String text) {
    for (NumberMatch match : FrenchNumbers.find(text)) {
      assertTrue(match.start() >= 0 && match.end() <= text.length() && match.start() < match.end());
      assertTrue(match.precision().signum() > 0);
    }
    FrenchDates.find(text);
    NumberWords.find(text);
    Fold.fold(text);
  }

  private static String print(long cents, String separator, String mark) {
    StringBuilder integer = new StringBuilder(Long.toString(cents / 100));
    for (int at = integer.length() - 3; at > 0; at -= 3) {
      integer.insert(at, separator);
    }
    return integer + mark + String.format(java.util.Locale.ROOT, "%02d", cents % 100);
  }
}

package fr.greffe.table;

import fr.greffe.record.Amount;
import fr.greffe.record.Source;
import fr.greffe.text.FrenchDates;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell's text is: an amount, a date, figures of some kind, or words. */
final class CellNumbers {

  /** Signs that stand in a figure's place or beside it. */
  private static final String FIGURE_SIGNS =
      "0123456789.,'’+-−–—()%€$£/:*<>≤≥±~ \u00A0\u202F\u2009\n";

  /** A cell of dashes or of one of these marks stands for « nothing » in a column of figures. */
  private static final String BLANK_MARKS = "-−–—.…:/*";

  /** Units and magnitudes that leave a figure a figure: « k€ », « M€ », « ETP », « pts ». */
  private static final int LONGEST_UNIT = 4;

  /** What statisticians print for a figure that is missing: « n.d. », « s.o. », « (X) », « NA ». */
  private static final Pattern NOTHING =
      Pattern.compile("(?i:n\\.a\\.|n/a|n\\.d\\.|nc|nd|s\\.o\\.|n\\.s\\.)|N[AS]|\\([A-Z]{1,2}\\)");

  /** A euro sign that a typist made twice, or as the letter beside it on the keyboard. */
  private static final Pattern EURO_TYPED = Pattern.compile("€ ?€$|(?<=[.,]\\d\\d) ?[eE]$");

  private CellNumbers() {}

  /** The amount a whole cell is, if it is one. */
  static Optional<Amount> amount(String text, Source source) {
    return whole(text).map(m -> m.at(source));
  }

  /** The number a whole cell is, if it is one. */
  static Optional<BigDecimal> value(String text) {
    return whole(text).map(NumberMatch::value);
  }

  /** The number a cell is, its euro sign typed twice or as a letter « e » after cents included. */
  private static Optional<NumberMatch> whole(String text) {
    return FrenchNumbers.whole(text)
        .or(() -> FrenchNumbers.whole(EURO_TYPED.matcher(text.strip()).replaceFirst("€")));
  }

  static boolean isDate(String text) {
    String flat = text.replace('\n', ' ').strip();
    return FrenchDates.find(flat).stream()
        .anyMatch(m -> m.start() == 0 && m.end() == flat.length());
  }

  /** True for text made of digits and the signs round them, with at most a short unit after. */
  static boolean looksNumeric(String text) {
    if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
      return false;
    }
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (Character.isDigit(ch)) {
        digits++;
      } else if (FIGURE_SIGNS.indexOf(ch) < 0) {
        letters++;
      }
    }
    return digits > 0 && letters <= LONGEST_UNIT && letters <= digits + 1;
  }

  /** True for a mark that stands for an empty figure. */
  static boolean isBlankMark(String text) {
    String flat = text.strip();
    if (flat.isEmpty() || flat.length() > LONGEST_UNIT) {
      return false;
    }
    return flat.chars().allMatch(ch -> BLANK_MARKS.indexOf(ch) >= 0 || ch == '€' || ch == ' ')
        || NOTHING.matcher(flat).matches();
  }
}

package fr.greffe.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the texts of fact files. {@code [[id|1500|euros]]} is an amount printed in a {@link
 * NumberStyle}; {@code [[id|1500|words]]} the same in words; {@code [[id|2024-04-09|date]]} a date
 * ({@code date}, {@code weekday}, {@code slashed}); {@code [[id|words]]} any text that may be
 * altered.
 */
final class FactText {
  private static final Pattern PLACE =
      Pattern.compile("\\[\\[([^|\\]]+)\\|([^|\\]]+)(?:\\|([^\\]]+))?]]");

  private FactText() {}

  /** The text with its figures declared. */
  static String read(DocBuilder doc, String text) {
    Matcher places = PLACE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      places.appendReplacement(
          out,
          Matcher.quoteReplacement(
              doc.figure(figure(places.group(1), places.group(2), places.group(3)))));
    }
    return places.appendTail(out).toString();
  }

  private static Figure figure(String id, String value, String style) {
    if (style == null) {
      return Figure.text(id, value);
    }
    return switch (style) {
      case "words" -> Figure.text(id, French.amount(new BigDecimal(value)));
      case "date" -> Figure.text(id, French.date(LocalDate.parse(value)));
      case "weekday" -> Figure.text(id, French.weekdayDate(LocalDate.parse(value)));
      case "slashed" -> Figure.text(id, French.slashed(LocalDate.parse(value)));
      default -> Figure.amount(id, new BigDecimal(value), NumberStyle.of(style));
    };
  }
}

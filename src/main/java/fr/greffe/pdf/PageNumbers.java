package fr.greffe.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which page numbers are printed. */
final class PageNumbers {
  /** « Page 3 », « Page 3 sur 12 », « p. 3/12 », « 3/12 », « - 3 - », « 3 | Page » and « 3 ». */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:[-–—|•·~ ]*)(?:(?:page|p\\.|pages|folio|f°|feuillet)\\s*(?:n°|:)?\\s*)?(\\d{1,4})"
              + "(?:\\s*(?:/|sur|de|\\|)\\s*(\\d{1,4}))?(?:\\s*\\|\\s*(?:p\\s?a\\s?g\\s?e))?"
              + "(?:[-–—|•·~ ]*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same at the end of a line that says more, where a word or a total shows what it is. */
  private static final Pattern AT_END =
      Pattern.compile(
          "(?:^|.*\\s)((?:(?:page|p\\.|folio)\\s*(?:n°|:)?\\s*)(\\d{1,4})(?:\\s*(?:/|sur|de)\\s*\\d{1,4})?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PageNumbers() {}

  /** The number when the whole text is a page number. */
  static Optional<Integer> alone(String text) {
    Matcher matcher = ALONE.matcher(text);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** True for forms that are nothing else than a page number, even on a single page. */
  static boolean isUnmistakable(String text) {
    Matcher matcher = ALONE.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    String folded = text.toLowerCase(java.util.Locale.ROOT);
    boolean named = folded.contains("page") || folded.startsWith("p.");
    boolean dashed = folded.matches("[-–—]\\s*\\d+\\s*[-–—]");
    boolean ofTotal =
        matcher.group(2) != null
            && Integer.parseInt(matcher.group(1)) <= Integer.parseInt(matcher.group(2));
    return named || dashed || ofTotal && text.contains("/");
  }

  /** The page number as printed in a piece of furniture; empty when it holds none. */
  static String printed(List<String> parts) {
    for (String part : parts) {
      if (alone(part).isPresent()) {
        return part.strip();
      }
    }
    for (String part : parts) {
      Matcher matcher = AT_END.matcher(part);
      if (matcher.matches()) {
        return matcher.group(1).strip();
      }
    }
    return "";
  }
}

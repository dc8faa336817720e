package fr.greffe.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapitre, article, nature or operation at the head of a label: « 011 Charges… », « R002 ».
 *
 * @param figures the code without the words and signs around it, never empty
 * @param rest what follows it, without what parts the two; empty when nothing does
 */
record AccountCode(String figures, String rest) {
  private static final Pattern CODE =
      Pattern.compile(
          "^(?:(?i:chapitre|chap\\.?|article|art\\.?|compte|cpte)\\s*)?"
              + "([DR]?[\\s-]?\\d{2,6}[A-Z]?)(?:-\\d{2,4})?"
              + "(?![\\d%€.,/]|\\s+[%€]|(?:\\s\\d{3})+(?:,\\d+)?\\s*€)(?=[\\s:–-]|$)");

  /** Accounts of four figures in the twenties begin at 2031, « Frais d'études ». */
  private static final Pattern YEAR = Pattern.compile("(?:19\\d{2}|20[0-2]\\d|2030)(?!\\d)");

  /** What parts a code from its label: « 011 – Charges à caractère général ». */
  private static final Pattern SEPARATORS = Pattern.compile("^[\\s:.–—-]+");

  /** The code that a label begins with; empty for none, and for a year. */
  static Optional<AccountCode> of(String label) {
    Matcher code = CODE.matcher(label);
    if (!code.find() || YEAR.matcher(label).lookingAt()) {
      return Optional.empty();
    }
    String rest = SEPARATORS.matcher(label.substring(code.end())).replaceFirst("");
    return Optional.of(new AccountCode(code.group(1).replaceAll("[\\s-]", ""), rest.strip()));
  }
}

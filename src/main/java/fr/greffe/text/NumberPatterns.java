package fr.greffe.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How figures are printed, and what looks like a figure and is none. */
final class NumberPatterns {
  private static final String SPACE = "[ \\u00A0\\u202F\\u2009\\u2007\\u2008]";
  private static final String MINUS = "[-\\u2212\\u2013\\u2014\\u2010\\u2011\\uFE63]";

  /** Digits with their groups and decimals; which groups are one number is the order of forms. */
  private static final String DIGITS =
      "(?:"
          // 1 684 636,00 and 52 655.52
          + "\\d{1,3}(?:"
          + SPACE
          + "\\d{3})+(?!\\d)(?:[.,]\\d+)?"
          // 22'973,41
          + "|\\d{1,3}(?:['\\u2019]\\d{3})+(?!\\d)(?:[.,]\\d+)?"
          // 1.234.567,89 and 102.000
          + "|[1-9]\\d{0,2}(?:\\.\\d{3})+(?!\\d)(?!\\.\\d)(?:,\\d+)?"
          // 1,684,636.00: only when the dot or a second comma shows that the comma groups
          + "|[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d{1,2}(?!\\d)"
          + "|[1-9]\\d{0,2}(?:,\\d{3}){2,}(?![\\d,])"
          // 1684636,00 and 38.5
          + "|\\d+(?:[.,]\\d+)?"
          + ")";

  private static final String MAGNITUDE =
      "(?:(?:M|Md|Mds|k|K)(?:€|EUR(?:OS)?\\b|euros\\b)"
          + "|(?:millions?|milliards?|milliers?)\\b(?: *(?:d['\\u2019] ?)?(?:€|euros?\\b))?"
          + "|mille *(?:€|euros?\\b))";
  private static final String EURO = "(?:€|EUR\\b|[Ee]uros?\\b|EUROS?\\b)";
  private static final String PERCENT = "(?:%|pour cent\\b|p\\.? ?100\\b)";
  private static final String TAX =
      "(?:"
          + SPACE
          + "*\\(?(?:en )?(HT|H\\.T\\.?|TTC|T\\.T\\.C\\.?|TVA|hors taxes?|toutes taxes"
          + " comprises)(?![\\p{L}\\d])\\)?)?";

  private static final List<String> UNITS = WordList.load(NumberPatterns.class, "units.txt");
  private static final String UNIT =
      UNITS.stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(u -> u))
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:(?:", ")(?![\\p{L}\\d]))"));

  /** Groups: 1 sign, 2 digits, 3 magnitude, 4 euro, 5 percent, 6 unit, 7 tax. */
  static final Pattern NUMBER =
      Pattern.compile(
          "([-+\\u2212\\u2013\\u2014\\u2010\\u2011\\uFE63]"
              + SPACE
              + "*)?"
              + "("
              + DIGITS
              + ")"
              + "(?:"
              + SPACE
              + "*(?:("
              + MAGNITUDE
              + ")|("
              + EURO
              + ")|("
              + PERCENT
              + ")|("
              + UNIT
              + ")))?"
              + TAX);

  static final Pattern DASH_EURO = Pattern.compile(MINUS + SPACE + "*" + EURO + TAX);

  static final Pattern PARENTHESISED =
      Pattern.compile(
          "\\("
              + SPACE
              + "*("
              + NUMBER.pattern()
              + ")"
              + SPACE
              + "*\\)"
              + SPACE
              + "*("
              + EURO
              + "|"
              + PERCENT
              + ")?");

  /** Digits that are something else: a time, a phone number, a SIRET, dotted numbering. */
  static final Pattern OTHER =
      Pattern.compile(
          // Every form begins with a digit: what does not is passed over without trying them.
          "(?=\\d)(?:(?<!\\d)\\d{1,2}"
              + SPACE
              + "?[hH]"
              + SPACE
              + "?\\d{2}(?!\\d)"
              + "|(?<!\\d)\\d{1,2} heures? (?:et )?\\d{1,2}(?!\\d)"
              + "|(?<![\\d.,])\\d{1,2}:\\d{2}(?![\\d])"
              + "|(?<!\\d)0\\d(?:[ .\\u00A0-]?\\d{2}){4}(?!\\d)"
              + "|(?<!\\d)\\d{3}"
              + SPACE
              + "?\\d{3}"
              + SPACE
              + "?\\d{3}"
              + SPACE
              + "?\\d{5}(?!\\d)"
              + "|(?<![\\d.])\\d{1,2}(?:\\.\\d{1,2}){2,}\\.?(?!\\d)"
              + "|(?<![\\d.])\\d{4}\\.\\d{1,2}\\.\\d{1,3}(?!\\d))");

  /** Five digits then a capitalised word is a postal code and its town. */
  static final Pattern POSTAL =
      Pattern.compile("(?<![\\d,.])\\d{2}" + SPACE + "?\\d{3}(?= \\p{Lu}[\\p{L}'\\u2019-]{2})");

  static final Pattern NUMBER_WITH_UNIT =
      Pattern.compile(
          DIGITS
              + SPACE
              + "*(?:"
              + MAGNITUDE
              + "|"
              + EURO
              + "|"
              + PERCENT
              + "|"
              + UNIT
              + "|(?:HT|TTC|TVA)\\b)");

  private NumberPatterns() {}
}

package fr.greffe.text;

import fr.greffe.record.Amount;
import fr.greffe.record.TaxBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures as French administrations print them. Groups of three digits may be separated by a space
 * of any kind, a dot or an apostrophe; the decimals follow a comma or a dot. Two figures side by
 * side are never joined: a group always has exactly three digits, the first one to three. Dates,
 * times, references (« n° 5 », « article 3 », « L.2121-14 »), phone numbers and numbering (« 1.3.1
 * ») are no figures.
 */
public final class FrenchNumbers {
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

  private static final List<String> UNITS = WordList.load(FrenchNumbers.class, "units.txt");
  private static final Set<String> REFERENCE_WORDS =
      Set.copyOf(WordList.load(FrenchNumbers.class, "reference-words.txt"));

  private static final String UNIT =
      UNITS.stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(u -> u))
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:(?:", ")(?![\\p{L}\\d]))"));

  /** Groups: 1 sign, 2 digits, 3 magnitude, 4 euro, 5 percent, 6 unit, 7 tax. */
  private static final Pattern NUMBER =
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

  private static final Pattern DASH_EURO = Pattern.compile(MINUS + SPACE + "*" + EURO + TAX);

  private static final Pattern PARENTHESISED =
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
  private static final Pattern OTHER =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}"
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
              + "|(?<![\\d.])\\d{4}\\.\\d{1,2}\\.\\d{1,3}(?!\\d)");

  /** Five digits then a capitalised word is a postal code and its town. */
  private static final Pattern POSTAL =
      Pattern.compile("(?<![\\d,.])\\d{2}" + SPACE + "?\\d{3}(?= \\p{Lu}[\\p{L}'\\u2019-]{2})");

  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}°.]+)[ :\\u00A0]*$");
  private static final Pattern NUMERO_BEFORE =
      Pattern.compile("(?:[nN][°ºo]s?|[nN]um[ée]ros?|N°)[ :\\u00A0]*$");

  /** Words before a spaced dash that make it a minus sign rather than a separator. */
  private static final Pattern MINUS_CONTEXT =
      Pattern.compile(
          "(?:^|[\\s'\\u2019(])(?:de|soit|à|est|:|=|\\(|par)\\s*$|[:=(]\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** How far back the word before a number is looked for, in characters. */
  private static final int LOOK_BACK = 24;

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "m",
          BigDecimal.valueOf(1_000_000),
          "md",
          BigDecimal.valueOf(1_000_000_000),
          "k",
          BigDecimal.valueOf(1_000));

  private FrenchNumbers() {}

  /** Every figure of the text, in order, none overlapping another. */
  public static List<NumberMatch> find(String text) {
    Optional<NumberMatch> alone = whole(text);
    if (alone.isPresent()) {
      return List.of(alone.get());
    }
    if (text.chars().noneMatch(Character::isDigit) && text.indexOf('€') < 0) {
      return List.of();
    }
    boolean[] taken = taken(text);
    List<NumberMatch> found = new ArrayList<>();
    Matcher m = NUMBER.matcher(text);
    int from = 0;
    while (from <= text.length() && m.find(from)) {
      from = Math.max(m.end(), m.start() + 1);
      int digits = m.start(2);
      if (taken[digits]) {
        from = skipTaken(taken, digits);
      } else if (!isReference(text, m)) {
        found.add(match(text, m, isSign(text, m)));
      } else {
        from = skipRun(text, m.end(2));
      }
    }
    Matcher dash = DASH_EURO.matcher(text);
    while (dash.find()) {
      NumberMatch zero = zero(dash);
      if (found.stream().noneMatch(f -> f.start() < zero.end() && zero.start() < f.end())
          && !follows(text, dash.start(), true)) {
        found.add(zero);
      }
    }
    found.sort(Comparator.comparingInt(NumberMatch::start));
    return List.copyOf(found);
  }

  /**
   * The number, when the whole text (a cell) is one, with its sign, parentheses and unit. A dash
   * alone is an empty cell; « - € » is zero. Digits on two lines are two numbers.
   */
  public static Optional<NumberMatch> whole(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlankOrStar(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlankOrStar(text.charAt(end - 1))) {
      end--;
    }
    if (end - start > MAX_WHOLE || end == start) {
      return Optional.empty();
    }
    String cell = text.substring(start, end).replace('\n', ' ');
    Optional<NumberMatch> read = cell(cell);
    if (read.isEmpty() || splitsDigits(text, start, end)) {
      return Optional.empty();
    }
    int shift = start;
    return read.map(r -> moved(r, shift));
  }

  /** The longest cell that may be one number, in characters: sign, digits, unit, tax. */
  private static final int MAX_WHOLE = 60;

  private static Optional<NumberMatch> cell(String cell) {
    Matcher dash = DASH_EURO.matcher(cell);
    if (dash.matches()) {
      return Optional.of(zero(dash));
    }
    if (looksOther(cell)) {
      return Optional.empty();
    }
    Matcher m = NUMBER.matcher(cell);
    if (m.matches() && !hasLeadingZero(m.group(2))) {
      return Optional.of(match(cell, m, true));
    }
    Matcher p = PARENTHESISED.matcher(cell);
    if (p.matches()) {
      Matcher inner = NUMBER.matcher(p.group(1));
      if (inner.matches() && inner.group(1) == null && !hasLeadingZero(inner.group(2))) {
        NumberMatch n = match(p.group(1), inner, true);
        String after = p.group(p.groupCount());
        String unit = after == null ? n.unit() : after.equals("%") ? Amount.PERCENT : Amount.EURO;
        return Optional.of(
            new NumberMatch(0, cell.length(), n.value().negate(), unit, n.precision(), n.tax()));
      }
    }
    return Optional.empty();
  }

  private static boolean looksOther(String cell) {
    Matcher m = OTHER.matcher(cell);
    return m.find() || !FrenchDates.find(cell).isEmpty();
  }

  private static boolean splitsDigits(String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (text.charAt(i) == '\n'
          && Character.isDigit(previous(text, i))
          && Character.isDigit(next(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static char previous(String text, int i) {
    int at = i - 1;
    while (at > 0 && Character.isSpaceChar(text.charAt(at))) {
      at--;
    }
    return text.charAt(at);
  }

  private static char next(String text, int i) {
    int at = i + 1;
    while (at < text.length() - 1 && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private static boolean isBlankOrStar(char c) {
    return c == '*' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static NumberMatch moved(NumberMatch n, int by) {
    return new NumberMatch(
        n.start() + by, n.end() + by, n.value(), n.unit(), n.precision(), n.tax());
  }

  private static boolean[] taken(String text) {
    boolean[] taken = new boolean[text.length() + 1];
    for (DateMatch d : FrenchDates.find(text)) {
      java.util.Arrays.fill(taken, d.start(), d.end(), true);
    }
    for (Pattern p : List.of(OTHER, POSTAL)) {
      Matcher m = p.matcher(text);
      while (m.find()) {
        if (p != POSTAL
            || !NUMBER_WITH_UNIT.matcher(text).region(m.start(), text.length()).lookingAt()) {
          java.util.Arrays.fill(taken, m.start(), m.end(), true);
        }
      }
    }
    return taken;
  }

  private static final Pattern NUMBER_WITH_UNIT =
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

  private static int skipTaken(boolean[] taken, int at) {
    int i = at;
    while (i < taken.length && taken[i]) {
      i++;
    }
    return i;
  }

  private static int skipRun(String text, int at) {
    int i = at;
    while (i < text.length() && isGlue(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isGlue(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '/' || c == '_' || c == '.';
  }

  /** True when the digits are part of a reference, an ordinal, a code or a range. */
  private static boolean isReference(String text, Matcher m) {
    boolean hasUnit =
        m.end(2) != m.end() && (m.group(3) != null || m.group(4) != null || m.group(5) != null);
    if (!hasUnit && hasLeadingZero(m.group(2))) {
      return true;
    }
    if (follows(text, m.start(2), false) || (!hasUnit && isFollowed(text, m.end()))) {
      return true;
    }
    String before = text.substring(Math.max(0, m.start() - LOOK_BACK), m.start());
    if (NUMERO_BEFORE.matcher(before).find()) {
      return true;
    }
    Matcher word = WORD_BEFORE.matcher(before);
    return !hasUnit && word.find() && REFERENCE_WORDS.contains(Fold.fold(word.group(1)));
  }

  private static boolean hasLeadingZero(String digits) {
    return digits.length() > 1
        && digits.charAt(0) == '0'
        && Character.isDigit(digits.charAt(1))
        && !digits.chars().allMatch(c -> c == '0' || c == ',' || c == '.');
  }

  /** True when a letter, digit, slash or inner hyphen stands right before the digits. */
  private static boolean follows(String text, int digits, boolean dash) {
    if (digits == 0) {
      return false;
    }
    char c = text.charAt(digits - 1);
    if (Character.isLetterOrDigit(c) || c == '/' || c == '_' || c == '°') {
      return true;
    }
    if ((c == '-' || c == '.' || c == ',') && digits > 1) {
      char b = text.charAt(digits - 2);
      return Character.isLetterOrDigit(b) && !dash;
    }
    return false;
  }

  private static boolean isFollowed(String text, int end) {
    if (end >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    char d = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    return Character.isLetterOrDigit(c)
        || c == '°'
        || c == '_'
        || ((c == '/' || c == '-' || c == '\u2011') && Character.isLetterOrDigit(d))
        || (c == '.' && Character.isDigit(d));
  }

  /** A dash is a sign when it touches the digits after a blank, or when the words call for one. */
  private static boolean isSign(String text, Matcher m) {
    if (m.group(1) == null || m.group(1).startsWith("+")) {
      return m.group(1) != null;
    }
    String before = text.substring(Math.max(0, m.start() - LOOK_BACK), m.start());
    boolean touches = m.group(1).length() == 1;
    boolean afterBlank =
        before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
    if (touches) {
      return afterBlank;
    }
    return MINUS_CONTEXT.matcher(before).find();
  }

  private static NumberMatch match(String text, Matcher m, boolean sign) {
    String digits = m.group(2);
    boolean percent = m.group(5) != null;
    BigDecimal value = value(digits, percent);
    BigDecimal precision = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    String unit =
        m.group(4) != null
            ? Amount.EURO
            : percent ? Amount.PERCENT : m.group(6) != null ? m.group(6) : "";
    if (m.group(3) != null) {
      BigDecimal scale = magnitude(m.group(3));
      value = plain(value.multiply(scale));
      precision = plain(precision.multiply(scale));
      unit = isMoney(m.group(3)) ? Amount.EURO : "";
    }
    if (sign && m.group(1) != null && !m.group(1).startsWith("+")) {
      value = value.negate();
    }
    int start = sign || m.group(1) == null ? m.start() : m.start(2);
    return new NumberMatch(start, m.end(), value, unit, precision, tax(m.group(7)));
  }

  /** Drops the zeros after the decimal point that a magnitude brings in, never the integer's. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isMoney(String magnitude) {
    String m = magnitude.toLowerCase(java.util.Locale.ROOT);
    return m.contains("€") || m.contains("eur");
  }

  private static BigDecimal magnitude(String printed) {
    String m = Fold.fold(printed);
    if (m.startsWith("milliard")) {
      return SCALES.get("md");
    }
    if (m.startsWith("million")) {
      return SCALES.get("m");
    }
    if (m.startsWith("millier") || m.startsWith("mille")) {
      return SCALES.get("k");
    }
    return SCALES.get(m.startsWith("md") ? "md" : m.substring(0, 1));
  }

  private static BigDecimal value(String digits, boolean percent) {
    String d = digits.replaceAll("[ \\u00A0\\u202F\\u2009\\u2007\\u2008'\\u2019]", "");
    int comma = d.lastIndexOf(',');
    int dot = d.lastIndexOf('.');
    if (comma >= 0 && dot >= 0) {
      // Both stand: the last one is the decimal mark, the other groups.
      return new BigDecimal(
          comma > dot ? d.replace(".", "").replace(',', '.') : d.replace(",", ""));
    }
    if (comma >= 0) {
      boolean groups = d.indexOf(',') != comma;
      return new BigDecimal(groups ? d.replace(",", "") : d.replace(',', '.'));
    }
    if (dot < 0) {
      return new BigDecimal(d);
    }
    boolean grouped = digits.indexOf(' ') < 0 && isDotGrouped(d);
    return new BigDecimal(grouped && !percent ? d.replace(".", "") : d);
  }

  private static final Pattern DOT_GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");

  private static boolean isDotGrouped(String digits) {
    return DOT_GROUPED.matcher(digits).matches();
  }

  private static NumberMatch zero(Matcher dash) {
    return new NumberMatch(
        dash.start(), dash.end(), BigDecimal.ZERO, Amount.EURO, BigDecimal.ONE, tax(dash.group(1)));
  }

  private static TaxBasis tax(String printed) {
    if (printed == null) {
      return TaxBasis.UNSTATED;
    }
    String folded = Fold.fold(printed).replace(".", "");
    return folded.startsWith("h")
        ? TaxBasis.HT
        : folded.startsWith("tva") ? TaxBasis.TVA : TaxBasis.TTC;
  }
}

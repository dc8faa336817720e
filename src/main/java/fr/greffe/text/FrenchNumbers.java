package fr.greffe.text;

import fr.greffe.record.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures as French administrations print them. Groups of three digits may be separated by a space
 * of any kind, a dot or an apostrophe; the decimals follow a comma or a dot. Two figures side by
 * side are never joined: a group always has exactly three digits, the first one to three. Dates,
 * times, references (« n° 5 », « article 3 », « L.2121-14 »), phone numbers and numbering (« 1.3.1
 * ») are no figures.
 */
public final class FrenchNumbers {
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

  private static final Set<String> REFERENCE_WORDS =
      Set.copyOf(WordList.load(FrenchNumbers.class, "reference-words.txt"));

  private FrenchNumbers() {}

  /** Every figure of the text, in order, none overlapping another. */
  public static List<NumberMatch> find(String text) {
    return find(text, () -> FrenchDates.find(text));
  }

  /** The same, for a caller that reads the dates of the text too: they are no figures. */
  public static List<NumberMatch> find(String text, Supplier<List<DateMatch>> dates) {
    if (!mayHoldOne(text)) {
      return List.of();
    }
    Optional<NumberMatch> alone = whole(text);
    if (alone.isPresent()) {
      return List.of(alone.get());
    }
    boolean[] taken = taken(text, dates.get());
    List<NumberMatch> found = new ArrayList<>();
    Matcher m = NumberPatterns.NUMBER.matcher(text);
    int from = 0;
    while (from <= text.length() && m.find(from)) {
      from = Math.max(m.end(), m.start() + 1);
      int digits = m.start(2);
      if (taken[digits]) {
        from = skipTaken(taken, digits);
      } else if (!isReference(text, m)) {
        found.add(PrintedNumber.of(m, isSign(text, m)));
      } else {
        from = skipRun(text, m.end(2));
      }
    }
    Matcher dash = NumberPatterns.DASH_EURO.matcher(text);
    while (dash.find()) {
      NumberMatch zero = PrintedNumber.zero(dash);
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
    if (end - start > MAX_WHOLE || end == start || !mayHoldOne(text)) {
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

  /** Most words of a text are no figures: whether it is worth looking costs next to nothing. */
  private static boolean mayHoldOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    // « - € » is zero.
    return text.indexOf('€') >= 0 || text.contains("EUR") || text.contains("uro");
  }

  /** The longest cell that may be one number, in characters: sign, digits, unit, tax. */
  private static final int MAX_WHOLE = 60;

  private static Optional<NumberMatch> cell(String cell) {
    Matcher dash = NumberPatterns.DASH_EURO.matcher(cell);
    if (dash.matches()) {
      return Optional.of(PrintedNumber.zero(dash));
    }
    if (looksOther(cell)) {
      return Optional.empty();
    }
    Matcher m = NumberPatterns.NUMBER.matcher(cell);
    if (m.matches() && !hasLeadingZero(m.group(2))) {
      return Optional.of(PrintedNumber.of(m, true));
    }
    Matcher p = NumberPatterns.PARENTHESISED.matcher(cell);
    if (p.matches()) {
      Matcher inner = NumberPatterns.NUMBER.matcher(p.group(1));
      if (inner.matches() && inner.group(1) == null && !hasLeadingZero(inner.group(2))) {
        NumberMatch n = PrintedNumber.of(inner, true);
        String after = p.group(p.groupCount());
        String unit = after == null ? n.unit() : after.equals("%") ? Amount.PERCENT : Amount.EURO;
        return Optional.of(
            new NumberMatch(0, cell.length(), n.value().negate(), unit, n.precision(), n.tax()));
      }
    }
    return Optional.empty();
  }

  private static boolean looksOther(String cell) {
    Matcher m = NumberPatterns.OTHER.matcher(cell);
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

  private static boolean[] taken(String text, List<DateMatch> dates) {
    boolean[] taken = new boolean[text.length() + 1];
    for (DateMatch d : dates) {
      java.util.Arrays.fill(taken, d.start(), d.end(), true);
    }
    for (Pattern p : List.of(NumberPatterns.OTHER, NumberPatterns.POSTAL)) {
      Matcher m = p.matcher(text);
      while (m.find()) {
        if (p != NumberPatterns.POSTAL
            || !NumberPatterns.NUMBER_WITH_UNIT
                .matcher(text)
                .region(m.start(), text.length())
                .lookingAt()) {
          java.util.Arrays.fill(taken, m.start(), m.end(), true);
        }
      }
    }
    return taken;
  }

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
}

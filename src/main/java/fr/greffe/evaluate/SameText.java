package fr.greffe.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When two printed texts are the same. The evaluation folds text by itself rather than with the
 * code it judges, so that a fault of that code cannot hide on both sides.
 */
final class SameText {

  /**
   * Texts this similar count as equal, when their digits agree: at most 3 characters in 100 may
   * differ, which forgives a hyphen kept at a line end or a lost apostrophe and nothing that a
   * reader would notice. A text of 33 characters or fewer must be exact.
   */
  static final double SAME = 0.97;

  /** Fewer words than this may be in any text by chance. */
  private static final int WORDS_TO_HOLD = 3;

  /** What being held whole in a longer text is worth, against being equal. */
  private static final double HELD = 0.7;

  /** Stands in a truth for words it leaves out. */
  static final String LEFT_OUT = "[…]";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern QUOTES = Pattern.compile("[\\u2018\\u2019\\u201A\\u02BC´`]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[«»\\u201C\\u201D\\u201E\\u201F]|''|,,");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2043\\uFE63]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\uFEFF]");

  /** A bullet is layout, like the line break before it. */
  private static final Pattern BULLETS =
      Pattern.compile("[•▪●◦■□➢➤►✓\\uF0B7\\uF0A7\\uF0D8\\uF0FC]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

  /** Spaces mean something between two letters only: « 1 000 € » is « 1000€ ». */
  private static final Pattern LOOSE_SPACE = Pattern.compile("(?<![a-z]) | (?![a-z])");

  /** What a list adds around its items: dashes before, separators after. */
  private static final Pattern EDGES = Pattern.compile("^[\\s·*>-]+(?=[a-z(\"])|[\\s.,;:]+$");

  private static final Pattern CIVILITY =
      Pattern.compile("^(?:m|mr|mme|mlle|mmes|mm|monsieur|madame|mademoiselle|dr|me)\\b[. ]*");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

  private SameText() {}

  /** Lower case without accents, ligatures, bullets, typographic quotes, dashes and spaces. */
  static String fold(String text) {
    String s = Normalizer.normalize(text, Normalizer.Form.NFKD);
    s = MARKS.matcher(s).replaceAll("");
    s = INVISIBLE.matcher(s).replaceAll("");
    s = BULLETS.matcher(s).replaceAll(" ");
    s = QUOTES.matcher(s).replaceAll("'");
    s = DOUBLE_QUOTES.matcher(s).replaceAll("\"");
    s = DASHES.matcher(s).replaceAll("-");
    s = s.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return SPACES.matcher(s).replaceAll(" ").strip();
  }

  /** The form in which texts are compared. */
  static String normal(String text) {
    String s = LOOSE_SPACE.matcher(fold(text)).replaceAll("");
    return EDGES.matcher(s).replaceAll("");
  }

  /** The form in which numbers and references are compared: letters and digits only. */
  static String key(String identifier) {
    return NOT_WORD.matcher(fold(identifier)).replaceAll("");
  }

  /**
   * The form in which names are compared: no civility, hyphens or accents, the words in alphabetic
   * order, because « Prénom NOM » and « NOM Prénom » are one person.
   */
  static String name(String name) {
    String[] words =
        NOT_WORD
            .matcher(CIVILITY.matcher(fold(name)).replaceFirst(""))
            .replaceAll(" ")
            .strip()
            .split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }

  /** True when both print the same; the expected text may leave words out. */
  static boolean same(String expected, String found) {
    if (!expected.contains(LEFT_OUT)) {
      return sameNormal(normal(expected), normal(found));
    }
    String whole = normal(found);
    List<String> parts = List.of(expected.split(Pattern.quote(LEFT_OUT), -1));
    String head = normal(parts.get(0));
    String tail = normal(parts.get(parts.size() - 1));
    return whole.length() >= Math.max(head.length(), tail.length())
        && sameNormal(head, whole.substring(0, head.length()))
        && sameNormal(tail, whole.substring(whole.length() - tail.length()));
  }

  /** As {@link #same} on texts already in normal form. */
  static boolean sameNormal(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int longest = Math.max(a.length(), b.length());
    int allowed = (int) Math.floor((1 - SAME) * longest + 1e-9);
    return allowed > 0
        && Math.abs(a.length() - b.length()) <= allowed
        && digits(a).equals(digits(b))
        && distanceWithin(a, b, allowed);
  }

  /** How alike two texts are, 0 to 1, by their words: to find which record answers which. */
  static double likeness(String a, String b) {
    List<String> wordsA = words(a);
    List<String> wordsB = words(b);
    int total = wordsA.size() + wordsB.size();
    return total == 0 ? 0 : 2.0 * common(wordsA, wordsB) / total;
  }

  /** As {@link #likeness}, but a text that holds the other and goes on counts as alike too. */
  static double kinship(String a, String b) {
    List<String> wordsA = words(a);
    List<String> wordsB = words(b);
    int shorter = Math.min(wordsA.size(), wordsB.size());
    int common = common(wordsA, wordsB);
    double held = shorter < WORDS_TO_HOLD ? 0 : HELD * common / shorter;
    int total = wordsA.size() + wordsB.size();
    return total == 0 ? 0 : Math.max(held, 2.0 * common / total);
  }

  private static List<String> words(String text) {
    return NOT_WORD.splitAsStream(fold(text)).filter(w -> !w.isEmpty()).toList();
  }

  private static int common(List<String> a, List<String> b) {
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(w -> counts.merge(w, 1, Integer::sum));
    int common = 0;
    for (String w : b) {
      if (counts.merge(w, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** Levenshtein's distance, computed in a band as wide as what is allowed. */
  private static boolean distanceWithin(String a, String b, int allowed) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - allowed);
      int to = Math.min(b.length(), i + allowed);
      current[from - 1] = from == 1 ? i : allowed + 1;
      int best = current[from - 1];
      for (int j = from; j <= to; j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int delete = (j < i + allowed ? previous[j] : allowed) + 1;
        current[j] = Math.min(swap, Math.min(delete, current[j - 1] + 1));
        best = Math.min(best, current[j]);
      }
      if (best > allowed) {
        return false;
      }
      int[] swapped = previous;
      previous = current;
      current = swapped;
    }
    return previous[b.length()] <= allowed;
  }
}

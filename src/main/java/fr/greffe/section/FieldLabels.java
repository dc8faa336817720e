package fr.greffe.section;

import fr.greffe.text.Fold;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lexicon of field labels ({@code field-labels.tsv}): which printed words name which field of
 * an action sheet. Wordings are compared without accents, capitals, punctuation, plurals and small
 * words, because every council words them a little differently.
 */
public final class FieldLabels {
  /** Bullets and numbering that may stand before a label, in any combination. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:\\s*(?:[•▪■●◦○·►➢➤➔→✓✔❖◆♦§*\\-–—\\uF0A7\\uF0B7\\uF0D8\\uF0FC]"
              + "|o(?=\\s)"
              + "|\\d{1,2}(?:\\.\\d{1,2})+\\.?(?=[\\s·•])"
              + "|\\d{1,2}\\s?[.)°/–-]"
              + "|\\d{1,2}(?=\\s+\\p{Lu})"
              + "|[IVX]{1,5}\\s?[.)/–-]"
              + "|[A-Za-z]\\s?[.)](?=\\s)))+\\s*");

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "et", "ou", "a", "au", "aux", "en", "sur",
          "s", "un", "une", "ce", "cette", "n", "dans", "pour", "par");

  /** The longest plural-bearing word that is kept as it is: « plus », « pays ». */
  private static final int SHORTEST_PLURAL = 5;

  /** Neutral words that may follow a wording. */
  private static final int MOST_NEUTRAL = 4;

  private static final String NEUTRAL = "~neutral";

  private static final FieldLabels STANDARD =
      new FieldLabels(WordList.load(FieldLabels.class, "field-labels.tsv"));

  private final Map<String, String> canonicalByPhrase;
  private final Set<String> neutral;

  /** Wordings that begin with a small word, as « Pour qui ? » does; no other may be read so. */
  private final Set<String> startsSmall;

  /** Wordings with a colon in them; any other ends at a colon. */
  private final Set<String> withColon;

  private final int longest;

  private FieldLabels(List<String> rows) {
    Map<String, String> phrases = new HashMap<>();
    Set<String> neutralWords = new HashSet<>();
    Set<String> smallFirst = new HashSet<>();
    Set<String> colons = new HashSet<>();
    int most = 1;
    for (String row : rows) {
      String[] cells = row.split("\t", 2);
      List<Token> tokens = tokens(cells[1], 0, Integer.MAX_VALUE);
      String phrase = phrase(tokens, tokens.size());
      if (cells[0].equals(NEUTRAL)) {
        neutralWords.add(phrase);
      } else {
        phrases.putIfAbsent(phrase, cells[0]);
        if (cells[1].indexOf(':') >= 0) {
          colons.add(phrase);
        }
        if (!tokens.isEmpty() && tokens.get(0).start() > 0) {
          smallFirst.add(phrase);
        }
        most = Math.max(most, tokens.size());
      }
    }
    canonicalByPhrase = Map.copyOf(phrases);
    neutral = Set.copyOf(neutralWords);
    startsSmall = Set.copyOf(smallFirst);
    withColon = Set.copyOf(colons);
    longest = most;
  }

  /** The lexicon shipped with Greffe. */
  public static FieldLabels standard() {
    return STANDARD;
  }

  /**
   * A lexicon of these rows: canonical name, TAB, wording.
   *
   * @param rows as {@code field-labels.tsv} has them, comments left out
   */
  public static FieldLabels of(List<String> rows) {
    return new FieldLabels(rows);
  }

  /** The length of the bullets and numbering the text starts with; 0 when there are none. */
  public static int prefixLength(String text) {
    Matcher prefix = PREFIX.matcher(text);
    return prefix.find() && prefix.end() < text.length() ? prefix.end() : 0;
  }

  /**
   * The label the text starts with, after bullets and numbering.
   *
   * @param text a line, or the text of a cell
   */
  public Optional<LabelMatch> match(String text) {
    int start = prefixLength(text);
    List<Token> tokens = tokens(text, start, longest + MOST_NEUTRAL);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    boolean small = tokens.get(0).start() != start;
    for (int n = Math.min(longest, tokens.size()); n > 0; n--) {
      String canonical = canonicalByPhrase.get(phrase(tokens, n));
      boolean oneLabel =
          text.substring(tokens.get(0).start(), tokens.get(n - 1).end()).indexOf(':') < 0
              || withColon.contains(phrase(tokens, n));
      if (canonical != null && oneLabel && (!small || startsSmall.contains(phrase(tokens, n)))) {
        int used = n;
        while (used < tokens.size()
            && neutral.contains(tokens.get(used).word())
            && text.substring(tokens.get(used - 1).end(), tokens.get(used).start()).indexOf(':')
                < 0) {
          used++;
        }
        return Optional.of(new LabelMatch(canonical, start, tokens.get(used - 1).end(), n));
      }
    }
    return Optional.empty();
  }

  private record Token(String word, int start, int end) {}

  private static String phrase(List<Token> tokens, int count) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < count; i++) {
      phrase.append(i == 0 ? "" : " ").append(tokens.get(i).word());
    }
    return phrase.toString();
  }

  /** The words that count, with the end of each in the text; « co-financeur » is one word. */
  private static List<Token> tokens(String text, int from, int most) {
    String folded = Fold.aligned(text).replace("œ", "e");
    List<Token> tokens = new ArrayList<>();
    int i = from;
    String pending = "";
    int pendingStart = -1;
    while (i < folded.length() && tokens.size() < most) {
      if (!Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
      }
      String word = pending + singular(folded.substring(start, i));
      pending = "";
      if (word.equals("co") || word.equals("sous")) {
        pending = word;
        pendingStart = start;
      } else if (!SMALL_WORDS.contains(word)) {
        tokens.add(new Token(word, pendingStart >= 0 ? pendingStart : start, i));
        pendingStart = -1;
      }
    }
    return tokens;
  }

  private static String singular(String word) {
    boolean plural =
        word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("aux"));
    if (!plural) {
      return word;
    }
    return word.endsWith("aux")
        ? word.substring(0, word.length() - 3) + "al"
        : word.substring(0, word.length() - 1);
  }
}

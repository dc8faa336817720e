package fr.greffe.reading;

import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Expressions of a resource file as one pattern: « … » stands for words of the same sentence, « * »
 * for any ending, « # » for a digit; a space may be a comma too.
 */
final class WordPattern {
  private WordPattern() {}

  /** The expressions of one class of a file of two columns, the longest first, as alternatives. */
  static String alternatives(String resource, String kind, int gap) {
    List<String> patterns = new ArrayList<>();
    WordList.load(WordPattern.class, resource).stream()
        .map(row -> row.split("\t", 2))
        .filter(cells -> cells[0].equals(kind))
        .map(cells -> cells[1])
        .sorted((a, b) -> b.length() - a.length())
        .forEach(words -> patterns.add(pattern(words, gap)));
    if (patterns.isEmpty()) {
      throw new IllegalStateException("no « " + kind + " » in " + resource);
    }
    return "\\b(?:" + String.join("|", patterns) + ")";
  }

  /** Any of the words of a list of one column, as a whole word. */
  static String anyOf(String resource) {
    List<String> patterns =
        WordList.load(WordPattern.class, resource).stream().map(w -> pattern(w, 0)).toList();
    return "\\b(?:" + String.join("|", patterns) + ")";
  }

  private static String pattern(String words, int gap) {
    StringBuilder out = new StringBuilder();
    for (char c : words.toCharArray()) {
      switch (c) {
        case ' ' -> out.append(",? ");
        case '…' -> out.append("[^.;]{0,").append(gap).append('}');
        case '*' -> out.append("\\p{L}*");
        case '#' -> out.append("\\d");
        default -> out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    boolean letter = Character.isLetterOrDigit(words.charAt(words.length() - 1));
    return out.append(letter ? "(?![\\p{L}\\d])" : "").toString().replace(",? [^.;]", "[^.;]");
  }
}

package fr.greffe.reading;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a label, folded, letters and figures apart: « CD77 » is {@code cd}, {@code 77}.
 *
 * @param words in printed order
 */
record WordTokens(List<String> words) {
  /** Shorter words end in s by nature, in letters. */
  private static final int SHORTEST_PLURAL = 5;

  WordTokens {
    words = List.copyOf(words);
  }

  static WordTokens of(String text) {
    String folded = Fold.fold(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      boolean inWord = Character.isLetterOrDigit(c);
      boolean cut =
          start >= 0
              && (!inWord || Character.isDigit(c) != Character.isDigit(folded.charAt(i - 1)));
      if (cut) {
        words.add(folded.substring(start, i));
        start = -1;
      }
      if (inWord && start < 0) {
        start = i;
      }
    }
    return new WordTokens(words);
  }

  /** The same words without a final s, but for the shortest. */
  WordTokens singular() {
    return new WordTokens(
        words.stream()
            .map(
                w ->
                    w.length() >= SHORTEST_PLURAL && w.endsWith("s")
                        ? w.substring(0, w.length() - 1)
                        : w)
            .toList());
  }

  /** The words from one rank to another (end excluded), joined with single spaces. */
  String phrase(int from, int end) {
    return String.join(" ", words.subList(from, end));
  }

  int size() {
    return words.size();
  }

  /** True when these words follow each other somewhere in the label. */
  boolean has(String phrase) {
    return (" " + String.join(" ", words) + " ").contains(" " + phrase + " ");
  }
}

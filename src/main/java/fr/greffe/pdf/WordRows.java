package fr.greffe.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words of one stretch of a page gathered by their baselines. */
final class WordRows {
  /** Lines whose baselines differ by less are level, in points. */
  static final double LEVEL = 1;

  /** The part of a word's box that is below its baseline. */
  private static final double DESCENT = 0.21;

  private WordRows() {}

  /** The words of each baseline, top to bottom. */
  static List<List<Word>> of(List<Word> words) {
    List<List<Word>> lines = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Word word :
        words.stream().sorted(Comparator.comparingDouble(WordRows::baseline)).toList()) {
      if (baseline(word) - last >= LEVEL) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(word);
      last = baseline(word);
    }
    return lines;
  }

  static double baseline(Word word) {
    return word.box().bottom() - DESCENT * word.box().height();
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Word;
import java.util.List;

/**
 * Tells text set in a typewriter's face, where every character and every space is as wide as any
 * other: the groups of a thousand stand a whole character apart there.
 */
final class FixedPitch {
  /** The width of a character, as a share of the font size: Courier and all that replace it. */
  private static final double PITCH = 0.6;

  /** How far a word's mean character may be from it. */
  private static final double TOLERANCE = 0.015;

  /** The share of words that keep to it; a few are set in another face. */
  private static final double SHARE = 0.9;

  private FixedPitch() {}

  /** True when the words are set in such a face. */
  static boolean is(List<Word> words) {
    long measured = 0;
    long kept = 0;
    for (Word word : words) {
      if (word.direction() == 0 && word.size() > 0) {
        int length = word.text().codePointCount(0, word.text().length());
        double mean = word.box().width() / length / word.size();
        measured++;
        kept += Math.abs(mean - PITCH) <= TOLERANCE ? 1 : 0;
      }
    }
    return measured > 1 && kept >= SHARE * measured;
  }
}

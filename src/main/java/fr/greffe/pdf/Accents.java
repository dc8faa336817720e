package fr.greffe.pdf;

import java.text.Normalizer;

/** Puts accents drawn as glyphs of their own on the letters they were drawn over. */
final class Accents {
  /** The share of the narrower glyph that must lie over the other. */
  private static final double OVER = 0.4;

  /** How far, in em, an accent can be raised: over capitals. */
  private static final double MAX_RAISE = 0.4;

  private static final String SPACING = "´`^ˆ¨¸˜˚ˇ¯";
  private static final String COMBINING =
      "\u0301\u0300\u0302\u0302\u0308\u0327\u0303\u030A\u030C\u0304";

  private Accents() {}

  /**
   * Composes the glyph with the run's last character when one is an accent drawn over the other.
   *
   * @return true when the glyph was used up
   */
  static boolean compose(
      Run run, String glyph, RunCollector.Style style, double u, double v, double advance) {
    int length = run.text.length();
    if (glyph.length() != 1 || length == 0) {
      return false;
    }
    char last = run.text.charAt(length - 1);
    char mark = combining(glyph.charAt(0));
    char markBefore = combining(last);
    if (mark == 0 && markBefore == 0 || !over(run, style, u, v, advance)) {
      return false;
    }
    char letter = mark == 0 ? glyph.charAt(0) : last;
    if (!Character.isLetter(letter)) {
      return false;
    }
    run.text.setLength(length - 1);
    run.text.append(composed(letter, mark == 0 ? markBefore : mark));
    if (mark == 0) {
      run.lastStart = Math.min(run.lastStart, u);
      run.end = Math.max(run.end, u + advance);
      run.baseline = length == 1 ? v : run.baseline;
    }
    return true;
  }

  private static boolean over(
      Run run, RunCollector.Style style, double u, double v, double advance) {
    double shared = Math.min(run.end, u + advance) - Math.max(run.lastStart, u);
    double narrower = Math.min(run.end - run.lastStart, advance);
    return run.dirX == style.dirX()
        && run.dirY == style.dirY()
        && Math.abs(v - run.baseline) < MAX_RAISE * style.size()
        && shared >= OVER * narrower
        && shared > 0;
  }

  private static String composed(char letter, char mark) {
    char base = letter == '\u0131' ? 'i' : letter;
    return Normalizer.normalize(new String(new char[] {base, mark}), Normalizer.Form.NFC);
  }

  /** The combining form of an accent, or 0 when the character is none. */
  private static char combining(char c) {
    if (c >= '\u0300' && c <= '\u036F') {
      return c;
    }
    int index = c < '^' ? -1 : SPACING.indexOf(c);
    return index < 0 ? 0 : COMBINING.charAt(index);
  }
}

package fr.greffe.pdf;

import fr.greffe.record.Box;

/**
 * Glyphs drawn one after the other on one baseline without a space, while being collected.
 * Positions are in the frame of the writing direction: {@code u} along it, {@code v} across it,
 * downwards.
 */
final class Run {
  /** Character spacing beyond this, in em, places single characters rather than spacing letters. */
  private static final double MAX_LETTER_SPACING = 0.6;

  /** Character spacing from this on, in em, is wide enough for a space between words. */
  private static final double WORD_SPACE = 0.15;

  final StringBuilder text = new StringBuilder(12);
  final FontFacts font;
  final double size;
  final int color;
  final boolean hidden;

  /** The unit vector of the writing direction on the page as displayed (y downwards). */
  final double dirX;

  final double dirY;
  final double start;
  final int order;
  double baseline;
  double end;
  double lastStart;

  /** Letter spacing added after the last glyph, in points: not part of its width. */
  double slack;

  /**
   * Character spacing this wide, seen after some glyphs only, stands for spaces between words, as
   * Ghostscript writes them, and spaces no letters.
   */
  boolean positioned;

  boolean bold;
  boolean spaceBefore;
  boolean spaceAfter;
  boolean slanted;
  int unreadable;

  Run(
      FontFacts font,
      double size,
      int color,
      boolean hidden,
      double dirX,
      double dirY,
      double start,
      double baseline,
      int order) {
    this.font = font;
    this.size = size;
    this.color = color;
    this.hidden = hidden;
    this.dirX = dirX;
    this.dirY = dirY;
    this.start = start;
    this.baseline = baseline;
    this.order = order;
    this.end = start;
    this.lastStart = start;
    this.bold = font.bold;
  }

  /** Degrees counter-clockwise, a multiple of 90, or -1 for slanted text. */
  int direction() {
    if (dirX == 1) {
      return 0;
    }
    if (dirY == -1) {
      return 90;
    }
    if (dirX == -1) {
      return 180;
    }
    return dirY == 1 ? 270 : -1;
  }

  /** The gap, in points, from the last glyph to a place further along; letter spacing is no gap. */
  double gapTo(double u) {
    double gap = u - end;
    if (positioned && slack >= WORD_SPACE * size) {
      return gap;
    }
    return gap > 0 && slack <= MAX_LETTER_SPACING * size ? Math.max(0, gap - slack) : gap;
  }

  /** A glyph at a place will be spaced so; the one before it tells whether all glyphs are. */
  void spacing(double u, double next) {
    boolean touches = text.length() > 0 && u - end < next / 2;
    positioned |= next >= WORD_SPACE * size && touches;
    slack = next;
  }

  double top() {
    return baseline - font.ascent * size;
  }

  double bottom() {
    return baseline + font.descent * size;
  }

  /** The place on the page as displayed. */
  Box box() {
    double ax = start * dirX - top() * dirY;
    double bx = end * dirX - bottom() * dirY;
    double ay = start * dirY + top() * dirX;
    double by = end * dirY + bottom() * dirX;
    return new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }

  double width() {
    return end - start;
  }
}

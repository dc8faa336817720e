package fr.greffe.pdf;

import java.util.ArrayList;
import java.util.List;

/** Strings glyphs together into runs, in drawing order. */
final class RunCollector {
  /** A gap up to this share of the size does not end a run: kerning. */
  private static final double KERNING = 0.1;

  /** A step back beyond this share of the size ends a run. */
  private static final double STEP_BACK = 0.3;

  /** The same glyph drawn again within this share of the size is fake bold. */
  private static final double SAME_PLACE = 0.08;

  /** Baselines within this share of the size are one. */
  private static final double SAME_BASELINE = 0.05;

  /** Sine of the angle (about 2.5°) up to which text counts as straight. */
  private static final double STRAIGHT = 0.045;

  private final List<Run> runs = new ArrayList<>();
  private Run current;
  private boolean pendingSpace;
  private double pendingSpaceEnd;
  private int order;
  private final StringBuilder replacement = new StringBuilder();
  private boolean replacing;

  /** What is the same for all glyphs of one shown string. */
  record Style(
      FontFacts font,
      double size,
      int color,
      boolean hidden,
      boolean fakeBold,
      boolean slanted,
      double dirX,
      double dirY) {

    /** A style whose direction is set straight when it is nearly so. */
    static Style of(
        FontFacts font,
        double size,
        int color,
        boolean hidden,
        boolean fakeBold,
        boolean slanted,
        double dirX,
        double dirY) {
      double x =
          Math.abs(dirY) < STRAIGHT ? Math.signum(dirX) : Math.abs(dirX) < STRAIGHT ? 0 : dirX;
      double y =
          Math.abs(dirX) < STRAIGHT ? Math.signum(dirY) : Math.abs(dirY) < STRAIGHT ? 0 : dirY;
      return new Style(font, size, color, hidden, fakeBold, slanted, x, y);
    }

    boolean continues(Run run) {
      return run.font == font
          && run.color == color
          && run.hidden == hidden
          && run.dirX == dirX
          && run.dirY == dirY
          && Math.abs(run.size - size) < 0.01 * size;
    }
  }

  /** Until {@link #endReplacement}, glyphs stand for these characters, one after the other. */
  void replace(String text) {
    replacing = true;
    replacement.setLength(0);
    replacement.append(GlyphText.clean(text));
  }

  /** What is left of a replacement text belongs to the last glyph. */
  void endReplacement() {
    if (replacing && current != null && !pendingSpace) {
      current.text.append(replacement);
    }
    replacing = false;
  }

  private FontFacts.Glyph replaced(FontFacts.Glyph glyph) {
    if (!replacing || glyph.space()) {
      return glyph;
    }
    String text = "";
    if (replacement.length() > 0) {
      int length = Character.charCount(replacement.codePointAt(0));
      text = replacement.substring(0, length);
      replacement.delete(0, length);
    }
    return glyph.standingFor(text);
  }

  /** A glyph at a place of the page as displayed, with its advance and letter spacing in points. */
  void glyph(FontFacts.Glyph shown, Style style, double x, double y, double advance, double slack) {
    FontFacts.Glyph glyph = replaced(shown);
    double u = x * style.dirX + y * style.dirY;
    double v = y * style.dirX - x * style.dirY;
    if (glyph.space()) {
      space(style, u, v, advance);
      return;
    }
    if (glyph.text().isEmpty()) {
      if (replacing && current != null) {
        current.end = Math.max(current.end, u + advance);
      }
      return;
    }
    Run run = current;
    if (run != null && Accents.compose(run, glyph.text(), style, u, v, advance)) {
      return;
    }
    if (run == null || !continues(run, style, u, v)) {
      if (repeats(run, glyph, style, u, v)) {
        run.bold = true;
        return;
      }
      run = start(style, u, v);
    } else if (u - run.lastStart < SAME_PLACE * style.size && endsWith(run.text, glyph.text())) {
      run.bold = true;
      return;
    }
    run.spacing(u, slack);
    append(run, glyph, u, u + advance);
  }

  private boolean continues(Run run, Style style, double u, double v) {
    double gap = run.gapTo(u);
    return !pendingSpace
        && style.continues(run)
        && Math.abs(v - run.baseline) < SAME_BASELINE * style.size
        && gap < KERNING * style.size
        && gap > -STEP_BACK * style.size;
  }

  /** True for a wide glyph drawn again over itself. */
  private static boolean repeats(Run run, FontFacts.Glyph glyph, Style style, double u, double v) {
    return run != null
        && style.continues(run)
        && Math.abs(u - run.lastStart) < SAME_PLACE * style.size
        && Math.abs(v - run.baseline) < SAME_PLACE * style.size
        && endsWith(run.text, glyph.text());
  }

  private void space(Style style, double u, double v, double advance) {
    Run run = current;
    if (run != null && style.dirX == run.dirX && style.dirY == run.dirY) {
      boolean follows =
          Math.abs(v - run.baseline) < 0.5 * run.size && u >= run.end - STEP_BACK * run.size;
      if (follows && u - run.end < 2 * run.size) {
        run.spaceAfter = true;
      }
    }
    pendingSpace = true;
    pendingSpaceEnd = u + advance;
  }

  private Run start(Style style, double u, double v) {
    Run run =
        new Run(
            style.font,
            style.size,
            style.color,
            style.hidden,
            style.dirX,
            style.dirY,
            u,
            v,
            order++);
    run.positioned =
        current != null && !pendingSpace && current.positioned && style.continues(current);
    run.bold |= style.fakeBold;
    run.slanted = style.slanted || style.font.italic;
    run.spaceBefore = pendingSpace && Math.abs(u - pendingSpaceEnd) < style.size;
    pendingSpace = false;
    runs.add(run);
    current = run;
    return run;
  }

  private static void append(Run run, FontFacts.Glyph glyph, double start, double end) {
    if (glyph.unmapped()) {
      run.unreadable++;
    }
    run.text.append(glyph.text());
    run.lastStart = start;
    run.end = Math.max(run.end, end);
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int offset = text.length() - end.length();
    return offset >= 0 && text.indexOf(end, offset) == offset;
  }

  /** The runs so far, in drawing order. */
  List<Run> runs() {
    return runs;
  }
}

package fr.greffe.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * The text object of a content stream: matrices, and the placing of every glyph (ISO 32000-1,
 * §9.4).
 */
final class TextPainter {
  /** Text smaller than this, in points, cannot be read by anyone. */
  private static final double MIN_SIZE = 0.5;

  /** Cosine between the axes of upright glyphs stays below this; above, they lean. */
  private static final double LEANING = 0.1;

  private final RunCollector collector;
  private final int maxGlyphs;
  private Affine line = Affine.IDENTITY;
  private Affine matrix = Affine.IDENTITY;
  private final Tilt tilt = new Tilt();
  private int glyphs;
  private int unreadable;
  private boolean textLost;

  TextPainter(RunCollector collector, int maxGlyphs) {
    this.collector = collector;
    this.maxGlyphs = maxGlyphs;
  }

  void begin() {
    set(Affine.IDENTITY);
  }

  void set(Affine text) {
    line = text;
    matrix = text;
  }

  void nextLine(double tx, double ty) {
    set(line.translated(tx, ty));
  }

  int glyphs() {
    return glyphs;
  }

  /** The angle at which nearly all the visible text is written, in radians. */
  double tilt() {
    return tilt.angle();
  }

  /** True when text was not read because its font is missing or broken. */
  boolean textLost() {
    return textLost;
  }

  /** True when the page shows more glyphs than are read. */
  boolean isFull() {
    return glyphs > maxGlyphs;
  }

  int unreadable() {
    return unreadable;
  }

  /** Shows the strings of a TJ array, moving by its numbers. */
  void show(COSArray array, GraphicsState state) throws IOException {
    for (int i = 0; i < array.size(); i++) {
      COSBase item = array.get(i);
      if (item instanceof COSString string) {
        show(string.getBytes(), state);
      } else if (item instanceof COSNumber number) {
        double move = -number.floatValue() / 1000 * state.fontSize;
        if (state.font != null && state.font.vertical()) {
          matrix = matrix.translated(0, move);
        } else {
          matrix = matrix.translated(move * state.horizontalScale, 0);
        }
      }
    }
  }

  /** Shows one string. */
  void show(byte[] string, GraphicsState state) throws IOException {
    if (state.font == null) {
      textLost |= string.length > 0;
      return;
    }
    if (glyphs > maxGlyphs) {
      return;
    }
    new Shown(state).run(string);
  }

  /** The facts of one shown string and the pen within it. */
  private final class Shown implements FontFacts.GlyphConsumer {
    private final GraphicsState state;
    private final Affine device;
    private final double along;
    private final RunCollector.Style style;
    private final boolean visible;
    private double tx;
    private double ty;

    Shown(GraphicsState state) {
      this.state = state;
      this.device = matrix.then(state.ctm);
      double sign = state.fontSize * state.horizontalScale < 0 ? -1 : 1;
      double across = Math.hypot(device.c(), device.d());
      this.along = Math.hypot(device.a(), device.b());
      double size = Math.abs(state.fontSize) * across;
      boolean usable = size >= MIN_SIZE && along > 0;
      this.style = usable ? style(size, across, sign) : null;
      this.visible = usable && state.fillAlpha > 0;
    }

    private RunCollector.Style style(double size, double across, double sign) {
      double lean = (device.a() * device.c() + device.b() * device.d()) / (along * across);
      int mode = state.renderMode & 3;
      int color = mode == 1 ? state.strokeColor : state.fillColor;
      boolean fakeBold = mode == 2 && state.lineWidth > 0 && state.strokeColor == state.fillColor;
      return RunCollector.Style.of(
          state.font,
          size,
          color,
          mode == 3,
          fakeBold,
          Math.abs(lean) > LEANING,
          sign * device.a() / along,
          sign * device.b() / along);
    }

    void run(byte[] string) throws IOException {
      state.font.decode(string, this);
      matrix = matrix.translated(tx, ty);
    }

    @Override
    public void glyph(FontFacts.Glyph glyph) {
      double size = state.fontSize;
      double spacing = state.charSpacing + (glyph.wordSpace() ? state.wordSpacing : 0);
      if (visible) {
        place(glyph, size, spacing);
      }
      if (state.font.vertical()) {
        ty += glyph.advanceY() * size + spacing;
      } else {
        tx += (glyph.width() * size + spacing) * state.horizontalScale;
      }
    }

    private void place(FontFacts.Glyph glyph, double size, double spacing) {
      double x = device.x(tx, ty + state.rise);
      double y = device.y(tx, ty + state.rise);
      double advance = Math.abs(glyph.width() * size * state.horizontalScale) * along;
      double middleX = x + style.dirX() * advance / 2 + style.dirY() * style.size() / 4;
      double middleY = y + style.dirY() * advance / 2 - style.dirX() * style.size() / 4;
      if (middleX < state.clipLeft
          || middleX > state.clipRight
          || middleY < state.clipTop
          || middleY > state.clipBottom) {
        return;
      }
      if (!glyph.space()) {
        glyphs++;
        if (!style.hidden()) {
          tilt.add(device.a() / along, device.b() / along);
        }
        if (glyph.unmapped()) {
          unreadable++;
        }
      }
      double slack = Math.max(0, spacing * state.horizontalScale) * along;
      collector.glyph(glyph, style, x, y, advance, slack);
    }
  }
}

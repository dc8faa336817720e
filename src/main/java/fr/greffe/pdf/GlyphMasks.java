package fr.greffe.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * Glyphs already drawn, by font, size, colour and place within a pixel. Filling a glyph's outline
 * is most of the time a page of text takes to draw, and a document repeats a few hundred of them.
 */
final class GlyphMasks {
  /** Along its line a glyph is drawn at the nearest half of a pixel: finer is hard to see. */
  private static final int STEPS = 2;

  /** Larger glyphs, in pixels, are few, and their pictures would take memory. */
  private static final int LARGEST = 64;

  /** When so many are held, all are dropped: about 10 MB at the size of running text. */
  private static final int MOST = 8000;

  private static final AffineTransform PIXELS = new AffineTransform();

  private final Map<Face, Map<Integer, Optional<Mask>>> faces = new HashMap<>();
  private Face lastFace;
  private Map<Integer, Optional<Mask>> lastMasks = Map.of();
  private int held;

  /** Glyphs of one font at one size, turn and colour: a transform to pixels without its shift. */
  private record Face(
      PDFont font, Color color, double scaleX, double shearY, double shearX, double scaleY) {

    static Face of(PDFont font, Color color, AffineTransform device) {
      return new Face(
          font,
          color,
          device.getScaleX(),
          device.getShearY(),
          device.getShearX(),
          device.getScaleY());
    }

    /** Whether lines run along the rows of pixels, rather than up or down. */
    boolean level() {
      return Math.abs(scaleX) >= Math.abs(shearY);
    }

    /** From the font's units to pixels, for a glyph that begins some steps after a pixel. */
    AffineTransform at(int step) {
      double shift = (double) step / STEPS;
      return new AffineTransform(
          scaleX, shearY, shearX, scaleY, level() ? shift : 0, level() ? 0 : shift);
    }
  }

  /** A glyph's picture; {@code left} and {@code top} from the pixel of its origin. */
  private record Mask(BufferedImage picture, int left, int top) {}

  /**
   * Draws a glyph.
   *
   * @param font a {@link PDVectorFont}
   * @param glyph from the font's units to the graphics' own
   * @return false when it must be drawn from its outline: nothing is drawn then
   */
  boolean draw(Graphics2D graphics, PDFont font, int code, AffineTransform glyph, Color color)
      throws IOException {
    AffineTransform user = graphics.getTransform();
    AffineTransform device = new AffineTransform(user);
    device.concatenate(glyph);
    Face face = Face.of(font, color, device);
    // Across its line a glyph is drawn at the nearest pixel, as its whole line is.
    int x = Math.round((float) device.getTranslateX() * (face.level() ? STEPS : 1));
    int y = Math.round((float) device.getTranslateY() * (face.level() ? 1 : STEPS));
    Optional<Mask> known = mask(graphics, face, code, Math.floorMod(face.level() ? x : y, STEPS));
    if (known.isEmpty()) {
      return false;
    }
    Mask mask = known.get();
    graphics.setTransform(PIXELS);
    graphics.drawImage(
        mask.picture(),
        (face.level() ? Math.floorDiv(x, STEPS) : x) + mask.left(),
        (face.level() ? y : Math.floorDiv(y, STEPS)) + mask.top(),
        null);
    graphics.setTransform(user);
    return true;
  }

  private Optional<Mask> mask(Graphics2D like, Face face, int code, int step) throws IOException {
    if (held >= MOST) {
      faces.clear();
      lastFace = null;
      held = 0;
    }
    if (!face.equals(lastFace)) {
      lastFace = face;
      lastMasks = faces.computeIfAbsent(face, f -> new HashMap<>());
    }
    Optional<Mask> known = lastMasks.get(code * STEPS + step);
    if (known == null) {
      known = drawn(like, face, code, step);
      lastMasks.put(code * STEPS + step, known);
      held++;
    }
    return known;
  }

  private static Optional<Mask> drawn(Graphics2D like, Face face, int code, int step)
      throws IOException {
    PDVectorFont font = (PDVectorFont) face.font();
    GeneralPath path = font.hasGlyph(code) ? font.getNormalizedPath(code) : null;
    if (path == null) {
      return Optional.empty();
    }
    Shape outline = face.at(step).createTransformedShape(path);
    Rectangle bounds = outline.getBounds();
    // Smoothing may reach the next pixel.
    bounds.grow(1, 1);
    if (bounds.width > LARGEST || bounds.height > LARGEST) {
      return Optional.empty();
    }
    BufferedImage picture =
        new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D ink = picture.createGraphics();
    ink.setRenderingHints(like.getRenderingHints());
    ink.translate(-bounds.x, -bounds.y);
    ink.setPaint(face.color());
    ink.fill(outline);
    ink.dispose();
    return Optional.of(new Mask(picture, bounds.x, bounds.y));
  }
}

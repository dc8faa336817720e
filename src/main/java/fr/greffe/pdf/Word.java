package fr.greffe.pdf;

import fr.greffe.record.Box;

/**
 * A run of glyphs without a space, as drawn.
 *
 * @param box as displayed; its height is the font's ascent and descent, not the ink's
 * @param font the font's name without subset prefix
 * @param size the font size as displayed, in points
 * @param color the fill colour as 0xRRGGBB
 * @param direction the direction of writing in degrees, counter-clockwise: 0, 90, 180 or 270
 * @param order the rank in drawing order on the page, from 0
 */
public record Word(
    String text,
    Box box,
    String font,
    double size,
    boolean bold,
    boolean italic,
    int color,
    int direction,
    int order) {}

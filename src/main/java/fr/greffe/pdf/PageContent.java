package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.util.List;

/**
 * What one interpretation of a page's content gives, before words are made.
 *
 * @param runs in drawing order
 * @param pieces pieces of line, not yet merged
 * @param shapes the boxes of coloured shapes that are no rectangles
 * @param shaded whether a shading is painted: anything can lie over it
 * @param unreadable glyphs whose meaning the file does not tell
 * @param glyphs all glyphs shown
 * @param paints whether anything at all is painted
 * @param tilt the angle at which nearly all the text is written, in radians; 0 when it is straight
 * @param problems what was not read, without the page number
 */
record PageContent(
    List<Run> runs,
    List<Ruling> pieces,
    List<Fill> fills,
    List<Box> shapes,
    boolean shaded,
    PictureCover pictures,
    int unreadable,
    int glyphs,
    boolean paints,
    double tilt,
    List<String> problems) {}

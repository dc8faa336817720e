package fr.greffe.pdf;

import fr.greffe.record.TextOrigin;
import java.util.List;

/**
 * A page as read, before what repeats over pages is set aside.
 *
 * @param lines every line, top to bottom
 * @param slanted text at an angle, such as a watermark: no part of the body
 * @param pictureArea the share of the page covered by pictures, 0 to 1
 */
record RawPage(
    int number,
    double width,
    double height,
    int rotation,
    TextOrigin origin,
    List<Line> lines,
    List<Ruling> rulings,
    List<Fill> fills,
    List<Stamp> stamps,
    List<Line> slanted,
    double pictureArea) {

  RawPage {
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
    fills = List.copyOf(fills);
    stamps = List.copyOf(stamps);
    slanted = List.copyOf(slanted);
  }

  /** A page on which nothing could be read. */
  static RawPage unread(int number, double width, double height, int rotation) {
    return new RawPage(
        number,
        width,
        height,
        rotation,
        TextOrigin.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  RawPage withText(TextOrigin from, List<Line> read, List<Ruling> seen) {
    return new RawPage(
        number, width, height, rotation, from, read, seen, fills, stamps, slanted, pictureArea);
  }

  /** The number of words, stamps left out. */
  int wordCount() {
    return lines.stream().mapToInt(l -> l.words().size()).sum();
  }

  RawPage withStamps(List<Line> rest, List<Ruling> outside, List<Stamp> found) {
    return new RawPage(
        number, width, height, rotation, origin, rest, outside, fills, found, slanted, pictureArea);
  }
}

package fr.greffe.pdf;

import fr.greffe.record.TextOrigin;
import java.util.List;

/**
 * One page, as displayed.
 *
 * @param number 1-based
 * @param width in points, after rotation
 * @param height in points, after rotation
 * @param rotation the page's /Rotate, in degrees
 * @param origin where the words come from
 * @param words the words of the body, in reading order: no furniture, no stamp
 * @param lines the same words as lines, in reading order
 * @param headers running headers taken out of the flow, and slanted text such as a watermark
 * @param footers running footers and page numbers taken out of the flow
 * @param printedNumber the printed page number (« 3 », « 3/12 »); empty when there is none
 * @param pictureArea the share of the page covered by pictures, 0 to 1
 */
public record PdfPage(
    int number,
    double width,
    double height,
    int rotation,
    TextOrigin origin,
    List<Word> words,
    List<Line> lines,
    List<Ruling> rulings,
    List<Fill> fills,
    List<Line> headers,
    List<Line> footers,
    List<Stamp> stamps,
    String printedNumber,
    double pictureArea) {

  public PdfPage {
    words = List.copyOf(words);
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
    fills = List.copyOf(fills);
    headers = List.copyOf(headers);
    footers = List.copyOf(footers);
    stamps = List.copyOf(stamps);
  }
}

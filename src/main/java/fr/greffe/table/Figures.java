package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.List;

/**
 * The frames that hold a drawing: a rectangle in which labels are scattered rather than set in
 * lines. The labels of a chart stand in rows and columns and are no table.
 */
final class Figures {

  /** A frame lower than this holds no chart, in points. */
  private static final double LOWEST = 60.0;

  /** The text of a table or paragraph covers at least this share of its frame. */
  private static final double TEXT_SHARE = 0.1;

  private Figures() {}

  /** The frames of a page that hold a drawing. */
  static List<Box> of(PdfPage page, Rules rules) {
    return Crossings.groups(rules).stream()
        .map(Lattice::of)
        .flatMap(java.util.Optional::stream)
        .map(Lattice::area)
        .filter(a -> a.height() >= LOWEST && a.width() >= LOWEST)
        .filter(a -> a.area() < page.width() * page.height() * 0.8)
        .filter(a -> textShare(a, page.words()) < TEXT_SHARE)
        .toList();
  }

  private static double textShare(Box frame, List<Word> words) {
    double text =
        words.stream()
            .filter(w -> frame.holdsCenterOf(w.box()))
            .mapToDouble(w -> w.box().area())
            .sum();
    return text / frame.area();
  }
}

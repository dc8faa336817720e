package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.List;
import java.util.Optional;

/**
 * Tells drawings from tables: in the frame or the grid of a chart, labels are scattered rather than
 * set in lines. They stand in rows and columns and are no table.
 */
final class Drawings {

  /** A frame lower or narrower than this holds no chart, in points. */
  private static final double SMALLEST = 60.0;

  /** The text of a table or paragraph covers at least this share of its frame. */
  private static final double TEXT_SHARE = 0.1;

  /** A frame round the whole page is a border. */
  private static final double PAGE_SHARE = 0.8;

  /** A grid with fewer rows can be a form to fill in. */
  private static final int FEWEST_ROWS = 6;

  private Drawings() {}

  /** True when an area that is no table is a drawing. */
  static boolean is(Box area, Optional<PageTable> grid, PdfPage page) {
    if (area.height() < SMALLEST
        || area.width() < SMALLEST
        || area.area() > PAGE_SHARE * page.width() * page.height()) {
      return false;
    }
    return grid.filter(Drawings::mostlyEmpty).isPresent()
        || textShare(area, page.words()) < TEXT_SHARE;
  }

  /** True when half of the rows of a grid hold nothing at all. */
  static boolean mostlyEmpty(PageTable table) {
    long filled =
        table.cells().stream()
            .filter(c -> !c.isEmpty())
            .flatMapToInt(c -> java.util.stream.IntStream.rangeClosed(c.row(), c.lastRow()))
            .distinct()
            .count();
    return table.rows() >= FEWEST_ROWS && filled * 2 <= table.rows();
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

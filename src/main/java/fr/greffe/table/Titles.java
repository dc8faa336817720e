package fr.greffe.table;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Box;
import java.util.Comparator;
import java.util.Optional;

/** The caption of a table, or the line that introduces it. */
final class Titles {

  /** A title stands at most this many of its own heights above the table. */
  private static final double MAX_GAP = 2.5;

  private Titles() {}

  /** The line just above the table that shares some of its width, if it is near enough. */
  static Optional<Line> above(PageTable table, PdfPage page) {
    Box area = table.area();
    return page.lines().stream()
        .filter(l -> l.box().centerY() < area.top())
        .filter(l -> l.box().horizontalOverlap(area) > 0)
        .max(Comparator.comparingDouble(l -> l.box().bottom()))
        .filter(l -> area.top() - l.box().bottom() <= MAX_GAP * l.box().height());
  }
}

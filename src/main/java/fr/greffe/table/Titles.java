package fr.greffe.table;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The caption of a table, or the line that introduces it. */
final class Titles {

  /** A title stands at most this many of its own heights above the table. */
  private static final double MAX_GAP = 2.5;

  /** Lines nearer than this share of their height are one paragraph. */
  private static final double PARAGRAPH_GAP = 0.45;

  private Titles() {}

  /**
   * The line just above the table that shares some of its width, when it is near and reads as a
   * title: a line of its own, or one that announces what follows.
   *
   * @param others the areas of the page's other tables, whose lines title nothing
   */
  static Optional<Line> above(PageTable table, PdfPage page, List<Box> others) {
    Box area = table.area();
    List<Line> lines =
        page.lines().stream()
            .filter(l -> l.box().centerY() < area.top())
            .filter(l -> l.box().horizontalOverlap(area) > 0)
            .sorted(Comparator.comparingDouble((Line l) -> l.box().bottom()).reversed())
            .limit(2)
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Line nearest = lines.get(0);
    boolean near = area.top() - nearest.box().bottom() <= MAX_GAP * nearest.box().height();
    boolean inTable = others.stream().anyMatch(o -> o.holdsCenterOf(nearest.box()));
    boolean announces = nearest.text().strip().endsWith(":");
    boolean alone = lines.size() < 2 || !sameParagraph(lines.get(1), nearest);
    return near && !inTable && (announces || alone) ? Optional.of(nearest) : Optional.empty();
  }

  private static boolean sameParagraph(Line above, Line below) {
    double gap = below.box().top() - above.box().bottom();
    return gap < PARAGRAPH_GAP * below.box().height()
        && above.bold() == below.bold()
        && above.box().right() > below.box().right();
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The caption of a table, or the line that introduces it. */
final class Titles {

  /** A title stands at most this many of its own heights above the table. */
  private static final double MAX_GAP = 2.5;

  /** Lines nearer than this share of their height are one paragraph. */
  private static final double PARAGRAPH_GAP = 0.45;

  /** A heading has at most so many lines. */
  private static final int MOST_LINES = 3;

  private Titles() {}

  /**
   * The lines just above the table that share some of its width, when they are near and read as a
   * title: a line of its own, a heading of several lines, or one that announces what follows.
   *
   * @param others the areas of the page's other tables, whose lines title nothing
   */
  static List<Line> above(PageTable table, PdfPage page, List<Box> others) {
    Box area = table.area();
    List<Line> lines =
        page.lines().stream()
            .filter(l -> l.box().centerY() < area.top())
            .flatMap(l -> over(l, area, others).stream())
            .sorted(Comparator.comparingDouble((Line l) -> l.box().bottom()).reversed())
            .limit(MOST_LINES + 1L)
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Line nearest = lines.get(0);
    boolean near = area.top() - nearest.box().bottom() <= MAX_GAP * nearest.box().height();
    boolean inTable = others.stream().anyMatch(o -> o.holdsCenterOf(nearest.box()));
    if (!near || inTable) {
      return List.of();
    }
    int count = 1;
    while (count < lines.size() && sameParagraph(lines.get(count), lines.get(count - 1))) {
      count++;
    }
    boolean announces = nearest.text().strip().endsWith(":");
    if (count == 1 || announces) {
      return List.of(nearest);
    }
    boolean heading = count <= MOST_LINES && lines.subList(0, count).stream().allMatch(Line::bold);
    List<Line> out = new ArrayList<>(heading ? lines.subList(0, count) : List.of());
    Collections.reverse(out);
    return out;
  }

  /** The part of a line that stands over the table: over tables side by side, each has its own. */
  private static Optional<Line> over(Line line, Box area, List<Box> others) {
    if (line.box().horizontalOverlap(area) <= 0) {
      return Optional.empty();
    }
    boolean shared =
        others.stream()
            .anyMatch(
                o ->
                    o.horizontalOverlap(area) <= 0
                        && o.verticalOverlap(area) > 0
                        && o.horizontalOverlap(line.box()) > 0);
    boolean pieces = line.words().size() > 1 && TextRow.of(TextRows.chunks(line.words())).tabular();
    if (!shared || !pieces) {
      return Optional.of(line);
    }
    List<Word> own =
        line.words().stream()
            .filter(w -> w.box().centerX() > area.left() && w.box().centerX() < area.right())
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(Line.of(line.page(), own));
  }

  private static boolean sameParagraph(Line above, Line below) {
    double gap = below.box().top() - above.box().bottom();
    return gap < PARAGRAPH_GAP * below.box().height()
        && above.bold() == below.bold()
        && above.box().right() > below.box().right();
  }
}

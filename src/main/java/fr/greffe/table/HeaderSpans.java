package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins the lines of a header label that stand on two levels of the header: beside a label over
 * several columns, « Percent change » and « 2009–10 » under it are one label of two lines.
 */
final class HeaderSpans {

  /** Lines of one label are nearer than this share of their height. */
  private static final double TIGHT = 0.45;

  private HeaderSpans() {}

  /**
   * The table with such labels joined over the rows they stand on.
   *
   * @param spans rules shorter than the table: one between two lines parts them
   */
  static PageTable joined(PageTable table, List<Ruling> spans) {
    PageTable out = table;
    for (int r = table.headerRows() - 1; r > 0; r--) {
      for (int c = 0; c < table.columns(); c++) {
        Optional<GridCell> above = single(out, r - 1, c);
        Optional<GridCell> below = single(out, r, c);
        if (above.isPresent()
            && below.isPresent()
            && besideSpan(out, r - 1)
            && oneLabel(above.get(), below.get(), spans)) {
          out = withJoined(out, above.get(), below.get());
        }
      }
    }
    return out;
  }

  private static Optional<GridCell> single(PageTable table, int row, int column) {
    return table.cells().stream()
        .filter(c -> c.row() == row && c.column() == column)
        .filter(c -> c.columnSpan() == 1 && !c.isEmpty())
        .findFirst();
  }

  /** Two levels are levels because a label of the upper one spans columns. */
  private static boolean besideSpan(PageTable table, int row) {
    return table.row(row).stream().anyMatch(c -> c.columnSpan() > 1 && !c.isEmpty());
  }

  private static boolean oneLabel(GridCell above, GridCell below, List<Ruling> spans) {
    Word last = above.words().get(above.words().size() - 1);
    Word first = below.words().get(0);
    double gap = first.box().top() - last.box().bottom();
    boolean ruled =
        spans.stream()
            .anyMatch(
                s ->
                    s.position() > last.box().centerY()
                        && s.position() < first.box().centerY()
                        && s.start() < last.box().right()
                        && s.end() > last.box().left());
    return gap < TIGHT * first.box().height() && last.bold() == first.bold() && !ruled;
  }

  private static PageTable withJoined(PageTable table, GridCell above, GridCell below) {
    List<Word> words = new ArrayList<>(above.words());
    words.addAll(below.words());
    List<GridCell> cells = new ArrayList<>(table.cells());
    cells.remove(above);
    cells.remove(below);
    cells.add(
        new GridCell(
            above.row(),
            above.column(),
            below.lastRow() - above.row() + 1,
            1,
            above.box().union(below.box()),
            words));
    return table.withCells(cells, table.rows());
  }
}

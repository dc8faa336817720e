package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Settles by arithmetic what spacing leaves open in a table without column lines: whether groups of
 * three digits side by side are one figure or those of two columns. A column is parted, or two are
 * joined, only when the totals printed in the table then hold that did not before; the table's
 * notes say so.
 */
final class ArithmeticChoice {

  /** A place to part a column leaves figures on both sides in this share of its filled rows. */
  private static final double BOTH_SIDES = 0.6;

  private static final Pattern GROUPS =
      Pattern.compile("[-+−–]? ?(?!0\\d)\\d{1,3}( \\d{3})*([.,]\\d{1,2})?( ?[€%])?");

  /** The end of a figure whose first group stands in the column before. */
  private static final Pattern REST = Pattern.compile("\\d{3}( \\d{3})*([.,]\\d{1,2})?( ?[€%])?");

  private static final Pattern OPEN = Pattern.compile("[-+−–]? ?\\d{1,3}( \\d{3})*");

  private ArithmeticChoice() {}

  /** The reading of the table whose printed totals hold; the table itself when none is better. */
  static PageTable settled(PageTable table) {
    boolean hasTotal =
        table.cells().stream()
            .anyMatch(c -> c.column() == 0 && Totals.isTotal(CellText.of(c.words())));
    if (!hasTotal || table.columns() < 2) {
      return table;
    }
    PageTable best = table;
    Totals most = Totals.of(table);
    for (PageTable other : readings(table)) {
      Totals totals = Totals.of(other);
      if (totals.betterThan(most)) {
        best = other;
        most = totals;
      }
    }
    return best;
  }

  private static List<PageTable> readings(PageTable table) {
    List<PageTable> out = new ArrayList<>();
    for (int c = 1; c < table.columns(); c++) {
      int column = c;
      gutter(table, c).ifPresent(x -> out.add(parted(table, column, x)));
      if (c + 1 < table.columns() && oneFigure(table, c)) {
        out.add(joined(table, c));
      }
    }
    return out;
  }

  private static List<GridCell> body(PageTable table, int column) {
    return table.cells().stream()
        .filter(c -> c.column() == column && c.columnSpan() == 1)
        .filter(c -> c.row() >= table.headerRows() && !c.isEmpty())
        .toList();
  }

  // --- one column or two ---------------------------------------------------------------------

  /** An x that parts the column's figures in two columns of figures. */
  private static Optional<Double> gutter(PageTable table, int column) {
    List<GridCell> cells = body(table, column);
    TreeSet<Double> places = new TreeSet<>();
    for (GridCell cell : cells) {
      for (int i = 1; i < cell.words().size(); i++) {
        places.add((cell.words().get(i - 1).box().right() + cell.words().get(i).box().left()) / 2);
      }
    }
    return places.stream().filter(x -> parts(cells, x)).findFirst();
  }

  private static boolean parts(List<GridCell> cells, double x) {
    int both = 0;
    for (GridCell cell : cells) {
      if (cell.words().stream().anyMatch(w -> w.box().left() < x && w.box().right() > x)) {
        return false;
      }
      String left = CellText.of(side(cell, x, true));
      String right = CellText.of(side(cell, x, false));
      boolean figures =
          (left.isEmpty() || GROUPS.matcher(left).matches())
              && (right.isEmpty() || GROUPS.matcher(right).matches());
      if (!figures) {
        return false;
      }
      both += left.isEmpty() || right.isEmpty() ? 0 : 1;
    }
    return both > 1 && both >= BOTH_SIDES * cells.size();
  }

  private static List<Word> side(GridCell cell, double x, boolean left) {
    return cell.words().stream().filter(w -> w.box().centerX() < x == left).toList();
  }

  private static PageTable parted(PageTable table, int column, double x) {
    List<GridCell> out = new ArrayList<>();
    for (GridCell cell : table.cells()) {
      if (cell.column() > column) {
        out.add(cell.at(cell.row(), cell.column() + 1, cell.rowSpan(), cell.columnSpan()));
      } else if (cell.lastColumn() < column) {
        out.add(cell);
      } else if (cell.columnSpan() > 1 || label(table, cell, x)) {
        out.add(cell.at(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan() + 1));
      } else {
        Box b = cell.box();
        double at = Math.max(b.left(), Math.min(b.right(), x));
        Box left = new Box(b.left(), b.top(), at, b.bottom());
        Box right = new Box(at, b.top(), b.right(), b.bottom());
        int r = cell.row();
        int span = cell.rowSpan();
        out.add(new GridCell(r, column, span, 1, left, side(cell, x, true)));
        out.add(new GridCell(r, column + 1, span, 1, right, side(cell, x, false)));
      }
    }
    return with(table, out, table.columns() + 1, "column " + (column + 1) + " read as two");
  }

  /** A header label that stands over both halves belongs to both. */
  private static boolean label(PageTable table, GridCell cell, double x) {
    return cell.row() < table.headerRows()
        && cell.words().stream().anyMatch(w -> w.box().left() < x && w.box().right() > x);
  }

  // --- two columns or one --------------------------------------------------------------------

  /** True when each figure of the next column can go on one in this column. */
  private static boolean oneFigure(PageTable table, int column) {
    List<GridCell> left = body(table, column);
    List<GridCell> right = body(table, column + 1);
    boolean rest = right.stream().allMatch(c -> REST.matcher(CellText.of(c.words())).matches());
    boolean open = left.stream().allMatch(c -> OPEN.matcher(CellText.of(c.words())).matches());
    boolean each = left.stream().allMatch(l -> right.stream().anyMatch(r -> r.row() == l.row()));
    boolean spanned =
        table.cells().stream()
            .anyMatch(
                c -> c.columnSpan() > 1 && (c.lastColumn() == column || c.column() == column + 1));
    return !left.isEmpty() && rest && open && each && !spanned;
  }

  private static PageTable joined(PageTable table, int column) {
    List<GridCell> out = new ArrayList<>();
    for (GridCell cell : table.cells()) {
      boolean first = cell.column() == column && cell.columnSpan() == 1;
      if (first && next(table, cell).isPresent()) {
        GridCell second = next(table, cell).get();
        List<Word> words = new ArrayList<>(cell.words());
        words.addAll(second.words());
        Box box = cell.box().union(second.box());
        out.add(new GridCell(cell.row(), column, cell.rowSpan(), 1, box, words));
      } else if (cell.column() > column + 1) {
        out.add(cell.at(cell.row(), cell.column() - 1, cell.rowSpan(), cell.columnSpan()));
      } else if (cell.column() <= column && cell.lastColumn() > column) {
        out.add(cell.at(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan() - 1));
      } else if (cell.column() <= column) {
        out.add(cell);
      }
    }
    String note = "columns " + (column + 1) + " and " + (column + 2) + " read as one";
    return with(table, out, table.columns() - 1, note);
  }

  private static Optional<GridCell> next(PageTable table, GridCell cell) {
    return table.cells().stream()
        .filter(c -> c.row() == cell.row() && c.column() == cell.column() + 1)
        .filter(c -> c.columnSpan() == 1 && c.rowSpan() == cell.rowSpan())
        .findFirst();
  }

  private static PageTable with(PageTable table, List<GridCell> cells, int columns, String note) {
    List<String> notes = new ArrayList<>(table.notes());
    notes.add(note + ": the printed totals hold only so");
    return new PageTable(
        table.page(),
        table.area(),
        table.rows(),
        columns,
        cells,
        table.ruling(),
        table.headerRows(),
        table.method(),
        notes);
  }
}

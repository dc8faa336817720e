package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Rows whose label is set across columns that no rule parts: a bold line that names the rows under
 * it and has no figures of its own, and a total's label set to the right against its first figure,
 * or in the middle, over a column of texts set to the left.
 */
final class SpannedRows {

  /** A table has at least so many columns for its lines to name sections. */
  private static final int FEWEST_COLUMNS = 3;

  /** Sides that differ by less are one, in points. */
  private static final double SAME_SIDE = 2.0;

  /** A label is in the middle to within this share of the width of its columns. */
  private static final double CENTRED = 0.03;

  /** The number of a row. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private SpannedRows() {}

  /**
   * The table with its section rows and its totals' labels over the columns they are set across.
   */
  static PageTable joined(PageTable table) {
    if (table.columns() < FEWEST_COLUMNS || boldLabels(table)) {
      return table;
    }
    PageTable out = table;
    for (int r = table.headerRows(); r < table.rows(); r++) {
      List<GridCell> filled = table.row(r).stream().filter(c -> !c.isEmpty()).toList();
      if (isSection(filled)) {
        out = over(out, filled.get(0), 0, table.columns() - 1);
      } else if (isTotal(table, filled)) {
        int first = numbered(table) && filled.get(0).column() > 1 ? 1 : 0;
        out = over(out, filled.get(0), first, filled.get(0).lastColumn());
      }
    }
    return out;
  }

  /** Where most labels are bold, a bold one names nothing. */
  private static boolean boldLabels(PageTable table) {
    List<GridCell> labels =
        table.cells().stream()
            .filter(c -> c.row() >= table.headerRows() && c.column() == 0 && !c.isEmpty())
            .toList();
    return labels.stream().filter(SpannedRows::bold).count() * 2 > labels.size();
  }

  private static boolean bold(GridCell cell) {
    return cell.words().stream().allMatch(Word::bold);
  }

  private static boolean isSection(List<GridCell> filled) {
    return filled.size() == 1 && filled.get(0).column() == 0 && bold(filled.get(0));
  }

  private static boolean isTotal(PageTable table, List<GridCell> filled) {
    if (filled.size() < 2 || filled.get(0).column() == 0) {
      return false;
    }
    GridCell label = filled.get(0);
    GridCell next = filled.get(1);
    return next.column() == label.lastColumn() + 1
        && CellNumbers.looksNumeric(CellText.of(next.words()))
        && Totals.isTotal(CellText.of(label.words()))
        && (label.columnSpan() > 1 && toTheSide(label)
            || label.columnSpan() == 1 && (setToTheRight(table, label) || centred(table, label)));
  }

  /** A label written over several columns up to the side of the last one. */
  private static boolean toTheSide(GridCell label) {
    return label.box().right() - ink(label).right() < label.words().get(0).size();
  }

  /** True for a label in the middle of its column and the empty ones before it. */
  private static boolean centred(PageTable table, GridCell label) {
    Box whole =
        table.row(label.row()).stream()
            .filter(c -> c.lastColumn() <= label.column())
            .map(GridCell::box)
            .reduce(Box::union)
            .orElseThrow();
    double off = Math.abs(ink(label).centerX() - whole.centerX());
    return off < CENTRED * whole.width() && atOneMargin(table, label);
  }

  /** True when the other texts of its column begin at one place and this one does not. */
  private static boolean atOneMargin(PageTable table, GridCell label) {
    List<Box> others = others(table, label);
    OptionalDouble left = others.stream().mapToDouble(Box::left).min();
    return left.isPresent()
        && others.stream().allMatch(b -> b.left() - left.getAsDouble() < SAME_SIDE)
        && ink(label).left() - left.getAsDouble() > SAME_SIDE;
  }

  /** True when the first column numbers the rows: a total's label is not set over the numbers. */
  private static boolean numbered(PageTable table) {
    List<GridCell> numbers =
        table.cells().stream()
            .filter(c -> c.row() >= table.headerRows() && c.column() == 0 && c.columnSpan() == 1)
            .filter(c -> !c.isEmpty() && !bold(c))
            .toList();
    return !numbers.isEmpty()
        && numbers.stream().allMatch(c -> NUMBER.matcher(CellText.of(c.words())).matches());
  }

  /** True when the other texts of its column begin at one place, and this one ends at its side. */
  private static boolean setToTheRight(PageTable table, GridCell label) {
    OptionalDouble right = others(table, label).stream().mapToDouble(Box::right).max();
    return atOneMargin(table, label) && ink(label).right() > right.getAsDouble() - SAME_SIDE;
  }

  /** The other texts of a label's column, totals left out. */
  private static List<Box> others(PageTable table, GridCell label) {
    return table.cells().stream()
        .filter(c -> c.row() >= table.headerRows() && c.columnSpan() == 1 && !c.isEmpty())
        .filter(c -> c.column() == label.column())
        .filter(c -> !Totals.isTotal(CellText.of(c.words())))
        .map(SpannedRows::ink)
        .toList();
  }

  private static Box ink(GridCell cell) {
    return cell.words().stream().map(Word::box).reduce(Box::union).orElseThrow();
  }

  /** The cell over the columns first to last of its row, the empty cells there dropped. */
  private static PageTable over(PageTable table, GridCell cell, int first, int last) {
    List<GridCell> cells = new ArrayList<>();
    Box box = cell.box();
    for (GridCell c : table.cells()) {
      boolean inside = c.row() == cell.row() && c.column() >= first && c.lastColumn() <= last;
      if (inside && c.rowSpan() > 1) {
        return table;
      }
      if (inside) {
        box = box.union(c.box());
      } else {
        cells.add(c);
      }
    }
    cells.add(new GridCell(cell.row(), first, 1, last - first + 1, box, cell.words()));
    return table.withCells(cells, table.rows());
  }
}

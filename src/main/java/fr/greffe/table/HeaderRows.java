package fr.greffe.table;

import fr.greffe.pdf.Fill;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the header rows of a grid: leading rows set apart by weight, shading or by standing over
 * figures without holding any. Years and periods head columns though they are figures.
 */
final class HeaderRows {

  /** More header levels than this are not printed. */
  private static final int MOST = 6;

  /** A fill shades a cell when it covers this share of it. */
  private static final double SHADED = 0.6;

  private HeaderRows() {}

  /** The table with its header rows counted. */
  static PageTable counted(PageTable table, PdfPage page) {
    int count = 0;
    while (count < Math.min(MOST, table.rows() - 1) && isHeader(table, count, page.fills())) {
      int reach = count;
      for (GridCell cell : table.row(count)) {
        if (!cell.isEmpty() && !wide(cell, table)) {
          reach = Math.max(reach, cell.lastRow());
        }
      }
      count = reach + 1;
    }
    if (count >= table.rows() || onlyTitle(table, count)) {
      count = 0;
    }
    return table.withHeaderRows(count);
  }

  private static boolean onlyTitle(PageTable table, int count) {
    for (int r = 0; r < count; r++) {
      if (table.row(r).stream().filter(c -> !c.isEmpty()).anyMatch(c -> !wide(c, table))) {
        return false;
      }
    }
    return count > 0;
  }

  /** A cell over the whole width: a title or a section's name. */
  private static boolean wide(GridCell cell, PageTable table) {
    return cell.columnSpan() == table.columns();
  }

  private static boolean isHeader(PageTable table, int r, List<Fill> fills) {
    List<GridCell> filled = table.row(r).stream().filter(c -> !c.isEmpty()).toList();
    if (filled.isEmpty()) {
      return r == 0;
    }
    if (filled.stream().anyMatch(HeaderRows::isFigure)) {
      return false;
    }
    boolean section = filled.size() == 1 && filled.get(0).column() == 0;
    if (section) {
      return r == 0 && wide(filled.get(0), table) && isHeader(table, 1, fills);
    }
    boolean sectionBesideLabel =
        filled.stream().anyMatch(c -> c.column() > 0 && c.columnSpan() >= table.columns() - 1);
    if (sectionBesideLabel && table.columns() > 2) {
      return false;
    }
    return standsOut(table, r, filled, fills) || overFigures(table, r, filled);
  }

  private static boolean isFigure(GridCell cell) {
    String text = CellText.of(cell.words());
    return CellNumbers.looksNumeric(text)
        && CellNumbers.amount(text, SOMEWHERE).isPresent()
        && !Years.is(text);
  }

  private static final fr.greffe.record.Source SOMEWHERE =
      new fr.greffe.record.Source("", 0, new fr.greffe.record.Box(0, 0, 0, 0), "");

  /** True when the row is bold or shaded and the last row is not. */
  private static boolean standsOut(
      PageTable table, int r, List<GridCell> filled, List<Fill> fills) {
    List<GridCell> body =
        table.cells().stream().filter(c -> c.row() > r && c.column() > 0 && !c.isEmpty()).toList();
    boolean bold = filled.stream().allMatch(HeaderRows::bold);
    boolean plain = body.stream().filter(HeaderRows::bold).count() * 2 < body.size();
    if (bold && plain) {
      return true;
    }
    boolean shaded = filled.stream().allMatch(c -> shaded(c, fills));
    return shaded && body.stream().filter(c -> shaded(c, fills)).count() * 2 < body.size() + 1;
  }

  /** True when the row has words where the rows under it have figures. */
  private static boolean overFigures(PageTable table, int r, List<GridCell> filled) {
    List<GridCell> values = filled.stream().filter(c -> c.lastColumn() > 0).toList();
    long over =
        values.stream()
            .filter(v -> !dateOverDate(table, v))
            .filter(
                v ->
                    IntStream.rangeClosed(Math.max(1, v.column()), v.lastColumn())
                        .anyMatch(c -> figuresUnder(table, r, c)))
            .count();
    return !values.isEmpty() && over * 2 >= values.size();
  }

  /** A date above another is an entry of its column; above amounts it may head them. */
  private static boolean dateOverDate(PageTable table, GridCell cell) {
    return isDate(cell)
        && table.cells().stream()
            .anyMatch(
                c -> c.row() == cell.lastRow() + 1 && c.column() == cell.column() && isDate(c));
  }

  private static boolean isDate(GridCell cell) {
    return CellNumbers.isDate(CellText.of(cell.words()));
  }

  private static boolean figuresUnder(PageTable table, int r, int column) {
    int figures = 0;
    int filled = 0;
    for (GridCell cell : table.cells()) {
      if (cell.row() > r && cell.column() == column && cell.columnSpan() == 1 && !cell.isEmpty()) {
        filled++;
        String text = CellText.of(cell.words());
        if (CellNumbers.looksNumeric(text) || CellNumbers.isBlankMark(text)) {
          figures++;
        }
      }
    }
    return figures > 0 && figures * 2 >= filled;
  }

  private static boolean bold(GridCell cell) {
    return cell.words().stream().allMatch(Word::bold);
  }

  private static boolean shaded(GridCell cell, List<Fill> fills) {
    return fills.stream()
        .anyMatch(f -> f.box().overlapArea(cell.box()) >= SHADED * cell.box().area());
  }
}

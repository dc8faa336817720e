package fr.greffe.table;

import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import java.util.Comparator;
import java.util.List;

/**
 * A table found on one page, before tables are joined over pages.
 *
 * @param page 1-based page number
 * @param area its extent on the page
 * @param cells by row, then column; they cover the grid without overlap
 * @param headerRows leading rows that are headers
 * @param method how it was found
 * @param notes choices made on evidence
 */
record PageTable(
    int page,
    Box area,
    int rows,
    int columns,
    List<GridCell> cells,
    RulingKind ruling,
    int headerRows,
    String method,
    List<String> notes) {

  static final Comparator<GridCell> BY_POSITION =
      Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column);

  PageTable {
    cells = cells.stream().sorted(BY_POSITION).toList();
    notes = List.copyOf(notes);
  }

  /** The same table with this number of header rows. */
  PageTable withHeaderRows(int count) {
    return new PageTable(page, area, rows, columns, cells, ruling, count, method, notes);
  }

  /** The same table under another method name. */
  PageTable withMethod(String name) {
    return new PageTable(page, area, rows, columns, cells, ruling, headerRows, name, notes);
  }

  /** The same table with other cells, and as many rows as they take. */
  PageTable withCells(List<GridCell> other, int rowCount) {
    return new PageTable(page, area, rowCount, columns, other, ruling, headerRows, method, notes);
  }

  /** The cells that start in a row, by column. */
  List<GridCell> row(int index) {
    return cells.stream().filter(c -> c.row() == index).toList();
  }
}

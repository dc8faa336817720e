package fr.greffe.record;

import java.util.List;
import java.util.Optional;

/**
 * A table, joined over the pages it runs on.
 *
 * @param id unique in the document ({@code table-1}…), in reading order
 * @param title the caption or the line that introduces it
 * @param pages every page it stands on, ascending
 * @param headerRows number of leading rows that are headers
 * @param rows number of rows, header rows included
 * @param columns number of columns
 * @param cells ordered by row, then column; every grid position is covered by exactly one cell
 * @param regions its area on each page
 * @param method how it was found ({@code lattice}, {@code stream}…)
 * @param notes choices made on evidence, for a human to read
 */
public record Table(
    String id,
    Value<String> title,
    List<Integer> pages,
    RulingKind ruling,
    int headerRows,
    int rows,
    int columns,
    List<Cell> cells,
    List<Source> regions,
    String method,
    List<String> notes) {

  public Table {
    pages = List.copyOf(pages);
    cells = List.copyOf(cells);
    regions = List.copyOf(regions);
    notes = List.copyOf(notes);
  }

  /** The cell that covers a grid position, if any. */
  public Optional<Cell> cellAt(int row, int column) {
    return cells.stream().filter(c -> c.covers(row, column)).findFirst();
  }
}

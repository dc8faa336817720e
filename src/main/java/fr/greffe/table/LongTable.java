package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import java.util.List;

/**
 * A table joined over the pages it runs on.
 *
 * @param parts the page tables it is made of, in page order; the first gives title and header
 * @param cells ordered by row, then column
 */
record LongTable(
    List<PageTable> parts,
    int rows,
    int columns,
    int headerRows,
    List<PlacedCell> cells,
    RulingKind ruling,
    String method,
    List<String> notes) {

  LongTable {
    parts = List.copyOf(parts);
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /** A table that stands on one page. */
  static LongTable of(PageTable table) {
    return new LongTable(
        List.of(table),
        table.rows(),
        table.columns(),
        table.headerRows(),
        table.cells().stream().map(c -> PlacedCell.of(c, table.page(), 0)).toList(),
        table.ruling(),
        table.method(),
        table.notes());
  }

  /** A cell whose text may stand on several pages. */
  record PlacedCell(int row, int column, int rowSpan, int columnSpan, List<Piece> pieces) {

    PlacedCell {
      pieces = List.copyOf(pieces);
    }

    static PlacedCell of(GridCell cell, int page, int rowOffset) {
      return new PlacedCell(
          cell.row() + rowOffset,
          cell.column(),
          cell.rowSpan(),
          cell.columnSpan(),
          List.of(new Piece(page, cell.box(), cell.words())));
    }

    int lastRow() {
      return row + rowSpan - 1;
    }

    boolean isEmpty() {
      return pieces.stream().allMatch(p -> p.words().isEmpty());
    }
  }

  /**
   * What a cell shows on one page.
   *
   * @param repeat true for a header printed again, whose text is already told
   */
  record Piece(int page, Box box, List<Word> words, boolean repeat) {
    Piece {
      words = List.copyOf(words);
    }

    Piece(int page, Box box, List<Word> words) {
      this(page, box, words, false);
    }

    Piece repeated() {
      return new Piece(page, box, words, true);
    }
  }
}

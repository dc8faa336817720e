package fr.greffe.record;

import java.util.List;
import java.util.Optional;

/**
 * A cell of a table. A merged cell is one cell with a row or column span above 1.
 *
 * @param row 0-based first row, header rows included
 * @param column 0-based first column
 * @param text lines joined with {@code \n}; empty for an empty cell
 * @param amount the number, when the whole cell is one (a leading or trailing unit included)
 * @param bold true when all its words are bold
 * @param shaded true when it is drawn on a filled background
 * @param sources its box, one per page when a page break cuts it; an empty cell has its area
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    CellType type,
    String text,
    Optional<Amount> amount,
    boolean bold,
    boolean shaded,
    List<Source> sources) {

  public Cell {
    sources = List.copyOf(sources);
  }

  /** True when the cell covers this row and column. */
  public boolean covers(int r, int c) {
    return r >= row && r < row + rowSpan && c >= column && c < column + columnSpan;
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.List;

/**
 * A cell of a table found on one page.
 *
 * @param row 0-based first row
 * @param column 0-based first column
 * @param box its area: the ruled cell, or the text's extent between gutters
 * @param words the words that fall in it, in reading order; empty for an empty cell
 */
record GridCell(int row, int column, int rowSpan, int columnSpan, Box box, List<Word> words) {

  GridCell {
    words = List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The same cell at another grid position. */
  GridCell at(int newRow, int newColumn, int newRowSpan, int newColumnSpan) {
    return new GridCell(newRow, newColumn, newRowSpan, newColumnSpan, box, words);
  }

  int lastRow() {
    return row + rowSpan - 1;
  }

  int lastColumn() {
    return column + columnSpan - 1;
  }
}

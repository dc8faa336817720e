package fr.greffe.table;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts the parts of one table together: repeated headers dropped, a row cut by a break rejoined.
 */
final class PartJoin {

  /** One entry in so many beginning with a small letter makes it a habit. */
  private static final int LOW_SHARE = 4;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PartJoin() {}

  /** The long table of parts that continue one another. */
  static LongTable of(List<PageTable> parts) {
    if (parts.size() == 1) {
      return LongTable.of(parts.get(0));
    }
    PageTable first = parts.get(0);
    List<LongTable.PlacedCell> cells = new ArrayList<>(LongTable.of(first).cells());
    List<String> notes = new ArrayList<>(first.notes());
    int rows = first.rows();
    int lastStart = 0;
    for (PageTable part : parts.subList(1, parts.size())) {
      int dropped = repeatedRows(first, part);
      boolean cut = dropped < part.rows() && cutRow(cells, rows - 1, part, dropped);
      int offset = rows - dropped - (cut ? 1 : 0);
      append(cells, part, dropped, offset, cut, lastStart);
      lastStart = rows;
      rows = offset + part.rows();
      notes.addAll(part.notes());
      if (cut) {
        notes.add("row cut by the break before page " + part.page() + " rejoined");
      }
    }
    cells.sort(
        Comparator.comparingInt(LongTable.PlacedCell::row)
            .thenComparingInt(LongTable.PlacedCell::column));
    return new LongTable(
        parts,
        rows,
        first.columns(),
        first.headerRows(),
        cells,
        first.ruling(),
        first.method(),
        notes);
  }

  /** How many leading rows of a part repeat those of the table's first part. */
  static int repeatedRows(PageTable first, PageTable part) {
    int most = Math.max(1, first.headerRows());
    int same = 0;
    while (same < most && same < part.rows() && same < first.rows()) {
      String text = rowText(part, same);
      if (text.isEmpty() || !text.equals(rowText(first, same))) {
        break;
      }
      same++;
    }
    return first.headerRows() > 0 && same < first.headerRows() ? 0 : same;
  }

  /** A row's text whatever its cells, so that a span read otherwise does not hide a repetition. */
  private static String rowText(PageTable table, int row) {
    StringBuilder out = new StringBuilder();
    for (GridCell cell : table.row(row)) {
      out.append(SPACE.matcher(Fold.fold(CellText.of(cell.words()))).replaceAll(""));
    }
    return out.toString();
  }

  private static void append(
      List<LongTable.PlacedCell> cells,
      PageTable part,
      int dropped,
      int offset,
      boolean cut,
      int lastStart) {
    Map<Long, Integer> at = new HashMap<>();
    for (int i = cells.size() - 1; i >= 0 && (cut || dropped > 0); i--) {
      at.put(key(cells.get(i).row(), cells.get(i).column()), i);
    }
    for (GridCell cell : part.cells()) {
      LongTable.Piece piece = new LongTable.Piece(part.page(), cell.box(), cell.words());
      if (cell.row() < dropped) {
        Integer home = at.get(key(cell.row(), cell.column()));
        if (home != null) {
          cells.set(home, withPiece(cells.get(home), piece.repeated()));
        }
      } else if (cut && cell.row() == dropped) {
        int home = covering(cells, cell.row() + offset, cell.column());
        cells.set(home, withPiece(cells.get(home), piece));
      } else {
        cells.add(LongTable.PlacedCell.of(cell, part.page(), offset));
      }
    }
  }

  /** True when entries of a column begin with a small letter as a rule: it is then no sign. */
  private static boolean beginsLow(List<LongTable.PlacedCell> cells, int column) {
    int low = 0;
    int filled = 0;
    for (LongTable.PlacedCell cell : cells) {
      if (cell.column() == column && !cell.isEmpty()) {
        String text = CellText.of(cell.pieces().get(0).words());
        filled++;
        if (!text.isEmpty() && Character.isLowerCase(text.codePointAt(0))) {
          low++;
        }
      }
    }
    return low * LOW_SHARE > filled;
  }

  private static LongTable.PlacedCell withPiece(LongTable.PlacedCell cell, LongTable.Piece piece) {
    List<LongTable.Piece> pieces = new ArrayList<>(cell.pieces());
    pieces.add(piece);
    return new LongTable.PlacedCell(
        cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), pieces);
  }

  private static long key(int row, int column) {
    return (long) row << 20 | column;
  }

  private static int covering(List<LongTable.PlacedCell> cells, int row, int column) {
    for (int i = cells.size() - 1; i >= 0; i--) {
      LongTable.PlacedCell c = cells.get(i);
      if (c.row() <= row
          && row <= c.lastRow()
          && c.column() <= column
          && column < c.column() + c.columnSpan()) {
        return i;
      }
    }
    throw new IllegalStateException("no cell at row " + row + ", column " + column);
  }

  /**
   * True when a part's first row goes on with the table's last one: it begins no label and repeats
   * no figure, and some cell goes on in the middle of a phrase.
   */
  private static boolean cutRow(
      List<LongTable.PlacedCell> cells, int lastRow, PageTable part, int row) {
    boolean goesOn = false;
    for (GridCell cell : part.row(row)) {
      if (cell.isEmpty()) {
        continue;
      }
      if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
        return false;
      }
      LongTable.PlacedCell above = cells.get(covering(cells, lastRow, cell.column()));
      String start = CellText.of(cell.words());
      if (above.isEmpty() || above.columnSpan() > 1 || CellNumbers.looksNumeric(start)) {
        return false;
      }
      List<fr.greffe.pdf.Word> words = above.pieces().get(above.pieces().size() - 1).words();
      String end = words.isEmpty() ? "" : words.get(words.size() - 1).text();
      goesOn |=
          Character.isLowerCase(start.codePointAt(0))
              && !end.endsWith(".")
              && !start.split("\\s")[0].equals(words.isEmpty() ? "" : words.get(0).text())
              && !beginsLow(cells, cell.column());
      if (Character.isUpperCase(start.codePointAt(0)) && cell.column() == 0) {
        return false;
      }
    }
    return goesOn;
  }
}

package fr.greffe.table;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the parts of one table together: repeated headers dropped, a row cut by a break rejoined.
 */
final class PartJoin {

  /** One entry in so many beginning with a small letter makes it a habit. */
  private static final int LOW_SHARE = 4;

  /** A cell cut by a page break reaches at least this far below those that end there, in points. */
  private static final double OPEN = 2.0;

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
    PageTable before = first;
    for (PageTable part : parts.subList(1, parts.size())) {
      int dropped = repeatedRows(first, part);
      boolean cut =
          dropped < part.rows()
              && (cutRow(cells, rows - 1, part, dropped)
                  || cutBeforeLabel(cells, rows - 1, part, dropped)
                  || cutAnswer(cells, rows - 1, part, dropped));
      int offset = rows - dropped - (cut ? 1 : 0);
      append(cells, part, dropped, offset, cut, openColumns(before));
      before = part;
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
        headerRows(parts),
        cells,
        first.ruling(),
        method(parts),
        notes);
  }

  /** How the first part that is more than a row was found. */
  private static String method(List<PageTable> parts) {
    return parts.stream()
        .map(PageTable::method)
        .filter(m -> !m.equals(RuledTables.FRAGMENT))
        .findFirst()
        .orElse(RuledTables.METHOD);
  }

  /** The header of the first part; when that is nothing but header, as the next one shows it. */
  private static int headerRows(List<PageTable> parts) {
    PageTable first = parts.get(0);
    int repeated = repeatedRows(first, parts.get(1));
    boolean onlyHeader = repeated == first.rows();
    if (repeated > 0 && repeated < first.headerRows()) {
      return repeated;
    }
    return onlyHeader ? Math.max(first.headerRows(), first.rows()) : first.headerRows();
  }

  /**
   * How many leading rows of a part repeat those of the table's first part. What stands below the
   * head of the first and is not printed again is no head: the title of a group of rows.
   */
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
    boolean whole = same >= first.headerRows() || same > 0 && same == part.headerRows();
    return whole ? same : 0;
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
      Set<Integer> open) {
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
      } else if (cell.row() == dropped && goesOn(cells, part, cell, offset, open)) {
        int home = covering(cells, cell.row() + offset - 1, cell.column());
        cells.set(home, longer(withPiece(cells.get(home), piece), cell.rowSpan()));
      } else {
        cells.add(LongTable.PlacedCell.of(cell, part.page(), offset));
      }
    }
  }

  /** The columns whose last cell runs on below the others to the end of its page. */
  private static Set<Integer> openColumns(PageTable part) {
    List<GridCell> last =
        part.cells().stream().filter(c -> c.lastRow() == part.rows() - 1).toList();
    double bottom = last.stream().mapToDouble(c -> c.box().bottom()).min().orElse(0);
    return last.stream()
        .filter(c -> c.box().bottom() > bottom + OPEN)
        .map(GridCell::column)
        .collect(Collectors.toSet());
  }

  /**
   * True when the cell at the start of a part is the rest of one that the page break cuts: one left
   * open at the end of the page, or an empty cell below a label when either spans rows and so do
   * the labels to its left.
   */
  private static boolean goesOn(
      List<LongTable.PlacedCell> cells,
      PageTable part,
      GridCell cell,
      int offset,
      Set<Integer> open) {
    if (offset + cell.row() == 0) {
      return false;
    }
    LongTable.PlacedCell above = cells.get(covering(cells, cell.row() + offset - 1, cell.column()));
    boolean sameColumns =
        above.column() == cell.column() && above.columnSpan() == cell.columnSpan();
    if (sameColumns && open.contains(cell.column())) {
      return true;
    }
    if (!cell.isEmpty()) {
      return sameColumns && above.isEmpty() && cell.rowSpan() > 1 && alwaysFilled(cells, above);
    }
    boolean merged = above.rowSpan() > 1 || cell.rowSpan() > 1;
    boolean leading =
        part.row(cell.row()).stream()
            .filter(c -> c.column() < cell.column())
            .allMatch(GridCell::isEmpty);
    return merged && sameColumns && leading && !above.isEmpty() && isLabel(above);
  }

  /** True when the column of an empty cell is filled everywhere else, as merged labels are. */
  private static boolean alwaysFilled(
      List<LongTable.PlacedCell> cells, LongTable.PlacedCell empty) {
    return cells.stream()
        .filter(c -> c.column() == empty.column() && c != empty)
        .noneMatch(LongTable.PlacedCell::isEmpty);
  }

  private static boolean isLabel(LongTable.PlacedCell cell) {
    return cell.pieces().stream().noneMatch(p -> CellNumbers.looksNumeric(CellText.of(p.words())));
  }

  private static LongTable.PlacedCell longer(LongTable.PlacedCell cell, int rows) {
    return new LongTable.PlacedCell(
        cell.row(), cell.column(), cell.rowSpan() + rows, cell.columnSpan(), cell.pieces());
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
      LongTable.PlacedCell above = cells.get(covering(cells, lastRow, cell.column()));
      if (cell.rowSpan() > 1 || !sameColumns(above, cell)) {
        return false;
      }
      String start = CellText.of(cell.words());
      if (above.isEmpty() || CellNumbers.looksNumeric(start)) {
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

  private static boolean sameColumns(LongTable.PlacedCell above, GridCell cell) {
    return above.column() == cell.column() && above.columnSpan() == cell.columnSpan();
  }

  /**
   * True when the table's last row holds nothing but the beginning of phrases that go on in a
   * part's first row: its label and figures, set lower in their cells, all stand after the break.
   */
  private static boolean cutBeforeLabel(
      List<LongTable.PlacedCell> cells, int lastRow, PageTable part, int row) {
    boolean begins = false;
    for (GridCell cell : part.row(row)) {
      LongTable.PlacedCell above = cells.get(covering(cells, lastRow, cell.column()));
      boolean single = above.rowSpan() == 1 && cell.rowSpan() == 1 && cell.columnSpan() == 1;
      if (!single || above.columnSpan() != 1 || cell.column() == 0 && !above.isEmpty()) {
        return false;
      }
      if (!above.isEmpty()) {
        boolean phrase =
            isLabel(above)
                && !cell.isEmpty()
                && Character.isLowerCase(CellText.of(cell.words()).codePointAt(0));
        if (!phrase) {
          return false;
        }
        begins = true;
      }
    }
    return begins;
  }

  /**
   * True when a part of two columns begins without a label, which no row before it lacks: an answer
   * that goes on.
   */
  private static boolean cutAnswer(
      List<LongTable.PlacedCell> cells, int lastRow, PageTable part, int row) {
    List<GridCell> first = part.row(row);
    boolean answer =
        part.columns() == 2
            && first.size() == 2
            && first.stream().allMatch(c -> c.rowSpan() == 1)
            && first.get(0).isEmpty()
            && !CellNumbers.looksNumeric(CellText.of(first.get(1).words()));
    if (!answer || lastRow < 2) {
      return false;
    }
    List<LongTable.PlacedCell> labels = cells.stream().filter(c -> c.column() == 0).toList();
    return labels.size() == lastRow + 1 && labels.stream().noneMatch(LongTable.PlacedCell::isEmpty);
  }
}

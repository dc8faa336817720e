package fr.greffe.section;

import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table's cells by grid position: a merged cell is found from every position it covers. */
public final class TableGrid {
  /** « 31-/12-2022 » over two lines of a cell. */
  private static final Pattern CUT_DATE = Pattern.compile("(?<=\\d)-\\n(?=\\d)");

  private final Table table;
  private final Cell[][] cells;

  public TableGrid(Table table) {
    this.table = table;
    this.cells = new Cell[table.rows()][table.columns()];
    for (Cell cell : table.cells()) {
      int lastRow = Math.min(table.rows(), cell.row() + cell.rowSpan());
      int lastColumn = Math.min(table.columns(), cell.column() + cell.columnSpan());
      for (int r = cell.row(); r < lastRow; r++) {
        for (int c = cell.column(); c < lastColumn; c++) {
          cells[r][c] = cell;
        }
      }
    }
  }

  public Table table() {
    return table;
  }

  public int rows() {
    return table.rows();
  }

  public int columns() {
    return table.columns();
  }

  /** The cell that covers a position; empty outside the grid and where the table has a hole. */
  public Optional<Cell> cell(int row, int column) {
    boolean inside = row >= 0 && row < rows() && column >= 0 && column < columns();
    return inside ? Optional.ofNullable(cells[row][column]) : Optional.empty();
  }

  /** The text at a position, line breaks as spaces, trimmed; empty where there is none. */
  public String text(int row, int column) {
    return cell(row, column).map(TableGrid::flat).orElse("");
  }

  /** A cell's text, line breaks as spaces, trimmed; a date cut after its hyphen is one again. */
  public static String flat(Cell cell) {
    return CUT_DATE.matcher(cell.text()).replaceAll("-").replace('\n', ' ').strip();
  }

  /** True when the position is the top left one of its cell. */
  public boolean startsAt(int row, int column) {
    return cell(row, column).filter(c -> c.row() == row && c.column() == column).isPresent();
  }

  /** The different cells of a row, left to right, those merged from above included. */
  public List<Cell> row(int row) {
    List<Cell> found = new ArrayList<>();
    for (int c = 0; c < columns(); c++) {
      Optional<Cell> cell = cell(row, c);
      if (cell.isPresent() && (found.isEmpty() || found.get(found.size() - 1) != cell.get())) {
        found.add(cell.get());
      }
    }
    return found;
  }

  /** True when no cell of the row prints anything. */
  public boolean blank(int row) {
    return row(row).stream().allMatch(c -> c.type() == CellType.EMPTY || c.text().isBlank());
  }

  /** The part of the table in these rows and columns (ends excluded), as a table of the same id. */
  public Table part(int firstRow, int endRow, int firstColumn, int endColumn) {
    List<Cell> inside = new ArrayList<>();
    for (Cell cell : table.cells()) {
      int top = Math.max(cell.row(), firstRow);
      int left = Math.max(cell.column(), firstColumn);
      int height = Math.min(cell.row() + cell.rowSpan(), endRow) - top;
      int width = Math.min(cell.column() + cell.columnSpan(), endColumn) - left;
      if (height > 0 && width > 0) {
        inside.add(
            new Cell(
                top - firstRow,
                left - firstColumn,
                height,
                width,
                cell.type(),
                cell.text(),
                cell.amount(),
                cell.bold(),
                cell.shaded(),
                cell.sources()));
      }
    }
    return new Table(
        table.id(),
        table.title(),
        table.pages(),
        RulingKind.FULL,
        Math.max(0, Math.min(table.headerRows() - firstRow, endRow - firstRow)),
        endRow - firstRow,
        endColumn - firstColumn,
        inside,
        table.regions(),
        table.method(),
        table.notes());
  }
}

package fr.greffe.export.csv;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as a CSV file: one row per body row, with the document, the page and the row's id first.
 * A column is named by its header cells from top to bottom. A merged cell is written where it
 * starts. A cell that is a number is written as one; its print is in {@code document.json}.
 */
public final class TableCsv {
  /** Columns that every row starts with. */
  private static final List<String> OWN_COLUMNS = List.of("document", "page", "id");

  private static final String BETWEEN_LEVELS = " / ";

  private final String document;
  private final Table table;
  private final Cell[][] grid;

  private TableCsv(String document, Table table) {
    this.document = document;
    this.table = table;
    this.grid = new Cell[table.rows()][table.columns()];
    for (Cell cell : table.cells()) {
      int lastRow = Math.min(table.rows(), cell.row() + cell.rowSpan());
      int lastColumn = Math.min(table.columns(), cell.column() + cell.columnSpan());
      for (int row = cell.row(); row < lastRow; row++) {
        Arrays.fill(grid[row], cell.column(), lastColumn, cell);
      }
    }
  }

  /** The path of a table's file inside its document's folder. */
  public static String path(Table table) {
    return "tables/" + table.id() + ".csv";
  }

  /** Writes a table. */
  public static void write(String document, Table table, Appendable out) throws IOException {
    new TableCsv(document, table).write(out);
  }

  private void write(Appendable out) throws IOException {
    CsvText.writeRow(header(), out);
    int page = table.pages().get(0);
    for (int row = table.headerRows(); row < table.rows(); row++) {
      page = pageOf(row, page);
      List<String> values = new ArrayList<>();
      values.add(CsvText.text(document));
      values.add(Integer.toString(page));
      values.add(table.id() + "/" + (row + 1));
      for (int column = 0; column < table.columns(); column++) {
        values.add(value(row, column));
      }
      CsvText.writeRow(values, out);
    }
  }

  private List<String> header() {
    List<String> names = new ArrayList<>(OWN_COLUMNS);
    Map<String, Integer> uses = new HashMap<>();
    OWN_COLUMNS.forEach(name -> uses.put(name, 1));
    for (int column = 0; column < table.columns(); column++) {
      String name = CsvText.text(columnName(column));
      int use = uses.merge(name, 1, Integer::sum);
      names.add(use == 1 ? name : name + " (" + use + ")");
    }
    return names;
  }

  private String columnName(int column) {
    Set<String> levels = new LinkedHashSet<>();
    for (int row = 0; row < Math.min(table.headerRows(), table.rows()); row++) {
      Cell cell = grid[row][column];
      if (cell != null && !cell.text().isBlank()) {
        levels.add(cell.text().strip());
      }
    }
    return levels.isEmpty() ? "colonne_" + (column + 1) : String.join(BETWEEN_LEVELS, levels);
  }

  /** The page a row starts on; a row without a cell of its own stands where the one above does. */
  private int pageOf(int row, int pageAbove) {
    for (Cell cell : grid[row]) {
      if (cell != null && cell.row() == row && !cell.sources().isEmpty()) {
        return cell.sources().stream().mapToInt(Source::page).min().orElse(pageAbove);
      }
    }
    return pageAbove;
  }

  private String value(int row, int column) {
    Cell cell = grid[row][column];
    if (cell == null || cell.row() != row || cell.column() != column) {
      return "";
    }
    boolean number = cell.type() == CellType.AMOUNT || cell.type() == CellType.PERCENT;
    return cell.amount()
        .filter(amount -> number)
        .map(Amount::value)
        .map(value -> value.toPlainString())
        .orElseGet(() -> CsvText.text(cell.text()));
  }
}

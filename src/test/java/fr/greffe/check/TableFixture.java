package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Records;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tables written as text, for tests: one row a line, cells between bars. {@code ^} continues the
 * cell above, {@code <} the cell on the left, {@code *} before a text makes it bold.
 */
final class TableFixture {

  private static final double WIDTH = 80;
  private static final double HEIGHT = 12;

  private TableFixture() {}

  /** A table whose first row is its header. */
  static Table of(String... rows) {
    return of("table-1", 1, 1, rows);
  }

  /** A table without a header row. */
  static Table headless(String... rows) {
    return of("table-1", 0, 1, rows);
  }

  static Table of(String id, int headerRows, int page, String... rows) {
    List<List<String>> cells = new ArrayList<>();
    for (String row : rows) {
      String inner = row.strip();
      inner = inner.startsWith("|") ? inner.substring(1) : inner;
      inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
      cells.add(Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList());
    }
    return of(id, "", headerRows, page, cells);
  }

  static Table of(String id, String title, int headerRows, int page, List<List<String>> texts) {
    int columns = texts.stream().mapToInt(List::size).max().orElse(0);
    String[][] grid = new String[texts.size()][columns];
    for (int r = 0; r < texts.size(); r++) {
      for (int c = 0; c < columns; c++) {
        grid[r][c] = c < texts.get(r).size() ? texts.get(r).get(c) : "";
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < grid.length; r++) {
      for (int c = 0; c < columns; c++) {
        if (!grid[r][c].equals("^") && !grid[r][c].equals("<")) {
          cells.add(cell(grid, r, c, page));
        }
      }
    }
    Value<String> name =
        title.isEmpty() ? Value.absent() : Value.printed(title, source(page, 0, 0, 1, 1, title));
    return new Table(
        id,
        name,
        List.of(page),
        RulingKind.FULL,
        headerRows,
        grid.length,
        columns,
        cells,
        List.of(),
        "fixture",
        List.of());
  }

  /** A table whose rows from one on stand on the next page. */
  static Table overPages(int from, String... rows) {
    Table first = of("table-1", 1, 1, rows);
    Table second = of("table-1", 1, 2, rows);
    List<Cell> cells = new ArrayList<>(first.cells().stream().filter(c -> c.row() < from).toList());
    second.cells().stream().filter(c -> c.row() >= from).forEach(cells::add);
    return new Table(
        first.id(),
        first.title(),
        List.of(1, 2),
        first.ruling(),
        first.headerRows(),
        first.rows(),
        first.columns(),
        cells,
        first.regions(),
        first.method(),
        first.notes());
  }

  static Records records(Table... tables) {
    Records none = Records.EMPTY;
    return new Records(
        none.sittings(),
        none.deliberations(),
        none.actionSheets(),
        none.budgetLines(),
        none.indicators(),
        none.budgetEntries(),
        List.of(tables),
        none.mentions(),
        none.announced(),
        none.unread());
  }

  private static Cell cell(String[][] grid, int r, int c, int page) {
    int columnSpan = 1;
    while (c + columnSpan < grid[r].length && grid[r][c + columnSpan].equals("<")) {
      columnSpan++;
    }
    int rowSpan = 1;
    while (r + rowSpan < grid.length && grid[r + rowSpan][c].equals("^")) {
      rowSpan++;
    }
    String text = grid[r][c];
    boolean bold = text.startsWith("*");
    text = bold ? text.substring(1) : text;
    Source source = source(page, r, c, rowSpan, columnSpan, text);
    Optional<Amount> amount = FrenchNumbers.whole(text).map(m -> amount(m, source));
    CellType type =
        text.isEmpty()
            ? CellType.EMPTY
            : amount.isEmpty()
                ? CellType.TEXT
                : amount.get().unit().equals(Amount.PERCENT) ? CellType.PERCENT : CellType.AMOUNT;
    return new Cell(
        r,
        c,
        rowSpan,
        columnSpan,
        type,
        text,
        amount,
        bold,
        false,
        Collections.singletonList(source));
  }

  private static Amount amount(NumberMatch match, Source source) {
    return match.at(source);
  }

  private static Source source(int page, int r, int c, int rowSpan, int columnSpan, String text) {
    Box box =
        new Box(c * WIDTH, r * HEIGHT, (c + columnSpan) * WIDTH - 1, (r + rowSpan) * HEIGHT - 1);
    return new Source("fixture.pdf", page, box, text);
  }
}

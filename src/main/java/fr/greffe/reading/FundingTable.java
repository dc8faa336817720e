package fr.greffe.reading;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Funder;
import fr.greffe.record.Table;
import fr.greffe.section.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small table of an action's budget. Funders may stand in the rows, in the column heads, in the
 * amount's own cell or in the cell beside it (« 200 000 € | 40 % FSE+ »); heads may be periods or
 * kinds (« prévu », « réalisé »).
 */
final class FundingTable {
  private final TableGrid grid;
  private final BudgetContext context;
  private final Funders funders = Funders.standard();
  private final StatedWords words = StatedWords.standard();
  private final int headerRows;

  FundingTable(Table table, BudgetContext context) {
    this.grid = new TableGrid(table);
    this.context = context;
    this.headerRows = headerRows();
  }

  /** The leading rows that print no amount. */
  private int headerRows() {
    int rows = 0;
    while (rows < grid.rows()
        && grid.row(rows).stream().allMatch(c -> MoneyCells.of(c).isEmpty())) {
      rows++;
    }
    return rows;
  }

  /** The lines, row by row. */
  List<BudgetLine> lines() {
    List<BudgetLine> lines = new ArrayList<>();
    for (int r = headerRows; r < grid.rows(); r++) {
      for (Cell cell : grid.row(r)) {
        if (cell.row() == r && !isDifference(cell)) {
          for (MoneyCells.Money money : MoneyCells.of(cell)) {
            lines.add(line(cell, money));
          }
        }
      }
    }
    return lines;
  }

  /** « Écart », « Différence »: what is worked out from the other columns is no budget. */
  private boolean isDifference(Cell cell) {
    return words.saysDerived(columnLabel(cell));
  }

  private BudgetLine line(Cell cell, MoneyCells.Money money) {
    String row = rowLabel(cell);
    String column = columnLabel(cell);
    String own = (money.before() + " " + money.after()).strip();
    String beside = beside(cell);
    Optional<Funder> ownFunder = funders.of(own);
    String label;
    Optional<Funder> funder;
    if (ownFunder.isPresent()) {
      label = own;
      funder = ownFunder;
    } else if (funders.of(beside).isPresent()) {
      label = beside;
      funder = funders.of(beside);
    } else if (funders.of(row).isPresent()) {
      label = row;
      funder = funders.of(row);
    } else if (funders.of(column).isPresent()) {
      label = column;
      funder = funders.of(column);
    } else {
      label = row.isEmpty() || Periods.isPeriod(row) ? column : row;
      funder = Optional.empty();
    }
    boolean total = saysTotal(row) || saysTotal(column) && funder.isEmpty();
    BudgetKind kind =
        words
            .kind(row)
            .or(() -> words.kind(column))
            .or(() -> words.kind(own))
            .orElse(context.kind());
    return new BudgetLine(
        context.reference(),
        kind,
        period(row, column, kind),
        label.isEmpty() ? money.amount().source().text() : clean(label),
        total && saysTotal(row) && funders.of(column).isEmpty() ? Optional.empty() : funder,
        money.amount(),
        total,
        "table:" + grid.table().id());
  }

  private String period(String row, String column, BudgetKind kind) {
    for (String label : List.of(column, row)) {
      String period = Periods.first(label);
      if (!period.isEmpty()) {
        return period;
      }
    }
    return kind == context.kind() ? context.period() : "";
  }

  private boolean saysTotal(String label) {
    WordTokens tokens = WordTokens.of(label);
    return tokens.has("total") || tokens.has("totaux") || tokens.has("ensemble");
  }

  private static String clean(String label) {
    return label.replaceAll("^[\\s(%\\d]*%\\s*|^[\\s()]+", "").replaceAll("[\\s:]+$", "");
  }

  /**
   * The words to the left of a cell, nearest last. Words after another amount begin the second half
   * of a two-sided table: they alone are the label.
   */
  private String rowLabel(Cell cell) {
    StringBuilder label = new StringBuilder();
    Cell before = null;
    boolean half = false;
    for (int c = 0; c < cell.column(); c++) {
      Optional<Cell> left = grid.cell(cell.row(), c);
      if (left.isPresent() && left.get() != before) {
        half |= !MoneyCells.of(left.get()).isEmpty();
        if (isWords(left.get())) {
          label.setLength(half ? 0 : label.length());
          half = false;
          label.append(label.length() == 0 ? "" : " / ").append(TableGrid.flat(left.get()));
        }
      }
      before = left.orElse(null);
    }
    return label.toString();
  }

  private static boolean isWords(Cell cell) {
    return !cell.text().isBlank()
        && cell.type() != CellType.PERCENT
        && MoneyCells.of(cell).isEmpty();
  }

  /** The heads above a cell, outermost first, each once. */
  private String columnLabel(Cell cell) {
    StringBuilder label = new StringBuilder();
    Cell before = null;
    for (int r = 0; r < headerRows; r++) {
      Optional<Cell> head = grid.cell(r, cell.column());
      if (head.isPresent() && head.get() != before && !head.get().text().isBlank()) {
        label.append(label.length() == 0 ? "" : " / ").append(TableGrid.flat(head.get()));
      }
      before = head.orElse(null);
    }
    return label.toString();
  }

  /** The words just right of an amount, when they share its head or carry its percentage. */
  private String beside(Cell cell) {
    int next = cell.column() + cell.columnSpan();
    Optional<Cell> right = grid.cell(cell.row(), next);
    if (right.isEmpty() || !isWords(right.get())) {
      return "";
    }
    String text = TableGrid.flat(right.get());
    boolean shared =
        headerRows > 0
            && grid.cell(headerRows - 1, next).isPresent()
            && grid.cell(headerRows - 1, next).equals(grid.cell(headerRows - 1, cell.column()));
    return shared || text.contains(Amount.PERCENT) ? text : "";
  }
}

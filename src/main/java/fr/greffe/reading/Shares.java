package fr.greffe.reading;

import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.section.TableGrid;
import fr.greffe.text.Fold;
import java.util.List;

/**
 * The table of a convention that says what each funder gives to all of its actions: « Financeur |
 * Participation 2025-2027 | Part ». Its lines belong to no action.
 */
final class Shares {
  /** Rows with a funder, for a table to be one of shares. */
  private static final int ENOUGH_FUNDERS = 2;

  private Shares() {}

  /** The lines of a table; empty when it is no table of shares. */
  static List<BudgetLine> of(Table table) {
    TableGrid grid = new TableGrid(table);
    boolean headed =
        grid.rows() > 1
            && grid.row(0).stream()
                .map(Cell::text)
                .map(Fold::fold)
                .anyMatch(h -> h.startsWith("financeur") || h.startsWith("cofinanceur"));
    if (!headed) {
      return List.of();
    }
    List<BudgetLine> lines =
        new FundingTable(table, new BudgetContext("", BudgetKind.PLANNED, "", true)).lines();
    long funders = lines.stream().filter(l -> l.funder().isPresent()).count();
    return funders >= ENOUGH_FUNDERS ? lines : List.of();
  }
}

package fr.greffe.reading;

import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.section.TableGrid;
import fr.greffe.text.Fold;
import java.util.List;
import java.util.Set;

/**
 * The table of a convention that says what each funder gives to all of its actions: « Financeur |
 * Participation 2025-2027 | Part », « | Axe 1 | Axe 2 | Total ». Its lines belong to no action and
 * are each the total of what the funder gives to several.
 */
final class Shares {
  /** Rows with a funder, for a table to be one of shares. */
  private static final int ENOUGH_FUNDERS = 2;

  /** What the heads of columns call the parts of a convention. */
  private static final Set<String> PARTS =
      Set.of(
          "axe",
          "objectif",
          "volet",
          "engagement",
          "priorite",
          "orientation",
          "thematique",
          "theme",
          "mesure",
          "pilier");

  private Shares() {}

  /** The lines of a table; empty when it is no table of shares. */
  static List<BudgetLine> of(Table table) {
    TableGrid grid = new TableGrid(table);
    if (grid.rows() < 2 || !isHeaded(grid)) {
      return List.of();
    }
    List<BudgetLine> lines =
        new FundingTable(table, new BudgetContext("", BudgetKind.PLANNED, "", true)).lines();
    long funders = lines.stream().filter(l -> l.funder().isPresent()).count();
    return funders >= ENOUGH_FUNDERS ? lines.stream().map(Shares::whole).toList() : List.of();
  }

  /** The first column is headed as one of funders, or the others as the parts of a convention. */
  private static boolean isHeaded(TableGrid grid) {
    List<String> heads = grid.row(0).stream().map(Cell::text).map(Fold::fold).toList();
    long parts = heads.stream().filter(h -> PARTS.contains(h.split(" ", 2)[0])).count();
    return heads.stream().anyMatch(h -> h.startsWith("financeur") || h.startsWith("cofinanceur"))
        || parts > 1 && !PARTS.contains(heads.get(0).split(" ", 2)[0]);
  }

  private static BudgetLine whole(BudgetLine line) {
    return new BudgetLine(
        line.actionReference(),
        line.kind(),
        line.period(),
        line.funderAsPrinted(),
        line.funder(),
        line.amount(),
        true,
        line.place());
  }
}

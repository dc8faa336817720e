package fr.greffe.record;

import java.util.List;

/**
 * Everything read from one document, in reading order.
 *
 * @param actionSheets fiches and rapport actions, with their own budgets and indicators
 * @param budgetLines lines of recap tables, not those inside an action sheet
 * @param indicators indicators of annexes, not those inside an action sheet
 * @param budgetEntries typed amounts of budget and compte administratif tables
 * @param mentions amounts stated in running text
 * @param statements paragraphs with figures that no other record holds
 */
public record Records(
    List<Sitting> sittings,
    List<Deliberation> deliberations,
    List<ActionSheet> actionSheets,
    List<BudgetLine> budgetLines,
    List<Indicator> indicators,
    List<BudgetEntry> budgetEntries,
    List<Table> tables,
    List<Mention> mentions,
    List<Announced> announced,
    List<Unread> unread,
    List<Statement> statements) {

  /** Nothing read. */
  public static final Records EMPTY =
      new Records(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  public Records {
    sittings = List.copyOf(sittings);
    deliberations = List.copyOf(deliberations);
    actionSheets = List.copyOf(actionSheets);
    budgetLines = List.copyOf(budgetLines);
    indicators = List.copyOf(indicators);
    budgetEntries = List.copyOf(budgetEntries);
    tables = List.copyOf(tables);
    mentions = List.copyOf(mentions);
    announced = List.copyOf(announced);
    unread = List.copyOf(unread);
    statements = statements == null ? List.of() : List.copyOf(statements);
  }

  /** Records without statements. */
  public Records(
      List<Sitting> sittings,
      List<Deliberation> deliberations,
      List<ActionSheet> actionSheets,
      List<BudgetLine> budgetLines,
      List<Indicator> indicators,
      List<BudgetEntry> budgetEntries,
      List<Table> tables,
      List<Mention> mentions,
      List<Announced> announced,
      List<Unread> unread) {
    this(
        sittings,
        deliberations,
        actionSheets,
        budgetLines,
        indicators,
        budgetEntries,
        tables,
        mentions,
        announced,
        unread,
        List.of());
  }
}

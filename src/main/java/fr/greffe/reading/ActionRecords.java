package fr.greffe.reading;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Announced;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Indicator;
import fr.greffe.record.Mention;
import fr.greffe.record.Statement;
import java.util.List;

/**
 * What the actions, budgets and indicators of a document give.
 *
 * @param sheets with their own budgets and indicators
 * @param budgetLines the lines of recap tables
 * @param indicators the indicators of annexes
 * @param budgetEntries the amounts of budget tables
 * @param mentions the amounts stated in prose, of sheets first, then of the acts around them
 * @param announced lists of sheets against the sheets found
 * @param statements the paragraphs with figures outside the sheets
 */
public record ActionRecords(
    List<ActionSheet> sheets,
    List<BudgetLine> budgetLines,
    List<Indicator> indicators,
    List<BudgetEntry> budgetEntries,
    List<Mention> mentions,
    List<Announced> announced,
    List<Statement> statements) {

  public ActionRecords {
    sheets = List.copyOf(sheets);
    budgetLines = List.copyOf(budgetLines);
    indicators = List.copyOf(indicators);
    budgetEntries = List.copyOf(budgetEntries);
    mentions = List.copyOf(mentions);
    announced = List.copyOf(announced);
    statements = List.copyOf(statements);
  }
}

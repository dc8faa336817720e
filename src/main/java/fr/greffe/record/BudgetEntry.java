package fr.greffe.record;

/**
 * An amount of a budget or compte administratif table, typed by its row and column.
 *
 * @param budget the budget's name as printed (« budget principal », « assainissement »); empty when
 *     not stated
 * @param section where it is known
 * @param side dépenses or recettes where it is known
 * @param code chapitre, article or nature code as printed; empty when the row has none
 * @param label the row's label
 * @param column the column's label as printed, header levels joined with « / »
 * @param columnKind what the column states
 * @param isTotal true for a printed total
 * @param tableId the table it stands in
 */
public record BudgetEntry(
    String budget,
    Section section,
    Side side,
    String code,
    String label,
    String column,
    ColumnKind columnKind,
    String period,
    Amount amount,
    boolean isTotal,
    String tableId) {

  /** The section of a local budget. */
  public enum Section {
    FONCTIONNEMENT,
    INVESTISSEMENT,
    UNSTATED
  }

  /** The side of a local budget. */
  public enum Side {
    DEPENSES,
    RECETTES,
    UNSTATED
  }

  /** What a budget table's column states. */
  public enum ColumnKind {
    BUDGET_PRIMITIF,
    BUDGET_SUPPLEMENTAIRE,
    DECISION_MODIFICATIVE,
    COMPTE_ADMINISTRATIF,
    RESTES_A_REALISER,
    PROPOSITION,
    VOTE,
    REALISATION,
    REPORT,
    TOTAL,
    OTHER
  }
}

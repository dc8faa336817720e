package fr.greffe.record;

/** What a budget line of an action states. */
public enum BudgetKind {
  PLANNED,
  EXECUTED,
  CARRIED_OVER
}

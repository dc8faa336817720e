package fr.greffe.record;

/** What a cell prints. */
public enum CellType {
  TEXT,
  AMOUNT,
  PERCENT,
  DATE,
  EMPTY
}

package fr.greffe.record;

/** How a table is ruled. */
public enum RulingKind {
  FULL,
  HORIZONTAL,
  NONE
}

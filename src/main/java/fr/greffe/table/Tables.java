package fr.greffe.table;

/** The table finders there are. */
public final class Tables {

  private Tables() {}

  /** The finder the pipeline uses. */
  public static TableFinder finder() {
    return new GreffeTables();
  }

  /** tabula-java's algorithms on the same words and rulings, kept for comparison. */
  public static TableFinder baseline() {
    return new TabulaTables();
  }
}

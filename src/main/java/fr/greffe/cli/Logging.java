package fr.greffe.cli;

/**
 * What libraries log. Font and syntax warnings of a PDF are not the user's business: they are shown
 * only when asked for.
 */
final class Logging {
  /** Read by {@code logback.xml}. */
  private static final String LEVEL_PROPERTY = "greffe.log";

  private Logging() {}

  /** Must be called before the first PDF is opened: logging is set up once. */
  static void configure(boolean verbose) {
    if (verbose) {
      System.setProperty(LEVEL_PROPERTY, "WARN");
    }
  }
}

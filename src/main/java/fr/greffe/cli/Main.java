package fr.greffe.cli;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    System.exit(2);
  }
}

package fr.greffe.cli;

/** What the process says to the one who called it. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** Done, with findings as serious as {@code --fail-on} asks. */
  public static final int FINDINGS = 1;

  /** The command line, a profile or the output folder cannot be used; nothing was read. */
  public static final int USAGE = 2;

  /** Done, but some file failed. */
  public static final int SOME_FILE_FAILED = 3;

  private ExitCode() {}
}

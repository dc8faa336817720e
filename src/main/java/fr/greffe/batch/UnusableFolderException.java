package fr.greffe.batch;

import java.io.IOException;
import java.nio.file.Path;

/** An output folder that cannot be written to, with the reason. */
public final class UnusableFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the folder. */
  public enum Problem {
    /** A file stands where the folder should. */
    IS_A_FILE,
    NOT_WRITABLE,
    /** Another run is writing to it. */
    IN_USE,
    /** A document's folder holds something that Greffe did not write. */
    NOT_OURS
  }

  private final Problem problem;
  private final transient Path folder;

  UnusableFolderException(Problem problem, Path folder) {
    this(problem, folder, null);
  }

  UnusableFolderException(Problem problem, Path folder, Throwable cause) {
    super(folder + ": " + problem, cause);
    this.problem = problem;
    this.folder = folder;
  }

  public Problem problem() {
    return problem;
  }

  public Path folder() {
    return folder;
  }
}

package fr.greffe.pdf;

import java.io.IOException;

/**
 * A file that cannot be opened as a PDF; the message is the cause in one line, without the file's
 * name.
 */
public final class UnreadablePdfException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a reader can act differently on the cause. */
  public enum Cause {
    NOT_A_PDF,
    EMPTY,
    DAMAGED,
    ENCRYPTED,
    NO_PAGES,
    UNREADABLE,
    TOO_LARGE
  }

  private final Cause reason;

  public UnreadablePdfException(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  public UnreadablePdfException(Cause reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}

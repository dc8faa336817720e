package fr.greffe.batch;

import fr.greffe.Reading;
import fr.greffe.export.Digests;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.UnreadablePdfException;
import fr.greffe.record.Account;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.Records;
import fr.greffe.record.Status;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What stands for a document that could not be read: its file, its fixity, the cause. */
final class FailedDocument {
  private FailedDocument() {}

  /** A failure with its cause in one line. */
  static Reading of(Input input, String reason) {
    Fixity fixity = Fixity.of(input);
    DocumentInfo document =
        new DocumentInfo(
            input.name(), fixity.sha256(), fixity.bytes(), 0, Status.FAILED, List.of(reason));
    Extraction nothing =
        new Extraction(
            document, List.of(), Records.EMPTY, List.of(), List.of(), new Account(0, 0, 0));
    PdfDocument noPages =
        new PdfDocument(input.name(), fixity.sha256(), fixity.bytes(), 0, List.of(), List.of());
    return new Reading(noPages, nothing);
  }

  /** A failure with what was thrown. */
  static Reading of(Input input, Throwable cause) {
    return of(input, reason(cause));
  }

  private static String reason(Throwable cause) {
    if (cause instanceof UnreadablePdfException unreadable) {
      return oneLine(unreadable.getMessage());
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof OutOfMemoryError) {
      return "not enough memory to read it";
    }
    if (cause instanceof StackOverflowError) {
      return "nested too deeply";
    }
    if (cause instanceof IOException) {
      return "cannot be read: " + described(cause);
    }
    return "unexpected failure: " + described(cause);
  }

  private static String described(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    String message = cause.getMessage();
    return message == null || message.isBlank() ? name : name + ": " + oneLine(message);
  }

  private static String oneLine(String message) {
    return String.valueOf(message).replaceAll("\\s+", " ").strip();
  }

  /** Size and hash of a file; zero and empty when it cannot be read. */
  private record Fixity(String sha256, long bytes) {

    static Fixity of(Input input) {
      if (!Files.isRegularFile(input.path())) {
        return new Fixity("", 0);
      }
      try {
        return new Fixity(Digests.sha256(input.path()), Files.size(input.path()));
      } catch (IOException e) {
        return new Fixity("", 0);
      }
    }
  }
}

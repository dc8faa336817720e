package fr.greffe.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF file opened through PDFBox, or the reason why it cannot be.
 *
 * @param pages how many there are
 * @param problems what had to be repaired
 */
record OpenPdf(PDDocument document, int pages, String sha256, long bytes, List<String> problems)
    implements AutoCloseable {

  /**
   * A header may be preceded by this much of something else (ISO 32000-1, implementation note 13).
   */
  private static final int HEADER_AREA = 1024;

  private static final int TRAILER_AREA = 2048;

  static OpenPdf open(Path path) throws IOException {
    long size = Files.size(path);
    if (size == 0) {
      throw new UnreadablePdfException(UnreadablePdfException.Cause.EMPTY, "the file is empty");
    }
    MessageDigest digest = newDigest();
    Ends ends = Ends.read(path, digest);
    if (!ends.head().contains("%PDF-")) {
      throw new UnreadablePdfException(
          UnreadablePdfException.Cause.NOT_A_PDF, "the file is not a PDF");
    }
    boolean complete = ends.tail().contains("startxref") && ends.tail().contains("%%EOF");
    PDDocument document = load(path);
    try {
      int pages = pages(document);
      if (pages <= 0) {
        throw new UnreadablePdfException(
            complete ? UnreadablePdfException.Cause.NO_PAGES : UnreadablePdfException.Cause.DAMAGED,
            complete ? "the PDF has no pages" : "the PDF is truncated: no page is left");
      }
      List<String> problems =
          complete ? List.of() : List.of("the file is truncated or damaged: read after repair");
      return new OpenPdf(
          document, pages, HexFormat.of().formatHex(digest.digest()), size, problems);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      document.close();
      throw unreadable(e);
    }
  }

  /** A page is an object by itself: more pages than objects are not there, and are counted anew. */
  private static int pages(PDDocument document) {
    int said = document.getNumberOfPages();
    if (said <= document.getDocument().getXrefTable().size()) {
      return said;
    }
    int counted = 0;
    for (PDPage ignored : document.getPages()) {
      counted++;
    }
    return counted;
  }

  private static PDDocument load(Path path) throws IOException {
    try {
      return Loader.loadPDF(path.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new UnreadablePdfException(
          UnreadablePdfException.Cause.ENCRYPTED, "the PDF is protected by a password", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadablePdfException(
          UnreadablePdfException.Cause.TOO_LARGE, "the PDF needs more memory than there is", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw unreadable(e);
    }
  }

  private static UnreadablePdfException unreadable(Throwable e) {
    if (e instanceof UnreadablePdfException known) {
      return known;
    }
    return new UnreadablePdfException(
        UnreadablePdfException.Cause.DAMAGED, "the PDF is damaged: " + reason(e), e);
  }

  /** What went wrong, in one line. */
  static String reason(Throwable e) {
    if (e instanceof StackOverflowError) {
      return "its objects are nested too deep";
    }
    if (e instanceof OutOfMemoryError) {
      return "it needs more memory than there is";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.strip().replaceAll("\\s+", " ");
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** The first and last bytes of a file, as Latin-1. */
  private record Ends(String head, String tail) {

    /** Reads the whole file once, for its digest too. */
    static Ends read(Path path, MessageDigest digest) throws IOException {
      byte[] buffer = new byte[1 << 16];
      StringBuilder head = new StringBuilder();
      String tail = "";
      try (InputStream in = Files.newInputStream(path)) {
        for (int n = in.readNBytes(buffer, 0, buffer.length);
            n > 0;
            n = in.readNBytes(buffer, 0, buffer.length)) {
          digest.update(buffer, 0, n);
          if (head.length() == 0) {
            head.append(text(buffer, 0, Math.min(n, HEADER_AREA)));
          }
          String end = tail + text(buffer, Math.max(0, n - TRAILER_AREA), n);
          tail = end.substring(Math.max(0, end.length() - TRAILER_AREA));
        }
      }
      return new Ends(head.toString(), tail);
    }

    private static String text(byte[] bytes, int from, int to) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }
}

package fr.greffe.pdf;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a PDF file into words, lines and rulings. */
public final class PdfReader {
  private final PdfOptions options;

  public PdfReader(PdfOptions options) {
    this.options = options;
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param name the name sources will carry
   * @throws UnreadablePdfException when it cannot be opened as a PDF
   * @throws IOException when it cannot be read at all
   */
  public PdfDocument read(Path path, String name) throws IOException {
    throw new UnsupportedOperationException("being built: " + options + path + name);
  }
}

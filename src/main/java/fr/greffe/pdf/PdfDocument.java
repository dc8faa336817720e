package fr.greffe.pdf;

import java.util.List;

/**
 * A PDF that could be opened.
 *
 * @param file its name as given to the run, with {@code /} separators
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param pageCount pages in the file, read or not
 * @param pages the pages that were asked for and could be read, ascending
 * @param problems what could not be read, one line each with its page; empty when all was
 */
public record PdfDocument(
    String file,
    String sha256,
    long bytes,
    int pageCount,
    List<PdfPage> pages,
    List<String> problems) {

  public PdfDocument {
    pages = List.copyOf(pages);
    problems = List.copyOf(problems);
  }
}

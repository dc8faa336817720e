package fr.greffe.record;

import java.util.List;

/**
 * A document as a file.
 *
 * @param file its name as given to the run, with {@code /} separators
 * @param sha256 of its bytes, lower-case hexadecimal; empty when it could not be read
 * @param bytes its size
 * @param pageCount the number of pages; 0 when it could not be opened
 * @param reasons why the status is not OK, one line each; empty when it is
 */
public record DocumentInfo(
    String file, String sha256, long bytes, int pageCount, Status status, List<String> reasons) {

  public DocumentInfo {
    reasons = List.copyOf(reasons);
  }
}

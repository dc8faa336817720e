package fr.greffe.batch;

import fr.greffe.pdf.PdfOptions;
import java.util.Locale;

/**
 * How a run goes.
 *
 * @param jobs how many documents are read at the same time, at least 1
 * @param reading how each PDF is read
 * @param language of the pages a person reads: French or English
 */
public record BatchOptions(int jobs, PdfOptions reading, Locale language) {

  /** One document at a time, all pages, in French. */
  public static final BatchOptions DEFAULT = new BatchOptions(1, PdfOptions.DEFAULT, Locale.FRENCH);

  public BatchOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
    }
  }
}

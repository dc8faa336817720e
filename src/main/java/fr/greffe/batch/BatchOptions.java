package fr.greffe.batch;

import fr.greffe.export.ExportOptions;
import fr.greffe.pdf.PdfOptions;

/**
 * How a run goes.
 *
 * @param jobs how many documents are read at the same time, at least 1
 * @param reading how each PDF is read
 * @param export what outputs depend on besides the records
 */
public record BatchOptions(int jobs, PdfOptions reading, ExportOptions export) {

  /** One document at a time, all pages, in French. */
  public static final BatchOptions DEFAULT =
      new BatchOptions(1, PdfOptions.DEFAULT, ExportOptions.DEFAULT);

  public BatchOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
    }
  }
}

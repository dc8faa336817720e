package fr.greffe.batch;

import fr.greffe.check.CheckOptions;
import fr.greffe.export.ExportOptions;
import fr.greffe.export.scdl.TableSchema;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.reading.Profile;
import java.util.Locale;

/**
 * How a run goes.
 *
 * @param jobs how many documents are read at the same time, at least 1
 * @param reading how each PDF is read
 * @param profile what the collectivité says of itself
 * @param checking which rules are run and which findings kept
 * @param language of the pages a person reads and of reasons: French or English
 */
public record BatchOptions(
    int jobs, PdfOptions reading, Profile profile, CheckOptions checking, Locale language) {

  /** One document at a time, all pages, in French. */
  public static final BatchOptions DEFAULT =
      new BatchOptions(1, PdfOptions.DEFAULT, Profile.NONE, CheckOptions.ALL, Locale.FRENCH);

  public BatchOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
    }
  }

  ExportOptions export() {
    return new ExportOptions(language, ProfileIssuer.of(profile), TableSchema.LATEST);
  }
}

package fr.greffe.export;

import fr.greffe.export.scdl.Issuer;
import fr.greffe.export.scdl.TableSchema;
import java.util.Locale;

/**
 * What outputs depend on besides the records.
 *
 * @param language of the pages a person reads and of reasons: French or English
 * @param issuer what SCDL asks of the collectivité and documents do not print
 * @param scdlVersion the version of the SCDL schema to write
 */
public record ExportOptions(Locale language, Issuer issuer, String scdlVersion) {

  /** In French, without a profile, the latest SCDL. */
  public static final ExportOptions DEFAULT =
      new ExportOptions(Locale.FRENCH, Issuer.UNKNOWN, TableSchema.LATEST);
}

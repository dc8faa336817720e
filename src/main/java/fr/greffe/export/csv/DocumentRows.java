package fr.greffe.export.csv;

import fr.greffe.record.Extraction;
import java.util.ArrayList;
import java.util.List;

/** Every CSV row a document gives. */
public final class DocumentRows {
  private final CsvCatalog catalog;
  private final Extraction extraction;
  private final List<CsvRow> rows = new ArrayList<>();

  private DocumentRows(CsvCatalog catalog, Extraction extraction) {
    this.catalog = catalog;
    this.extraction = extraction;
  }

  /**
   * The rows of a document, in the order of its records.
   *
   * @param folder the document's folder in the output, for the names of its table files
   * @param scdlFile tells the SCDL file each act is written to
   */
  public static List<CsvRow> of(
      CsvCatalog catalog, Extraction extraction, String folder, ScdlPlace scdlFile) {
    DocumentRows rows = new DocumentRows(catalog, extraction);
    new ActRows(rows, scdlFile).add();
    new ActionRows(rows).add();
    new OtherRows(rows, folder).add();
    return List.copyOf(rows.rows);
  }

  /** Where an act's SCDL row is. */
  @FunctionalInterface
  public interface ScdlPlace {
    /** The file's name; empty for an act that has no SCDL row. */
    String of(String actId);
  }

  Extraction extraction() {
    return extraction;
  }

  /** A new row of a file, with its document and id set. */
  CsvRow add(String sheet, String id) {
    CsvRow row = new CsvRow(catalog.sheet(sheet));
    row.text("document", extraction.document().file()).text("id", id);
    rows.add(row);
    return row;
  }

  /** A new row of a file, with its document, page and id set. */
  CsvRow add(String sheet, int page, String id) {
    return add(sheet, id).count("page", page);
  }
}

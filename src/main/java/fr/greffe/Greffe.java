package fr.greffe;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.record.Account;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Records;
import fr.greffe.record.Status;
import fr.greffe.record.Table;
import fr.greffe.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Reads one PDF of a council's decisions into typed, checked, traceable records.
 *
 * <pre>{@code
 * Extraction extraction = Greffe.open(Path.of("deliberations.pdf")).extract();
 * }</pre>
 *
 * Values of this class are immutable: each option returns a new one. Nothing is written to disk.
 */
public final class Greffe {
  private final Path path;
  private final String name;
  private final PdfOptions reading;

  private Greffe(Path path, String name, PdfOptions reading) {
    this.path = path;
    this.name = name;
    this.reading = reading;
  }

  /** A reading of this file, with default options. The file is not touched before extraction. */
  public static Greffe open(Path path) {
    Objects.requireNonNull(path, "path");
    Path last = path.getFileName();
    return new Greffe(path, last == null ? path.toString() : last.toString(), PdfOptions.DEFAULT);
  }

  /** Gives the document another name in sources and messages than the file's own. */
  public Greffe named(String documentName) {
    return new Greffe(path, Objects.requireNonNull(documentName, "documentName"), reading);
  }

  /** Reads only these pages, 1-based; no span means all pages. */
  public Greffe pages(PageSpan... spans) {
    return new Greffe(path, name, new PdfOptions(List.of(spans), reading.ocr()));
  }

  /** Says when pages are read by OCR; by default those that have no text. */
  public Greffe ocr(PdfOptions.Ocr when) {
    return new Greffe(path, name, new PdfOptions(reading.pages(), when));
  }

  /**
   * Runs every stage.
   *
   * @return what was read; its status is PARTIAL when some page or part could not be
   * @throws fr.greffe.pdf.UnreadablePdfException when the file cannot be opened as a PDF
   * @throws IOException when it cannot be read at all
   */
  public Extraction extract() throws IOException {
    return read().extraction();
  }

  /**
   * Runs every stage and keeps the pages too, for those who draw them.
   *
   * @throws fr.greffe.pdf.UnreadablePdfException when the file cannot be opened as a PDF
   * @throws IOException when it cannot be read at all
   */
  public Reading read() throws IOException {
    PdfDocument document = new PdfReader(reading).read(path, name);
    List<Table> tables = Tables.finder().find(document);
    Records records = withTables(tables);
    Extraction extraction =
        new Extraction(
            info(document),
            new PageOwners(document, records).pages(),
            records,
            List.of(),
            List.of(),
            new Account(0, 0, 0));
    return new Reading(document, extraction);
  }

  private static Records withTables(List<Table> tables) {
    return new Records(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), tables, List.of(),
        List.of(), List.of());
  }

  private static DocumentInfo info(PdfDocument document) {
    return new DocumentInfo(
        document.file(),
        document.sha256(),
        document.bytes(),
        document.pageCount(),
        document.problems().isEmpty() ? Status.OK : Status.PARTIAL,
        document.problems());
  }
}

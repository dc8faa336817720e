package fr.greffe.export;

import fr.greffe.export.csv.TableCsv;
import fr.greffe.export.report.ReportPage;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Extraction;
import fr.greffe.record.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what is made of one document into its folder. */
public final class DocumentFolder {
  private final Locale language;

  /**
   * @param language of the page a person reads
   */
  public DocumentFolder(Locale language) {
    this.language = language;
  }

  /**
   * Writes every file of a document.
   *
   * @param extraction what was read
   * @param pages what it was read from; without pages for a document that could not be opened
   * @param pdf the file itself, for pictures of its pages
   * @param folder an empty folder, which will stand directly in the run's folder
   */
  public void write(Extraction extraction, PdfDocument pages, Path pdf, Path folder)
      throws IOException {
    new DocumentJson().write(extraction, folder.resolve("document.json"));
    writeTables(extraction, folder);
    Optional<Path> readable = pages.pages().isEmpty() ? Optional.empty() : Optional.of(pdf);
    try {
      ReportPage.write(extraction, pages, readable, folder, "../", language);
    } catch (RuntimeException | StackOverflowError unpictured) {
      // A page that cannot be rendered must not cost the document: the page drawings remain.
      ReportPage.write(extraction, pages, Optional.empty(), folder, "../", language);
    }
  }

  private static void writeTables(Extraction extraction, Path folder) throws IOException {
    List<Table> tables = extraction.records().tables();
    if (!tables.isEmpty()) {
      Files.createDirectories(folder.resolve("tables"));
    }
    for (Table table : tables) {
      Path file = folder.resolve(TableCsv.path(table));
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        TableCsv.write(extraction.document().file(), table, out);
      }
    }
  }
}

package fr.greffe.export;

import fr.greffe.export.csv.CsvCatalog;
import fr.greffe.export.csv.CsvParts;
import fr.greffe.export.csv.CsvSheet;
import fr.greffe.export.csv.CsvText;
import fr.greffe.export.csv.DocumentRows;
import fr.greffe.export.report.IndexEntry;
import fr.greffe.export.report.IndexPage;
import fr.greffe.export.scdl.ScdlDeliberations;
import fr.greffe.export.scdl.ScdlRow;
import fr.greffe.export.scdl.TableSchema;
import fr.greffe.record.Extraction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The files about a whole run: each document adds its share when it is done, in any order and from
 * any thread; what is written is in the order of the documents.
 */
public final class RunFiles {
  private static final String COMPLETE = "deliberations";
  private static final String INCOMPLETE = "deliberations.incomplete";

  /** What an incomplete row has beyond the schema's columns: where it is, what it lacks. */
  private static final List<String> INCOMPLETE_COLUMNS = List.of("document", "page", "id", "motif");

  private final Path folder;
  private final ExportOptions options;
  private final CsvCatalog catalog = CsvCatalog.load();
  private final TableSchema scdl;
  private final ScdlDeliberations deliberations;
  private final CsvParts parts;
  private final Map<Integer, IndexEntry> index = new ConcurrentSkipListMap<>();

  /**
   * @param folder an empty folder to write in
   */
  public RunFiles(Path folder, ExportOptions options) {
    this.folder = folder;
    this.options = options;
    this.scdl = TableSchema.deliberations(options.scdlVersion());
    this.deliberations = new ScdlDeliberations(scdl, options.issuer(), options.language());
    this.parts = new CsvParts(folder);
  }

  /**
   * Adds a document.
   *
   * @param rank its place among the documents, from 0
   * @param documentFolder its folder in the output
   */
  public void add(int rank, String documentFolder, Extraction extraction) throws IOException {
    index.put(rank, IndexEntry.of(extraction, documentFolder));
    Map<String, String> places = new HashMap<>();
    List<List<String>> complete = new ArrayList<>();
    List<List<String>> incomplete = new ArrayList<>();
    for (ScdlRow row : deliberations.rows(extraction)) {
      places.put(row.actId(), (row.complete() ? COMPLETE : INCOMPLETE) + ".csv");
      List<String> values = new ArrayList<>();
      scdl.header().forEach(c -> values.add(CsvText.text(row.values().getOrDefault(c, ""))));
      if (row.complete()) {
        complete.add(values);
      } else {
        values.add(CsvText.text(extraction.document().file()));
        values.add(Integer.toString(row.page()));
        values.add(row.actId());
        values.add(CsvText.text(String.join("; ", row.reasons())));
        incomplete.add(values);
      }
    }
    parts.add(
        rank,
        DocumentRows.of(catalog, extraction, documentFolder, act -> places.getOrDefault(act, "")));
    parts.append(rank, COMPLETE, complete);
    parts.append(rank, INCOMPLETE, incomplete);
  }

  /**
   * Writes the files.
   *
   * @param documents every document of the run, in order
   * @return the files written, to be put into place
   */
  public List<Path> finish(List<DocumentSummary> documents) throws IOException {
    List<Path> written = new ArrayList<>(csvFiles(documents.size()));
    Path description = folder.resolve("datapackage.json");
    new DataPackageJson(catalog, scdl, INCOMPLETE_COLUMNS, options.language())
        .write(written, description);
    written.add(description);
    written.add(manifest(documents));
    written.add(index());
    return written;
  }

  private List<Path> csvFiles(int documents) throws IOException {
    List<Path> written = new ArrayList<>();
    List<String> withReasons = new ArrayList<>(scdl.header());
    withReasons.addAll(INCOMPLETE_COLUMNS);
    written.add(join(COMPLETE, scdl.header(), documents));
    written.add(join(INCOMPLETE, withReasons, documents));
    for (CsvSheet sheet : catalog.sheets()) {
      written.add(join(sheet.name(), sheet.header(), documents));
    }
    return written;
  }

  private Path join(String sheet, List<String> header, int documents) throws IOException {
    Path file = folder.resolve(sheet + ".csv");
    parts.join(sheet, header, documents, file);
    return file;
  }

  private Path manifest(List<DocumentSummary> documents) throws IOException {
    Path file = folder.resolve("manifest.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      new ManifestJson().write(documents, out);
    }
    return file;
  }

  private Path index() throws IOException {
    Path file = folder.resolve("index.html");
    String page = IndexPage.of(List.copyOf(index.values()), options.language());
    return Files.writeString(file, page, StandardCharsets.UTF_8);
  }
}

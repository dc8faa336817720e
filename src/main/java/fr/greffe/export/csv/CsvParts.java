package fr.greffe.export.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CSV files written document by document in any order, and joined in the order of the documents:
 * only the rows of the document at hand are in memory.
 */
public final class CsvParts {
  private final Path folder;

  /**
   * @param folder where the parts are kept, which must exist
   */
  public CsvParts(Path folder) {
    this.folder = folder;
  }

  /** Keeps a document's rows. Safe to call from several threads for different ranks. */
  public void add(int rank, List<CsvRow> rows) throws IOException {
    Map<String, List<List<String>>> bySheet = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      bySheet.computeIfAbsent(row.sheet().name(), name -> new ArrayList<>()).add(row.values());
    }
    for (Map.Entry<String, List<List<String>>> sheet : bySheet.entrySet()) {
      append(rank, sheet.getKey(), sheet.getValue());
    }
  }

  /** Keeps spelled rows of a file by its name without {@code .csv}. */
  public void append(int rank, String sheet, List<List<String>> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(part(rank, sheet), StandardCharsets.UTF_8)) {
      for (List<String> row : rows) {
        CsvText.writeRow(row, out);
      }
    }
  }

  /** Writes a whole file: the header, then every document's rows in order of rank. */
  public void join(String sheet, List<String> header, int documents, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      StringBuilder first = new StringBuilder();
      CsvText.writeRow(header, first);
      out.write(first.toString().getBytes(StandardCharsets.UTF_8));
      for (int rank = 0; rank < documents; rank++) {
        Path part = part(rank, sheet);
        if (Files.exists(part)) {
          Files.copy(part, out);
          Files.delete(part);
        }
      }
    }
  }

  private Path part(int rank, String sheet) {
    return folder.resolve("part-" + rank + "-" + sheet);
  }
}

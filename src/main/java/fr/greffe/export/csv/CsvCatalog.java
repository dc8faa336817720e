package fr.greffe.export.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The CSV files Greffe writes, as described in {@code csv-columns.tsv}. */
public final class CsvCatalog {
  private static final String RESOURCE = "/fr/greffe/export/csv-columns.tsv";
  private static final String REQUIRED = "!";
  private static final int FIELDS = 5;

  private final Map<String, CsvSheet> sheets;

  private CsvCatalog(Map<String, CsvSheet> sheets) {
    this.sheets = Collections.unmodifiableMap(sheets);
  }

  /** Reads the catalogue that ships with Greffe. */
  public static CsvCatalog load() {
    try (InputStream in = CsvCatalog.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvCatalog parse(List<String> lines) {
    Map<String, CsvSheet> sheets = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.startsWith("#") || line.startsWith("kind\t") || line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length != FIELDS) {
        throw new IllegalStateException(RESOURCE + ": not " + FIELDS + " fields: " + line);
      }
      if (fields[0].equals("file")) {
        sheets.put(fields[1], new CsvSheet(fields[1], fields[3], fields[4], List.of()));
      } else {
        addColumn(sheets, column(fields));
      }
    }
    return new CsvCatalog(sheets);
  }

  private static void addColumn(Map<String, CsvSheet> sheets, CsvColumn column) {
    CsvSheet last = new ArrayList<>(sheets.values()).get(sheets.size() - 1);
    List<CsvColumn> columns = new ArrayList<>(last.columns());
    columns.add(column);
    sheets.put(last.name(), new CsvSheet(last.name(), last.french(), last.english(), columns));
  }

  private static CsvColumn column(String[] fields) {
    boolean required = fields[2].endsWith(REQUIRED);
    String type = fields[2].replace(REQUIRED, "").toUpperCase(Locale.ROOT);
    return new CsvColumn(fields[1], CsvColumn.Type.valueOf(type), required, fields[3], fields[4]);
  }

  /** Every file, in the order of the catalogue. */
  public List<CsvSheet> sheets() {
    return List.copyOf(sheets.values());
  }

  /** A file by its name without {@code .csv}. */
  public CsvSheet sheet(String name) {
    CsvSheet sheet = sheets.get(name);
    if (sheet == null) {
      throw new IllegalArgumentException("no such CSV file: " + name);
    }
    return sheet;
  }
}

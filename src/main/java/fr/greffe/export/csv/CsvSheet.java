package fr.greffe.export.csv;

import java.util.List;
import java.util.Locale;

/**
 * A documented CSV file.
 *
 * @param name the file's name without {@code .csv}
 * @param french what a row is, in French
 * @param english the same in English
 * @param columns in the order they are written
 */
public record CsvSheet(String name, String french, String english, List<CsvColumn> columns) {

  public CsvSheet {
    columns = List.copyOf(columns);
  }

  /** The file's name. */
  public String fileName() {
    return name + ".csv";
  }

  /** What a row is, in French or English. */
  public String description(Locale language) {
    return language.getLanguage().equals("en") ? english : french;
  }

  /** The header row. */
  public List<String> header() {
    return columns.stream().map(CsvColumn::name).toList();
  }

  int indexOf(String column) {
    int index = header().indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(fileName() + " has no column " + column);
    }
    return index;
  }
}

package fr.greffe.export.csv;

import java.util.Locale;

/**
 * A documented column.
 *
 * @param required true when no row may leave it empty
 * @param french what it holds, in French
 * @param english the same in English
 */
public record CsvColumn(String name, Type type, boolean required, String french, String english) {

  /** The types of Frictionless Table Schema that the files use. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE;

    /** The name the Table Schema specification gives it. */
    public String frictionless() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the column holds, in French or English. */
  public String description(Locale language) {
    return language.getLanguage().equals("en") ? english : french;
  }
}

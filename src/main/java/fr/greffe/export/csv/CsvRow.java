package fr.greffe.export.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row being filled, column by column, in any order. What is not set stays empty, which means that
 * the value is not known.
 */
public final class CsvRow {
  private static final String BETWEEN_VALUES = ";";

  private final CsvSheet sheet;
  private final String[] values;

  CsvRow(CsvSheet sheet) {
    this.sheet = sheet;
    this.values = new String[sheet.columns().size()];
    Arrays.fill(values, "");
  }

  CsvRow text(String column, String value) {
    return set(column, CsvText.text(value), CsvColumn.Type.STRING);
  }

  CsvRow text(String column, Optional<String> value) {
    return text(column, value.orElse(""));
  }

  /** Several values in one field, as the SCDL guide writes them: between semicolons. */
  CsvRow list(String column, Stream<String> list) {
    return text(
        column, list.map(v -> v.replace(BETWEEN_VALUES, ",")).collect(Collectors.joining("; ")));
  }

  CsvRow count(String column, int value) {
    return set(column, Integer.toString(value), CsvColumn.Type.INTEGER);
  }

  CsvRow count(String column, Optional<Integer> value) {
    return value.isPresent() ? count(column, value.get()) : this;
  }

  CsvRow number(String column, BigDecimal value) {
    return set(column, value.toPlainString(), CsvColumn.Type.NUMBER);
  }

  CsvRow number(String column, Optional<BigDecimal> value) {
    return value.isPresent() ? number(column, value.get()) : this;
  }

  CsvRow date(String column, Optional<LocalDate> value) {
    return value.isPresent() ? set(column, value.get().toString(), CsvColumn.Type.DATE) : this;
  }

  CsvRow flag(String column, boolean value) {
    return set(column, Boolean.toString(value), CsvColumn.Type.BOOLEAN);
  }

  private CsvRow set(String column, String value, CsvColumn.Type type) {
    int index = sheet.indexOf(column);
    if (sheet.columns().get(index).type() != type) {
      throw new IllegalArgumentException(sheet.fileName() + ": " + column + " is not " + type);
    }
    values[index] = value;
    return this;
  }

  /** The file this row belongs to. */
  public CsvSheet sheet() {
    return sheet;
  }

  /** The values in the order of the columns, spelled. */
  public List<String> values() {
    for (int i = 0; i < values.length; i++) {
      if (values[i].isEmpty() && sheet.columns().get(i).required()) {
        throw new IllegalStateException(
            sheet.fileName() + ": empty " + sheet.columns().get(i).name());
      }
    }
    return List.of(values);
  }
}

package fr.greffe.export.scdl;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks rows against a schema as Validata does: an empty cell is a missing value, and a check
 * between columns is passed over when one of its cells is empty.
 */
public final class RowValidator {
  private final TableSchema schema;
  private final ColumnChecks checks = new ColumnChecks();

  public RowValidator(TableSchema schema) {
    this.schema = schema;
  }

  /**
   * What is wrong with a row; empty when nothing is.
   *
   * @param row values by column name; a missing or empty value means « not known »
   */
  public List<Violation> validate(Map<String, String> row) {
    List<Violation> violations = new ArrayList<>();
    for (TableSchema.Field field : schema.fields()) {
      String value = row.getOrDefault(field.name(), "");
      if (value.isEmpty()) {
        if (field.required()) {
          violations.add(new Violation("required", List.of(field.name())));
        }
      } else {
        cell(field, value, violations);
      }
    }
    List<String> malformed = violations.stream().map(v -> v.columns().get(0)).toList();
    for (TableSchema.CustomCheck check : schema.checks()) {
      boolean readable =
          !malformed.contains(check.column())
              && check.others().stream().noneMatch(malformed::contains);
      if (readable && !checks.passes(check, row)) {
        List<String> columns = new ArrayList<>(List.of(check.column()));
        columns.addAll(check.others());
        violations.add(new Violation(check.name(), columns));
      }
    }
    return violations;
  }

  private static void cell(TableSchema.Field field, String value, List<Violation> violations) {
    List<String> column = List.of(field.name());
    if (!hasType(field, value)) {
      violations.add(new Violation("type", column));
    } else if (field.pattern().isPresent() && !field.pattern().get().matcher(value).matches()) {
      violations.add(new Violation("pattern", column));
    } else if (!field.allowed().isEmpty() && !field.allowed().contains(value)) {
      violations.add(new Violation("enum", column));
    }
  }

  private static boolean hasType(TableSchema.Field field, String value) {
    return switch (field.type()) {
      case "integer" -> value.matches("[+-]?\\d{1,18}");
      case "number" -> isNumber(value);
      case "boolean" -> List.of("true", "false", "1", "0").contains(value);
      case "date" -> isDate(value);
      case "year" -> value.matches("\\d{4}");
      default -> !field.format().equals("uri") || isUri(value);
    };
  }

  private static boolean isNumber(String value) {
    try {
      new BigDecimal(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDate(String value) {
    try {
      return value.length() == "AAAA-MM-JJ".length() && LocalDate.parse(value) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isUri(String value) {
    try {
      return new URI(value).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

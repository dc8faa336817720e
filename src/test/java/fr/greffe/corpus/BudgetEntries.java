package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The typed amounts of a budget table: {@code "entries": {"section": "FONCTIONNEMENT", "code": 0,
 * "label": 1, "columns": [{"column": 2, "name": "BP 2024", "side": "DEPENSES"}]}}. A side block of
 * a two-sided table gives its own {@code code} and {@code label} columns. {@code "results": true}
 * is for a table of an exercise's results: the side stands in the row's label (or in the column
 * {@code sideLabel}), a bold row is a result and no total, and a column of totals says {@code
 * "total": true}.
 */
final class BudgetEntries {
  /** « 011 – Charges à caractère général »: a chapter and its name in one cell. */
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile("([0-9]{2,6}|R[0-9]{3})\\s+–\\s+(.+)");

  private BudgetEntries() {}

  static void declare(DocBuilder doc, Grid grid, JsonNode table) {
    JsonNode entries = table.path("entries");
    if (entries.isMissingNode()) {
      return;
    }
    for (int row = grid.headerRows(); row < grid.rows(); row++) {
      for (JsonNode column : entries.get("columns")) {
        entry(doc, grid, entries, column, row);
      }
    }
  }

  private static void entry(DocBuilder doc, Grid grid, JsonNode entries, JsonNode column, int row) {
    Optional<Grid.Cell> cell = grid.cell(row, column.get("column").asInt());
    if (cell.isEmpty() || cell.get().value().isEmpty()) {
      return;
    }
    String code = text(grid, row, place(entries, column, "code"));
    String label = text(grid, row, place(entries, column, "label"));
    Matcher joined = CODE_AND_LABEL.matcher(label);
    if (code.isEmpty() && joined.matches()) {
      code = joined.group(1);
      label = joined.group(2);
    }
    boolean bold = cell.get().css().contains("b") || cell.get().css().contains("sub");
    boolean total = entries.path("results").asBoolean() ? column.path("total").asBoolean() : bold;
    doc.entry(
        new Facts.BudgetEntryFacts(
            name(entries, column, "section"),
            entries.path("results").asBoolean()
                ? side(
                    entries.has("sideLabel")
                        ? text(grid, row, place(entries, column, "sideLabel"))
                        : label)
                : name(entries, column, "side"),
            code.isEmpty() || code.equals(label) || !code.matches("[0-9R].*") ? null : code,
            label.isEmpty() ? code : label,
            column.get("name").asText(),
            null,
            total,
            null),
        Grid.figure(grid.id(), row, column.get("column").asInt()));
  }

  private static String side(String label) {
    String word = label.split(" ")[0];
    return switch (word) {
      case "Recettes" -> "RECETTES";
      case "Dépenses" -> "DEPENSES";
      default -> null;
    };
  }

  private static int place(JsonNode entries, JsonNode column, String key) {
    return column.has(key) ? column.get(key).asInt() : entries.path(key).asInt(-1);
  }

  private static String name(JsonNode entries, JsonNode column, String key) {
    return column.has(key)
        ? column.get(key).asText()
        : entries.has(key) ? entries.get(key).asText() : null;
  }

  /** The text of a cell, or of the merged cell that covers it from the left or above. */
  private static String text(Grid grid, int row, int column) {
    if (column < 0) {
      return "";
    }
    return grid.cells().stream()
        .filter(
            c ->
                row >= c.row()
                    && row < c.row() + c.rowSpan()
                    && column >= c.column()
                    && column < c.column() + c.columnSpan())
        .findFirst()
        .map(c -> c.text().replace('\n', ' '))
        .orElse("");
  }
}

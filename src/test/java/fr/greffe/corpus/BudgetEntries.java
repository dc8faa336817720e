package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.util.Optional;

/**
 * The typed amounts of a budget table: {@code "entries": {"section": "FONCTIONNEMENT", "code": 0,
 * "label": 1, "columns": [{"column": 2, "name": "BP 2024", "side": "DEPENSES"}]}}. A side block of
 * a two-sided table gives its own {@code code} and {@code label} columns.
 */
final class BudgetEntries {
  private BudgetEntries() {}

  static void declare(DocBuilder doc, Grid grid, JsonNode table) {
    JsonNode entries = table.path("entries");
    if (entries.isMissingNode()) {
      return;
    }
    for (JsonNode column : entries.get("columns")) {
      for (int row = grid.headerRows(); row < grid.rows(); row++) {
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
    boolean total = cell.get().css().contains("b") || cell.get().css().contains("sub");
    doc.entry(
        new Facts.BudgetEntryFacts(
            name(entries, column, "section"),
            name(entries, column, "side"),
            code.isEmpty() || code.equals(label) || !code.matches("[0-9R].*") ? null : code,
            label.isEmpty() ? code : label,
            column.get("name").asText(),
            null,
            total,
            null),
        Grid.figure(grid.id(), row, column.get("column").asInt()));
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

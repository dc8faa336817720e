package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.record.RulingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads a table of a fact file.
 *
 * <pre>
 * {"id": "t", "title": "…", "ruling": "FULL", "widths": [40, 20, 20, 20], "style": "cents",
 *  "header": [["Chapitre", {"t": "Montants", "cs": 3}], …],
 *  "rows": [["011 Charges", 12.50, 3, null], {"total": ["TOTAL"], "of": [1, 2], "css": "b sub"}],
 *  "columns": [{"column": 3, "sum": [1, 2]}, {"column": 3, "minus": [1, 2]}]}
 * </pre>
 *
 * A number is an amount in the table's style, null an empty cell; an object is {@code t} (text),
 * {@code n} (number), {@code s} (style), {@code rs}, {@code cs} (spans) and {@code css}. A total's
 * {@code of} lists rows as written (the first body row is 1), or is left out for all rows since the
 * last total. Columns with a rule are computed where the row gives null.
 */
final class TableReader {
  private final JsonNode json;
  private final GridBuilder grid;
  private final NumberStyle style;
  private final int width;

  private TableReader(JsonNode json) {
    this.json = json;
    this.style = NumberStyle.of(json.path("style").asText("cents"));
    this.width = json.get("widths").size();
    this.grid = new GridBuilder(json.get("id").asText()).style(style);
  }

  static GridBuilder read(JsonNode json) {
    return new TableReader(json).read();
  }

  private GridBuilder read() {
    List<Integer> widths = new ArrayList<>();
    json.get("widths").forEach(w -> widths.add(w.asInt()));
    grid.title(json.path("title").asText(""))
        .ruling(RulingKind.valueOf(json.path("ruling").asText("FULL")))
        .widths(widths)
        .css(json.path("css").asText(""));
    if (json.path("headerOnce").asBoolean()) {
      grid.headerOnce();
    }
    if (json.path("cutRows").asBoolean()) {
      grid.cutRows();
    }
    int headerRows = 0;
    for (JsonNode row : json.path("header")) {
      grid.header(puts(row).toArray());
      headerRows++;
    }
    List<Integer> sinceTotal = new ArrayList<>();
    for (JsonNode row : json.get("rows")) {
      if (row.isArray()) {
        sinceTotal.add(grid.next());
        body(row, "");
      } else if (row.has("total")) {
        List<Integer> of = new ArrayList<>();
        for (JsonNode r : row.path("of")) {
          of.add(r.asInt() + headerRows - 1);
        }
        List<Object> labels = puts(row.get("total"));
        int first = row.path("from").asInt(labelWidth(labels));
        grid.total(
            row.path("css").asText("b"),
            labels,
            of.isEmpty() ? List.copyOf(sinceTotal) : of,
            first,
            row.path("to").asInt(lastSummed()));
        rules(grid.next() - 1);
        shares();
        sinceTotal.clear();
      } else {
        sinceTotal.add(grid.next());
        body(row.get("row"), row.path("css").asText(""));
      }
    }
    return grid;
  }

  /** The last column that totals sum up: shares at the right are computed instead. */
  private int lastSummed() {
    int last = width - 1;
    for (JsonNode rule : json.path("columns")) {
      if (rule.has("share")) {
        last = Math.min(last, rule.get("column").asInt() - 1);
      }
    }
    return last;
  }

  private void shares() {
    for (JsonNode rule : json.path("columns")) {
      if (rule.has("share")) {
        grid.shareOfLastRow(
            rule.get("column").asInt(),
            rule.get("share").get(0).asInt(),
            rule.get("share").get(1).asInt(),
            rule.has("s") ? NumberStyle.of(rule.get("s").asText()) : style);
      }
    }
  }

  private static int labelWidth(List<Object> labels) {
    return labels.stream()
        .mapToInt(o -> o instanceof GridBuilder.Put put ? put.columnSpan() : 1)
        .sum();
  }

  /** Writes a row, columns with a rule computed. */
  private void body(JsonNode row, String css) {
    TreeMap<Integer, BigDecimal> numbers = new TreeMap<>();
    List<Object> contents = puts(row);
    for (int i = 0; i < contents.size(); i++) {
      if (contents.get(i) instanceof BigDecimal n) {
        numbers.put(i + width - contents.size(), n);
      }
    }
    for (JsonNode rule : json.path("columns")) {
      int column = rule.get("column").asInt();
      int at = column - (width - contents.size());
      if (at >= 0 && row.get(at).isNull()) {
        BigDecimal value = computed(rule, numbers);
        if (value != null) {
          NumberStyle printed = rule.has("s") ? NumberStyle.of(rule.get("s").asText()) : style;
          contents.set(at, GridBuilder.amount(value, printed));
          numbers.put(column, value);
        }
      }
    }
    int at = grid.next();
    grid.rowOf(css, contents);
    rules(at);
  }

  private BigDecimal computed(JsonNode rule, TreeMap<Integer, BigDecimal> numbers) {
    JsonNode of =
        rule.has("sum")
            ? rule.get("sum")
            : rule.has("minus") ? rule.get("minus") : rule.get("share");
    BigDecimal value = null;
    for (JsonNode c : of) {
      BigDecimal term = numbers.get(c.asInt());
      if (term == null) {
        if (rule.has("sum")) {
          continue;
        }
        return null;
      }
      if (value == null) {
        value = term;
      } else if (rule.has("sum")) {
        value = value.add(term);
      } else if (rule.has("minus")) {
        value = value.subtract(term);
      } else {
        return value.movePointRight(2).divide(term, 6, java.math.RoundingMode.HALF_UP);
      }
    }
    return value;
  }

  /** Declares the rules of a row that was written. */
  private void rules(int row) {
    for (JsonNode rule : json.path("columns")) {
      int column = rule.get("column").asInt();
      List<Integer> of = new ArrayList<>();
      JsonNode terms =
          rule.has("sum")
              ? rule.get("sum")
              : rule.has("minus") ? rule.get("minus") : rule.get("share");
      terms.forEach(c -> of.add(c.asInt()));
      if (!grid.has(row, column)) {
        continue;
      }
      if (rule.has("sum")) {
        grid.rowSum(row, column, of.toArray(Integer[]::new));
      } else if (rule.has("minus")) {
        grid.rowDifference(
            row, column, of.get(0), of.subList(1, of.size()).toArray(Integer[]::new));
      } else {
        grid.rowShare(row, column, of.get(0), of.get(1));
      }
    }
  }

  private List<Object> puts(JsonNode row) {
    List<Object> out = new ArrayList<>();
    row.forEach(c -> out.add(put(c)));
    return out;
  }

  private Object put(JsonNode cell) {
    if (cell.isNull()) {
      return GridBuilder.empty();
    }
    if (cell.isNumber()) {
      return new BigDecimal(cell.asText());
    }
    if (cell.isTextual()) {
      return GridBuilder.text(cell.asText());
    }
    NumberStyle numbers = cell.has("s") ? NumberStyle.of(cell.get("s").asText()) : style;
    GridBuilder.Put put =
        cell.has("n")
            ? GridBuilder.amount(new BigDecimal(cell.get("n").asText()), numbers)
            : GridBuilder.text(cell.path("t").asText(""));
    put = put.rows(cell.path("rs").asInt(1)).columns(cell.path("cs").asInt(1));
    return cell.has("css") ? put.css(cell.get("css").asText().split(" ")) : put;
  }
}

package fr.greffe.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One table of a document's records, read wrong. */
final class MisreadTable {

  private final ObjectNode table;
  private final ObjectNode records;
  private final Random random;

  MisreadTable(ObjectNode table, ObjectNode records, Random random) {
    this.table = table;
    this.records = records;
    this.random = random;
  }

  boolean make(Misreadings.Kind kind) {
    return switch (kind) {
      case ROW_LOST -> row().map(this::loseRow).isPresent();
      case ROW_SPLIT -> row().map(this::splitRow).isPresent();
      case ROWS_JOINED -> joinRows();
      case CELL_SHIFTED -> shift();
      case CELL_LOST -> figure().map(this::blank).isPresent();
      case CELL_CUT -> cutCell();
      case COLUMN_LOST -> loseColumn();
      case TABLE_CUT -> cutTable();
      default -> throw new IllegalArgumentException(kind + " is not of tables");
    };
  }

  private ArrayNode cells() {
    return (ArrayNode) table.get("cells");
  }

  private static int at(JsonNode cell, String field) {
    return cell.get(field).asInt();
  }

  private static boolean hasAmount(JsonNode cell) {
    return !cell.get("amount").isNull();
  }

  private <T> Optional<T> pick(List<T> many) {
    return many.isEmpty() ? Optional.empty() : Optional.of(many.get(random.nextInt(many.size())));
  }

  /** Rows with figures into which no merged cell reaches. */
  private List<Integer> rows() {
    TreeSet<Integer> rows = new TreeSet<>();
    for (JsonNode cell : cells()) {
      if (hasAmount(cell) && at(cell, "row") >= at(table, "headerRows")) {
        rows.add(at(cell, "row"));
      }
    }
    for (JsonNode cell : cells()) {
      for (int row = at(cell, "row"); row < at(cell, "row") + at(cell, "rowSpan"); row++) {
        if (at(cell, "rowSpan") > 1) {
          rows.remove(row);
        }
      }
    }
    return new ArrayList<>(rows);
  }

  private Optional<Integer> row() {
    return pick(rows());
  }

  private Optional<ObjectNode> figure() {
    return pick(
        Misreadings.all(cells()).stream()
            .filter(c -> hasAmount(c) && at(c, "row") >= at(table, "headerRows"))
            .map(ObjectNode.class::cast)
            .collect(Collectors.toList()));
  }

  private void replaceCells(List<JsonNode> kept) {
    cells().removeAll();
    cells().addAll(kept);
  }

  private int loseRow(int row) {
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode cell : cells()) {
      int own = at(cell, "row");
      if (own != row) {
        kept.add(own > row ? ((ObjectNode) cell).put("row", own - 1) : cell);
      }
    }
    replaceCells(kept);
    table.put("rows", at(table, "rows") - 1);
    return row;
  }

  private int splitRow(int row) {
    int half = at(table, "columns") / 2;
    List<JsonNode> kept = new ArrayList<>();
    List<JsonNode> rest = new ArrayList<>();
    List<JsonNode> after = new ArrayList<>();
    for (JsonNode node : Misreadings.all(cells())) {
      ObjectNode cell = (ObjectNode) node;
      int own = at(cell, "row");
      if (own == row) {
        boolean left = at(cell, "column") < half;
        ObjectNode hole = blank(cell.deepCopy());
        kept.add(left ? cell : hole);
        ObjectNode below = left ? hole.deepCopy() : cell;
        rest.add(below.put("row", row + 1));
      } else if (own > row) {
        after.add(cell.put("row", own + 1));
      } else {
        kept.add(cell);
      }
    }
    kept.addAll(rest);
    kept.addAll(after);
    replaceCells(kept);
    table.put("rows", at(table, "rows") + 1);
    return row;
  }

  private ObjectNode blank(ObjectNode cell) {
    cell.put("type", "EMPTY").put("text", "");
    cell.set("amount", NullNode.instance);
    return cell;
  }

  private boolean joinRows() {
    List<Integer> rows = rows();
    List<Integer> firsts =
        rows.stream().filter(r -> rows.contains(r + 1)).collect(Collectors.toList());
    return pick(firsts)
        .map(
            row -> {
              for (JsonNode cell : cells()) {
                if (at(cell, "row") == row) {
                  JsonNode below = cellAt(row + 1, at(cell, "column"));
                  String other = below == null ? "" : below.get("text").asText();
                  if (!other.isEmpty()) {
                    ((ObjectNode) cell).put("text", cell.get("text").asText() + "\n" + other);
                    ((ObjectNode) cell).put("type", "TEXT").set("amount", NullNode.instance);
                  }
                }
              }
              return loseRow(row + 1);
            })
        .isPresent();
  }

  private JsonNode cellAt(int row, int column) {
    for (JsonNode cell : cells()) {
      if (at(cell, "row") == row && at(cell, "column") == column) {
        return cell;
      }
    }
    return null;
  }

  /** A figure is read in the empty cell on its right or left. */
  private boolean shift() {
    List<JsonNode[]> pairs = new ArrayList<>();
    for (JsonNode cell : cells()) {
      for (int side : new int[] {1, -1}) {
        JsonNode beside = cellAt(at(cell, "row"), at(cell, "column") + side);
        boolean free = beside != null && beside.get("text").asText().isEmpty();
        if (hasAmount(cell) && at(cell, "row") >= at(table, "headerRows") && free) {
          pairs.add(new JsonNode[] {cell, beside});
        }
      }
    }
    return pick(pairs)
        .map(
            pair -> {
              ObjectNode from = (ObjectNode) pair[0];
              ObjectNode to = (ObjectNode) pair[1];
              for (String field : List.of("type", "text", "amount", "sources")) {
                JsonNode own = from.get(field);
                from.set(field, to.get(field));
                to.set(field, own);
              }
              return true;
            })
        .isPresent();
  }

  /** « 1 684 636 » is read as « 684 636 », its first digits beside the label. */
  private boolean cutCell() {
    List<JsonNode> long1 =
        Misreadings.all(cells()).stream()
            .filter(c -> hasAmount(c) && at(c, "row") >= at(table, "headerRows"))
            .filter(
                c ->
                    at(c, "column") > 0
                        && c.get("text").asText().matches("\\d{1,3}[ \u00a0\u202f]\\d{3}.*"))
            .collect(Collectors.toList());
    return pick(long1)
        .map(
            c -> {
              String text = c.get("text").asText();
              String rest = text.substring(text.split("[ \u00a0\u202f]")[0].length() + 1);
              java.math.BigDecimal value = c.get("amount").get("value").decimalValue();
              int power = rest.split("[,.]")[0].replaceAll("\\D", "").length();
              java.math.BigDecimal unit = java.math.BigDecimal.ONE.movePointRight(power);
              ((ObjectNode) c).put("text", rest);
              ((ObjectNode) c.get("amount")).put("value", value.remainder(unit));
              JsonNode left = cellAt(at(c, "row"), at(c, "column") - 1);
              if (left != null && !hasAmount(left)) {
                ((ObjectNode) left)
                    .put(
                        "text",
                        (left.get("text").asText() + " " + text.split("[ \u00a0\u202f]")[0])
                            .strip())
                    .put("type", "TEXT");
              }
              return true;
            })
        .isPresent();
  }

  private boolean loseColumn() {
    int columns = at(table, "columns");
    if (columns < 3 || Misreadings.all(cells()).stream().anyMatch(c -> at(c, "columnSpan") > 1)) {
      return false;
    }
    int column = 1 + random.nextInt(columns - 1);
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode cell : cells()) {
      int own = at(cell, "column");
      if (own != column) {
        kept.add(own > column ? ((ObjectNode) cell).put("column", own - 1) : cell);
      }
    }
    replaceCells(kept);
    table.put("columns", columns - 1);
    return true;
  }

  private boolean cutTable() {
    List<Integer> rows = rows();
    if (rows.size() < 4) {
      return false;
    }
    int from = rows.get(1 + random.nextInt(rows.size() - 2));
    ObjectNode rest = table.deepCopy();
    List<JsonNode> first = new ArrayList<>();
    List<JsonNode> second = new ArrayList<>();
    for (JsonNode cell : Misreadings.all(cells())) {
      if (at(cell, "row") < from && at(cell, "row") + at(cell, "rowSpan") > from) {
        return false;
      }
      if (at(cell, "row") < from) {
        first.add(cell);
      } else {
        second.add(((ObjectNode) cell.deepCopy()).put("row", at(cell, "row") - from));
      }
    }
    rest.put("id", table.get("id").asText() + "b").put("headerRows", 0);
    rest.put("rows", at(table, "rows") - from);
    ((ArrayNode) rest.get("cells")).removeAll().addAll(second);
    table.put("rows", from);
    replaceCells(first);
    ArrayNode tables = (ArrayNode) records.get("tables");
    tables.insert(Misreadings.all(tables).indexOf(table) + 1, rest);
    return true;
  }
}

package fr.greffe.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.record.Table;
import fr.greffe.text.FrenchNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a truth file, as if they had been read from the page without a fault. */
final class TruthTables {

  static final Path SAMPLES = Path.of("..", "shared", "samples", "truth");

  private TruthTables() {}

  static Path file(String name) {
    return SAMPLES.resolve(name + ".truth.json");
  }

  static boolean present(String name) {
    return Files.exists(file(name));
  }

  static JsonNode read(String name) {
    try {
      return new ObjectMapper().readTree(file(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables, continuation tables joined to the one they continue. */
  static List<Table> tables(String name) {
    List<Table> tables = new ArrayList<>();
    List<List<List<String>>> texts = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<Integer> headers = new ArrayList<>();
    for (JsonNode node : read(name).get("tables")) {
      List<List<String>> rows =
          node.has("header") || node.get("rows").get(0).isArray()
              ? displayed(node)
              : labelled(node);
      int header = node.has("columns") ? 1 : Math.max(node.path("header").size(), 0);
      int continued = ids.indexOf(node.path("continues").asText(""));
      if (continued >= 0) {
        texts.get(continued).addAll(rows.subList(header, rows.size()));
      } else {
        texts.add(rows);
        ids.add(node.get("id").asText());
        titles.add(node.path("title").asText(node.path("anchor").asText("")));
        headers.add(header);
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      tables.add(TableFixture.of(ids.get(i), titles.get(i), headers.get(i), i + 1, texts.get(i)));
    }
    return tables;
  }

  /** Cells as displayed; null is covered by a merged cell, from the left or from above. */
  private static List<List<String>> displayed(JsonNode node) {
    List<List<String>> rows = new ArrayList<>();
    for (String part : List.of("header", "rows")) {
      for (JsonNode row : node.path(part)) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
          if (!row.get(c).isNull()) {
            texts.add(row.get(c).asText());
          } else {
            texts.add(fromLeft(texts, part) ? "<" : "^");
          }
        }
        rows.add(texts);
      }
    }
    return rows;
  }

  private static boolean fromLeft(List<String> before, String part) {
    if (before.isEmpty()) {
      return false;
    }
    String left = before.get(before.size() - 1);
    return part.equals("header")
        || left.equals("<")
        || !left.equals("^") && !left.isEmpty() && FrenchNumbers.whole(left).isEmpty();
  }

  /** Rows given as a label (levels between slashes) and amounts. */
  private static List<List<String>> labelled(JsonNode node) {
    List<List<String>> rows = new ArrayList<>();
    int levels = 1;
    for (JsonNode row : node.get("rows")) {
      levels = Math.max(levels, row.get("label").asText().split(" / ").length);
    }
    List<String> header = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      header.add("");
    }
    node.path("columns").forEach(c -> header.add(c.asText()));
    rows.add(header);
    for (JsonNode row : node.get("rows")) {
      List<String> texts = new ArrayList<>(List.of(row.get("label").asText().split(" / ")));
      while (texts.size() < levels) {
        texts.add("");
      }
      for (JsonNode amount : row.get("amounts")) {
        texts.add(amount.isNull() ? "" : printed(amount.asText()));
      }
      rows.add(texts);
    }
    return rows;
  }

  private static String printed(String canonical) {
    String text =
        canonical.endsWith(".00") ? canonical.substring(0, canonical.length() - 3) : canonical;
    return text.replace('.', ',') + " €";
  }
}

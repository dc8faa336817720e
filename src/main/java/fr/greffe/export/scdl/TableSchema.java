package fr.greffe.export.scdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Table Schema as SCDL writes them: typed columns in order, and checks between columns. Any
 * version of a schema can be read; Greffe ships {@link #LATEST}.
 *
 * @param checks the schema's {@code custom_checks}
 */
public record TableSchema(
    String name, String version, List<Field> fields, List<CustomCheck> checks) {

  /** The version written unless another is asked for. */
  public static final String LATEST = "2.1.5";

  public TableSchema {
    fields = List.copyOf(fields);
    checks = List.copyOf(checks);
  }

  /**
   * A column.
   *
   * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code date}…
   * @param format {@code uri}…; empty when the schema gives none
   * @param pattern the whole value must match it
   * @param allowed the values allowed; empty when any is
   */
  public record Field(
      String name,
      String type,
      String format,
      String description,
      boolean required,
      Optional<Pattern> pattern,
      List<String> allowed) {

    public Field {
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * A check between columns, named as Validata names it.
   *
   * @param column the column it is about
   * @param others the columns it is compared with
   * @param operator for comparisons; empty otherwise
   */
  public record CustomCheck(String name, String column, List<String> others, String operator) {

    public CustomCheck {
      others = List.copyOf(others);
    }
  }

  /** The schema of délibérations in a version that ships with Greffe. */
  public static TableSchema deliberations(String version) {
    String resource = "/schema/scdl/deliberations-" + version + ".json";
    try (InputStream in = TableSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no SCDL schema deliberations " + version);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a schema file. */
  public static TableSchema read(InputStream in) throws IOException {
    JsonNode root = new ObjectMapper().readTree(in);
    List<Field> fields = new ArrayList<>();
    root.path("fields").forEach(node -> fields.add(field(node)));
    List<CustomCheck> checks = new ArrayList<>();
    root.path("custom_checks").forEach(node -> checks.add(check(node)));
    return new TableSchema(
        root.path("name").asText(""), root.path("version").asText(""), fields, checks);
  }

  private static Field field(JsonNode node) {
    JsonNode constraints = node.path("constraints");
    return new Field(
        node.path("name").asText(),
        node.path("type").asText("string"),
        node.path("format").asText(""),
        node.path("description").asText(""),
        constraints.path("required").asBoolean(false),
        Optional.ofNullable(constraints.get("pattern")).map(p -> Pattern.compile(p.asText())),
        texts(constraints.path("enum")));
  }

  private static CustomCheck check(JsonNode node) {
    JsonNode params = node.path("params");
    List<String> others = new ArrayList<>(texts(params.path("othercolumns")));
    others.addAll(texts(params.path("columns")));
    if (params.has("column2")) {
      others.add(params.path("column2").asText());
    }
    return new CustomCheck(
        node.path("name").asText(),
        params.path("column").asText(""),
        others,
        params.path("op").asText(""));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  /** The names of the columns, in order. */
  public List<String> header() {
    return fields.stream().map(Field::name).toList();
  }
}

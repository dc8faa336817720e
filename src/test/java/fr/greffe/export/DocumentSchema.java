package fr.greffe.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.greffe.record.Box;
import fr.greffe.record.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code schema/document.schema.json} from the records and their Javadoc, so that the schema
 * says what the code says. Run {@link #main} from the project's folder after changing a record.
 */
public final class DocumentSchema {
  static final Path FILE = Path.of("src/main/resources/schema/document.schema.json");

  private static final Path SOURCES = Path.of("src/main/java");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private DocumentSchema() {}

  /** Writes the schema. */
  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text(), StandardCharsets.UTF_8);
  }

  static String text() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new DocumentSchema().root())
        + "\n";
  }

  private ObjectNode root() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "document.json");
    root.put("description", javadoc(Extraction.class));
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    properties
        .putObject("format")
        .put("const", DocumentJson.FORMAT)
        .put("description", "The format's name and version.");
    ArrayNode required = root.putArray("required").add("format");
    components(Extraction.class, Map.of(), properties, required);
    root.put("additionalProperties", false);
    ObjectNode defs = root.putObject("$defs");
    definitions.forEach(defs::set);
    return root;
  }

  private void components(
      Class<?> record, Map<String, Type> bindings, ObjectNode properties, ArrayNode required) {
    for (RecordComponent component : record.getRecordComponents()) {
      ObjectNode property = schema(component.getGenericType(), bindings);
      paramDoc(record, component.getName()).ifPresent(doc -> property.put("description", doc));
      properties.set(component.getName(), property);
      required.add(component.getName());
    }
  }

  private ObjectNode schema(Type type, Map<String, Type> bindings) {
    if (type instanceof TypeVariable<?> variable) {
      return schema(bindings.get(variable.getName()), Map.of());
    }
    if (type instanceof ParameterizedType generic) {
      return schemaOfGeneric(generic, bindings);
    }
    Class<?> plain = (Class<?>) type;
    ObjectNode node = JSON.createObjectNode();
    if (plain == String.class) {
      return node.put("type", "string");
    } else if (plain == LocalDate.class) {
      return node.put("type", "string").put("format", "date");
    } else if (plain == boolean.class || plain == Boolean.class) {
      return node.put("type", "boolean");
    } else if (plain == int.class || plain == Integer.class || plain == long.class) {
      return node.put("type", "integer");
    } else if (plain == double.class || plain == BigDecimal.class) {
      return node.put("type", "number");
    }
    return node.put("$ref", "#/$defs/" + define(plain, nameOf(plain), Map.of()));
  }

  private ObjectNode schemaOfGeneric(ParameterizedType type, Map<String, Type> bindings) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type argument = resolved(type.getActualTypeArguments()[0], bindings);
    ObjectNode node = JSON.createObjectNode();
    if (raw == List.class) {
      node.put("type", "array").set("items", schema(argument, bindings));
      return node;
    }
    if (raw == Optional.class) {
      ArrayNode choices = node.putArray("anyOf");
      choices.add(schema(argument, bindings));
      choices.addObject().put("type", "null");
      return node;
    }
    String name = nameOf(raw) + "-" + nameOf((Class<?>) argument);
    String variable = raw.getTypeParameters()[0].getName();
    return node.put("$ref", "#/$defs/" + define(raw, name, Map.of(variable, argument)));
  }

  /** A nested type carries its owner's name: several records have a Kind of their own. */
  private static String nameOf(Class<?> type) {
    Class<?> owner = type.getEnclosingClass();
    return owner == null ? type.getSimpleName() : nameOf(owner) + "." + type.getSimpleName();
  }

  private static Type resolved(Type type, Map<String, Type> bindings) {
    return type instanceof TypeVariable<?> variable ? bindings.get(variable.getName()) : type;
  }

  private String define(Class<?> type, String name, Map<String, Type> bindings) {
    if (definitions.containsKey(name)) {
      return name;
    }
    ObjectNode node = JSON.createObjectNode();
    definitions.put(name, node);
    node.put("description", javadoc(type));
    if (type == Box.class) {
      node.put("description", javadoc(type) + " Written [left, top, right, bottom].");
      node.put("type", "array").put("minItems", 4).put("maxItems", 4);
      node.putObject("items").put("type", "number");
    } else if (type.isEnum()) {
      ArrayNode values = node.put("type", "string").putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        values.add(((Enum<?>) constant).name());
      }
    } else {
      ObjectNode properties = node.put("type", "object").putObject("properties");
      components(type, bindings, properties, node.putArray("required"));
      node.put("additionalProperties", false);
    }
    return name;
  }

  private static String javadoc(Class<?> type) {
    return plain(comment(type).split("(?m)^\\s*\\*?\\s*@param", 2)[0]);
  }

  private static Optional<String> paramDoc(Class<?> type, String component) {
    Matcher tag =
        Pattern.compile(
                "(?s)@param\\s+" + component + "\\s+(.*?)(?=@param|@throws|@return|@see|\\z)")
            .matcher(comment(type));
    return tag.find() ? Optional.of(plain(tag.group(1))) : Optional.empty();
  }

  /** The Javadoc right before a type's declaration, without its stars. */
  private static String comment(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    String source = read(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
    Matcher declaration =
        Pattern.compile(
                "(?m)^\\s*(public |final )*(record|enum|class|interface) "
                    + type.getSimpleName()
                    + "\\b")
            .matcher(source);
    if (!declaration.find()) {
      return "";
    }
    String before = source.substring(0, declaration.start());
    int end = before.lastIndexOf("*/");
    int start = before.lastIndexOf("/**");
    boolean adjacent = end > start && before.substring(end + 2).isBlank();
    return adjacent ? before.substring(start + 3, end).replaceAll("(?m)^\\s*\\* ?", "") : "";
  }

  private static String plain(String javadoc) {
    return TAG.matcher(javadoc)
        .replaceAll("$1")
        .replaceAll("<[^>]+>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

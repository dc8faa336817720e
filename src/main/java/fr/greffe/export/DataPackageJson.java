package fr.greffe.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.greffe.export.csv.CsvCatalog;
import fr.greffe.export.csv.CsvColumn;
import fr.greffe.export.csv.CsvSheet;
import fr.greffe.export.scdl.TableSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code datapackage.json}: the CSV files of a run for Frictionless tools, with the meaning, size
 * and hash of each.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data Package</a>
 */
final class DataPackageJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCDL_PREFIX = "deliberations";

  private final CsvCatalog catalog;
  private final TableSchema scdl;
  private final List<String> incompleteColumns;
  private final Locale language;

  DataPackageJson(
      CsvCatalog catalog, TableSchema scdl, List<String> incompleteColumns, Locale language) {
    this.catalog = catalog;
    this.scdl = scdl;
    this.incompleteColumns = incompleteColumns;
    this.language = language;
  }

  /** Describes these CSV files, in the order given. */
  void write(List<Path> csvFiles, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", "greffe");
    root.put(
        "title", french() ? "Actes publiés, lus par Greffe" : "Published acts, read by Greffe");
    ArrayNode resources = root.putArray("resources");
    for (Path csv : csvFiles) {
      resources.add(resource(csv));
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    Files.writeString(file, text.replace("\r\n", "\n") + "\n", StandardCharsets.UTF_8);
  }

  private ObjectNode resource(Path csv) throws IOException {
    String fileName = csv.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ".csv".length());
    ObjectNode resource = JSON.createObjectNode();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", name);
    resource.put("path", fileName);
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", Files.size(csv));
    resource.put("hash", "sha256:" + Digests.sha256(csv));
    if (name.startsWith(SCDL_PREFIX)) {
      describeScdl(resource, name);
    } else {
      describe(resource, catalog.sheet(name));
    }
    return resource;
  }

  private void describe(ObjectNode resource, CsvSheet sheet) {
    resource.put("description", sheet.description(language));
    ArrayNode fields = resource.putObject("schema").putArray("fields");
    for (CsvColumn column : sheet.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", column.type().frictionless());
      field.put("description", column.description(language));
      if (column.required()) {
        field.putObject("constraints").put("required", true);
      }
    }
  }

  private void describeScdl(ObjectNode resource, String name) {
    boolean complete = name.equals(SCDL_PREFIX);
    String standard = "SCDL " + scdl.name() + " " + scdl.version();
    String lacking =
        french() ? " : lignes incomplètes, avec leur motif" : ": incomplete rows and why";
    resource.put("description", complete ? standard : standard + lacking);
    ArrayNode fields = resource.putObject("schema").putArray("fields");
    for (TableSchema.Field column : scdl.fields()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", column.type());
      if (!column.format().isEmpty()) {
        field.put("format", column.format());
      }
      field.put("description", column.description());
      if (complete) {
        constrain(field, column);
      }
    }
    if (!complete) {
      for (String column : incompleteColumns) {
        fields.addObject().put("name", column).put("type", type(column));
      }
    }
  }

  private static void constrain(ObjectNode field, TableSchema.Field column) {
    if (column.required() || column.pattern().isPresent()) {
      ObjectNode constraints = field.putObject("constraints");
      if (column.required()) {
        constraints.put("required", true);
      }
      column.pattern().ifPresent(pattern -> constraints.put("pattern", pattern.pattern()));
    }
  }

  private static String type(String column) {
    return column.equals("page") ? "integer" : "string";
  }

  private boolean french() {
    return language.getLanguage().equals("fr");
  }
}

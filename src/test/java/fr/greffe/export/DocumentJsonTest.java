package fr.greffe.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.greffe.record.Extraction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {
  private static final Extraction SPECIMEN = Specimen.extraction();

  @Test
  void whatIsWrittenReadsBackAsTheSameRecords() throws IOException {
    byte[] written = written(SPECIMEN);
    Extraction read = new DocumentJson().read(new ByteArrayInputStream(written));
    assertEquals(SPECIMEN, read);
    assertArrayEquals(written, written(read));
  }

  @Test
  void decimalsKeepTheirPrintedPlacesAndDatesAreIso() throws IOException {
    String json = new String(written(SPECIMEN), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"value\": -1200.50"), json);
    assertTrue(json.contains("\"2024-03-12\""));
    assertTrue(json.contains("\"box\": [72.0, 100.25, 300.5, 112.0]"));
  }

  @Test
  void aSourceStaysOnOneLineSoThatAChangeIsAChangedLine() throws IOException {
    String json = new String(written(SPECIMEN), StandardCharsets.UTF_8);
    assertTrue(
        json.lines().anyMatch(line -> line.contains("\"number\": {\"value\": \"2024-07\"")), json);
  }

  @Test
  void theDocumentIsValidAgainstTheShippedSchema() throws IOException {
    JsonNode document = new ObjectMapper().readTree(written(SPECIMEN));
    assertEquals(Set.of(), schema().validate(document));
  }

  @Test
  void theSchemaRefusesADocumentThatLacksAProperty() throws IOException {
    ObjectNode document = (ObjectNode) new ObjectMapper().readTree(written(SPECIMEN));
    ((ObjectNode) document.path("records").path("tables").path(0)).remove("headerRows");
    Set<ValidationMessage> messages = schema().validate(document);
    assertEquals(1, messages.size(), messages::toString);
  }

  @Test
  void theShippedSchemaSaysWhatTheRecordsSay() throws IOException {
    assertEquals(
        DocumentSchema.text(),
        Files.readString(DocumentSchema.FILE, StandardCharsets.UTF_8),
        "records have changed: run fr.greffe.export.DocumentSchema to write the schema again");
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(DocumentSchema.FILE, StandardCharsets.UTF_8));
  }

  private static byte[] written(Extraction extraction) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocumentJson().write(extraction, out);
    return out.toByteArray();
  }
}

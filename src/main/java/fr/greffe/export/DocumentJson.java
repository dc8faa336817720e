package fr.greffe.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.greffe.record.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code document.json}: everything read from one document, with every source. It is described by
 * {@code schema/document.schema.json} and reads back into the records it was written from.
 */
public final class DocumentJson {
  /** The format's name and version, the first property of the file. */
  public static final String FORMAT = "greffe-document/1";

  /** Levels of the file that get lines of their own: down to the properties of a record. */
  private static final int EXPANDED_LEVELS = 4;

  private final JsonMapper mapper = Json.mapper();

  /** Writes a document as UTF-8, ended by a line feed. The stream stays open. */
  public void write(Extraction extraction, OutputStream out) throws IOException {
    JsonGenerator json = mapper.getFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new LinePerRecordPrinter(EXPANDED_LEVELS));
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    for (RecordComponent component : Extraction.class.getRecordComponents()) {
      json.writeFieldName(component.getName());
      mapper.writeValue(json, valueOf(component, extraction));
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** Writes a document to a file, replacing it. */
  public void write(Extraction extraction, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(extraction, out);
    }
  }

  /**
   * Reads a document back.
   *
   * @throws IOException when it is not a document of this format
   */
  public Extraction read(InputStream in) throws IOException {
    return mapper.readValue(in, Extraction.class);
  }

  /** Reads a document back from a file. */
  public Extraction read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  private static Object valueOf(RecordComponent component, Extraction extraction) {
    try {
      return component.getAccessor().invoke(extraction);
    } catch (ReflectiveOperationException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}

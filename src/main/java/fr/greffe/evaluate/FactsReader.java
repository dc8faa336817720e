package fr.greffe.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads facts from {@code NAME.truth.json}. A key that the schema does not know is an error. */
public final class FactsReader {

  /** What a truth file's name ends with; before it stands the document's name without .pdf. */
  public static final String SUFFIX = ".truth.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private FactsReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, is no JSON, or holds an unknown key; the message
   *     names the file and the key
   */
  public static Facts read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), Facts.class);
    } catch (UnrecognizedPropertyException e) {
      throw new IOException(
          file + ": unknown key \"" + e.getPropertyName() + "\" at " + e.getPathReference(), e);
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }
}

package fr.greffe.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes facts as {@code NAME.truth.json}: keys in the order of the schema, nulls left out. */
public final class FactsWriter {

  private static final ObjectWriter WRITER = writer();

  private FactsWriter() {}

  /** The facts as JSON, ending with a line feed. */
  public static String toJson(Facts facts) {
    try {
      return WRITER.writeValueAsString(facts) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException("Facts are plain values and always have a JSON form", e);
    }
  }

  /** Writes a file. */
  public static void write(Path file, Facts facts) throws IOException {
    Files.write(file, toJson(facts).getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectWriter writer() {
    SimpleModule decimals = new SimpleModule();
    decimals.addSerializer(BigDecimal.class, new PlainDecimal());
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return JsonMapper.builder()
        .addModule(decimals)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .build()
        .writer(printer);
  }

  /** Amounts are strings, so that no reader turns them into binary fractions. */
  private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toPlainString());
    }
  }
}

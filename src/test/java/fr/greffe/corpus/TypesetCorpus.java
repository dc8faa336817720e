package fr.greffe.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.greffe.evaluate.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes every PDF of {@code corpus/} with its truth: {@code TypesetCorpus [OUTDIR [NAME…]]}. Run it
 * again and the bytes are the same.
 */
public final class TypesetCorpus {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private TypesetCorpus() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args.length > 0 ? args[0] : "corpus");
    List<String> wanted = args.length > 1 ? List.of(args).subList(1, args.length) : names();
    Files.createDirectories(out);
    int pages = 0;
    for (String name : wanted) {
      Typesetter.Made made = Typesetter.typeset(document(name));
      Files.write(out.resolve(name + ".pdf"), made.pdf());
      Files.writeString(out.resolve(name + ".truth.json"), json(made.facts()));
      pages += made.facts().pages();
      System.out.printf(
          "%-44s %3d pages %3d acts %3d tables %4d relations %3d planted %7d bytes%n",
          name,
          made.facts().pages(),
          made.facts().acts().size(),
          made.facts().tables().size(),
          made.facts().relations().size(),
          made.facts().planted().size(),
          made.pdf().length);
    }
    System.out.println(wanted.size() + " documents, " + pages + " pages");
  }

  /** The names of the fact files, in the order of {@code facts/index.txt}. */
  static List<String> names() {
    return HtmlWriter.resource("facts/index.txt").lines().filter(l -> !l.isBlank()).toList();
  }

  /** A document of the corpus, its inconsistencies planted. */
  static Doc document(String name) {
    JsonNode facts = factFile(name);
    return Planter.plant(clean(facts), facts.path("planted"));
  }

  /** A document of the corpus before anything is planted. */
  static Doc clean(String name) {
    return clean(factFile(name));
  }

  private static Doc clean(JsonNode facts) {
    return Family.ALL.get(facts.get("family").asText()).compose(facts);
  }

  private static JsonNode factFile(String name) {
    try {
      return JSON.readTree(HtmlWriter.resource("facts/" + name + ".json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(name + ": " + e.getOriginalMessage() + e.getLocation(), e);
    }
  }

  /** A truth file's content; amounts are strings so that no reader rounds them. */
  static String json(Facts facts) throws JsonProcessingException {
    ObjectMapper writer = JSON.copy();
    writer
        .configOverride(java.math.BigDecimal.class)
        .setFormat(
            com.fasterxml.jackson.annotation.JsonFormat.Value.forShape(
                com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING));
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
    return new String(writer.writer(printer).writeValueAsBytes(facts), StandardCharsets.UTF_8)
        + "\n";
  }
}

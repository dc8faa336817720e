package fr.greffe.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a document is not read, or read in part, in the reader's language. Records and files carry
 * reasons in English; people who read French are told in French.
 */
public final class Reasons {
  private static final String FRENCH = "/fr/greffe/export/reasons_fr.tsv";

  private final List<Saying> sayings;

  /** A reason's words in English and in another language. */
  private record Saying(Pattern english, String translated) {}

  private Reasons(List<Saying> sayings) {
    this.sayings = sayings;
  }

  /** Reasons in this language; those it has no words for stay in English. */
  public static Reasons in(Locale language) {
    return new Reasons(language.getLanguage().equals("fr") ? read(FRENCH) : List.of());
  }

  private static List<Saying> read(String resource) {
    try (InputStream in = Reasons.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", 2))
          .map(fields -> new Saying(Pattern.compile(fields[0]), fields[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The reason in the reader's language. */
  public String say(String reason) {
    String said = reason;
    for (Saying saying : sayings) {
      said = saying.english().matcher(said).replaceAll(saying.translated());
    }
    return said;
  }
}

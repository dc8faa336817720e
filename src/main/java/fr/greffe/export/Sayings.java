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
 * What records say in one language, in the reader's: why something is not read or read in part, why
 * a relation is believed to be meant (both in English), and where it stands (in French). Files
 * carry it as it is; people are told in their own language.
 */
public final class Sayings {
  private static final String REASONS = "/fr/greffe/export/reasons_fr.tsv";
  private static final String CUES = "/fr/greffe/export/cues_fr.tsv";
  private static final String PLACES = "/fr/greffe/export/places_en.tsv";

  private final List<Saying> sayings;

  /** The words as records hold them and in the reader's language. */
  private record Saying(Pattern held, String translated) {}

  private Sayings(List<Saying> sayings) {
    this.sayings = sayings;
  }

  /** Reasons why something is not read; those it has no words for stay in English. */
  public static Sayings reasons(Locale language) {
    return in(language, REASONS);
  }

  /** Cues of a relation; those it has no words for stay in English. */
  public static Sayings cues(Locale language) {
    return in(language, CUES);
  }

  /** Places of relations, which records hold in French. */
  public static Sayings places(Locale language) {
    return new Sayings(isFrench(language) ? List.of() : read(PLACES));
  }

  private static Sayings in(Locale language, String french) {
    return new Sayings(isFrench(language) ? read(french) : List.of());
  }

  private static boolean isFrench(Locale language) {
    return language.getLanguage().equals("fr");
  }

  private static List<Saying> read(String resource) {
    try (InputStream in = Sayings.class.getResourceAsStream(resource);
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

  /** The text in the reader's language. */
  public String say(String held) {
    String said = held;
    for (Saying saying : sayings) {
      said = saying.held().matcher(said).replaceAll(saying.translated());
    }
    return said;
  }
}

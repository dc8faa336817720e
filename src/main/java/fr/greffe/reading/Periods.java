package fr.greffe.reading;

import fr.greffe.text.Fold;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and periods as they stand in headers, labels and cells. */
final class Periods {
  private static final String MONTH =
      "(?:janvier|janv\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout"
          + "|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?)";
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String DATE =
      "(?:\\d{1,2}[/.\\-]\\d{1,2}[/.\\-](?:"
          + YEAR
          + "|\\d{2})(?!\\d)"
          + "|(?:1er|\\d{1,2}) "
          + MONTH
          + " "
          + YEAR
          + ")";
  private static final String TO = " ?(?:-|/|a|au) ?";

  /** The longest forms first: at one place the first alternative that matches is taken. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<![\\w./])(?:"
              + ("du " + DATE + " au " + DATE)
              + ("|" + DATE + " ?(?:-|au) ?" + DATE)
              + ("|(?:de )?" + MONTH + "(?: " + YEAR + ")?" + TO + MONTH + " " + YEAR)
              + ("|(?:[12](?:er|e|eme|nd|d)? ?semestre|[1-4](?:er|e|eme)? ?trimestre)"
                  + "(?: de l'annee| de)? "
                  + YEAR)
              + ("|(?:s[12]|t[1-4])[ \\-]" + YEAR)
              + ("|" + YEAR + "[ \\-]s[12]")
              + ("|" + DATE)
              + ("|(?:fin |debut |mi-?|rentree )?(?:"
                  + MONTH
                  + " )?"
                  + YEAR
                  + "(?!\\d)"
                  + "(?:"
                  + TO
                  + "(?:"
                  + YEAR
                  + ")(?!\\d))?")
              + ")(?!\\w)");

  private Periods() {}

  /** The first period of a text, as printed; empty when there is none. */
  static String first(String text) {
    return find(text).map(m -> text.substring(m.start(), m.end()).strip()).orElse("");
  }

  /** The text without its periods. */
  static String without(String text) {
    Matcher m = PERIOD.matcher(Fold.aligned(text));
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (m.find()) {
      rest.append(text, at, m.start()).append(' ');
      at = m.end();
    }
    return rest.append(text.substring(at)).toString();
  }

  /** True when the text is a period and nothing else but « au », « en » and the like. */
  static boolean isPeriod(String text) {
    if (find(text).isEmpty()) {
      return false;
    }
    return Fold.fold(without(text))
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .matches(
            "(?:|(?:au|en|du|le|a|annee|exercice|au titre de l annee|periode)(?: (?:au|en|de))*)");
  }

  private record Span(int start, int end) {}

  private static Optional<Span> find(String text) {
    Matcher m = PERIOD.matcher(Fold.aligned(text));
    return m.find() ? Optional.of(new Span(m.start(), m.end())) : Optional.empty();
  }
}

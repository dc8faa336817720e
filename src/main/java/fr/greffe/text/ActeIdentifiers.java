package fr.greffe.text;

import fr.greffe.record.ActeIdentifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The @CTES identifier {@code département-SIREN-AAAAMMJJ-numéro-nature}. The number may itself hold
 * hyphens (« CD20230928-4-2A »), so that the identifier is read from both ends; it may be broken
 * over lines.
 */
public final class ActeIdentifiers {
  private static final String HEAD = "(\\d{3}|02[ABab])-(\\d{9})-(\\d{4})(\\d{2})(\\d{2})-";
  private static final String NATURE = "(DE|AR|AI|CC|BF|AU)";

  /** An identifier without blanks. */
  private static final Pattern EXACT = Pattern.compile("^" + HEAD + "(.{1,15})-" + NATURE + "$");

  /** An identifier in a text, blanks allowed where a line may break. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\w-])(?:\\d{3}|02[ABab])\\s?[-\\u2010\\u2011\\u2013]\\s?\\d{9}\\s?[-\\u2010\\u2011\\u2013]\\s?\\d{8}\\s?[-\\u2010\\u2011\\u2013]\\s?[0-9A-Za-z_./"
              + " \\u2010\\u2011\\u2013-]{1,20}?\\s?[-\\u2010\\u2011\\u2013]\\s?"
              + NATURE
              + "(?![\\w-])");

  private ActeIdentifiers() {}

  /** The identifiers of a text, in order. */
  public static List<ActeIdentifier> find(String text) {
    List<ActeIdentifier> found = new ArrayList<>();
    Matcher m = IN_TEXT.matcher(text);
    while (m.find()) {
      parse(m.group()).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** The identifier that the whole text is, blanks ignored. */
  public static Optional<ActeIdentifier> parse(String text) {
    String compact =
        text.replaceAll("\\s", "")
            .replace('\u2010', '-')
            .replace('\u2011', '-')
            .replace('\u2013', '-');
    Matcher m = EXACT.matcher(compact);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(4)),
              Integer.parseInt(m.group(5)));
      return Optional.of(
          new ActeIdentifier(compact, m.group(1), m.group(2), date, m.group(6), m.group(7)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

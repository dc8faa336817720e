package fr.greffe.check;

import fr.greffe.text.FrenchSpacing;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message bundles: one properties file per language, UTF-8, keyed by rule id. */
public final class Messages {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Properties french = load(Language.FR);
  private final Properties english = load(Language.EN);

  /** The text of a key, with nothing filled in; empty when the bundle has no such key. */
  public Optional<String> text(String key, Language language) {
    return Optional.ofNullable(bundle(language).getProperty(key));
  }

  /** The sentence in the language; a key the bundles lack is a programming error. */
  public String render(Message message, Language language) {
    String template =
        text(message.key(), language)
            .orElseThrow(() -> new IllegalStateException("no message " + message.key()));
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      Object value = message.values().get(matcher.group(1));
      if (value == null) {
        throw new IllegalStateException(message.key() + " lacks " + matcher.group(1));
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(write(value, language)));
    }
    return capital(matcher.appendTail(out).toString());
  }

  /** A sentence that begins with what a rule names still begins with a capital. */
  private static String capital(String sentence) {
    int first = sentence.isEmpty() ? 0 : sentence.codePointAt(0);
    return Character.isLowerCase(first)
        ? new StringBuilder()
            .appendCodePoint(Character.toTitleCase(first))
            .append(sentence.substring(Character.charCount(first)))
            .toString()
        : sentence;
  }

  private Properties bundle(Language language) {
    return language == Language.FR ? french : english;
  }

  private static String write(Object value, Language language) {
    if (value instanceof Quantity quantity) {
      return quantity.in(language);
    }
    if (value instanceof Phrase phrase) {
      return phrase.in(language);
    }
    if (value instanceof LocalDate date && language == Language.FR) {
      return String.format(
          java.util.Locale.ROOT,
          "%02d/%02d/%04d",
          date.getDayOfMonth(),
          date.getMonthValue(),
          date.getYear());
    }
    return value.toString();
  }

  private static Properties load(Language language) {
    String name = "/fr/greffe/check/messages_" + language.code() + ".properties";
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    if (language == Language.FR) {
      properties.replaceAll((key, text) -> FrenchSpacing.unbroken(text.toString()));
    }
    return properties;
  }
}

package fr.greffe.check;

import java.time.LocalDate;
import java.util.Map;

/**
 * A sentence to be worded in each language: a key of the message bundles and what fills its {@code
 * {placeholders}}.
 *
 * @param values by placeholder: a {@link Quantity}, {@link Phrase}, {@link LocalDate}, {@link
 *     Integer} or {@link String}
 */
public record Message(String key, Map<String, Object> values) {

  public Message {
    values = Map.copyOf(values);
  }
}

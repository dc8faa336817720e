package fr.greffe.record;

import java.util.List;
import java.util.Optional;

/**
 * A value with its sources, or the reason why there is none. An empty value is never zero and never
 * a guess.
 *
 * @param value the value, empty when absent or unreadable
 * @param origin how it was obtained, or why it is missing
 * @param sources where it stands, in reading order; empty only when there is no value
 * @param note the reason of a missing value or the formula of a derived one; empty otherwise
 */
public record Value<T>(Optional<T> value, Origin origin, List<Source> sources, String note) {

  public Value {
    sources = List.copyOf(sources);
  }

  /** A value read from the page. */
  public static <T> Value<T> printed(T value, List<Source> sources) {
    return new Value<>(Optional.of(value), Origin.PRINTED, sources, "");
  }

  /** A value read from one place of the page. */
  public static <T> Value<T> printed(T value, Source source) {
    return printed(value, List.of(source));
  }

  /** A value computed from printed ones; the note names the terms. */
  public static <T> Value<T> derived(T value, List<Source> terms, String note) {
    return new Value<>(Optional.of(value), Origin.DERIVED, terms, note);
  }

  /** A hypothesis with its evidence. */
  public static <T> Value<T> proposed(T value, List<Source> evidence, String note) {
    return new Value<>(Optional.of(value), Origin.PROPOSED, evidence, note);
  }

  /** The document does not print this value. */
  public static <T> Value<T> absent() {
    return new Value<>(Optional.empty(), Origin.ABSENT, List.of(), "");
  }

  /** The document prints something here that was not understood. */
  public static <T> Value<T> unreadable(List<Source> sources, String reason) {
    return new Value<>(Optional.empty(), Origin.UNREADABLE, sources, reason);
  }

  public boolean isPresent() {
    return value.isPresent();
  }

  /** The value or the given default, which may be null. */
  public T orElse(T other) {
    return value.orElse(other);
  }
}

package fr.greffe.evaluate;

import fr.greffe.evaluate.ScoreSheet.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A record of the truth beside its answer, field by field. Either side may be missing: then the
 * fields of the other are all counted as lost.
 */
record Comparison<T>(ScoreSheet sheet, Subject subject, Optional<T> expected, Optional<T> found) {

  /** A text, equal above the threshold of {@link SameText}. */
  Comparison<T> text(String field, Function<T, String> of) {
    sheet.text(subject, field, want(of), got(of));
    return this;
  }

  /** A person's name. */
  Comparison<T> name(String field, Function<T, String> of) {
    sheet.name(subject, field, want(of), got(of));
    return this;
  }

  /** A number, a reference, a code. */
  Comparison<T> key(String field, Function<T, String> of) {
    sheet.key(subject, field, want(of), got(of));
    return this;
  }

  /** A date, a count, a flag, a word of a closed list. */
  Comparison<T> exact(String field, Function<T, ?> of) {
    sheet.exact(subject, field, want(of), got(of));
    return this;
  }

  /** A value with its own equality. */
  <V> Comparison<T> value(String field, Function<T, V> of, BiPredicate<V, V> same) {
    sheet.value(subject, field, want(of), got(of), same);
    return this;
  }

  /** A list, whatever its order. */
  <V> Comparison<T> list(String field, Function<T, List<V>> of, BiPredicate<V, V> same) {
    List<V> wanted = expected.isPresent() ? of.apply(expected.get()) : List.of();
    List<V> got = found.isPresent() ? of.apply(found.get()) : List.of();
    sheet.list(subject, field, wanted, got, same);
    return this;
  }

  /** A list of persons. */
  Comparison<T> names(String field, Function<T, List<String>> of) {
    return list(field, of, (e, f) -> SameText.name(e).equals(SameText.name(f)));
  }

  private <V> V want(Function<T, V> of) {
    return value(expected, of);
  }

  private <V> V got(Function<T, V> of) {
    return value(found, of);
  }

  /** A blank text is a text that is not printed. */
  private static <T, V> V value(Optional<T> facts, Function<T, V> of) {
    V value = facts.isPresent() ? of.apply(facts.get()) : null;
    return value instanceof String text && text.isBlank() ? null : value;
  }
}

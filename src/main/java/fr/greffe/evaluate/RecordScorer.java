package fr.greffe.evaluate;

import fr.greffe.evaluate.ScoreSheet.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one type of record is paired and compared. To score another type, write one of these and call
 * it from {@link DocumentEvaluation}.
 */
interface RecordScorer<T> {

  RecordType type();

  /** Two records with equal identities answer each other whatever else resembles. */
  Object identity(T facts);

  /** How much two records resemble; 0 or less when they cannot be the same. */
  double strength(T expected, T found);

  /** How a reader would name the record. */
  String label(T facts);

  /** The page to look at; null when not recorded. */
  Integer page(T facts);

  /** Compares all fields. */
  void fields(Comparison<T> comparison);

  /** The lists the truth may leave unrecorded, by field. */
  default List<ListField<T>> lists() {
    return List.of();
  }

  /** True for a found record that says nothing wrong though the truth does not list it. */
  default boolean isHarmless(T found, List<T> expected) {
    return false;
  }

  /** A list a truth may leave unrecorded (null). */
  record ListField<T>(RecordType type, String field, Function<T, ?> of) {}

  /** Scores all records of a document; a null truth is not recorded and not scored. */
  static <T> void score(RecordScorer<T> scorer, ScoreSheet sheet, List<T> expected, List<T> found) {
    if (expected == null) {
      return;
    }
    for (ListField<T> list : scorer.lists()) {
      if (expected.stream().map(list.of()).allMatch(Objects::isNull)) {
        sheet.unrecorded(list.type(), list.field());
      }
    }
    compare(scorer, sheet, expected, found == null ? List.of() : found);
  }

  /** Pairs and compares records whose unrecorded lists are known. */
  static <T> void compare(
      RecordScorer<T> scorer, ScoreSheet sheet, List<T> expected, List<T> found) {
    Pairing<T> pairing = Pairing.of(expected, found, scorer::identity, scorer::strength);
    for (Pairing.Pair<T> pair : pairing.pairs()) {
      T e = pair.expected();
      Integer page = scorer.page(e) == null ? scorer.page(pair.found()) : scorer.page(e);
      Subject subject =
          new Subject(scorer.type(), Optional.of(pair.found()), scorer.label(e), page);
      sheet.pair(subject);
      scorer.fields(new Comparison<>(sheet, subject, Optional.of(e), Optional.of(pair.found())));
    }
    for (T e : pairing.missing()) {
      Subject subject =
          new Subject(scorer.type(), Optional.empty(), scorer.label(e), scorer.page(e));
      sheet.missing(
          subject,
          scorer.label(e),
          () -> scorer.fields(new Comparison<>(sheet, subject, Optional.of(e), Optional.empty())));
    }
    for (T f : pairing.spurious()) {
      if (scorer.isHarmless(f, expected)) {
        continue;
      }
      Subject subject = new Subject(scorer.type(), Optional.of(f), scorer.label(f), scorer.page(f));
      sheet.spurious(
          subject,
          scorer.label(f),
          () -> scorer.fields(new Comparison<>(sheet, subject, Optional.empty(), Optional.of(f))));
    }
  }

  /** The first of these that is not null or blank. */
  static String firstOf(String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /** The text, empty for null. */
  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** True when both are recorded and the same once folded to letters and digits. */
  static boolean sameKey(String a, String b) {
    return a != null && b != null && !a.isBlank() && SameText.key(a).equals(SameText.key(b));
  }
}

package fr.greffe.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * The scores of one document while they are counted. One rule for all fields: a value counts as
 * expected when the truth has it, as found when the extraction has it, as correct when both agree.
 */
final class ScoreSheet {

  /** Longest text shown in a miss, in characters: enough to find it on the page. */
  private static final int SHOWN = 160;

  private final String document;
  private final Set<String> unscored;
  private final Evidence evidence;
  private final Map<Field, Score> scores = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private final Set<Field> unrecorded = new HashSet<>();
  private boolean silent;
  private int lost;

  ScoreSheet(String document, Set<String> unscored, Evidence evidence) {
    this.document = document;
    this.unscored = unscored;
    this.evidence = evidence;
  }

  /**
   * The record being compared.
   *
   * @param facts the found facts; empty when nothing was found
   * @param label how a reader would name it
   */
  record Subject(RecordType type, Optional<?> facts, String label, Optional<Integer> page) {
    Subject(RecordType type, Optional<?> facts, String label, Integer page) {
      this(type, facts, label, Optional.ofNullable(page));
    }
  }

  Map<Field, Score> scores() {
    return Collections.unmodifiableMap(scores);
  }

  List<Miss> misses() {
    return misses.stream().sorted(Miss.WORST_FIRST).toList();
  }

  /** Says that no record of the truth lists this field, so that a found list is not held wrong. */
  void unrecorded(RecordType type, String field) {
    unrecorded.add(new Field(type, field));
  }

  boolean isScored(Field field) {
    return !unscored.contains(field.key()) && !unscored.contains(field.type().key());
  }

  /** Counts a record found. */
  void pair(Subject subject) {
    add(new Field(subject.type(), subject.type().self()), new Score(1, 1, 1));
  }

  /** Counts a record that was not found, with all that it holds, as one miss. */
  void missing(Subject subject, String expected, Runnable fields) {
    whole(subject, new Score(0, 0, 1), expected, "", fields);
  }

  /** Counts a record that is not in the truth, with all that it holds, as one miss. */
  void spurious(Subject subject, String found, Runnable fields) {
    whole(subject, new Score(0, 1, 0), "", found, fields);
  }

  private void whole(Subject subject, Score score, String expected, String found, Runnable fields) {
    Field self = new Field(subject.type(), subject.type().self());
    if (!isScored(self)) {
      return;
    }
    boolean outer = silent;
    int before = lost;
    silent = true;
    fields.run();
    silent = outer;
    add(self, score);
    int weight = 1 + lost - before;
    lost = outer ? lost + 1 : before;
    miss(subject, self, expected, found, weight);
  }

  /** Compares a text; null is « not printed » on either side. */
  void text(Subject subject, String field, String expected, String found) {
    value(subject, field, expected, found, SameText::same);
  }

  /** Compares a name of a person. */
  void name(Subject subject, String field, String expected, String found) {
    value(subject, field, expected, found, (e, f) -> SameText.name(e).equals(SameText.name(f)));
  }

  /** Compares a reference or a code: its letters and digits. */
  void key(Subject subject, String field, String expected, String found) {
    value(subject, field, expected, found, (e, f) -> SameText.key(e).equals(SameText.key(f)));
  }

  /** Compares something that must be equal. */
  <T> void exact(Subject subject, String field, T expected, T found) {
    value(subject, field, expected, found, Object::equals);
  }

  <T> void value(Subject subject, String field, T expected, T found, BiPredicate<T, T> same) {
    Field key = new Field(subject.type(), field);
    boolean derivedOnly =
        expected == null
            && found != null
            && subject.facts().map(f -> evidence.isDerived(f, field)).orElse(false);
    if (!isScored(key) || derivedOnly) {
      return;
    }
    boolean right = expected != null && found != null && same.test(expected, found);
    add(key, new Score(right ? 1 : 0, found == null ? 0 : 1, expected == null ? 0 : 1));
    if (!right && (expected != null || found != null)) {
      lost(subject, key, shown(expected), shown(found));
    }
  }

  /** Compares lists whose order does not matter; a null expected list is not recorded. */
  <T> void list(
      Subject subject, String field, List<T> expected, List<T> found, BiPredicate<T, T> same) {
    Field key = new Field(subject.type(), field);
    if (expected == null || !isScored(key) || unrecorded.contains(key)) {
      return;
    }
    List<T> left = new ArrayList<>(found == null ? List.of() : found);
    int total = left.size();
    List<T> wanted = new ArrayList<>();
    for (T item : expected) {
      int at = indexOf(left, item, same);
      if (at < 0) {
        wanted.add(item);
      } else {
        left.remove(at);
      }
    }
    add(key, new Score(total - left.size(), total, expected.size()));
    for (T item : wanted) {
      Optional<T> nearest = nearest(left, item);
      nearest.ifPresent(left::remove);
      lost(subject, key, shown(item), nearest.map(ScoreSheet::shown).orElse(""));
    }
    left.forEach(item -> lost(subject, key, "", shown(item)));
  }

  /** Adds counts made elsewhere. */
  void add(Field field, Score score) {
    if (isScored(field)) {
      scores.merge(field, score, Score::plus);
    }
  }

  /** Reports a miss that was counted elsewhere. */
  void miss(Subject subject, Field field, String expected, String found, int weight) {
    if (silent || !isScored(field)) {
      return;
    }
    misses.add(
        new Miss(
            document,
            field,
            shown(subject.label()),
            subject.page(),
            subject.facts().flatMap(f -> evidence.source(f, field.name())),
            shown(expected),
            shown(found),
            weight));
  }

  private void lost(Subject subject, Field field, String expected, String found) {
    lost++;
    miss(subject, field, expected, found, 1);
  }

  private static <T> int indexOf(List<T> items, T item, BiPredicate<T, T> same) {
    for (int i = 0; i < items.size(); i++) {
      if (same.test(item, items.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The leftover that looks most like the item, to show what was made of it. */
  private static <T> Optional<T> nearest(List<T> left, T item) {
    T best = null;
    double likeness = 0.3;
    for (T other : left) {
      double l = SameText.likeness(item.toString(), other.toString());
      if (l > likeness) {
        likeness = l;
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String shown(Object value) {
    String text = value == null ? "" : value.toString().replaceAll("\\s+", " ").strip();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
  }
}

package fr.greffe.evaluate;

import java.util.Comparator;

/** A scored field of a type of record, ordered as in the report. */
public record Field(RecordType type, String name) implements Comparable<Field> {

  private static final Comparator<Field> ORDER =
      Comparator.comparing(Field::type).thenComparing(f -> f.type().fields().indexOf(f.name()));

  public Field {
    if (!type.fields().contains(name)) {
      throw new IllegalArgumentException("No field " + name + " in " + type);
    }
  }

  /** {@code acts.subject}. */
  public String key() {
    return type.key() + "." + name;
  }

  @Override
  public int compareTo(Field other) {
    return ORDER.compare(this, other);
  }
}

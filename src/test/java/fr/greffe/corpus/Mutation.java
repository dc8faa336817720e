package fr.greffe.corpus;

/** The kinds of single errors that {@link Mutator} makes. */
enum Mutation {
  DIGIT_OFF("digit-off"),
  DIGITS_SWAPPED("digits-swapped"),
  ROW_DROPPED("row-dropped"),
  SUBTOTAL_TWICE("subtotal-twice"),
  COLUMN_SHIFT("column-shift"),
  SIGN("sign"),
  MAGNITUDE("magnitude"),
  VOTE_COUNT("vote-count"),
  PROXY("proxy");

  private final String kind;

  Mutation(String kind) {
    this.kind = kind;
  }

  /** The name truth files give it. */
  String kind() {
    return kind;
  }

  static Mutation of(String kind) {
    for (Mutation m : values()) {
      if (m.kind.equals(kind)) {
        return m;
      }
    }
    throw new IllegalArgumentException("no mutation " + kind);
  }
}

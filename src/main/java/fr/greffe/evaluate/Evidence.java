package fr.greffe.evaluate;

import fr.greffe.record.Source;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What facts taken from an extraction leave out: where each value stands, and whether it was
 * derived. Kept by the identity of the facts, since equal facts may stand at two places.
 */
public final class Evidence {

  /** Nothing known: facts that were written by hand or read from a file. */
  public static final Evidence NONE = new Evidence(new Builder());

  private static final String SELF = "";

  private final Map<Object, Map<String, Place>> places;

  private Evidence(Builder builder) {
    this.places = builder.places;
  }

  /** Where a field of the facts stands; else where the facts stand. */
  public Optional<Source> source(Object facts, String field) {
    Map<String, Place> known = places.getOrDefault(facts, Map.of());
    Place place = known.getOrDefault(field, known.get(SELF));
    return place == null ? Optional.empty() : place.source();
  }

  /** True when the value is not printed but computed from what is. */
  public boolean isDerived(Object facts, String field) {
    Place place = places.getOrDefault(facts, Map.of()).get(field);
    return place != null && place.derived();
  }

  private record Place(Optional<Source> source, boolean derived) {}

  /** Collects the places while the facts are made. */
  static final class Builder {
    private final Map<Object, Map<String, Place>> places = new IdentityHashMap<>();

    /** Says where the facts as a whole stand. */
    <T> T at(T facts, Source source) {
      return at(facts, SELF, Optional.of(source), false);
    }

    /** Says where one field of the facts stands. */
    <T> T at(T facts, String field, Optional<Source> source, boolean derived) {
      places.computeIfAbsent(facts, f -> new HashMap<>()).put(field, new Place(source, derived));
      return facts;
    }

    Evidence build() {
      return new Evidence(this);
    }
  }
}

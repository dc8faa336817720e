package fr.greffe.check;

import fr.greffe.record.Assembly;
import java.util.Optional;

/**
 * What a profile says of the body that sits; a document's own statement goes first.
 *
 * @param seats members in office
 * @param siren nine digits
 */
public record BodyFacts(
    Optional<Integer> seats, Optional<Assembly> assembly, Optional<String> siren) {

  public static final BodyFacts UNKNOWN =
      new BodyFacts(Optional.empty(), Optional.empty(), Optional.empty());
}

package fr.greffe.text;

import java.util.List;

/**
 * Pieces of words of which at least one stands in every text that a pattern can match: a look that
 * costs little before one that costs much.
 *
 * @param pieces folded
 */
public record Literals(List<String> pieces) {

  public Literals {
    pieces = List.copyOf(pieces);
  }

  public static Literals of(String... pieces) {
    return new Literals(List.of(pieces));
  }

  /** True when one of the pieces stands in the folded text. */
  public boolean in(String folded) {
    for (String piece : pieces) {
      if (folded.contains(piece)) {
        return true;
      }
    }
    return false;
  }
}

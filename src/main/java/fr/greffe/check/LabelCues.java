package fr.greffe.check;

import java.util.HashMap;
import java.util.Map;

/**
 * What the labels of one document say, each label read once: a header stands over several columns,
 * a row's label beside several figures, and the same words in every table of a kind.
 */
final class LabelCues {

  private final Map<String, Cue> known = new HashMap<>();

  /** The cue of a printed label. */
  Cue of(String label) {
    return known.computeIfAbsent(label, Cue::of);
  }
}

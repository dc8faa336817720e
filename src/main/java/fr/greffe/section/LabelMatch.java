package fr.greffe.section;

/**
 * A field label found at the start of a text.
 *
 * @param canonical the name of the field ({@code description}, {@code planned_budget}…)
 * @param start index of its first character, after bullets and numbering
 * @param end index after its last known word
 * @param words how many words of the lexicon's wording matched: one word alone is a weak cue
 */
public record LabelMatch(String canonical, int start, int end, int words) {

  /** True when bullets or numbering stand before the label. */
  public boolean prefixed() {
    return start > 0;
  }
}

package fr.greffe.record;

import java.util.List;

/**
 * A labelled field of an action sheet.
 *
 * @param label as printed, numbering and bullets included
 * @param canonical the label's key in the lexicon ({@code description}, {@code partners}…); empty
 *     when the lexicon does not know it
 * @param text the content, lines joined; empty when the field is printed empty
 * @param sources one per page
 */
public record LabelledField(String label, String canonical, String text, List<Source> sources) {

  public LabelledField {
    sources = List.copyOf(sources);
  }
}

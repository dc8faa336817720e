package fr.greffe.section;

import fr.greffe.record.Source;
import java.util.List;

/**
 * A labelled field as it lies in the flow.
 *
 * @param label as printed, numbering and bullets included
 * @param canonical its name in the lexicon; empty when the lexicon does not know it
 * @param labelSources where the label stands
 * @param pieces the content in reading order; empty when the field is printed empty
 */
public record FoundField(
    String label, String canonical, List<Source> labelSources, List<Piece> pieces) {

  public FoundField {
    labelSources = List.copyOf(labelSources);
    pieces = List.copyOf(pieces);
  }
}

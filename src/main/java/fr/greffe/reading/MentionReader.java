package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Mention;
import fr.greffe.section.Block;
import fr.greffe.section.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the amounts of money stated in running text. */
public final class MentionReader {
  private final StatedAmounts amounts = new StatedAmounts();
  private final String file;

  /** A reader for the file of that name. */
  public MentionReader(String file) {
    this.file = file;
  }

  /**
   * The amounts of some blocks, in reading order; tables are left out.
   *
   * @param ownerId the act or sheet whose text it is; empty when neither
   */
  public List<Mention> read(String ownerId, List<Block> blocks) {
    BudgetContext context = new BudgetContext("", BudgetKind.PLANNED, "", false);
    List<Mention> mentions = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        StatedAmounts.Found found = amounts.read(pieces(paragraph), ownerId, context);
        mentions.addAll(found.mentions());
        for (BudgetLine line : found.lines()) {
          String label = line.funderAsPrinted() + " : " + line.amount().source().text();
          mentions.add(new Mention(ownerId, line.amount(), label));
        }
      }
    }
    return List.copyOf(mentions);
  }

  private List<Piece> pieces(Block.Paragraph paragraph) {
    List<Piece> pieces = new ArrayList<>();
    for (Line line : paragraph.lines()) {
      pieces.add(
          new Piece.Text(line.text(), line.source(file), Optional.of(line), 0, pieces.isEmpty()));
    }
    return pieces;
  }
}

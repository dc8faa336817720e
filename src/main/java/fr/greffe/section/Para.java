package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import fr.greffe.text.Hyphenation;
import java.util.List;

/**
 * A block with what segmentation asks of it, computed once.
 *
 * @param index its rank among the document's blocks
 * @param block the block
 * @param text a paragraph's text; empty for a table
 * @param folded the text folded
 * @param style how it is set; the empty style for a table
 * @param rank its rank among the blocks of its page, from 0
 * @param votes its words show that the assembly voted
 * @param decides its words show that the assembly decided
 */
record Para(
    int index,
    Block block,
    String text,
    String folded,
    Style style,
    int rank,
    boolean votes,
    boolean decides) {

  /**
   * How a paragraph is set.
   *
   * @param size in half points, so that rounding noise does not make two styles
   * @param caps most letters of its first line are capitals
   * @param underlined a ruling runs under its first line
   */
  record Style(
      boolean bold, boolean italic, int size, int color, boolean caps, boolean underlined) {
    static final Style NONE = new Style(false, false, 0, 0, false, false);
  }

  /** More than this share of capitals among the letters is a text in capitals. */
  private static final double CAPS_SHARE = 0.75;

  /** Fewer letters than this say nothing of capitals. */
  private static final int CAPS_LETTERS = 5;

  static Para of(int index, Block block, int rank, Underlines underlines) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return new Para(index, block, "", "", Style.NONE, rank, false, false);
    }
    String text = Hyphenation.join(paragraph.lines().stream().map(Line::text).toList());
    String folded = Fold.fold(text);
    return new Para(
        index,
        block,
        text,
        folded,
        style(paragraph, underlines),
        rank,
        Cues.vote(folded),
        Cues.decision(folded));
  }

  int page() {
    return block.page();
  }

  boolean isTable() {
    return block instanceof Block.TableBlock;
  }

  List<Line> lines() {
    return block instanceof Block.Paragraph p ? p.lines() : List.of();
  }

  boolean opens(Label label) {
    return !folded.isEmpty() && label.opens(folded);
  }

  private static Style style(Block.Paragraph paragraph, Underlines underlines) {
    Line first = paragraph.lines().get(0);
    Word word = first.words().get(first.words().size() / 2);
    boolean bold = paragraph.lines().stream().allMatch(Para::mostlyBold);
    return new Style(
        bold,
        first.italic(),
        (int) Math.round(first.size() * 2),
        word.color(),
        caps(first),
        underlines.under(first));
  }

  /** A bullet or a colon in another weight does not make a heading plain. */
  private static boolean mostlyBold(Line line) {
    int bold = 0;
    int all = 0;
    for (Word word : line.words()) {
      int letters = (int) word.text().chars().filter(Character::isLetterOrDigit).count();
      all += letters;
      bold += word.bold() ? letters : 0;
    }
    return all > 0 && bold * 10 >= all * 9;
  }

  private static boolean caps(Line line) {
    int upper = 0;
    int letters = 0;
    for (Word word : line.words()) {
      for (int i = 0; i < word.text().length(); i++) {
        char c = word.text().charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          upper += Character.isUpperCase(c) ? 1 : 0;
        }
      }
    }
    return letters >= CAPS_LETTERS && upper >= letters * CAPS_SHARE;
  }
}

package fr.greffe.section;

import fr.greffe.pdf.Line;
import java.util.Locale;

/**
 * How a line that may be a label is set.
 *
 * @param bold its first word is bold
 * @param larger its letters are larger than the body's
 * @param prefixed bullets or numbering stand before its words
 * @param colon a colon stands in it
 * @param caps it is all capitals
 * @param cell it is the first cell of a table's row
 */
public record LabelLook(
    boolean bold, boolean larger, boolean prefixed, boolean colon, boolean caps, boolean cell) {

  /** Letters are larger than the body's from this factor on. */
  private static final double LARGER = 1.05;

  /**
   * The look of a line.
   *
   * @param body the size of the body's letters, in points
   */
  public static LabelLook of(Line line, double body) {
    String text = line.text();
    return new LabelLook(
        line.words().get(0).bold(),
        line.size() > body * LARGER,
        FieldLabels.prefixLength(text) > 0,
        text.contains(":"),
        isCaps(text),
        false);
  }

  /** The look of the first cell of a row. */
  public static LabelLook ofCell(String text, boolean bold) {
    boolean prefixed = FieldLabels.prefixLength(text) > 0;
    return new LabelLook(bold, false, prefixed, text.contains(":"), isCaps(text), true);
  }

  /** True when anything but its words sets the line apart: only such lines can be labels. */
  public boolean apart() {
    return bold || larger || prefixed || colon || cell;
  }

  private static boolean isCaps(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** As a training file has it: a letter for each property that holds, « - » for none. */
  public String code() {
    String code =
        (bold ? "b" : "")
            + (larger ? "l" : "")
            + (prefixed ? "p" : "")
            + (colon ? "c" : "")
            + (caps ? "u" : "")
            + (cell ? "t" : "");
    return code.isEmpty() ? "-" : code;
  }

  /** The look that a code stands for. */
  public static LabelLook of(String code) {
    return new LabelLook(
        code.contains("b"),
        code.contains("l"),
        code.contains("p"),
        code.contains("c"),
        code.contains("u"),
        code.contains("t"));
  }
}

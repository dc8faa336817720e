package fr.greffe.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The marked content that is open: what of it is hidden, and what stands for its glyphs. */
final class MarkedContent {
  /** Characters of a replacement text that is used. */
  private static final int MAX_ACTUAL_TEXT = 16;

  private static final COSName OC = COSName.getPDFName("OC");

  private final OptionalContent layers;
  private final RunCollector runs;
  private int depth;
  private int hiddenDepth;
  private int replacedDepth;

  MarkedContent(OptionalContent layers, RunCollector runs) {
    this.layers = layers;
    this.runs = runs;
  }

  /** True inside a layer that is switched off. */
  boolean isHidden() {
    return hiddenDepth > 0;
  }

  int depth() {
    return depth;
  }

  /** Goes back to a depth: a form leaves open what it should have closed. */
  void backTo(int outer) {
    depth = outer;
  }

  /** True when a form or picture belongs to a layer that is switched off. */
  boolean hides(COSDictionary object) {
    return layers.hides(object.getDictionaryObject(OC));
  }

  void begin() {
    depth++;
  }

  /** Opens content with its properties, given by name or directly. */
  void begin(COSBase tag, COSBase properties, COSDictionary resources) {
    depth++;
    if (!isHidden() && OC.equals(tag) && layers.hides(property(properties, resources))) {
      hiddenDepth = depth;
    }
    if (properties instanceof COSDictionary span) {
      actualText(span);
    }
  }

  void end() {
    if (hiddenDepth == depth) {
      hiddenDepth = 0;
    }
    if (replacedDepth == depth) {
      replacedDepth = 0;
      runs.endReplacement();
    }
    depth = Math.max(0, depth - 1);
  }

  /** Short replacement texts stand for odd glyphs; long ones could not be laid over the glyphs. */
  private void actualText(COSDictionary span) {
    String text = span.getString(COSName.ACTUAL_TEXT, "");
    if (replacedDepth == 0 && text.length() <= MAX_ACTUAL_TEXT && !text.isBlank()) {
      replacedDepth = depth;
      runs.replace(text);
    }
  }

  private static COSBase property(COSBase operand, COSDictionary resources) {
    if (operand instanceof COSName name) {
      COSDictionary all = resources.getCOSDictionary(COSName.PROPERTIES);
      return all == null ? null : all.getDictionaryObject(name);
    }
    return operand;
  }
}

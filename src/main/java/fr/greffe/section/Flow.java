package fr.greffe.section;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document's blocks with the facts segmentation asks of them, and the style of body text. */
final class Flow {
  private final List<Para> paras;
  private final Para.Style body;
  private final boolean runIn;

  private Flow(List<Para> paras, Para.Style body, boolean runIn) {
    this.paras = List.copyOf(paras);
    this.body = body;
    this.runIn = runIn;
  }

  static Flow of(PdfDocument document, List<Table> tables) {
    return ofBlocks(document, HeadFrames.part(Blocks.of(document, tables)), false);
  }

  private static Flow ofBlocks(PdfDocument document, List<Block> blocks, boolean runIn) {
    Underlines underlines = new Underlines(document);
    List<Para> paras = new ArrayList<>();
    int rank = 0;
    int page = 0;
    for (Block block : blocks) {
      rank = block.page() == page ? rank + 1 : 0;
      page = block.page();
      paras.add(Para.of(paras.size(), block, rank, underlines));
    }
    return new Flow(paras, body(paras), runIn);
  }

  /** The flow with headings that open their paragraph cut from it; empty when none is proved. */
  Optional<Flow> withRunInHeadings(PdfDocument document) {
    return RunInHeadings.split(paras.stream().map(Para::block).toList())
        .map(blocks -> ofBlocks(document, blocks, true));
  }

  /** Headings were cut from the paragraphs they open: such a heading ends with its colon. */
  boolean headingsOpenParagraphs() {
    return runIn;
  }

  List<Para> paras() {
    return paras;
  }

  int size() {
    return paras.size();
  }

  Para get(int index) {
    return paras.get(index);
  }

  /** The style most of the text is set in. */
  private static Para.Style body(List<Para> paras) {
    Map<Para.Style, Integer> letters = new HashMap<>();
    for (Para para : paras) {
      if (!para.isTable()) {
        letters.merge(para.style(), para.text().length(), Integer::sum);
      }
    }
    return letters.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Para.Style, Integer> e) -> e.getValue())
                .thenComparing(e -> e.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElse(Para.Style.NONE);
  }

  /** A heading is at most this long, in characters, and on this many lines. */
  private static final int HEADING_LENGTH = 320;

  private static final int HEADING_LINES = 5;

  /** True when the paragraph may be a heading: short, and set apart from the body text. */
  boolean isHeading(Para para) {
    return isShort(para) && isDistinct(para);
  }

  boolean isShort(Para para) {
    return !para.isTable()
        && para.text().length() <= HEADING_LENGTH
        && para.lines().size() <= HEADING_LINES
        && !para.folded().isEmpty();
  }

  boolean isDistinct(Para para) {
    Para.Style s = para.style();
    return s.bold() && !body.bold()
        || s.caps() && !body.caps()
        || s.underlined() && !body.underlined()
        || s.size() > body.size() + 1
        || s.color() != body.color() && s.size() >= body.size();
  }
}

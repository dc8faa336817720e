package fr.greffe.section;

import java.util.List;

/**
 * A stretch of the document.
 *
 * @param kind what it is
 * @param title its heading's text; empty when it has none
 * @param blocks its own blocks in reading order, heading included, children's excluded
 * @param children sections inside it, in reading order
 */
public record Section(SectionKind kind, String title, List<Block> blocks, List<Section> children) {

  public Section {
    blocks = List.copyOf(blocks);
    children = List.copyOf(children);
  }
}

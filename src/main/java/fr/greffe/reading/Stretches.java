package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Table;
import fr.greffe.section.Block;
import fr.greffe.section.Blocks;
import fr.greffe.section.Outline;
import fr.greffe.section.Section;
import fr.greffe.section.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a document's flow where no action sheet can go on: at the head of acts and vote pages. */
final class Stretches {
  private static final Set<SectionKind> CUTS =
      EnumSet.of(
          SectionKind.COVER,
          SectionKind.ATTENDANCE,
          SectionKind.AGENDA,
          SectionKind.ACT,
          SectionKind.VOTE_PAGE,
          SectionKind.DECISIONS,
          SectionKind.CLOSING);

  private Stretches() {}

  /** The flow in reading order, in as many stretches as the outline has cuts, none empty. */
  static List<List<Block>> of(PdfDocument document, List<Table> tables, Outline outline) {
    Set<Line> cuts = new HashSet<>();
    outline.sections().forEach(s -> collect(s, cuts));
    List<List<Block>> stretches = new ArrayList<>();
    List<Block> current = new ArrayList<>();
    for (Block block : Blocks.of(document, tables)) {
      boolean cut =
          block instanceof Block.Paragraph paragraph && cuts.contains(paragraph.lines().get(0));
      if (cut && !current.isEmpty()) {
        stretches.add(List.copyOf(current));
        current.clear();
      }
      current.add(block);
    }
    if (!current.isEmpty()) {
      stretches.add(List.copyOf(current));
    }
    return stretches;
  }

  private static void collect(Section section, Set<Line> cuts) {
    if (CUTS.contains(section.kind())) {
      section.blocks().stream()
          .filter(b -> b instanceof Block.Paragraph)
          .findFirst()
          .ifPresent(b -> cuts.add(((Block.Paragraph) b).lines().get(0)));
    }
    section.children().forEach(c -> collect(c, cuts));
  }
}

package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The flow of a document: its lines gathered into paragraphs, its tables at the place where they
 * start. Words inside a table are cut out of the paragraphs, so that no cell is taken for a
 * heading.
 */
public final class Blocks {
  /**
   * A table's box is grown by this many points before words are tested: cells' ink may touch it.
   */
  private static final double TABLE_MARGIN = 1;

  private Blocks() {}

  /** The document's blocks in reading order; every word of the flow is in exactly one. */
  public static List<Block> of(PdfDocument document, List<Table> tables) {
    List<Block> blocks = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    Underlines underlines = new Underlines(document);
    for (PdfPage page : document.pages()) {
      page(page, tables, underlines, placed, blocks);
    }
    return List.copyOf(blocks);
  }

  private static void page(
      PdfPage page,
      List<Table> tables,
      Underlines underlines,
      Set<String> placed,
      List<Block> out) {
    List<Region> regions = regions(page, tables);
    ParagraphBuilder builder = new ParagraphBuilder(page, underlines);
    for (Line line : page.lines()) {
      List<Word> outside = new ArrayList<>();
      for (Word word : line.words()) {
        Table owner = owner(regions, word.box());
        if (owner == null) {
          outside.add(word);
        } else if (placed.add(owner.id())) {
          builder.flush(out);
          out.add(new Block.TableBlock(owner));
        } else {
          builder.cut();
        }
      }
      if (!outside.isEmpty()) {
        builder.add(
            outside.size() == line.words().size() ? line : Line.of(line.page(), outside), out);
      }
    }
    builder.flush(out);
    for (Region region : regions) {
      if (region.first() && placed.add(region.table().id())) {
        out.add(new Block.TableBlock(region.table()));
      }
    }
  }

  private record Region(Table table, Box box, boolean first) {}

  private static List<Region> regions(PdfPage page, List<Table> tables) {
    List<Region> regions = new ArrayList<>();
    for (Table table : tables) {
      for (Source source : table.regions()) {
        if (source.page() == page.number()) {
          boolean first = table.pages().get(0) == page.number();
          regions.add(new Region(table, source.box().grow(TABLE_MARGIN), first));
        }
      }
    }
    regions.sort(Comparator.comparingDouble(r -> r.box().top()));
    return regions;
  }

  private static Table owner(List<Region> regions, Box word) {
    for (Region region : regions) {
      if (region.box().holdsCenterOf(word)) {
        return region.table();
      }
    }
    return null;
  }
}

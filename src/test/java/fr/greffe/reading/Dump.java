package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.record.Table;
import fr.greffe.section.Block;
import fr.greffe.section.Blocks;
import fr.greffe.section.Outline;
import fr.greffe.section.Section;
import fr.greffe.section.Segmenter;
import fr.greffe.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints what the stages make of a file, for a developer: {@code Dump blocks|outline FILE}. */
public final class Dump {
  private Dump() {}

  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[1]);
    PdfDocument document =
        new PdfReader(PdfOptions.DEFAULT).read(path, path.getFileName().toString());
    List<Table> tables = Tables.finder().find(document);
    if (args[0].equals("blocks")) {
      Blocks.of(document, tables).forEach(b -> print("", b));
      return;
    }
    Outline outline = new Segmenter().segment(document, tables);
    outline.sections().forEach(s -> print("", s));
  }

  private static void print(String indent, Section section) {
    System.out.println(indent + section.kind() + " « " + section.title() + " »");
    section.blocks().forEach(b -> print(indent + "    ", b));
    section.children().forEach(s -> print(indent + "  ", s));
  }

  private static void print(String indent, Block block) {
    if (block instanceof Block.Paragraph p) {
      Line first = p.lines().get(0);
      System.out.printf(
          "%s%d %s%.0f%s x%.0f y%.0f #%06x [%d] %s%n",
          indent,
          block.page(),
          first.bold() ? "B" : "",
          first.size(),
          first.italic() ? "I" : "",
          first.box().left(),
          first.box().top(),
          first.words().get(0).color(),
          p.lines().size(),
          p.text());
    } else if (block instanceof Block.TableBlock t) {
      System.out.printf(
          "%s%d TABLE %s %dx%d pages %s%n",
          indent,
          block.page(),
          t.table().id(),
          t.table().rows(),
          t.table().columns(),
          t.table().pages());
    }
  }
}

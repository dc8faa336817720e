package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.record.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of the flow in reading order: a paragraph or a table. */
public sealed interface Block {

  /** The page it starts on, 1-based. */
  int page();

  /**
   * Lines that belong together: a paragraph, a heading, a list item.
   *
   * @param lines never empty, in reading order
   */
  record Paragraph(List<Line> lines) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }

    @Override
    public int page() {
      return lines.get(0).page();
    }

    /** The lines joined with single spaces, end-of-line hyphenation kept as printed. */
    public String text() {
      return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }
  }

  /** A table at the place where it starts in the flow. */
  record TableBlock(Table table) implements Block {
    @Override
    public int page() {
      return table.pages().get(0);
    }
  }
}

package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.List;

/** The flow of blocks line by line: headings and labels do not always have their own paragraph. */
sealed interface Item {

  /** The index of its block in the flow. */
  int block();

  int page();

  /**
   * A line.
   *
   * @param first true for the first line of its paragraph
   * @param text the line's text, joined once
   */
  record Text(Line line, int block, boolean first, String text) implements Item {
    @Override
    public int page() {
      return line.page();
    }
  }

  /** A table. */
  record Grid(Table table, int block) implements Item {
    @Override
    public int page() {
      return table.pages().get(0);
    }
  }

  /** The items of a flow. */
  static List<Item> of(List<Block> flow) {
    List<Item> items = new ArrayList<>();
    for (int b = 0; b < flow.size(); b++) {
      if (flow.get(b) instanceof Block.Paragraph paragraph) {
        for (Line line : paragraph.lines()) {
          items.add(new Text(line, b, line == paragraph.lines().get(0), line.text()));
        }
      } else if (flow.get(b) instanceof Block.TableBlock table) {
        items.add(new Grid(table.table(), b));
      }
    }
    return items;
  }
}

package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.TextOrigin;
import fr.greffe.record.Value;
import fr.greffe.section.Block;
import fr.greffe.text.FrenchNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pages, lines and tables written by hand for tests. Words after ** are bold, up to a word that
 * ends with **; >> is a wide space between columns; a line that starts with ## is set in larger
 * letters.
 */
final class Printed {
  static final String FILE = "essai.pdf";

  /** A space between columns, in points. */
  private static final double WIDE = 60;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private double top = 60;
  private int tables;

  /** Adds a paragraph of these lines. */
  Printed p(String... texts) {
    List<Line> own = new ArrayList<>();
    for (String text : texts) {
      own.add(line(text));
    }
    blocks.add(new Block.Paragraph(own));
    return this;
  }

  /** Adds a table. */
  Printed table(Table table) {
    blocks.add(new Block.TableBlock(table));
    return this;
  }

  /** Adds a table of these rows; cells parted by |, a line break inside a cell written \n. */
  Printed table(int headerRows, String... rows) {
    tables++;
    return table(grid("t" + tables, headerRows, rows));
  }

  List<Block> flow() {
    return List.copyOf(blocks);
  }

  PdfDocument document() {
    PdfPage page =
        new PdfPage(
            1,
            595,
            842,
            0,
            TextOrigin.DIGITAL,
            List.of(),
            lines,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            0);
    return new PdfDocument(FILE, "", 0, 1, List.of(page), List.of());
  }

  ActionRecords read() {
    return new ActionReading(document()).read(List.of(flow()), List.of());
  }

  private Line line(String printed) {
    double size = printed.startsWith("## ") ? 14 : 10;
    boolean bold = false;
    List<Word> words = new ArrayList<>();
    double left = 60;
    for (String word : (size > 10 ? printed.substring(3) : printed).split(" ")) {
      bold |= word.startsWith("**");
      boolean ends = word.length() > 2 && word.endsWith("**");
      String text = word.replace("**", "");
      if (text.equals(">>")) {
        left += WIDE;
        continue;
      }
      double width = 5.0 * text.length();
      Box box = new Box(left, top, left + width, top + 10);
      words.add(new Word(text, box, "Test", size, bold, false, 0, 0, words.size()));
      left += width + 3;
      bold &= !ends;
    }
    top += 14;
    Line line = Line.of(1, words);
    lines.add(line);
    return line;
  }

  /** A table of cells parted by bars; « ^ » stands for the cell above, merged downwards. */
  static Table grid(String id, int headerRows, String... rows) {
    List<Cell> cells = new ArrayList<>();
    int columns = rows[0].split("\\|", -1).length;
    for (int r = 0; r < rows.length; r++) {
      String[] texts = rows[r].split("\\|", -1);
      for (int c = 0; c < columns; c++) {
        if (texts[c].strip().equals("^")) {
          mergeDown(cells, r, c);
        } else {
          cells.add(cell(r, c, texts[c].strip(), r < headerRows));
        }
      }
    }
    return new Table(
        id,
        Value.absent(),
        List.of(1),
        RulingKind.FULL,
        headerRows,
        rows.length,
        columns,
        cells,
        List.of(),
        "lattice",
        List.of());
  }

  private static void mergeDown(List<Cell> cells, int row, int column) {
    for (int i = 0; i < cells.size(); i++) {
      Cell above = cells.get(i);
      if (above.column() == column && above.row() + above.rowSpan() == row) {
        cells.set(
            i,
            new Cell(
                above.row(),
                column,
                above.rowSpan() + 1,
                above.columnSpan(),
                above.type(),
                above.text(),
                above.amount(),
                above.bold(),
                above.shaded(),
                above.sources()));
      }
    }
  }

  /** A form of labels and contents; a label without content covers both columns. */
  static Table form(String... rows) {
    Table plain = grid("form", 0, rows);
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : plain.cells()) {
      boolean wide = rows[cell.row()].endsWith("|");
      if (!wide || cell.column() == 0) {
        cells.add(
            new Cell(
                cell.row(),
                cell.column(),
                1,
                wide ? 2 : 1,
                cell.type(),
                cell.text(),
                cell.amount(),
                cell.column() == 0,
                cell.column() == 0,
                cell.sources()));
      }
    }
    return new Table(
        plain.id(),
        Value.absent(),
        List.of(1),
        RulingKind.FULL,
        0,
        rows.length,
        2,
        cells,
        List.of(),
        "lattice",
        List.of());
  }

  private static Cell cell(int row, int column, String text, boolean bold) {
    Box box = new Box(100 * column, 400 + 20 * row, 100 * column + 100, 420 + 20 * row);
    Source source = new Source(FILE, 1, box, text);
    Optional<Amount> amount = FrenchNumbers.whole(text).map(n -> n.at(source));
    CellType type =
        text.isEmpty() ? CellType.EMPTY : amount.isPresent() ? CellType.AMOUNT : CellType.TEXT;
    return new Cell(row, column, 1, 1, type, text, amount, bold, bold, List.of(source));
  }
}

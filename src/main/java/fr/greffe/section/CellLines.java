package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the printed lines inside cells, so that a value in a form has its own place. */
final class CellLines {
  /** A new paragraph starts where the next word would have fitted, with this slack in points. */
  private static final double SLACK = 6;

  /** And this share of the column's width, for lines that are not justified. */
  private static final double SLACK_SHARE = 0.02;

  /** A line that ends with an amount or its share ends a line of a budget. */
  private static final Pattern AMOUNT_END = Pattern.compile("(?:€|%\\s?\\)?|;)$");

  private final String file;
  private final Map<Integer, PdfPage> pages = new HashMap<>();

  CellLines(PdfDocument document) {
    this.file = document.file();
    for (PdfPage page : document.pages()) {
      pages.put(page.number(), page);
    }
  }

  /**
   * The lines of some neighbouring cells as text pieces; the cells' own text where the page has no
   * words in them.
   *
   * @param right how far the lines of these columns reach, in points
   */
  List<Piece.Text> pieces(List<Cell> cells, double right) {
    Map<Integer, Box> areas = new HashMap<>();
    for (Cell cell : cells) {
      cell.sources().forEach(s -> areas.merge(s.page(), s.box(), Box::union));
    }
    List<Piece.Text> pieces = new ArrayList<>();
    areas.keySet().stream().sorted().forEach(p -> collect(p, areas.get(p), right, pieces));
    return pieces.isEmpty() ? printed(cells) : pieces;
  }

  private void collect(int number, Box area, double right, List<Piece.Text> pieces) {
    PdfPage page = pages.get(number);
    if (page == null) {
      return;
    }
    Line before = null;
    for (Line line : page.lines()) {
      List<Word> inside = line.words().stream().filter(w -> area.holdsCenterOf(w.box())).toList();
      if (inside.isEmpty()) {
        continue;
      }
      Line own = inside.size() == line.words().size() ? line : Line.of(number, inside);
      boolean start =
          before == null
              ? pieces.isEmpty()
              : FieldLabels.prefixLength(own.text()) > 0
                  || fitted(own, before, Math.max(area.right(), right))
                  || AMOUNT_END.matcher(before.text()).find() && startsUpper(own);
      pieces.add(new Piece.Text(own.text(), own.source(file), Optional.of(own), 0, start));
      before = own;
    }
  }

  private static boolean startsUpper(Line line) {
    return Character.isUpperCase(line.text().charAt(0));
  }

  /** True when the line's first word had room on the line before. */
  private static boolean fitted(Line line, Line before, double right) {
    double room = right - before.box().right();
    double slack = SLACK + (right - line.box().left()) * SLACK_SHARE;
    return room > line.words().get(0).box().width() + slack;
  }

  private static List<Piece.Text> printed(List<Cell> cells) {
    List<Piece.Text> pieces = new ArrayList<>();
    for (Cell cell : cells) {
      for (String line : cell.text().strip().split("\n")) {
        if (!line.isBlank() && !cell.sources().isEmpty()) {
          boolean start = pieces.isEmpty() || FieldLabels.prefixLength(line) > 0;
          pieces.add(
              new Piece.Text(line.strip(), cell.sources().get(0), Optional.empty(), 0, start));
        }
      }
    }
    return pieces;
  }
}

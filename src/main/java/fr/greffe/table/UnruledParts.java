package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the columns and rows that a ruled grid leaves undrawn, from the alignment of its text: a
 * body without vertical lines under a ruled header, a band whose lines of figures no rule parts.
 */
final class UnruledParts {

  /** Lines of neighbouring cells whose middles differ by less stand on one row, in points. */
  private static final double SAME_BASELINE = 2.5;

  private UnruledParts() {}

  /** The table with the columns and rows its text shows inside undivided cells. */
  static PageTable split(PageTable table) {
    return splitRows(splitColumns(table));
  }

  /** True when cells still hold figures far apart side by side: the rules are not its columns. */
  static boolean holdsSeveral(PageTable table) {
    long mixed =
        table.cells().stream()
            .filter(c -> c.words().size() > 1)
            .flatMap(c -> TextRows.of(c.words()).stream())
            .filter(UnruledParts::figuresFarApart)
            .count();
    return mixed >= 2;
  }

  private static boolean figuresFarApart(TextRow row) {
    for (int i = 1; i < row.chunks().size(); i++) {
      Chunk a = row.chunks().get(i - 1);
      Chunk b = row.chunks().get(i);
      boolean far = b.box().left() - a.box().right() >= TextRow.WIDE_GAP * b.size();
      if (a.numeric() && b.numeric() && far) {
        return true;
      }
    }
    return false;
  }

  // --- columns -------------------------------------------------------------------------------

  /** Cuts a cell over several columns where its pieces stand in different ones. */
  private static PageTable splitColumns(PageTable table) {
    double[][] extents = extents(table);
    List<GridCell> cells = new ArrayList<>();
    int cut = 0;
    for (GridCell cell : table.cells()) {
      List<GridCell> parts = columnParts(cell, extents);
      if (parts.size() > 1) {
        cut++;
      }
      cells.addAll(parts);
    }
    return cut == 0 ? table : table.withCells(cells, table.rows());
  }

  /** Left and right of each column, from the cells that stand in it alone. */
  private static double[][] extents(PageTable table) {
    double[][] out = new double[table.columns()][];
    for (GridCell cell : table.cells()) {
      if (cell.columnSpan() == 1 && out[cell.column()] == null) {
        out[cell.column()] = new double[] {cell.box().left(), cell.box().right()};
      }
    }
    return out;
  }

  private static List<GridCell> columnParts(GridCell cell, double[][] extents) {
    if (cell.columnSpan() == 1 || cell.isEmpty()) {
      return List.of(cell);
    }
    Map<Integer, List<Word>> byColumn = new TreeMap<>();
    for (TextRow row : TextRows.of(cell.words())) {
      for (Chunk chunk : row.chunks()) {
        int column = holder(chunk.box(), cell, extents);
        if (column < 0) {
          return List.of(cell);
        }
        byColumn.computeIfAbsent(column, k -> new ArrayList<>()).addAll(chunk.words());
      }
    }
    if (byColumn.size() < 2) {
      return List.of(cell);
    }
    List<GridCell> out = new ArrayList<>();
    for (int c = cell.column(); c <= cell.lastColumn(); c++) {
      Box b = new Box(extents[c][0], cell.box().top(), extents[c][1], cell.box().bottom());
      out.add(
          new GridCell(cell.row(), c, cell.rowSpan(), 1, b, byColumn.getOrDefault(c, List.of())));
    }
    return out;
  }

  /** The one column of the cell a piece stands in; -1 when it writes across a column's side. */
  private static int holder(Box box, GridCell cell, double[][] extents) {
    for (int c = cell.column(); c <= cell.lastColumn(); c++) {
      if (extents[c] == null) {
        return -1;
      }
      if (box.left() >= extents[c][0] - SAME_BASELINE
          && box.right() <= extents[c][1] + SAME_BASELINE) {
        return c;
      }
    }
    return -1;
  }

  // --- rows ----------------------------------------------------------------------------------

  /** Cuts each band of the grid whose cells hold lines of figures on common baselines. */
  private static PageTable splitRows(PageTable table) {
    List<GridCell> cells = new ArrayList<>(table.cells());
    int rows = table.rows();
    for (int r = table.rows() - 1; r >= 0; r--) {
      double[] starts = rowStarts(cells, r);
      if (starts.length > 1) {
        cells = cutRow(cells, r, starts);
        rows += starts.length - 1;
      }
    }
    return rows == table.rows() ? table : table.withCells(cells, rows);
  }

  /** The y at which each row inside band r begins; one value when the band is one row. */
  private static double[] rowStarts(List<GridCell> cells, int r) {
    List<GridCell> own =
        cells.stream()
            .filter(c -> c.row() == r && c.rowSpan() == 1 && c.columnSpan() == 1 && !c.isEmpty())
            .toList();
    if (own.size() < 2) {
      return new double[1];
    }
    Map<GridCell, List<Box>> lines =
        own.stream().collect(Collectors.toMap(Function.identity(), UnruledParts::lineBoxes));
    List<GridCell> figures =
        own.stream().filter(c -> lines.get(c).size() > 1 && allFigures(c)).toList();
    if (figures.isEmpty()) {
      return new double[1];
    }
    GridCell fullest =
        figures.stream()
            .max(java.util.Comparator.comparingInt(c -> lines.get(c).size()))
            .orElseThrow();
    List<Box> baselines = lines.get(fullest);
    boolean labelled =
        own.get(0) != fullest && labels(own.get(0), lines.get(own.get(0)), baselines);
    int agreeing = 0;
    for (GridCell cell : own) {
      boolean isLabel = cell == own.get(0) && cell != fullest;
      boolean onBaselines = lines.get(cell).stream().allMatch(b -> near(b, baselines) >= 0);
      if (!onBaselines && !isLabel) {
        return new double[1];
      }
      if (cell != fullest && onBaselines && lines.get(cell).size() > 1 && !isLabel) {
        agreeing++;
      }
    }
    if (agreeing == 0 && !labelled) {
      return new double[1];
    }
    double[] out = new double[baselines.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] =
          i == 0
              ? Double.NEGATIVE_INFINITY
              : (baselines.get(i - 1).bottom() + baselines.get(i).top()) / 2;
    }
    return out;
  }

  /** True when the label column has a line that begins a label on every baseline. */
  private static boolean labels(GridCell cell, List<Box> own, List<Box> baselines) {
    List<String> texts =
        CellText.lines(cell.words()).stream()
            .map(l -> l.stream().map(Word::text).collect(Collectors.joining(" ")))
            .toList();
    if (own.size() != baselines.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      if (near(own.get(i), baselines) != i || Character.isLowerCase(texts.get(i).codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static int near(Box line, List<Box> baselines) {
    for (int i = 0; i < baselines.size(); i++) {
      if (Math.abs(baselines.get(i).centerY() - line.centerY()) <= SAME_BASELINE) {
        return i;
      }
    }
    return -1;
  }

  private static List<Box> lineBoxes(GridCell cell) {
    return CellText.lines(cell.words()).stream()
        .map(l -> l.stream().map(Word::box).reduce(Box::union).orElseThrow())
        .toList();
  }

  private static boolean allFigures(GridCell cell) {
    return CellText.lines(cell.words()).stream()
        .map(l -> l.stream().map(Word::text).collect(Collectors.joining(" ")))
        .allMatch(t -> CellNumbers.looksNumeric(t) || CellNumbers.isBlankMark(t));
  }

  private static List<GridCell> cutRow(List<GridCell> cells, int r, double[] starts) {
    int extra = starts.length - 1;
    List<GridCell> out = new ArrayList<>();
    for (GridCell cell : cells) {
      if (cell.row() > r) {
        out.add(cell.at(cell.row() + extra, cell.column(), cell.rowSpan(), cell.columnSpan()));
      } else if (cell.lastRow() < r) {
        out.add(cell);
      } else if (cell.rowSpan() > 1) {
        out.add(cell.at(cell.row(), cell.column(), cell.rowSpan() + extra, cell.columnSpan()));
      } else {
        out.addAll(pieces(cell, r, starts));
      }
    }
    return out;
  }

  private static List<GridCell> pieces(GridCell cell, int r, double[] starts) {
    List<List<Word>> parts = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      parts.add(new ArrayList<>());
    }
    for (Word word : cell.words()) {
      int at = starts.length - 1;
      while (at > 0 && word.box().centerY() < starts[at]) {
        at--;
      }
      parts.get(at).add(word);
    }
    List<GridCell> out = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Box b = cell.box();
      double top = i == 0 ? b.top() : starts[i];
      double bottom = i + 1 < starts.length ? starts[i + 1] : b.bottom();
      out.add(
          new GridCell(
              r + i,
              cell.column(),
              1,
              cell.columnSpan(),
              new Box(b.left(), top, b.right(), bottom),
              parts.get(i)));
    }
    return out;
  }
}

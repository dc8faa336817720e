package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts the rows of a ruled grid that hold several: a body that only vertical lines part, a band
 * whose lines of figures no rule parts. The lines of figures that columns share are the rows; the
 * lines of a longer label go with the figures beside them.
 */
final class BandRows {

  /** Lines of neighbouring cells whose middles differ by less stand on one row, in points. */
  private static final double SAME_BASELINE = 2.5;

  /** A line this near to the figures, in heights, is beside them: labels set round their middle. */
  private static final double BESIDE = 0.65;

  /** A body of so many rows may hold labels of several lines. */
  private static final int FEWEST_ROWS = 3;

  /** A line of a paragraph covers this share of its cell's width; the text of a row need not. */
  private static final double FULL_LINE = 0.75;

  /** Labels under a heading are indented by this much, in points. */
  private static final double INDENT = 3.0;

  /** Gaps that differ by less are alike, in points. */
  private static final double SAME_GAP = 0.3;

  private BandRows() {}

  /** The table with each band cut in the rows its figures show. */
  static PageTable split(PageTable table) {
    List<GridCell> cells = new ArrayList<>(table.cells());
    int rows = table.rows();
    for (int r = table.rows() - 1; r >= 0; r--) {
      Band band = Band.of(cells, r);
      if (band.rows() > 1) {
        cells = band.cut(cells);
        rows += band.rows() - 1;
      }
    }
    return rows == table.rows() ? table : table.withCells(cells, rows);
  }

  /**
   * A row of the grid.
   *
   * @param row its index
   * @param baselines the lines of the column of figures that has most; none when it is one row
   * @param lines the lines of each cell that stands in the row alone
   */
  private record Band(int row, List<Box> baselines, Map<GridCell, List<Line>> lines) {

    int rows() {
      return Math.max(1, baselines.size());
    }

    static Band of(List<GridCell> cells, int row) {
      List<GridCell> own =
          cells.stream()
              .filter(c -> c.row() == row && c.rowSpan() == 1 && c.columnSpan() == 1)
              .filter(c -> !c.isEmpty())
              .toList();
      Map<GridCell, List<Line>> lines = new HashMap<>();
      own.forEach(c -> lines.put(c, Line.of(c)));
      GridCell fullest =
          own.stream()
              .filter(c -> lines.get(c).size() > 1 && lines.get(c).stream().allMatch(Line::figure))
              .max(Comparator.comparingInt(c -> lines.get(c).size()))
              .orElse(null);
      if (own.size() > 1 && fullest == null && shortTexts(own, lines)) {
        return new Band(row, lines.get(own.get(0)).stream().map(Line::box).toList(), lines);
      }
      if (own.size() < 2 || fullest == null) {
        return new Band(row, List.of(), lines);
      }
      List<Box> baselines = lines.get(fullest).stream().map(Line::box).toList();
      boolean several = severalRows(own, fullest, lines, baselines);
      if (!several) {
        return new Band(row, List.of(), lines);
      }
      List<Box> all = new ArrayList<>(baselines);
      all.addAll(headings(lines.get(own.get(0)), baselines));
      all.sort(Comparator.comparingDouble(Box::top));
      return new Band(row, all, lines);
    }

    /** True when every cell has a short text of its own on each line, as no paragraph has. */
    private static boolean shortTexts(List<GridCell> own, Map<GridCell, List<Line>> lines) {
      List<Box> baselines = lines.get(own.get(0)).stream().map(Line::box).toList();
      int all = 0;
      int wide = 0;
      for (GridCell cell : own) {
        List<Line> texts = lines.get(cell);
        boolean same =
            texts.size() == baselines.size()
                && texts.stream().allMatch(l -> near(l.box(), baselines) >= 0 && !l.startsLow());
        if (!same) {
          return false;
        }
        all += texts.size();
        wide +=
            (int)
                texts.stream()
                    .filter(l -> l.box().width() > FULL_LINE * cell.box().width())
                    .count();
      }
      return baselines.size() >= FEWEST_ROWS && wide * 4 <= all;
    }

    /**
     * The lines of the label column that head the labels under them: beside no figure, and bolder
     * than the next line or less indented, which does not go on with a small letter.
     */
    private static List<Box> headings(List<Line> labels, List<Box> baselines) {
      List<Box> out = new ArrayList<>();
      for (int i = 0; i + 1 < labels.size(); i++) {
        Line line = labels.get(i);
        Line next = labels.get(i + 1);
        boolean bolder = line.bold() && !next.bold();
        boolean outdented = line.box().left() < next.box().left() - INDENT && !next.startsLow();
        boolean alone = besideAny(line.box(), baselines) < 0;
        if (alone && (bolder || outdented)) {
          out.add(line.box());
        }
      }
      return out;
    }

    /** True when other columns stand on the same lines, or each line has its own label. */
    private static boolean severalRows(
        List<GridCell> own,
        GridCell fullest,
        Map<GridCell, List<Line>> lines,
        List<Box> baselines) {
      GridCell first = own.get(0);
      boolean labelled = first != fullest && labels(lines.get(first), baselines);
      int agreeing = 0;
      boolean wrapped = false;
      for (GridCell cell : own) {
        boolean label = cell == first && cell != fullest;
        boolean aligned = lines.get(cell).stream().allMatch(l -> near(l.box(), baselines) >= 0);
        if (!aligned && !label) {
          wrapped = true;
        }
        if (cell != fullest && aligned && lines.get(cell).size() > 1 && !label) {
          agreeing++;
        }
        boolean figures = lines.get(cell).stream().allMatch(Line::figure);
        if (!aligned && figures) {
          return false;
        }
      }
      boolean body =
          baselines.size() >= FEWEST_ROWS
              && (agreeing > 0 || labelsInOrder(lines.get(first), baselines));
      return wrapped ? body : agreeing > 0 || labelled;
    }

    /** True when the label column has a line that begins a label on every baseline. */
    private static boolean labels(List<Line> own, List<Box> baselines) {
      return own.size() == baselines.size() && labelsInOrder(own, baselines);
    }

    private static boolean labelsInOrder(List<Line> own, List<Box> baselines) {
      for (int i = 0; i < baselines.size(); i++) {
        int at = i;
        boolean begins =
            own.stream().anyMatch(l -> near(l.box(), baselines) == at && !l.startsLow());
        if (!begins) {
          return false;
        }
      }
      return true;
    }

    List<GridCell> cut(List<GridCell> cells) {
      int extra = rows() - 1;
      List<GridCell> out = new ArrayList<>();
      for (GridCell cell : cells) {
        if (cell.row() > row) {
          out.add(cell.at(cell.row() + extra, cell.column(), cell.rowSpan(), cell.columnSpan()));
        } else if (cell.lastRow() < row) {
          out.add(cell);
        } else if (cell.rowSpan() > 1) {
          out.add(cell.at(cell.row(), cell.column(), cell.rowSpan() + extra, cell.columnSpan()));
        } else {
          out.addAll(pieces(cell));
        }
      }
      return out;
    }

    private List<GridCell> pieces(GridCell cell) {
      List<Line> own = lines.getOrDefault(cell, Line.of(cell));
      int[] rowOf = rowsOf(own);
      List<GridCell> out = new ArrayList<>();
      for (int i = 0; i < rows(); i++) {
        List<Word> words = new ArrayList<>();
        for (int k = 0; k < rowOf.length; k++) {
          if (rowOf[k] == i) {
            words.addAll(own.get(k).words());
          }
        }
        Box b = cell.box();
        double top = i == 0 ? b.top() : start(i);
        double bottom = i + 1 < rows() ? start(i + 1) : b.bottom();
        Box box = new Box(b.left(), top, b.right(), bottom);
        out.add(new GridCell(row + i, cell.column(), 1, cell.columnSpan(), box, words));
      }
      return out;
    }

    private double start(int i) {
      return (baselines.get(i - 1).bottom() + baselines.get(i).top()) / 2;
    }

    /**
     * The row of each line: that of the figures beside it, else of the line it stands nearer to.
     */
    private int[] rowsOf(List<Line> own) {
      int[] out = new int[own.size()];
      for (int i = 0; i < out.length; i++) {
        out[i] = beside(own.get(i).box());
      }
      for (int i = out.length - 1; i >= 0; i--) {
        double before = i == 0 ? Double.MAX_VALUE : gap(own, i);
        double after = i + 1 == out.length ? Double.MAX_VALUE : gap(own, i + 1);
        if (out[i] < 0 && after < before - SAME_GAP) {
          out[i] = out[i + 1];
        }
      }
      for (int i = 0; i < out.length; i++) {
        if (out[i] < 0) {
          out[i] = i == 0 ? 0 : out[i - 1];
        }
      }
      return out;
    }

    private int beside(Box line) {
      return besideAny(line, baselines);
    }

    private static int besideAny(Box line, List<Box> baselines) {
      int near = near(line, baselines);
      if (near >= 0) {
        return near;
      }
      for (int i = 0; i < baselines.size(); i++) {
        double away = Math.abs(baselines.get(i).centerY() - line.centerY());
        if (away <= BESIDE * line.height()) {
          return i;
        }
      }
      return -1;
    }

    private static double gap(List<Line> lines, int i) {
      return lines.get(i).box().top() - lines.get(i - 1).box().bottom();
    }

    private static int near(Box line, List<Box> baselines) {
      for (int i = 0; i < baselines.size(); i++) {
        if (Math.abs(baselines.get(i).centerY() - line.centerY()) <= SAME_BASELINE) {
          return i;
        }
      }
      return -1;
    }
  }

  /** One line of a cell's text. */
  private record Line(List<Word> words, Box box, String text) {

    static List<Line> of(GridCell cell) {
      return CellText.lines(cell.words()).stream()
          .map(
              w ->
                  new Line(
                      w,
                      w.stream().map(Word::box).reduce(Box::union).orElseThrow(),
                      w.stream().map(Word::text).collect(Collectors.joining(" "))))
          .toList();
    }

    boolean figure() {
      return CellNumbers.looksNumeric(text) || CellNumbers.isBlankMark(text);
    }

    boolean bold() {
      return words.stream().allMatch(Word::bold);
    }

    boolean startsLow() {
      return Character.isLowerCase(text.codePointAt(0));
    }
  }
}

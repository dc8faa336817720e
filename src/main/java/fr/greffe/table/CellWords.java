package fr.greffe.table;

import fr.greffe.pdf.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each word of an area its elementary cell by where it stands, not by when it was drawn. A
 * run of words that overflows its cell stays together with its beginning.
 */
final class CellWords {

  /** Words nearer than this share of the font size are one run of text. */
  private static final double RUN_GAP = 0.6;

  /** A word crosses a line when it sticks out on both sides by this much, in points. */
  private static final double STRADDLE = 1.5;

  private CellWords() {}

  /** The words of each elementary cell, keyed by row * columns + column. */
  static Map<Integer, List<Word>> in(Lattice lattice, List<Word> words) {
    Map<Integer, List<Word>> out = new HashMap<>();
    List<Word> inside =
        words.stream()
            .filter(w -> lattice.area().holdsCenterOf(w.box()))
            .sorted(Comparator.comparingInt((Word w) -> row(lattice, w)).thenComparing(BY_LINE))
            .toList();
    Word previous = null;
    int previousColumn = -1;
    boolean overflowing = false;
    for (Word word : inside) {
      int row = row(lattice, word);
      boolean sameRun = previous != null && follows(previous, word);
      int start = interval(lattice.xs(), word.box().left() + STRADDLE);
      int end = interval(lattice.xs(), word.box().right() - STRADDLE);
      int column = interval(lattice.xs(), word.box().centerX());
      boolean crosses =
          word.direction() % 180 == 0
              && start < end
              && !CellNumbers.looksNumeric(word.text())
              && drawn(lattice, row, start, end);
      if (sameRun && overflowing) {
        column = previousColumn;
      } else if (crosses && centred(lattice, word, column)) {
        overflowing = false;
      } else if (crosses) {
        column = sameRun ? previousColumn : start;
        overflowing = true;
      } else {
        overflowing = false;
      }
      out.computeIfAbsent(row * lattice.columns() + column, k -> new ArrayList<>()).add(word);
      previous = word;
      previousColumn = column;
    }
    return out;
  }

  /** True when a word wider than its column sticks out of it on both sides alike. */
  private static boolean centred(Lattice lattice, Word word, int column) {
    double left = lattice.xs()[column];
    double right = lattice.xs()[column + 1];
    double off = Math.abs(word.box().centerX() - (left + right) / 2);
    return word.box().width() > right - left - 2 * STRADDLE && off < (right - left) / 4;
  }

  private static final Comparator<Word> BY_LINE =
      Comparator.comparingDouble((Word w) -> Math.round(w.box().bottom() / 2))
          .thenComparingDouble(w -> w.box().left());

  private static boolean follows(Word a, Word b) {
    double gap = b.box().left() - a.box().right();
    return gap >= -a.size()
        && gap <= RUN_GAP * b.size()
        && a.box().verticalOverlap(b.box()) >= b.box().height() / 2;
  }

  /** True when a vertical line is drawn between two columns in this row. */
  private static boolean drawn(Lattice lattice, int row, int from, int to) {
    for (int c = from + 1; c <= to; c++) {
      if (lattice.down()[row][c]) {
        return true;
      }
    }
    return false;
  }

  private static int row(Lattice lattice, Word word) {
    return interval(lattice.ys(), word.box().centerY());
  }

  /** The index of the interval between sorted lines that holds a value, clamped to the ends. */
  static int interval(double[] lines, double value) {
    int low = 0;
    int high = lines.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

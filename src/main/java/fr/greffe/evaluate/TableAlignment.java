package fr.greffe.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Which found row answers which row of the truth, and which column: rows and columns keep their
 * order, one may be left out on either side, and the alignment that puts most cells right wins. So
 * a dropped row costs its own cells and not all those below it.
 *
 * @param rows for each row of the truth its found row, -1 for none
 * @param columns for each column of the truth its found column, -1 for none
 */
record TableAlignment(int[] rows, int[] columns) {

  /** Rows further from the diagonal than this, beyond the difference in length, are not tried. */
  private static final int BAND = 50;

  /** A cell to be aligned; {@code text} is in the form in which cells are compared. */
  record Item(int row, int column, String text) {}

  static TableAlignment of(List<Item> expected, List<Item> found) {
    List<List<Item>> rowsE = lines(expected, true);
    List<List<Item>> rowsF = lines(found, true);
    int[] rows = align(rowsE.size(), rowsF.size(), (i, j) -> common(rowsE.get(i), rowsF.get(j)));
    List<List<Item>> columnsE = lines(expected, false);
    List<List<Item>> columnsF = lines(found, false);
    int[] columns =
        align(
            columnsE.size(),
            columnsF.size(),
            (i, j) -> inPlace(columnsE.get(i), columnsF.get(j), rows));
    return new TableAlignment(rows, columns);
  }

  private static List<List<Item>> lines(List<Item> items, boolean byRow) {
    List<List<Item>> lines = new ArrayList<>();
    for (Item item : items) {
      int at = byRow ? item.row() : item.column();
      while (lines.size() <= at) {
        lines.add(new ArrayList<>());
      }
      lines.get(at).add(item);
    }
    return lines;
  }

  /** The number of cells two rows share: twice those in one column order, once the others. */
  private static int common(List<Item> e, List<Item> f) {
    int common = 0;
    boolean[] used = new boolean[f.size()];
    for (Item item : e) {
      for (int j = 0; j < used.length; j++) {
        if (!used[j] && f.get(j).text().equals(item.text())) {
          used[j] = true;
          common += f.get(j).column() == item.column() ? 2 : 1;
          break;
        }
      }
    }
    return common;
  }

  private static int inPlace(List<Item> e, List<Item> f, int[] rows) {
    int right = 0;
    for (Item item : e) {
      int row = rows[item.row()];
      for (Item other : f) {
        if (row >= 0 && other.row() == row && other.text().equals(item.text())) {
          right++;
        }
      }
    }
    return right;
  }

  /** The order-keeping alignment of the greatest total gain. */
  private static int[] align(int expected, int found, IntBinaryOperator gain) {
    int band = BAND + Math.abs(expected - found);
    int[][] best = new int[expected + 1][found + 1];
    int[][] step = new int[expected + 1][found + 1];
    for (int i = 1; i <= expected; i++) {
      for (int j = 1; j <= found; j++) {
        int g = Math.abs(i - j) > band ? 0 : gain.applyAsInt(i - 1, j - 1);
        int both = g > 0 ? best[i - 1][j - 1] + g : -1;
        best[i][j] = Math.max(both, Math.max(best[i - 1][j], best[i][j - 1]));
        step[i][j] = best[i][j] == both ? 0 : best[i][j] == best[i - 1][j] ? 1 : 2;
      }
    }
    int[] answer = new int[expected];
    Arrays.fill(answer, -1);
    int i = expected;
    int j = found;
    while (i > 0 && j > 0) {
      switch (step[i][j]) {
        case 0 -> answer[--i] = --j;
        case 1 -> i--;
        default -> j--;
      }
    }
    return answer;
  }
}

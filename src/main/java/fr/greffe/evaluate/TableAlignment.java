package fr.greffe.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The answer of a row or column that has none. */
  private static final int NONE = -1;

  /** A cell to be aligned; {@code text} is in the form in which cells are compared. */
  record Item(int row, int column, String text) {}

  static TableAlignment of(List<Item> expected, List<Item> found) {
    List<List<Item>> rowsE = lines(expected, true);
    List<List<Item>> rowsF = lines(found, true);
    int[] rows = align(rowsE.size(), rowsF.size(), (i, j) -> common(rowsE.get(i), rowsF.get(j)));
    List<List<Item>> columnsE = lines(expected, false);
    List<Map<Integer, String>> columnsF =
        lines(found, false).stream().map(TableAlignment::byRow).toList();
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

  private static Map<Integer, String> byRow(List<Item> column) {
    Map<Integer, String> texts = new HashMap<>();
    column.forEach(item -> texts.put(item.row(), item.text()));
    return texts;
  }

  private static int inPlace(List<Item> e, Map<Integer, String> f, int[] rows) {
    int right = 0;
    for (Item item : e) {
      right += item.text().equals(f.get(rows[item.row()])) ? 1 : 0;
    }
    return right;
  }

  /**
   * The order-keeping alignment of the greatest total gain. Only a band around the diagonal is kept
   * in memory, so that tables of thousands of rows can be compared.
   */
  private static int[] align(int expected, int found, IntBinaryOperator gain) {
    int band = BAND + Math.abs(expected - found);
    int[][] best = new int[expected + 1][];
    best[0] = new int[Math.min(found, band) + 1];
    for (int i = 1; i <= expected; i++) {
      int from = Math.max(0, i - band);
      int to = Math.min(found, i + band);
      best[i] = new int[to - from + 1];
      for (int j = from; j <= to; j++) {
        int value = at(best, i - 1, j, band);
        if (j > 0) {
          int left = j > from ? best[i][j - 1 - from] : 0;
          int g = gain.applyAsInt(i - 1, j - 1);
          int both = g > 0 ? at(best, i - 1, j - 1, band) + g : 0;
          value = Math.max(both, Math.max(value, left));
        }
        best[i][j - from] = value;
      }
    }
    return traced(best, expected, found, band, gain);
  }

  private static int[] traced(
      int[][] best, int expected, int found, int band, IntBinaryOperator gain) {
    int[] answer = new int[expected];
    Arrays.fill(answer, NONE);
    int i = expected;
    int j = found;
    while (i > 0 && j > 0) {
      int value = at(best, i, j, band);
      int g = gain.applyAsInt(i - 1, j - 1);
      if (g > 0 && value == at(best, i - 1, j - 1, band) + g) {
        answer[--i] = --j;
      } else if (value == at(best, i - 1, j, band)) {
        i--;
      } else {
        j--;
      }
    }
    return answer;
  }

  /** The gain of the first rows of both; what lies left of the band is never better. */
  private static int at(int[][] best, int i, int j, int band) {
    int from = Math.max(0, i - band);
    return j < from ? 0 : best[i][Math.min(j - from, best[i].length - 1)];
  }
}

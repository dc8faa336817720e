package fr.greffe.reading;

import fr.greffe.record.Cell;
import fr.greffe.section.TableGrid;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * The first column of a list that numbers its rows: 1, 2, 3… It looks like a column of accounts
 * where a page of the list begins at 38, but a list of associations is no budget. Operations, which
 * are numbered too, say that they are.
 */
final class RankColumn {
  /** Rows for a series to be told from chance. */
  private static final int ENOUGH_ROWS = 4;

  /** The least share of the rows that stand one above the row before. */
  private static final double LEAST_SHARE = 0.8;

  private final TableGrid grid;
  private final int heads;

  RankColumn(TableGrid grid, int heads) {
    this.grid = grid;
    this.heads = heads;
  }

  boolean isFound() {
    List<Integer> numbers = new ArrayList<>();
    for (int r = heads; r < grid.rows(); r++) {
      String text = grid.startsAt(r, 0) ? grid.text(r, 0) : "";
      if (text.matches("\\d{1,4}")) {
        numbers.add(Integer.parseInt(text));
      }
    }
    int steps = 0;
    for (int i = 1; i < numbers.size(); i++) {
      steps += numbers.get(i) == numbers.get(i - 1) + 1 ? 1 : 0;
    }
    return numbers.size() >= ENOUGH_ROWS
        && steps >= LEAST_SHARE * (numbers.size() - 1)
        && !saysOperation();
  }

  private boolean saysOperation() {
    for (int r = 0; r < heads; r++) {
      for (Cell cell : grid.row(r)) {
        String head = Fold.fold(cell.text());
        if (head.contains("operation") || head.contains("chap") || head.contains("programme")) {
          return true;
        }
      }
    }
    return false;
  }
}

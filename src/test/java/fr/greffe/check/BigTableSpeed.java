package fr.greffe.check;

import fr.greffe.record.Table;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Times the checks of one table of 5,000 rows and 12 columns with subtotals: a look, not a test.
 */
final class BigTableSpeed {

  private static final int ROWS = 5000;
  private static final int COLUMNS = 12;
  private static final int GROUP = 25;

  private BigTableSpeed() {}

  public static void main(String[] arguments) {
    Table table = TableFixture.of("big", "", 1, 1, rows());
    for (int round = 0; round < 5; round++) {
      long start = cpu();
      Checked checked = new Checker(CheckOptions.ALL).check(TableFixture.records(table));
      System.out.printf(
          Locale.ROOT,
          "%.0f ms of processor time, %d relations, %d findings%n",
          (cpu() - start) / 1e6,
          checked.relations().size(),
          checked.findings().size());
    }
  }

  /** Processor time of this thread: other processes do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<List<String>> rows() {
    Random random = new Random(1);
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Poste"));
    for (int c = 1; c < COLUMNS; c++) {
      head.add(c == COLUMNS - 1 ? "Total" : "Année " + (2010 + c));
    }
    rows.add(head);
    long[] all = new long[COLUMNS];
    long[] group = new long[COLUMNS];
    for (int r = 1; r < ROWS; r++) {
      boolean last = r == ROWS - 1;
      boolean sum = r % GROUP == 0 && !last;
      List<String> row = new ArrayList<>();
      row.add(last ? "Total général" : sum ? "Sous-total " + r / GROUP : "Poste " + r);
      long own = 0;
      for (int c = 1; c < COLUMNS; c++) {
        long value = c == COLUMNS - 1 ? own : random.nextInt(100_000);
        own += value;
        if (!last && !sum) {
          all[c] += value;
          group[c] += value;
        }
        row.add(String.format(Locale.FRANCE, "%,d", last ? all[c] : sum ? group[c] : value));
      }
      if (sum) {
        group = new long[COLUMNS];
      }
      rows.add(row);
    }
    return rows;
  }
}

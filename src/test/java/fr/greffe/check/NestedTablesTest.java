package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Table;
import fr.greffe.record.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NestedTablesTest {

  /**
   * Processor time for 5,000 rows by 12 columns: about 600 ms on a quiet machine, five times that
   * when others use it; anything quadratic takes ten seconds and more.
   */
  private static final long LINEAR_MILLIS = 3_000;

  /** Figures of a table: blocks of rows, each row one figure a column. */
  record Figures(List<List<List<Integer>>> blocks) {}

  /** Any figures: zeros, equal ones and blocks of one line add up in several ways by chance. */
  @Provide
  Arbitrary<Figures> figures() {
    return figuresFrom(0);
  }

  /** Figures above zero: a column of zeros alone proves nothing. */
  @Provide
  Arbitrary<Figures> positiveFigures() {
    return figuresFrom(1);
  }

  private static Arbitrary<Figures> figuresFrom(int least) {
    Arbitrary<Integer> figure = Arbitraries.integers().between(least, 999_999);
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            columns ->
                figure
                    .list()
                    .ofSize(columns)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5)
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(4))
        .map(Figures::new);
  }

  @Property(tries = 60)
  void cleanNestedTablesGiveNoFinding(@ForAll("figures") Figures figures) {
    Checked checked = check(table(figures, -1));
    assertEquals(List.of(), checked.findings());
    assertTrue(checked.relations().stream().allMatch(r -> r.verdict() == Verdict.HOLDS));
  }

  @Property(tries = 60)
  void everyFigureOfACleanNestedTableIsVerified(@ForAll("positiveFigures") Figures figures) {
    assertEquals(0, check(table(figures, -1)).account().unchecked());
  }

  @Property(tries = 60)
  void aDigitChangedInOneCellIsFound(@ForAll("positiveFigures") Figures figures, @ForAll int seed) {
    int rows = figures.blocks().stream().mapToInt(List::size).sum();
    int wrong = Math.floorMod(seed, rows);
    Checked checked = check(table(figures, wrong));
    assertEquals(
        1, checked.findings().stream().filter(f -> f.causedBy().isEmpty()).count(), "one cause");
  }

  @Test
  void linesThatAddUpByChanceDoNotSpoilTheTotalsTheLabelsAnnounce() {
    Table chance =
        TableFixture.of(
            "| Action | Financeur A | Total |",
            "| Ligne 1 | 862 € | 862 € |",
            "| Ligne 2 | 42 € | 42 € |",
            "| Sous-total | 904 € | 904 € |",
            "| Ligne 3 | 240 € | 240 € |",
            "| Ligne 4 | 99 € | 99 € |",
            "| Ligne 5 | 339 € | 339 € |",
            "| Ligne 6 | 686 € | 686 € |",
            "| Sous-total | 1 364 € | 1 364 € |",
            "| Total général | 2 268 € | 2 268 € |");
    Checked checked = check(chance);
    assertEquals(List.of(), checked.findings());
    assertTrue(checked.relations().stream().allMatch(r -> r.verdict() == Verdict.HOLDS));
  }

  @Test
  void fiveThousandRowsTakeNoMoreThanLinearTime() {
    List<List<List<Integer>>> blocks = new ArrayList<>();
    for (int b = 0; b < 500; b++) {
      List<List<Integer>> rows = new ArrayList<>();
      for (int r = 0; r < 9; r++) {
        List<Integer> row = new ArrayList<>();
        for (int c = 0; c < 11; c++) {
          row.add(1_000 + (b * 7_919 + r * 104_729 + c * 1_299_709) % 90_000);
        }
        rows.add(row);
      }
      blocks.add(rows);
    }
    Table table = table(new Figures(blocks), -1);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long millis = Long.MAX_VALUE;
    for (int run = 0; run < 4; run++) {
      long start = clock.getCurrentThreadCpuTime();
      assertEquals(List.of(), check(table).findings());
      millis = Math.min(millis, (clock.getCurrentThreadCpuTime() - start) / 1_000_000);
    }
    assertTrue(millis < LINEAR_MILLIS, "took " + millis + " ms");
  }

  private static Checked check(Table table) {
    return new Checker(CheckOptions.ALL).check(TableFixture.records(table));
  }

  /** Rows, a subtotal a block, a grand total; a « Total » column; one wrong row when asked. */
  private static Table table(Figures figures, int wrong) {
    int columns = figures.blocks().get(0).get(0).size();
    List<List<String>> texts = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("Action"));
    for (int c = 0; c < columns; c++) {
      header.add("Financeur " + (char) ('A' + c));
    }
    header.add("Total");
    texts.add(header);
    long[] grand = new long[columns];
    int line = 0;
    for (List<List<Integer>> block : figures.blocks()) {
      long[] sub = new long[columns];
      for (List<Integer> row : block) {
        long[] values = new long[columns];
        for (int c = 0; c < columns; c++) {
          values[c] = row.get(c);
          sub[c] += values[c];
          grand[c] += values[c];
        }
        texts.add(row("Ligne " + line, values, line == wrong));
        line++;
      }
      texts.add(row("Sous-total", sub, false));
    }
    texts.add(row("Total général", grand, false));
    return TableFixture.of("table-1", "", 1, 1, texts);
  }

  private static List<String> row(String label, long[] values, boolean wrong) {
    List<String> row = new ArrayList<>(List.of(label));
    long total = 0;
    for (int c = 0; c < values.length; c++) {
      total += values[c];
      long printed =
          wrong && c == 0 ? values[c] + (values[c] % 1_000 < 500 ? 300 : -300) : values[c];
      row.add(printed + ",00 €");
    }
    row.add(total + ",00 €");
    return row;
  }
}

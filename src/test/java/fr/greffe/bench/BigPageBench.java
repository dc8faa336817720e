package fr.greffe.bench;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.TextOrigin;
import fr.greffe.table.Tables;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times the table stage on one page of growing size: a grid of small cells with a border each, and
 * the same text without rules. Doubling the page should about double the time.
 */
public final class BigPageBench {

  private static final int COLUMNS = 50;
  private static final int ROUNDS = 15;

  private BigPageBench() {}

  public static void main(String[] args) {
    for (int rows : new int[] {25, 50, 100, 200}) {
      time(page(rows, true));
      time(page(rows, false));
    }
  }

  private static void time(PdfPage page) {
    PdfDocument document = new PdfDocument("bench.pdf", "", 0, 1, List.of(page), List.of());
    double best = Double.MAX_VALUE;
    int cells = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      cells = Tables.finder().find(document).stream().mapToInt(t -> t.cells().size()).sum();
      best =
          Math.min(
              best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
    }
    System.out.printf(
        "%5d words %5d rulings %6d cells  %8.1f ms%n",
        page.words().size(), page.rulings().size(), cells, best);
  }

  private static PdfPage page(int rows, boolean ruled) {
    List<Word> words = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        double x = 20 + 22.0 * c;
        double y = 20 + 10.0 * r;
        Box box = new Box(x + 3, y + 1, x + 15, y + 8);
        words.add(
            new Word(
                c == 0 ? "Lot" : String.valueOf(100 + (r * r * 7 + c * c * 13) % 900),
                box,
                "Bench",
                7,
                false,
                false,
                0,
                0,
                words.size()));
        if (ruled && words.size() % 5 < 4) {
          rulings.add(new Ruling(true, y, x, x + 22, 0.5));
          rulings.add(new Ruling(false, x, y, y + 10, 0.5));
        }
      }
    }
    return new PdfPage(
        1,
        1200,
        20 + 10.0 * rows + 20,
        0,
        TextOrigin.DIGITAL,
        words,
        List.of(),
        rulings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        0);
  }
}

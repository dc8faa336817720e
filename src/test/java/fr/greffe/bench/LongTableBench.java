package fr.greffe.bench;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Table;
import fr.greffe.record.TextOrigin;
import fr.greffe.table.Tables;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times the table stage on one table of growing length, its header repeated on each page, and says
 * what the heap holds after it: ten times the pages should take ten times of both.
 */
public final class LongTableBench {

  private static final int ROWS = 45;
  private static final double[] XS = {40, 100, 260, 400, 480, 560};
  private static final String[] HEADER = {"Numéro", "Association", "Objet", "Demandé", "Attribué"};

  private LongTableBench() {}

  public static void main(String[] args) {
    for (int pages : new int[] {15, 150, 15, 150, 600}) {
      time(pages);
    }
  }

  private static void time(int count) {
    List<PdfPage> pages = new ArrayList<>();
    for (int p = 1; p <= count; p++) {
      pages.add(page(p));
    }
    PdfDocument document = new PdfDocument("bench.pdf", "", 0, count, pages, List.of());
    long before = heap();
    long start = cpu();
    List<Table> tables = Tables.finder().find(document);
    double millis = (cpu() - start) / 1e6;
    long after = heap();
    System.out.printf(
        "%4d pages  %d table of %6d rows  %8.0f ms of one processor  %6.1f MB of records%n",
        count, tables.size(), tables.get(0).rows(), millis, (after - before) / 1e6);
  }

  /** The processor's time for this thread, whatever else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static PdfPage page(int number) {
    List<Word> words = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    for (int r = 0; r <= ROWS; r++) {
      double y = 60 + 16.0 * r;
      rulings.add(new Ruling(true, y, XS[0], XS[XS.length - 1], 0.5));
      for (int c = 0; c < HEADER.length; c++) {
        String text = r == 0 ? HEADER[c] : text(number * ROWS + r, c);
        double x = XS[c] + 3;
        for (String part : text.split(" ")) {
          Box box = new Box(x, y + 4, x + 4 * part.length(), y + 12);
          words.add(new Word(part, box, "Bench", 8, r == 0, false, 0, 0, words.size()));
          x = box.right() + 2;
        }
      }
    }
    double bottom = 60 + 16.0 * (ROWS + 1);
    rulings.add(new Ruling(true, bottom, XS[0], XS[XS.length - 1], 0.5));
    for (double x : XS) {
      rulings.add(new Ruling(false, x, 60, bottom, 0.5));
    }
    return new PdfPage(
        number,
        595,
        842,
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

  private static String text(int row, int column) {
    return switch (column) {
      case 0 -> "S-" + row;
      case 1 -> "Club sportif " + row % 97;
      case 2 -> "Aide au fonctionnement";
      default -> 1 + row % 9 + " " + (100 + row * 7 % 900);
    };
  }
}

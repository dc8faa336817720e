package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Table;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random grids come back as they were drawn. */
class TablePropertiesTest {

  private static String[][] texts(int rows, int columns, Random random) {
    String[][] out = new String[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[r][c] =
            c == 0
                ? "Poste" + (char) ('A' + random.nextInt(26))
                : String.valueOf(1 + random.nextInt(9_999));
      }
    }
    return out;
  }

  private static String joined(String[][] texts) {
    StringBuilder out = new StringBuilder();
    for (String[] row : texts) {
      out.append(String.join(" | ", row)).append('\n');
    }
    return out.toString().strip();
  }

  private static Sheet ruled(String[][] texts, double dx, double dy) {
    double[] xs = new double[texts[0].length + 1];
    double[] ys = new double[texts.length + 1];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = 40 + dx + 60 * i;
    }
    for (int i = 0; i < ys.length; i++) {
      ys[i] = 60 + dy + 18 * i;
    }
    Sheet sheet = new Sheet().grid(xs, ys);
    for (int r = 0; r < texts.length; r++) {
      for (int c = 0; c < texts[0].length; c++) {
        sheet.text(xs[c] + 5, ys[r] + 4, texts[r][c]);
      }
    }
    return sheet;
  }

  private static Sheet aligned(String[][] texts, double dx, double dy) {
    Sheet sheet = new Sheet();
    for (int r = 0; r < texts.length; r++) {
      sheet.text(40 + dx, 60 + dy + 15 * r, texts[r][0]);
      for (int c = 1; c < texts[0].length; c++) {
        sheet.right(120 + dx + 50 * c, 60 + dy + 15 * r, texts[r][c]);
      }
    }
    return sheet;
  }

  @Property(tries = 60)
  void aRuledGridComesBackAsItself(
      @ForAll @IntRange(min = 2, max = 30) int rows,
      @ForAll @IntRange(min = 2, max = 8) int columns,
      @ForAll long seed) {
    String[][] texts = texts(rows, columns, new Random(seed));
    assertEquals(joined(texts), Sheet.show(Sheet.table(ruled(texts, 0, 0))));
  }

  @Property(tries = 60)
  void alignedColumnsWithWideGuttersComeBackAsThemselves(
      @ForAll @IntRange(min = 2, max = 30) int rows,
      @ForAll @IntRange(min = 2, max = 8) int columns,
      @ForAll long seed) {
    String[][] texts = texts(rows, columns, new Random(seed));
    assertEquals(joined(texts), Sheet.show(Sheet.table(aligned(texts, 0, 0))));
  }

  @Property(tries = 40)
  void movingThePageChangesNothing(
      @ForAll @IntRange(min = 0, max = 300) int dx,
      @ForAll @IntRange(min = 0, max = 200) int dy,
      @ForAll long seed) {
    String[][] texts = texts(6, 4, new Random(seed));
    Table still = Sheet.table(ruled(texts, 0, 0));
    Table moved = Sheet.table(ruled(texts, dx / 10.0, dy / 10.0));
    assertEquals(Sheet.show(still), Sheet.show(moved));
    assertEquals(
        Sheet.show(Sheet.table(aligned(texts, 0, 0))),
        Sheet.show(Sheet.table(aligned(texts, dx / 10.0, dy / 10.0))));
  }
}

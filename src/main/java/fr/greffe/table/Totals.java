package fr.greffe.table;

import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The printed totals of a reading of a table: how many hold and how many fail. A row called total
 * is the sum of the rows above it, or of the subtotals; the last column of figures is the sum of
 * the others when it is called so.
 *
 * @param hold totals of two terms or more that are exactly the sum of their terms
 * @param fail totals that are not, and figures in a row of totals that are no number
 */
record Totals(int hold, int fail) {

  private static final Pattern TOTAL = Pattern.compile("(sous[- ]?)?total(aux)?\\b.*|ensemble");

  /** Wrapped labels and dashes before « total ». */
  private static final Pattern LEAD = Pattern.compile("^[^\\p{L}]+");

  /** The totals of a table read as it stands. */
  static Totals of(PageTable table) {
    BigDecimal[][] values = new BigDecimal[table.rows()][table.columns()];
    boolean[] totalRow = new boolean[table.rows()];
    int unread = 0;
    for (GridCell cell : table.cells()) {
      if (cell.isEmpty() || cell.row() < table.headerRows()) {
        continue;
      }
      String text = CellText.of(cell.words());
      if (cell.column() == 0) {
        totalRow[cell.row()] = isTotal(text);
      } else if (cell.columnSpan() == 1) {
        values[cell.row()][cell.column()] = CellNumbers.value(text).orElse(null);
        boolean figures = CellNumbers.looksNumeric(text) && CellNumbers.value(text).isEmpty();
        unread += figures && totalRow[cell.row()] ? 1 : 0;
      }
    }
    Totals out = new Totals(0, unread);
    for (int c = 1; c < table.columns(); c++) {
      out = out.plus(down(values, totalRow, c, table.headerRows()));
    }
    return lastIsTotal(table) ? out.plus(across(values, table)) : out;
  }

  /** True when totals hold in this reading, and some that fail in the other do not. */
  boolean betterThan(Totals other) {
    return hold > 0 && hold >= other.hold && fail < other.fail;
  }

  private Totals plus(Totals other) {
    return new Totals(hold + other.hold, fail + other.fail);
  }

  static boolean isTotal(String label) {
    return TOTAL.matcher(LEAD.matcher(Fold.fold(label)).replaceFirst("")).matches();
  }

  private static Totals down(BigDecimal[][] values, boolean[] totalRow, int column, int from) {
    int hold = 0;
    int fail = 0;
    List<BigDecimal> since = new ArrayList<>();
    List<BigDecimal> subtotals = new ArrayList<>();
    BigDecimal all = BigDecimal.ZERO;
    for (int r = from; r < values.length; r++) {
      BigDecimal value = values[r][column];
      if (value == null) {
        continue;
      }
      if (!totalRow[r]) {
        since.add(value);
        all = all.add(value);
        continue;
      }
      boolean several = since.size() > 1 || since.isEmpty() && subtotals.size() > 1;
      if (several) {
        boolean holds =
            equal(sum(since), value) || equal(sum(subtotals), value) || equal(all, value);
        hold += holds ? 1 : 0;
        fail += holds ? 0 : 1;
      }
      subtotals.add(value);
      since.clear();
    }
    return new Totals(hold, fail);
  }

  private static Totals across(BigDecimal[][] values, PageTable table) {
    int hold = 0;
    int fail = 0;
    for (BigDecimal[] row : values) {
      BigDecimal last = row[table.columns() - 1];
      List<BigDecimal> terms =
          Arrays.stream(row, 1, table.columns() - 1).filter(v -> v != null).toList();
      if (last != null && terms.size() > 1) {
        boolean holds = equal(sum(terms), last);
        hold += holds ? 1 : 0;
        fail += holds ? 0 : 1;
      }
    }
    return new Totals(hold, fail);
  }

  private static boolean lastIsTotal(PageTable table) {
    Optional<GridCell> label =
        table.cells().stream()
            .filter(c -> c.row() < table.headerRows() && !c.isEmpty())
            .filter(c -> c.lastColumn() == table.columns() - 1)
            .findFirst();
    return label.filter(c -> isTotal(CellText.of(c.words()))).isPresent();
  }

  private static BigDecimal sum(List<BigDecimal> terms) {
    return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean equal(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0;
  }
}

package fr.greffe.table;

import fr.greffe.text.Fold;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sum that a table carries over a page break, as registers do: « À reporter » in the last row
 * of a page, « Report » in the first one of the next.
 */
final class CarriedRows {
  private static final Pattern CARRIED = Pattern.compile("(total )?a reporter( .{0,30})?");

  private static final Pattern BROUGHT =
      Pattern.compile("(report|reports|total reporte|a nouveau)( .{0,30})?");

  private CarriedRows() {}

  /** True when a table ends with the sum it carries over. */
  static boolean carries(PageTable table) {
    return isSum(table, table.rows() - 1, CARRIED);
  }

  /** True when the next table begins with the sum the open one carries over, in as many columns. */
  static boolean goOn(List<PageTable> open, PageTable next) {
    PageTable first = open.get(0);
    int row = PartJoin.repeatedRows(first, next);
    return first.columns() == next.columns()
        && carries(open.get(open.size() - 1))
        && row < next.rows()
        && isSum(next, row, BROUGHT);
  }

  /** A row of nothing but a label of that form and one figure. */
  private static boolean isSum(PageTable table, int row, Pattern label) {
    List<String> texts =
        table.row(row).stream().filter(c -> !c.isEmpty()).map(c -> CellText.of(c.words())).toList();
    return texts.size() >= 2
        && label.matcher(Fold.fold(texts.get(0))).matches()
        && texts.stream().skip(1).allMatch(CellNumbers::looksNumeric);
  }
}

package fr.greffe.reading;

import fr.greffe.section.TableGrid;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a budget table that hold the codes of chapitres, articles and operations. */
final class AccountColumns {
  /** A cell that holds an account and its chapter or operation is at most this long. */
  private static final int LONGEST_CODE = 24;

  private static final Pattern BARE_CODE = Pattern.compile("[DR]?\\d{2,6}[A-Z]?");

  private final TableGrid grid;
  private final BudgetWords words = BudgetWords.standard();

  AccountColumns(TableGrid grid) {
    this.grid = grid;
  }

  /** The columns that print nothing but account codes. */
  Set<Integer> found() {
    Set<Integer> columns = new HashSet<>();
    for (int c = 0; c + 1 < grid.columns(); c++) {
      if (isAccountColumn(c)) {
        columns.add(c);
        continue;
      }
      int codes = 0;
      int others = 0;
      for (int r = 0; r < grid.rows(); r++) {
        String text = grid.startsAt(r, c) ? grid.text(r, c) : "";
        boolean amount = grid.cell(r, c).filter(k -> !MoneyCells.of(k).isEmpty()).isPresent();
        boolean code = BARE_CODE.matcher(text).matches();
        codes += code ? 1 : 0;
        others += amount && !code ? 1 : 0;
      }
      if (codes >= 2 && others == 0) {
        columns.add(c);
      }
    }
    return columns;
  }

  /** « Imputation » over « 6061 – 011 », « 1641 »: every cell of the column is a code or empty. */
  private boolean isAccountColumn(int column) {
    boolean head = false;
    boolean codes = false;
    for (int r = 0; r < grid.rows(); r++) {
      String text = grid.startsAt(r, column) ? grid.text(r, column) : "";
      boolean wide = grid.cell(r, column).filter(c -> c.columnSpan() > 1).isPresent();
      if (!head) {
        head = words.saysAccount(text);
      } else if (!text.isEmpty() && !wide) {
        if (AccountCode.of(text).isEmpty() || text.length() > LONGEST_CODE) {
          return false;
        }
        codes = true;
      }
    }
    return codes;
  }
}

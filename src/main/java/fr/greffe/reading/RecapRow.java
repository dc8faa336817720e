package fr.greffe.reading;

import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a recap table.
 *
 * @param row its index in the table
 * @param reference the action's number as printed in the row; empty when there is none
 * @param title the action's title as printed in the row
 * @param total true for a row of totals
 * @param amounts the amounts it prints, left to right
 */
record RecapRow(int row, String reference, String title, boolean total, List<BigDecimal> amounts) {

  RecapRow {
    amounts = List.copyOf(amounts);
  }
}

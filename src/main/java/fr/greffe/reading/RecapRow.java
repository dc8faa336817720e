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
 * @param titleRow the row its title's cell begins in: several rows may stand beside one title
 * @param payer the funder named beside the title; empty when none is
 */
record RecapRow(
    int row,
    String reference,
    String title,
    boolean total,
    List<BigDecimal> amounts,
    int titleRow,
    String payer) {

  RecapRow {
    amounts = List.copyOf(amounts);
  }
}

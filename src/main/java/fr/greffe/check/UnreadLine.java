package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;

/**
 * A figure a budget lacks and its sheet prints: the line was there and was not read as one, so the
 * total is not held against the others.
 */
final class UnreadLine {

  private UnreadLine() {}

  /** True when what the lines lack of the total is printed in the sheet, and is none of them. */
  static boolean explains(CheckContext context, ActionSheet sheet, Judgement judgement) {
    BigDecimal lacks = judgement.reckoning().difference().orElse(BigDecimal.ZERO);
    if (lacks.signum() <= 0 || sheet.budgets().stream().anyMatch(l -> is(l, lacks))) {
      return false;
    }
    return sheet.fields().stream()
            .flatMap(f -> FrenchNumbers.find(f.text()).stream())
            .map(NumberMatch::value)
            .anyMatch(v -> v.compareTo(lacks) == 0)
        || context.records().tables().stream()
            .filter(
                t -> sheet.budgets().stream().anyMatch(l -> l.place().equals("table:" + t.id())))
            .flatMap(t -> t.cells().stream())
            .anyMatch(c -> is(c, lacks));
  }

  private static boolean is(BudgetLine line, BigDecimal value) {
    return line.amount().value().compareTo(value) == 0;
  }

  private static boolean is(Cell cell, BigDecimal value) {
    return cell.amount().filter(a -> a.value().compareTo(value) == 0).isPresent();
  }
}

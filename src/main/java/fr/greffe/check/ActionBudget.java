package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The budget of one action as its sheet prints it: statements, each a group of lines that stand
 * together (one table, or one stretch of text) and speak of one kind and one period.
 */
record ActionBudget(ActionSheet sheet, List<Statement> statements) {

  /** Reads the statements of a sheet, in printed order. */
  static ActionBudget of(ActionSheet sheet) {
    Map<String, List<BudgetLine>> groups = new LinkedHashMap<>();
    for (BudgetLine line : sheet.budgets()) {
      if (line.amount().isMoney() || line.amount().unit().isEmpty()) {
        String key = line.kind() + "|" + line.period() + "|" + line.place();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
      }
    }
    return new ActionBudget(sheet, groups.values().stream().map(Statement::of).toList());
  }

  /**
   * Lines that stand together.
   *
   * @param parts lines that name a funder, before the total when there is one
   * @param totals printed totals
   * @param extras lines that name no funder: complements printed under the total
   */
  record Statement(
      BudgetKind kind,
      String period,
      boolean inTable,
      List<BudgetLine> parts,
      List<BudgetLine> totals,
      List<BudgetLine> extras) {

    static Statement of(List<BudgetLine> lines) {
      BudgetLine first = lines.get(0);
      List<BudgetLine> parts = new ArrayList<>();
      List<BudgetLine> totals = new ArrayList<>();
      List<BudgetLine> extras = new ArrayList<>();
      for (BudgetLine line : lines) {
        if (Cue.of(line.funderAsPrinted()) == Cue.OF_WHICH) {
          continue;
        }
        if (line.isTotal()) {
          totals.add(line);
        } else if (line.funder().isPresent()) {
          parts.add(line);
        } else {
          extras.add(line);
        }
      }
      return new Statement(
          first.kind(), first.period(), first.place().startsWith("table:"), parts, totals, extras);
    }

    /** What the funders add up to. */
    BigDecimal sum() {
      return parts.stream().map(l -> l.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lines of one funder. */
    List<BudgetLine> of(Funder funder) {
      return parts.stream().filter(l -> l.funder().equals(Optional.of(funder))).toList();
    }

    /**
     * The lines that make its whole: the printed total, else its only line, else the funders'
     * lines; empty when nothing is sure.
     */
    List<BudgetLine> whole() {
      if (totals.size() == 1) {
        return totals;
      }
      if (!totals.isEmpty()) {
        return List.of();
      }
      if (parts.isEmpty()) {
        return extras.size() == 1 ? extras : List.of();
      }
      return parts;
    }
  }

  /** The statements of a kind. */
  List<Statement> of(BudgetKind kind) {
    return statements.stream().filter(s -> s.kind() == kind).toList();
  }

  /**
   * The one statement of a kind that can be compared with another place; empty when the sheet
   * prints several that differ (periods, scenarios). A table goes before a text.
   */
  Optional<Statement> only(BudgetKind kind) {
    List<Statement> all = of(kind).stream().filter(s -> !s.whole().isEmpty()).toList();
    List<Statement> tables = all.stream().filter(Statement::inTable).toList();
    List<Statement> candidates = tables.isEmpty() ? all : tables;
    long different =
        candidates.stream().map(s -> value(s.whole()).stripTrailingZeros()).distinct().count();
    return different == 1 ? candidates.stream().findFirst() : Optional.empty();
  }

  static BigDecimal value(List<BudgetLine> lines) {
    return lines.stream().map(l -> l.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Term term(BudgetLine line, int sign) {
    Amount amount = line.amount();
    return new Term(
        line.funderAsPrinted(),
        BigDecimal.valueOf(sign),
        amount.value(),
        amount.precision(),
        Optional.of(amount.source()));
  }

  static List<Term> terms(List<BudgetLine> lines, int sign) {
    return lines.stream().map(l -> term(l, sign)).toList();
  }
}

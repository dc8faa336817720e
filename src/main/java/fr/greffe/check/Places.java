package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.Indicator;
import fr.greffe.record.Mention;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where each printed amount stands, each place once: a table cell, the budget line read from it and
 * the mention in the same words share one place.
 */
final class Places {

  /** One figure at one spot of a page. */
  private record Spot(int page, BigDecimal value) {}

  private final Map<Spot, List<Source>> bySpot = new HashMap<>();
  private final Map<Source, Source> canonical = new LinkedHashMap<>();

  Places(Records records) {
    each(records, this::add);
  }

  /** The one Source that stands for this place; the given one when no amount stands there. */
  Source of(Source source) {
    return canonical.getOrDefault(source, source);
  }

  /** Every place of an amount, in reading order of the records. */
  List<Source> all() {
    return canonical.values().stream().distinct().toList();
  }

  private void add(Amount amount) {
    Source source = amount.source();
    if (canonical.containsKey(source)) {
      return;
    }
    Spot spot = new Spot(source.page(), amount.value().stripTrailingZeros());
    List<Source> near = bySpot.computeIfAbsent(spot, s -> new ArrayList<>());
    for (Source other : near) {
      if (other.file().equals(source.file())
          && (other.box().holdsCenterOf(source.box()) || source.box().holdsCenterOf(other.box()))) {
        canonical.put(source, other);
        return;
      }
    }
    near.add(source);
    canonical.put(source, source);
  }

  /** Hands over every amount of the records. */
  static void each(Records records, Consumer<Amount> consumer) {
    for (Table table : records.tables()) {
      for (Cell cell : table.cells()) {
        cell.amount().ifPresent(consumer);
      }
    }
    for (ActionSheet sheet : records.actionSheets()) {
      sheet.budgets().stream().map(BudgetLine::amount).forEach(consumer);
      sheet.indicators().forEach(i -> number(i, consumer));
    }
    records.budgetLines().stream().map(BudgetLine::amount).forEach(consumer);
    records.indicators().forEach(i -> number(i, consumer));
    records.budgetEntries().stream().map(BudgetEntry::amount).forEach(consumer);
    records.mentions().stream().map(Mention::amount).forEach(consumer);
  }

  private static void number(Indicator indicator, Consumer<Amount> consumer) {
    indicator.value().value().flatMap(Indicator.Reading::number).ifPresent(consumer);
  }
}

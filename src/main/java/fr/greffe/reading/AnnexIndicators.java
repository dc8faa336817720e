package fr.greffe.reading;

import fr.greffe.record.Indicator;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of indicators outside the sheets; a table without heads goes on with them. */
final class AnnexIndicators {
  /** « 3.2.1. Dispositif… » at the head of a group of indicators. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:^|/ )(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+([^/]+)$");

  private final SheetLinks links;
  private List<IndicatorTable.Column> before = List.of();
  private int lastPage = -1;
  private final Map<String, String> references = new HashMap<>();

  AnnexIndicators(SheetLinks links) {
    this.links = links;
  }

  /** The indicators of a table; empty when it is no table of indicators. */
  List<Indicator> read(Table table) {
    boolean next = table.pages().get(0) <= lastPage + 1;
    IndicatorTable indicators = new IndicatorTable(table, next ? before : List.of());
    boolean goesOn =
        next && !indicators.hasHeads() && !before.isEmpty() && indicators.columns() == before;
    if (!indicators.saysIndicator() && !goesOn) {
      before = List.of();
      return List.of();
    }
    before = indicators.columns();
    lastPage = table.pages().get(table.pages().size() - 1);
    List<Indicator> found = new ArrayList<>();
    for (IndicatorTable.Row row : indicators.rows("", "", "")) {
      String reference = references.computeIfAbsent(row.group(), this::reference);
      for (Indicator indicator : filled(row.indicators())) {
        found.add(
            new Indicator(
                reference,
                indicator.label(),
                indicator.period(),
                indicator.value(),
                indicator.target(),
                indicator.unit(),
                indicator.source()));
      }
    }
    return found;
  }

  /** Of the many columns of an annex only the filled ones; a row of none stands for its label. */
  private static List<Indicator> filled(List<Indicator> row) {
    List<Indicator> filled = row.stream().filter(i -> i.value().isPresent()).toList();
    if (!filled.isEmpty()) {
      return filled;
    }
    Indicator first = row.get(0);
    return List.of(
        new Indicator(
            first.actionReference(),
            first.label(),
            "",
            first.value(),
            first.target(),
            first.unit(),
            first.source()));
  }

  private String reference(String group) {
    Matcher numbered = NUMBERED.matcher(group);
    if (!numbered.find()) {
      return "";
    }
    return links.reference(numbered.group(1), numbered.group(2));
  }
}

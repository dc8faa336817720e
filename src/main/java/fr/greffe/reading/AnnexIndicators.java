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
      List<Indicator> filled = filled(row.indicators());
      String label = filled.get(0).label();
      String ofGroup = references.computeIfAbsent(row.group(), this::reference);
      String reference = ofGroup.isEmpty() ? links.referenceOfIndicator(label) : ofGroup;
      filled.forEach(i -> found.add(i.of(reference)));
    }
    return found;
  }

  /** A row of which nothing is filled stands for its label alone. */
  private static List<Indicator> filled(List<Indicator> row) {
    return row.stream().anyMatch(i -> i.value().isPresent()) ? row : List.of(row.get(0).in(""));
  }

  /** The innermost of the merged labels over a row that names a sheet. */
  private String reference(String group) {
    String[] levels = group.split(" / ");
    for (int i = levels.length - 1; i >= 0; i--) {
      String reference = links.referenceAtHead(levels[i]);
      if (!reference.isEmpty()) {
        return reference;
      }
    }
    Matcher numbered = NUMBERED.matcher(group);
    return numbered.find() ? links.reference(numbered.group(1), numbered.group(2)) : "";
  }
}

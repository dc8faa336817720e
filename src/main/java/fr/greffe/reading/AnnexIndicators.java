package fr.greffe.reading;

import fr.greffe.record.Indicator;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of indicators outside the sheets; a table without heads goes on with them. */
final class AnnexIndicators {
  /** « 3.2.1. Dispositif… » at the head of a group of indicators. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:^|/ )(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+([^/]+)$");

  /** « Fiche 3 » beside an indicator of an annexe that stands without its fiches. */
  private static final Pattern FICHE =
      Pattern.compile(
          "(?i)(?:fiche(?:[- ]action)?|action)\\s*(?:n\\s?[°º]\\s?)?(\\d{1,3}(?:\\.\\d{1,2})*)");

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
    List<IndicatorTable.Row> rows = indicators.rows("", "", "");
    Map<String, Set<String>> filled = filled(rows);
    for (IndicatorTable.Row row : rows) {
      String label = row.indicators().get(0).label();
      String ofGroup = references.computeIfAbsent(row.group(), this::reference);
      String reference = ofGroup.isEmpty() ? links.referenceOfIndicator(label) : ofGroup;
      said(row, filled.get(row.group())).forEach(i -> found.add(i.of(reference)));
    }
    return found;
  }

  /** The periods for which an action has any value, by group of rows. */
  private static Map<String, Set<String>> filled(List<IndicatorTable.Row> rows) {
    Map<String, Set<String>> filled = new HashMap<>();
    for (IndicatorTable.Row row : rows) {
      Set<String> periods = filled.computeIfAbsent(row.group(), g -> new HashSet<>());
      row.indicators().stream()
          .filter(i -> i.value().isPresent())
          .forEach(i -> periods.add(i.period()));
    }
    return filled;
  }

  /**
   * Of the many columns of an annex those in which the action has values, empty cells included; a
   * row of which nothing is filled stands for its label alone.
   */
  private static List<Indicator> said(IndicatorTable.Row row, Set<String> periods) {
    List<Indicator> said =
        row.indicators().stream()
            .filter(i -> i.value().isPresent() || periods.contains(i.period()))
            .toList();
    boolean none = said.stream().noneMatch(i -> i.value().isPresent());
    return none ? List.of(row.indicators().get(0).in("")) : said;
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
    Matcher fiche = FICHE.matcher(levels[levels.length - 1].strip());
    if (links.isEmpty() && fiche.matches()) {
      return fiche.group(1);
    }
    Matcher numbered = NUMBERED.matcher(group);
    return numbered.find() ? links.reference(numbered.group(1), numbered.group(2)) : "";
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import fr.greffe.record.RulingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The récapitulatif financier in landscape: planned and executed by funder, what is carried over, a
 * subtotal for each theme and a total of subtotals. Header over two levels, themes merged down.
 */
final class PlanRecap {
  private static final int FIRST = 2;

  private final DocBuilder doc;
  private final JsonNode json;
  private final NumberStyle style;
  private final String year;
  private final String id;
  private final List<String> funders = new ArrayList<>();
  private final GridBuilder grid;
  private final List<Integer> subtotals = new ArrayList<>();

  PlanRecap(DocBuilder doc, JsonNode json) {
    this.doc = doc;
    this.json = json;
    this.style = NumberStyle.of(json.path("style").asText("cents"));
    this.year = json.get("year").asText();
    this.id = json.path("id").asText("recap");
    json.get("funders").forEach(f -> funders.add(f.asText()));
    this.grid = new GridBuilder(id).style(style);
  }

  void write(List<PlanAction> actions) {
    doc.raw("<div class=\"land\">");
    doc.element("p", "annex", json.get("title").asText());
    grid.title(json.get("title").asText())
        .css(json.path("css").asText("tiny headed"))
        .ruling(RulingKind.valueOf(json.path("ruling").asText("FULL")));
    header();
    for (int i = 0; i < actions.size(); ) {
      int end = i;
      while (end < actions.size() && actions.get(end).theme().equals(actions.get(i).theme())) {
        end++;
      }
      theme(actions.subList(i, end));
      i = end;
    }
    int total = grid.next();
    grid.total(
        "b grand",
        List.of(GridBuilder.text("TOTAL GÉNÉRAL").columns(FIRST)),
        subtotals,
        FIRST,
        last());
    across(total);
    sums(total);
    doc.grid(grid);
    doc.raw("</div>");
    doc.layout("landscape", "tiny-6.5pt", "merged-headers", "merged-labels", "shaded-subtotals");
  }

  private int last() {
    return FIRST + 2 * (funders.size() + 1);
  }

  private void header() {
    int n = funders.size() + 1;
    int numbers = 2 * n + 1;
    int each = 68 / numbers;
    List<Integer> widths = new ArrayList<>(List.of(12, 100 - 12 - each * numbers));
    List<Object> second = new ArrayList<>();
    for (String prefix : List.of("Budget ", "Dépense ")) {
      for (String funder : funders) {
        second.add(prefix + PlanAction.funder(funder));
      }
      second.add(prefix.equals("Budget ") ? "Total prévu" : "Total exécuté");
    }
    for (int i = 0; i < numbers; i++) {
      widths.add(each);
    }
    grid.widths(widths)
        .header(
            GridBuilder.text("Thème").rows(2),
            GridBuilder.text("Action").rows(2),
            GridBuilder.text("Budget prévisionnel " + year + " (A)").columns(n),
            GridBuilder.text("Budget exécuté " + year + " (B)").columns(n),
            GridBuilder.text(json.path("carried").asText("Report (A-B)")).rows(2));
    grid.header(second.toArray());
  }

  private void theme(List<PlanAction> actions) {
    List<Integer> rows = new ArrayList<>();
    for (PlanAction action : actions) {
      int row = grid.next();
      List<Object> cells = new ArrayList<>();
      if (rows.isEmpty()) {
        cells.add(
            GridBuilder.text(action.theme())
                .rows(actions.size() + 1)
                .css(json.path("late").asText("late"), "b"));
      }
      rows.add(row);
      cells.add(action.reference() + " " + action.title());
      amounts(action.planned(), cells);
      amounts(action.executed(), cells);
      cells.add(PlanAction.total(action.planned()).subtract(PlanAction.total(action.executed())));
      grid.row(cells);
      across(row);
      same(action, row);
    }
    subtotals.add(grid.next());
    int row = grid.next();
    grid.total("b sub", List.of("Sous-total"), rows, FIRST, last());
    across(row);
    sums(row);
  }

  /** The lines of a row of totals: of no action, each a total. */
  private void sums(int row) {
    int n = funders.size();
    for (int i = 0; i < n; i++) {
      sum("PLANNED", funders.get(i), row, FIRST + i);
      sum("EXECUTED", funders.get(i), row, FIRST + n + 1 + i);
    }
    sum("PLANNED", null, row, FIRST + n);
    sum("EXECUTED", null, row, FIRST + 2 * n + 1);
    doc.budget(
        new Facts.BudgetFacts(null, "CARRIED_OVER", null, null, null, null, true, null),
        Grid.figure(id, row, last()));
  }

  private void sum(String kind, String funder, int row, int column) {
    if (grid.has(row, column)) {
      doc.budget(
          new Facts.BudgetFacts(null, kind, year, funder, null, null, true, null),
          Grid.figure(id, row, column));
    }
  }

  private void amounts(Map<String, BigDecimal> amounts, List<Object> cells) {
    for (String funder : funders) {
      cells.add(amounts.containsKey(funder) ? (Object) amounts.get(funder) : GridBuilder.empty());
    }
    cells.add(PlanAction.total(amounts));
  }

  /** The relations along a row. */
  private void across(int row) {
    int n = funders.size();
    grid.rowSum(row, FIRST + n, columns(FIRST, n));
    grid.rowSum(row, FIRST + 2 * n + 1, columns(FIRST + n + 1, n));
    grid.rowDifference(row, last(), FIRST + n, FIRST + 2 * n + 1);
  }

  private static Integer[] columns(int from, int count) {
    Integer[] out = new Integer[count];
    for (int i = 0; i < count; i++) {
      out[i] = from + i;
    }
    return out;
  }

  /**
   * What the table repeats of an action's own budget. The head of the last column prints no year,
   * and no other column adds up to it.
   */
  private void same(PlanAction action, int row) {
    int n = funders.size();
    for (int i = 0; i < n; i++) {
      String funder = funders.get(i);
      if (action.planned().containsKey(funder)) {
        line(action, "PLANNED", funder, false, row, FIRST + i);
      }
      if (action.executed().containsKey(funder)) {
        line(action, "EXECUTED", funder, false, row, FIRST + n + 1 + i);
      }
    }
    line(action, "PLANNED", null, true, row, FIRST + n);
    line(action, "EXECUTED", null, true, row, FIRST + 2 * n + 1);
    doc.budget(
        new Facts.BudgetFacts(
            action.reference(), "CARRIED_OVER", null, null, null, null, false, null),
        Grid.figure(id, row, last()));
    if (json.has("against")) {
      against(action, row);
    }
  }

  private void against(PlanAction action, int row) {
    int n = funders.size();
    boolean rows = json.get("against").asText().equals("rows");
    String planned =
        rows
            ? Grid.figure(action.key() + "-budget", action.planned().size() + 1, 1)
            : Grid.figure(action.key() + "-plan", 1, action.planned().size() + 1);
    String spent =
        rows
            ? Grid.figure(action.key() + "-budget", action.planned().size() + 1, 2)
            : action.key() + "-spent";
    doc.link(
        Link.equality(
            id + "-" + action.key() + "-planned", planned, Grid.figure(id, row, FIRST + n)));
    doc.link(
        Link.equality(
            id + "-" + action.key() + "-spent", spent, Grid.figure(id, row, FIRST + 2 * n + 1)));
  }

  private void line(
      PlanAction action, String kind, String funder, boolean total, int row, int column) {
    doc.budget(
        new Facts.BudgetFacts(action.reference(), kind, year, funder, null, null, total, null),
        Grid.figure(id, row, column));
  }
}

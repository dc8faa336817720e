package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan d'action of a contract in landscape: actions nested by objectif (theme) and engagement
 * (measure), both merged down, with pilot, calendar and credits by funder.
 */
final class PlanProgramme {
  private final DocBuilder doc;
  private final JsonNode json;

  PlanProgramme(DocBuilder doc, JsonNode json) {
    this.doc = doc;
    this.json = json;
  }

  void write(List<PlanAction> actions) {
    String id = json.path("id").asText("programme");
    NumberStyle style = NumberStyle.of(json.path("style").asText("euros"));
    List<String> funders = new ArrayList<>();
    json.get("funders").forEach(f -> funders.add(f.asText()));
    List<Integer> widths = new ArrayList<>(List.of(12, 13, 24, 12, 9));
    int each = 30 / (funders.size() + 1);
    List<Object> second = new ArrayList<>();
    for (String funder : funders) {
      widths.add(each);
      second.add(PlanAction.funder(funder));
    }
    widths.add(30 - each * funders.size());
    second.add("Total");
    GridBuilder grid =
        new GridBuilder(id)
            .title(json.get("title").asText())
            .style(style)
            .css(json.path("css").asText("small headed"))
            .widths(widths)
            .header(
                GridBuilder.text("Objectif").rows(2),
                GridBuilder.text("Engagement").rows(2),
                GridBuilder.text("Action").rows(2),
                GridBuilder.text("Pilote").rows(2),
                GridBuilder.text("Calendrier").rows(2),
                GridBuilder.text("Financement " + json.get("year").asText())
                    .columns(funders.size() + 1))
            .header(second.toArray());
    if (json.path("headerOnce").asBoolean()) {
      grid.headerOnce();
      doc.layout("header-once");
    }
    List<Integer> subtotals = rows(actions, funders, grid);
    grid.total(
        "b grand",
        List.of(GridBuilder.text("TOTAL DU PLAN D'ACTION").columns(5)),
        subtotals,
        5,
        5 + funders.size());
    grid.rowSum(grid.next() - 1, 5 + funders.size(), columns(funders.size()));
    sums(funders, grid, grid.next() - 1);
    doc.raw("<div class=\"land\">");
    doc.element("p", "annex", json.get("title").asText());
    doc.grid(grid);
    doc.raw("</div>");
    doc.layout("landscape", "merged-labels", "merged-headers", "late-labels");
  }

  private List<Integer> rows(List<PlanAction> actions, List<String> funders, GridBuilder grid) {
    List<Integer> subtotals = new ArrayList<>();
    List<Integer> terms = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      PlanAction action = actions.get(i);
      boolean newTheme = i == 0 || !actions.get(i - 1).theme().equals(action.theme());
      boolean newMeasure = newTheme || !actions.get(i - 1).measure().equals(action.measure());
      List<Object> cells = new ArrayList<>();
      if (newTheme) {
        int span = (int) actions.stream().filter(a -> a.theme().equals(action.theme())).count();
        cells.add(
            GridBuilder.text(action.theme()).rows(span).css(json.path("late").asText("late"), "b"));
      }
      if (newMeasure) {
        int span =
            (int)
                actions.stream()
                    .filter(
                        a ->
                            a.theme().equals(action.theme())
                                && a.measure().equals(action.measure()))
                    .count();
        cells.add(GridBuilder.text(action.measure()).rows(span).css("top"));
      }
      cells.add(action.reference() + " " + action.title());
      cells.add(action.pilot());
      cells.add(GridBuilder.text(action.duration()).css("c"));
      for (String funder : funders) {
        cells.add(
            action.planned().containsKey(funder)
                ? (Object) action.planned().get(funder)
                : GridBuilder.empty());
      }
      cells.add(PlanAction.total(action.planned()));
      int row = grid.next();
      terms.add(row);
      grid.row(cells);
      grid.rowSum(row, 5 + funders.size(), columns(funders.size()));
      lines(action, funders, grid, row);
      boolean last = i + 1 == actions.size();
      if (last || !actions.get(i + 1).theme().equals(action.theme())) {
        subtotals.add(grid.next());
        int total = grid.next();
        grid.total(
            "b sub",
            List.of(GridBuilder.text("Sous-total de l'objectif").columns(5)),
            List.copyOf(terms),
            5,
            5 + funders.size());
        grid.rowSum(total, 5 + funders.size(), columns(funders.size()));
        sums(funders, grid, total);
        terms.clear();
      }
    }
    return subtotals;
  }

  private void lines(PlanAction action, List<String> funders, GridBuilder grid, int row) {
    String id = json.path("id").asText("programme");
    String year = json.get("year").asText();
    for (int i = 0; i < funders.size(); i++) {
      if (action.planned().containsKey(funders.get(i))) {
        doc.budget(
            new Facts.BudgetFacts(
                action.reference(), "PLANNED", year, funders.get(i), null, null, false, null),
            Grid.figure(id, row, 5 + i));
      }
    }
    doc.budget(
        new Facts.BudgetFacts(action.reference(), "PLANNED", year, null, null, null, true, null),
        Grid.figure(id, row, 5 + funders.size()));
    if (json.path("sheets").asBoolean()) {
      doc.link(
          Link.equality(
              id + "-" + action.key(),
              action.key() + "-sheet-total",
              Grid.figure(id, row, 5 + funders.size())));
    }
  }

  /** The lines of a row of totals: of no action, each a total. */
  private void sums(List<String> funders, GridBuilder grid, int row) {
    for (int i = 0; i <= funders.size(); i++) {
      if (grid.has(row, 5 + i)) {
        doc.budget(
            new Facts.BudgetFacts(
                null,
                "PLANNED",
                json.get("year").asText(),
                i < funders.size() ? funders.get(i) : null,
                null,
                null,
                true,
                null),
            Grid.figure(json.path("id").asText("programme"), row, 5 + i));
      }
    }
  }

  private static Integer[] columns(int funders) {
    Integer[] out = new Integer[funders];
    for (int i = 0; i < funders; i++) {
      out[i] = 5 + i;
    }
    return out;
  }

  /** The sum of the plan, for prose. */
  static BigDecimal total(List<PlanAction> actions) {
    return actions.stream()
        .map(a -> PlanAction.total(a.planned()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import fr.greffe.record.RulingKind;
import java.util.ArrayList;
import java.util.List;

/** The annexe of indicators: every action's results again, grouped by theme, with empty cells. */
final class PlanIndicators {
  /** Columns before the first result: theme, action, indicator. */
  private static final int LABELS = 3;

  private final DocBuilder doc;
  private final JsonNode json;

  PlanIndicators(DocBuilder doc, JsonNode json) {
    this.doc = doc;
    this.json = json;
  }

  void write(List<PlanAction> actions) {
    String id = json.path("id").asText("indicators");
    List<String> periods =
        List.copyOf(
            actions.stream()
                .filter(a -> !a.results().isEmpty())
                .findFirst()
                .orElseThrow()
                .results()
                .get(0)
                .values()
                .keySet());
    List<Integer> widths = new ArrayList<>(List.of(16, 18, 30));
    int each = 36 / (periods.size() + 1);
    List<Object> header = new ArrayList<>(List.of("Thème", "Action", "Indicateur"));
    for (String p : periods) {
      widths.add(each);
      header.add("Résultat " + p);
    }
    widths.add(36 - each * periods.size());
    header.add("Cible");
    GridBuilder grid =
        new GridBuilder(id)
            .title(json.get("title").asText())
            .ruling(RulingKind.FULL)
            .css(json.path("css").asText("small headed"))
            .cutRows()
            .widths(widths)
            .header(header.toArray());
    if (json.path("headerOnce").asBoolean()) {
      grid.headerOnce();
      doc.layout("header-once");
    } else {
      doc.layout("header-repeated");
    }
    rows(actions, periods, grid, id);
    doc.raw(json.path("land").asBoolean() ? "<div class=\"land\">" : "<div class=\"newpage\">");
    doc.element("p", "annex", json.get("title").asText());
    doc.grid(grid);
    doc.raw("</div>");
    doc.layout("empty-cells", "merged-labels");
  }

  private void rows(List<PlanAction> actions, List<String> periods, GridBuilder grid, String id) {
    String theme = "";
    for (PlanAction action : actions) {
      for (int i = 0; i < action.results().size(); i++) {
        PlanAction.Result r = action.results().get(i);
        List<Object> cells = new ArrayList<>();
        if (!action.theme().equals(theme)) {
          theme = action.theme();
          String here = theme;
          int span =
              actions.stream()
                  .filter(a -> a.theme().equals(here))
                  .mapToInt(a -> a.results().size())
                  .sum();
          cells.add(GridBuilder.text(theme).rows(span).css("b", "top"));
        }
        if (i == 0) {
          cells.add(
              GridBuilder.text(action.reference() + " " + action.title())
                  .rows(action.results().size()));
        }
        cells.add(r.label());
        periods.forEach(p -> cells.add(GridBuilder.text(r.values().get(p)).css("c")));
        cells.add(GridBuilder.text(r.target()).css("c"));
        declare(action, r, periods, id, grid.next());
        grid.row(cells);
      }
    }
  }

  private void declare(
      PlanAction action, PlanAction.Result r, List<String> periods, String id, int row) {
    for (int i = 0; i < periods.size(); i++) {
      doc.indicator(
          new Facts.IndicatorFacts(
              action.reference(),
              r.label(),
              periods.get(i),
              null,
              r.target().isEmpty() ? null : r.target(),
              null,
              null),
          Grid.figure(id, row, LABELS + i));
    }
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rapport d'exécution: a chapter for each action. {@code numbering} is {@code decimal} («
 * 1.1.1.1. Description ») or {@code bullet} (« • Description »); {@code budget} is {@code columns}
 * (a column per funder, executed amounts in lines of text) or {@code rows} (a row per funder).
 */
final class PlanReport {
  private final DocBuilder doc;
  private final Prose prose;
  private final JsonNode json;
  private final NumberStyle style;
  private final String year;
  private List<Facts.FieldFacts> fields = new ArrayList<>();
  private int field;

  PlanReport(DocBuilder doc, Prose prose, JsonNode json) {
    this.doc = doc;
    this.prose = prose;
    this.json = json;
    this.style = NumberStyle.of(json.path("style").asText("euros"));
    this.year = json.get("year").asText();
  }

  void write(List<PlanAction> actions) {
    doc.pageBreak();
    doc.element("p", "cover", json.get("title").asText());
    ActForm.blocks(doc, json.path("intro"));
    doc.pageBreak();
    String theme = "";
    String measure = "";
    for (PlanAction action : actions) {
      if (!action.theme().equals(theme)) {
        doc.h1(action.theme());
      }
      if (!action.measure().equals(measure) && !action.measure().isEmpty()) {
        doc.h2(action.measure());
      }
      theme = action.theme();
      measure = action.measure();
      chapter(action);
    }
  }

  private void chapter(PlanAction action) {
    fields = new ArrayList<>();
    field = 0;
    JsonNode topic = prose.topic(action.topic());
    String anchor = action.key() + "-report";
    doc.anchor(anchor);
    doc.h3(
        json.path("heading")
            .asText("%r. %t")
            .replace("%r", action.reference())
            .replace("%t", action.title()));
    List<String> description = new ArrayList<>();
    topic.get("description").forEach(p -> description.add(p.asText()));
    description.add(prose.paragraph("context", 3));
    description.add(prose.paragraph("means", 2));
    text(action, "description", description);
    if (!action.start().isEmpty()) {
      text(action, "start_date", List.of(action.start()));
    }
    text(action, "partners", List.of(topic.get("partners").asText()));
    if (!action.duration().isEmpty()) {
      text(action, "duration", List.of(action.duration()));
    }
    if (json.path("budget").asText("columns").equals("columns")) {
      plannedInColumns(action);
      executedInLines(action);
    } else {
      budgetInRows(action);
    }
    if (!action.results().isEmpty()) {
      indicators(action);
    }
    List<String> assessment = new ArrayList<>();
    topic.get("assessment").forEach(p -> assessment.add(p.asText()));
    assessment.add(prose.paragraph("results", 2));
    text(action, "assessment", assessment);
    text(action, "outlook", List.of(prose.paragraph("outlook", 1)));
    doc.action(
        new Doc.Action(
            new Facts.ActionFacts(
                "RAPPORT_ACTION",
                action.reference(),
                action.title(),
                action.theme(),
                action.measure().isEmpty() ? null : action.measure(),
                null,
                null,
                List.copyOf(fields)),
            anchor));
  }

  private String label(PlanAction action, String canonical) {
    String words = json.get("labels").get(canonical).asText();
    field++;
    String label =
        json.path("numbering").asText().equals("decimal")
            ? action.reference() + "." + field + ". " + words
            : "• " + words;
    doc.element("p", "field", label);
    return label;
  }

  /** The canonical name of a label's words, which may say less than what stands below them. */
  private String canonical(String content) {
    return json.path("canonical").path(content).asText(content);
  }

  private void text(PlanAction action, String canonical, List<String> paragraphs) {
    if (!json.get("labels").has(canonical)) {
      return;
    }
    String label = label(action, canonical);
    paragraphs.forEach(doc::p);
    fields.add(new Facts.FieldFacts(label, canonical(canonical), String.join(" ", paragraphs)));
  }

  private void plannedInColumns(PlanAction action) {
    String label = label(action, "planned_budget");
    BigDecimal total = PlanAction.total(action.planned());
    String figure = action.key() + "-cost";
    String intro =
        "Le coût de l'action est de "
            + doc.figure(figure, total, style)
            + " pour l'année "
            + year
            + ".";
    doc.p(intro);
    budget(action, "PLANNED", null, null, true, figure);
    GridBuilder grid = new GridBuilder(action.key() + "-plan").style(style);
    int n = action.planned().size();
    List<Integer> widths = new ArrayList<>(List.of(100 - 18 * (n + 1)));
    List<Object> header = new ArrayList<>(List.of(""));
    List<Object> row = new ArrayList<>(List.of("Année " + year));
    for (Map.Entry<String, BigDecimal> e : action.planned().entrySet()) {
      widths.add(18);
      header.add("Budget " + PlanAction.funder(e.getKey()));
      row.add(e.getValue());
    }
    widths.add(18);
    header.add("Total");
    row.add(total);
    grid.widths(widths).header(header.toArray()).row(row);
    Integer[] columns = new Integer[n];
    for (int i = 0; i < n; i++) {
      columns[i] = i + 1;
    }
    grid.rowSum(1, n + 1, columns);
    doc.grid(grid);
    int column = 1;
    for (String funder : action.planned().keySet()) {
      budget(
          action,
          "PLANNED",
          funder,
          "Budget " + PlanAction.funder(funder),
          false,
          Grid.figure(action.key() + "-plan", 1, column++));
    }
    budget(action, "PLANNED", null, "Total", true, Grid.figure(action.key() + "-plan", 1, column));
    doc.link(
        Link.equality(figure + "-text", Grid.figure(action.key() + "-plan", 1, column), figure));
    fields.add(new Facts.FieldFacts(label, canonical("planned_budget"), intro + " […]"));
  }

  private void executedInLines(PlanAction action) {
    String label = label(action, "executed_budget");
    List<String> lines = new ArrayList<>();
    List<Link.Term> terms = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> e : action.executed().entrySet()) {
      String id = action.key() + "-spent-" + e.getKey();
      String words = "Dépenses exécutées sur la part financée par " + article(e.getKey());
      lines.add(words + " = " + doc.figure(id, e.getValue(), style));
      terms.add(Link.plus(id));
      budget(action, "EXECUTED", printedYear(label), e.getKey(), words, false, id);
    }
    String id = action.key() + "-spent";
    lines.add("Total exécuté = " + doc.figure(id, PlanAction.total(action.executed()), style));
    budget(action, "EXECUTED", printedYear(label), null, "Total exécuté", true, id);
    doc.link(new Link(id + "-sum", "sum", "", terms, id));
    lines.forEach(doc::p);
    fields.add(new Facts.FieldFacts(label, canonical("executed_budget"), String.join(" ", lines)));
  }

  private static String article(String funder) {
    return switch (funder) {
      case "ETAT" -> "l'État";
      case "DEPARTEMENT" -> "le Département";
      case "COMMUNE" -> "les communes";
      case "REGION" -> "la Région";
      default -> PlanAction.funder(funder);
    };
  }

  private void budgetInRows(PlanAction action) {
    String label = label(action, "budget");
    String id = action.key() + "-budget";
    GridBuilder grid =
        new GridBuilder(id)
            .style(style)
            .ruling(fr.greffe.record.RulingKind.HORIZONTAL)
            .widths(36, 18, 18, 16, 12)
            .header("Financeur", "Prévu " + year, "Exécuté " + year, "Écart", "Taux");
    List<Integer> rows = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> e : action.planned().entrySet()) {
      BigDecimal spent = action.executed().getOrDefault(e.getKey(), BigDecimal.ZERO);
      int row = grid.next();
      rows.add(row);
      grid.row(
          PlanAction.funder(e.getKey()),
          e.getValue(),
          spent,
          e.getValue().subtract(spent),
          GridBuilder.amount(rate(spent, e.getValue()), NumberStyle.PERCENT.decimals(1)));
      grid.rowDifference(row, 3, 1, 2).rowShare(row, 4, 2, 1);
      budget(
          action,
          "PLANNED",
          e.getKey(),
          PlanAction.funder(e.getKey()),
          false,
          Grid.figure(id, row, 1));
      budget(
          action,
          "EXECUTED",
          e.getKey(),
          PlanAction.funder(e.getKey()),
          false,
          Grid.figure(id, row, 2));
    }
    BigDecimal planned = PlanAction.total(action.planned());
    BigDecimal spent = PlanAction.total(action.executed());
    int total = grid.next();
    grid.rowOf(
        "b sub",
        List.of(
            "Total",
            planned,
            spent,
            planned.subtract(spent),
            GridBuilder.amount(rate(spent, planned), NumberStyle.PERCENT.decimals(1))));
    for (int column = 1; column <= 3; column++) {
      int c = column;
      grid.sumOf(total, c, rows.stream().map(r -> new int[] {r, c}).toList());
    }
    grid.rowDifference(total, 3, 1, 2).rowShare(total, 4, 2, 1);
    budget(action, "PLANNED", null, "Total", true, Grid.figure(id, total, 1));
    budget(action, "EXECUTED", null, "Total", true, Grid.figure(id, total, 2));
    doc.grid(grid);
    fields.add(new Facts.FieldFacts(label, canonical("budget"), null));
  }

  private static BigDecimal rate(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : part.movePointRight(2).divide(whole, 6, java.math.RoundingMode.HALF_UP);
  }

  private void budget(
      PlanAction action, String kind, String funder, String label, boolean total, String figure) {
    budget(action, kind, year, funder, label, total, figure);
  }

  private void budget(
      PlanAction action,
      String kind,
      String period,
      String funder,
      String label,
      boolean total,
      String figure) {
    doc.budget(
        new Facts.BudgetFacts(action.reference(), kind, period, funder, label, null, total, null),
        figure);
  }

  /** The year where a field's label says it; null otherwise. */
  private String printedYear(String label) {
    return label.contains(year) ? year : null;
  }

  private void indicators(PlanAction action) {
    String label = label(action, "indicators");
    String id = action.key() + "-ind";
    List<String> periods = List.copyOf(action.results().get(0).values().keySet());
    List<Integer> widths = new ArrayList<>(List.of(46));
    List<Object> header = new ArrayList<>(List.of("Indicateur"));
    periods.forEach(
        p -> {
          widths.add(54 / (periods.size() + 1));
          header.add(p);
        });
    widths.add(100 - 46 - periods.size() * (54 / (periods.size() + 1)));
    header.add("Objectif");
    GridBuilder grid = new GridBuilder(id).widths(widths).css("headed").header(header.toArray());
    for (PlanAction.Result r : action.results()) {
      int row = grid.next();
      List<Object> cells = new ArrayList<>(List.of(r.label()));
      for (String period : periods) {
        cells.add(GridBuilder.text(r.values().get(period)).css("c"));
      }
      cells.add(GridBuilder.text(r.target()).css("c"));
      grid.row(cells);
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
            Grid.figure(id, row, i + 1));
      }
    }
    doc.grid(grid);
    fields.add(new Facts.FieldFacts(label, canonical("indicators"), null));
  }
}

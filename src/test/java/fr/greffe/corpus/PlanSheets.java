package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import fr.greffe.record.RulingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fiches actions. {@code form: true} prints each as a table of labels and contents whose rows a
 * page break may cut; otherwise as headed paragraphs, numbered when {@code chapters: true}. With a
 * {@code titleLabel} the title stands on a line of its own under the heading.
 */
final class PlanSheets {
  private final DocBuilder doc;
  private final Prose prose;
  private final JsonNode json;
  private final NumberStyle style;
  private List<Facts.FieldFacts> fields = new ArrayList<>();

  PlanSheets(DocBuilder doc, Prose prose, JsonNode json) {
    this.doc = doc;
    this.prose = prose;
    this.json = json;
    this.style = NumberStyle.of(json.path("style").asText("euros"));
  }

  void write(List<PlanAction> actions) {
    doc.pageBreak();
    if (json.has("title")) {
      doc.element("p", "cover", json.get("title").asText());
    }
    boolean first = true;
    for (PlanAction action : actions) {
      if (!first && json.path("newPage").asBoolean(true)) {
        doc.pageBreak();
      }
      first = false;
      sheet(action);
    }
  }

  private void sheet(PlanAction action) {
    fields = new ArrayList<>();
    String anchor = action.key() + "-sheet";
    doc.anchor(anchor);
    doc.element(
        "p",
        "sheet",
        json.path("heading")
            .asText("Fiche action n° %r – %t")
            .replace("%r", action.reference())
            .replace("%t", action.title()));
    if (json.has("titleLabel")) {
      String label = json.get("titleLabel").asText();
      doc.element("p", "sheet-title", label + action.title());
      fields.add(new Facts.FieldFacts(label.strip(), "title", action.title()));
    }
    List<String[]> contents = contents(action);
    if (json.path("form").asBoolean()) {
      GridBuilder grid =
          new GridBuilder(action.key() + "-form")
              .ruling(RulingKind.FULL)
              .css(json.path("css").asText("form"))
              .cutRows()
              .widths(26, 74);
      contents.forEach(
          c -> grid.row(GridBuilder.text(c[1]).css("b", "label"), GridBuilder.text(c[2])));
      doc.grid(grid);
      doc.layout("form-like-fiches", "rows-cut-by-page-break");
    } else {
      for (String[] c : contents) {
        doc.element("p", "field", c[1]);
        List.of(c[2].split("\n")).forEach(doc::p);
      }
    }
    contents.forEach(
        c ->
            fields.add(
                new Facts.FieldFacts(
                    c[1],
                    json.path("canonical").path(c[0]).asText(c[0]),
                    c[2].replace('\n', ' '))));
    doc.action(
        new Doc.Action(
            new Facts.ActionFacts(
                "FICHE",
                action.reference(),
                action.title(),
                json.get("labels").has("theme") ? action.theme() : null,
                json.get("labels").has("measure") ? action.measure() : null,
                null,
                null,
                List.copyOf(fields)),
            anchor));
  }

  /** Canonical label, printed label, text. */
  private List<String[]> contents(PlanAction action) {
    JsonNode topic = prose.topic(action.topic());
    List<String[]> out = new ArrayList<>();
    JsonNode labels = json.get("labels");
    labels
        .fieldNames()
        .forEachRemaining(
            key ->
                out.add(new String[] {key, labels.get(key).asText(), content(key, action, topic)}));
    if (json.path("chapters").asBoolean()) {
      for (int i = 0; i < out.size(); i++) {
        out.get(i)[1] = (i + 1) + ". " + out.get(i)[1];
      }
    }
    return out;
  }

  private String content(String key, PlanAction action, JsonNode topic) {
    return switch (key) {
      case "theme" -> action.theme();
      case "measure" -> action.measure();
      case "pilot" -> action.pilot();
      case "partners" -> topic.get("partners").asText();
      case "diagnosis" -> prose.paragraph("context", 2);
      case "description" ->
          topic.get("description").get(0).asText()
              + (json.path("long").asBoolean()
                  ? "\n" + topic.get("description").get(1).asText()
                  : "");
      case "objectives" -> prose.paragraph("outlook", 1);
      case "means" -> prose.paragraph("means", 2);
      case "target" ->
          "Habitants du département, en priorité les publics les plus éloignés des services";
      case "territory" -> "Ensemble du département";
      case "start_date" -> action.start();
      case "duration", "calendar" -> action.duration();
      case "planned_budget" -> money(action);
      case "indicators" -> indicators(action, topic);
      case "governance" -> prose.paragraph("convention", 1);
      default -> throw new IllegalArgumentException("no content for " + key);
    };
  }

  /** The indicators to follow: labels without any value yet. */
  private String indicators(PlanAction action, JsonNode topic) {
    List<String> out = new ArrayList<>();
    for (JsonNode label : topic.get("indicators")) {
      String id = action.key() + "-sheet-ind" + (out.size() + 1);
      out.add("- " + doc.figure(id, label.asText()));
      doc.indicator(
          new Facts.IndicatorFacts(
              action.reference(), label.asText(), null, null, null, null, null),
          id);
    }
    return String.join("\n", out);
  }

  /** The year of the amounts where their label says it; null otherwise. */
  private String printedYear() {
    String year = json.get("year").asText();
    return json.get("labels").get("planned_budget").asText().contains(year) ? year : null;
  }

  private String money(PlanAction action) {
    List<String> lines = new ArrayList<>();
    List<Link.Term> terms = new ArrayList<>();
    String year = printedYear();
    for (Map.Entry<String, BigDecimal> e : action.planned().entrySet()) {
      String id = action.key() + "-sheet-" + e.getKey();
      lines.add(PlanAction.funder(e.getKey()) + " : " + doc.figure(id, e.getValue(), style));
      terms.add(Link.plus(id));
      doc.budget(
          new Facts.BudgetFacts(
              action.reference(),
              "PLANNED",
              year,
              e.getKey(),
              PlanAction.funder(e.getKey()),
              null,
              false,
              null),
          id);
    }
    String id = action.key() + "-sheet-total";
    lines.add("Total : " + doc.figure(id, PlanAction.total(action.planned()), style));
    doc.budget(
        new Facts.BudgetFacts(action.reference(), "PLANNED", year, null, "Total", null, true, null),
        id);
    doc.link(new Link(id + "-sum", "sum", "", terms, id));
    return String.join("\n", lines);
  }
}

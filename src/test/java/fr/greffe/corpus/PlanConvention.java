package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The convention annexed to an act: parties, preamble, articles, one of them on money. */
final class PlanConvention {
  private final DocBuilder doc;
  private final Prose prose;
  private final JsonNode json;

  PlanConvention(DocBuilder doc, Prose prose, JsonNode json) {
    this.doc = doc;
    this.prose = prose;
    this.json = json;
  }

  void write(List<PlanAction> actions) {
    doc.pageBreak();
    doc.element("p", "cover", json.get("title").asText());
    ActForm.blocks(doc, json.get("parties"));
    doc.h2("Préambule");
    doc.p(prose.paragraph("context", 4));
    doc.p(prose.paragraph("context", 3));
    int n = 0;
    for (JsonNode title : json.get("articles")) {
      doc.h2("Article " + ++n + " – " + title.asText());
      doc.p(prose.paragraph("convention", 3));
      doc.p(prose.paragraph(n % 2 == 0 ? "means" : "convention", 3));
      if (n == 2) {
        doc.p("Les actions retenues sont les suivantes :");
        List<String> titles = new ArrayList<>();
        actions.forEach(a -> titles.add("action " + a.reference() + " : " + a.title() + " ;"));
        doc.list(titles);
      }
      if (n == 3) {
        money(actions);
      }
    }
    ActForm.blocks(doc, json.path("end"));
  }

  private void money(List<PlanAction> actions) {
    NumberStyle style = NumberStyle.of(json.path("style").asText("cents"));
    BigDecimal state =
        actions.stream()
            .map(a -> a.planned().getOrDefault("ETAT", BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    doc.p(
        "Au titre de la présente convention, l'État apporte son soutien au département pour un"
            + " montant de "
            + doc.figure("conv-state", state, style)
            + ", soit "
            + doc.figure("conv-words", French.amount(state))
            + ".");
    GridBuilder grid =
        new GridBuilder("conv-money")
            .style(style)
            .title("Répartition des crédits")
            .widths(58, 21, 21)
            .header("Action", "Part de l'État", "Part du département");
    for (PlanAction a : actions) {
      grid.row(
          a.reference() + " – " + a.title(),
          a.planned().getOrDefault("ETAT", BigDecimal.ZERO),
          a.planned().getOrDefault("DEPARTEMENT", BigDecimal.ZERO));
    }
    List<Integer> rows = new ArrayList<>();
    for (int r = 1; r <= actions.size(); r++) {
      rows.add(r);
    }
    int total = grid.next();
    grid.total("b", List.of("Total"), rows, 1, 2);
    doc.element("p", "caption", "Répartition des crédits");
    doc.grid(grid);
    for (int row = 1; row <= total; row++) {
      String reference = row < total ? actions.get(row - 1).reference() : null;
      share(reference, "ETAT", "Part de l'État", row, 1);
      share(reference, "DEPARTEMENT", "Part du département", row, 2);
    }
    doc.link(Link.equality("conv-state-table", Grid.figure("conv-money", total, 1), "conv-state"));
    if (json.path("recap").asBoolean()) {
      for (int r = 1; r <= actions.size(); r++) {
        doc.link(
            Link.equality(
                "conv-recap-" + r,
                Grid.figure(
                    actions.get(r - 1).key() + "-" + json.path("against").asText("plan"), 1, 1),
                Grid.figure("conv-money", r, 1)));
      }
    }
  }

  /** A line of the table of credits, which prints no year. */
  private void share(String action, String funder, String label, int row, int column) {
    doc.budget(
        new Facts.BudgetFacts(
            action,
            "PLANNED",
            null,
            funder,
            action == null ? null : label,
            null,
            action == null,
            null),
        Grid.figure("conv-money", row, column));
  }
}

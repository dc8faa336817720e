package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sittings of a conseil with their acts: extraits du registre, procès-verbaux, comptes rendus,
 * recueils. The fact file says who sits, what is decided and how it is voted; {@code form} names
 * the {@link ActForm} that words it.
 */
final class CouncilFamily implements Family {

  @Override
  public Doc compose(JsonNode facts) {
    DocBuilder doc = begin(facts);
    ActForm form = ActForm.of(facts.get("form").asText());
    for (JsonNode sitting : facts.get("sittings")) {
      sitting(doc, form, facts, sitting);
    }
    return doc.build();
  }

  /** Prints a sitting with its acts. */
  static void sitting(DocBuilder doc, ActForm form, JsonNode facts, JsonNode sitting) {
    Council council = Council.read(facts, sitting);
    form.open(doc, council);
    boolean first = true;
    for (JsonNode act : sitting.get("acts")) {
      act(doc, form, council, act, first);
      first = false;
    }
    form.close(doc, council);
  }

  /** A document with the look that its fact file asks for. */
  static DocBuilder begin(JsonNode facts) {
    DocBuilder doc = new DocBuilder(facts.get("name").asText(), facts.get("kind").asText());
    doc.stylesheet(facts.path("stylesheet").asText("mairie"));
    doc.running(facts.path("header").asText(""), facts.path("footer").asText(""));
    facts.path("layout").forEach(f -> doc.layout(f.asText()));
    facts.path("unscored").forEach(f -> doc.unscored(f.asText()));
    doc.finish(
        new Doc.Finish(
            facts.path("rotateLandscape").asBoolean(),
            facts.path("outlined").asText(""),
            Doc.Scan.valueOf(facts.path("scan").asText("NONE")),
            new Doc.Folio(facts.path("folio").asText(""), 0)));
    doc.hyphenated(facts.path("hyphenated").asBoolean());
    return doc;
  }

  private static void act(
      DocBuilder doc, ActForm form, Council council, JsonNode json, boolean first) {
    String id = json.get("id").asText();
    List<String> ballots = new ArrayList<>();
    json.path("changes").forEach(c -> doc.p("movement", council.movement(c)));
    doc.anchor(id);
    form.heading(doc, council, json, first);
    List<String> visas = texts(doc, json.path("visas"));
    List<String> recitals = texts(doc, json.path("recitals"));
    List<String> articles = new ArrayList<>();
    form.body(doc, council, json, visas, recitals, articles);
    int n = 0;
    for (JsonNode vote : votes(json)) {
      Ballot ballot = council.ballot(id + "-v" + ++n, vote);
      ballots.add(ballot.id());
      if (ballot.style().equals("table")) {
        RollCall.write(doc, council, ballot);
      }
      if (!form.printsVoteItself()) {
        doc.ballot(ballot);
      } else {
        form.vote(doc, council, json, ballot);
      }
    }
    form.afterVote(doc, council, json);
    Facts.ReceiptFacts receipt = form.receipt(doc, council, json).orElse(null);
    doc.anchor(id + "-end");
    for (JsonNode link : json.path("links")) {
      doc.link(link(id, link));
    }
    LocalDate publication =
        json.has("publication") ? LocalDate.parse(json.get("publication").asText()) : null;
    doc.act(
        new Doc.Act(
            new Facts.ActFacts(
                json.path("kind").asText("DELIBERATION"),
                form.numberPrinted() ? number(json) : null,
                json.get("subject").asText(),
                null,
                null,
                Stamps.matiere(json),
                visas,
                recitals,
                articles,
                council.rapporteur(json).orElse(null),
                form.commissions(json),
                form.signatory(council).orElse(null),
                receipt,
                publication == null ? null : publication.toString(),
                null),
            id,
            id + "-end",
            ballots));
  }

  private static String number(JsonNode json) {
    return json.has("number") ? json.get("number").asText() : null;
  }

  private static List<JsonNode> votes(JsonNode json) {
    List<JsonNode> all = new ArrayList<>();
    if (json.has("vote")) {
      all.add(json.get("vote"));
    }
    json.path("votes").forEach(all::add);
    return all;
  }

  static Link link(String act, JsonNode json) {
    List<Link.Term> terms = new ArrayList<>();
    for (JsonNode term : json.get("terms")) {
      String figure = term.asText();
      terms.add(figure.startsWith("-") ? Link.minus(figure.substring(1)) : Link.plus(figure));
    }
    return new Link(
        act + "-" + json.get("stated").asText(),
        json.get("kind").asText(),
        "",
        terms,
        json.get("stated").asText());
  }

  static List<String> texts(DocBuilder doc, JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(t -> out.add(FactText.read(doc, t.asText())));
    return out;
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A délibération of a conseil départemental, followed by its page of votes by name. */
final class DepartementForm extends ActForm {

  @Override
  void open(DocBuilder doc, Council council) {
    // The head of each act says which sitting it is, and nothing of who was there.
    doc.unprinted(headOnly(council));
  }

  private static Sitting headOnly(Council council) {
    return new Sitting(
        council.date().toString(),
        "head",
        council.form(),
        new Facts.SittingFacts(
            council.name(),
            assembly(council.json().path("bodyName").asText()),
            council.date().toString(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The assembly that the head names, whatever the number says of a commission permanente. */
  private static String assembly(String bodyName) {
    return switch (bodyName) {
      case "Conseil départemental" -> "CONSEIL_DEPARTEMENTAL";
      case "Conseil régional" -> "CONSEIL_REGIONAL";
      default -> throw new IllegalArgumentException("no assembly " + bodyName);
    };
  }

  @Override
  List<String> commissions(JsonNode act) {
    List<String> all = new ArrayList<>();
    act.path("commissions").forEach(c -> all.add(c.asText()));
    return all;
  }

  @Override
  void heading(DocBuilder doc, Council council, JsonNode act, boolean first) {
    if (!first) {
      doc.pageBreak();
    }
    String id = act.get("id").asText();
    doc.h1(council.name().toUpperCase(Locale.FRENCH));
    doc.element(
        "p", "center b", council.json().path("bodyName").asText().toUpperCase(Locale.FRENCH));
    doc.element(
        "p", "center", "Séance du " + doc.figure(id + "-day", French.weekdayDate(council.date())));
    doc.element(
        "p",
        "center b",
        "DÉLIBÉRATION N° " + doc.figure(id + "-number", act.get("number").asText()));
    act.path("commissions").forEach(c -> doc.element("p", "center", c.asText()));
    doc.element("p", "object", "OBJET : " + act.get("subject").asText());
  }

  @Override
  void body(
      DocBuilder doc,
      Council council,
      JsonNode act,
      List<String> visas,
      List<String> recitals,
      List<String> articles) {
    blocks(doc, act.path("expose"));
    doc.p("b", "LE " + council.json().path("bodyName").asText().toUpperCase(Locale.FRENCH) + ",");
    visas.forEach(doc::p);
    recitals.forEach(doc::p);
    doc.p("Après en avoir délibéré,");
    doc.element("p", "decide", act.path("verb").asText("DÉCIDE"));
    for (JsonNode text : act.path("articles")) {
      String article = FactText.read(doc, text.asText());
      articles.add(article);
      doc.p(article);
    }
    sign(doc, council);
    doc.pageBreak();
    doc.h1(act.path("voteTitle").asText("État des votes"));
    doc.element(
        "p",
        "center b",
        "DÉLIBÉRATION n° "
            + doc.figure(act.get("id").asText() + "-vote-number", act.get("number").asText()));
  }

  @Override
  void afterVote(DocBuilder doc, Council council, JsonNode act) {
    sign(doc, council);
    if (act.has("annex")) {
      doc.pageBreak();
      blocks(doc, act.get("annex"));
    }
  }

  private static void sign(DocBuilder doc, Council council) {
    doc.raw(
        "<p class=\"sign\">"
            + council.president().printed(Person.Form.PLAIN)
            + "<br/>"
            + (council.president().civility().equals("Mme") ? "Présidente" : "Président")
            + " du "
            + council.json().path("bodyName").asText()
            + "</p>");
  }

  @Override
  void close(DocBuilder doc, Council council) {
    // Reports and annexes follow; the family writes them.
  }

  @Override
  Optional<String> signatory(Council council) {
    return Optional.of(council.president().named(Person.Form.PLAIN));
  }

  @Override
  Optional<Facts.ReceiptFacts> receipt(DocBuilder doc, Council council, JsonNode act) {
    return Optional.ofNullable(Stamps.declare(doc, council, act));
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The informal compte rendu of a village: numbered points, short sentences, no act numbers. */
final class VillageForm extends ActForm {

  @Override
  void open(DocBuilder doc, Council council) {
    doc.h1(
        "Conseil municipal du " + doc.figure(council.id() + "-day", French.date(council.date())));
    doc.sitting(council.sitting("village", false, null).withoutPresident());
    council
        .secretary()
        .ifPresent(s -> doc.lead("members", "Secrétaire :", s.printed(council.form())));
    doc.element("p", "label", "Ordre du jour :");
    doc.raw("<ol>");
    council.json().get("acts").forEach(a -> doc.element("li", "", a.get("subject").asText()));
    doc.element("li", "", "Questions diverses");
    doc.raw("</ol>");
  }

  @Override
  void heading(DocBuilder doc, Council council, JsonNode act, boolean first) {
    doc.h2(act.get("point").asText() + "\u2003" + act.get("subject").asText());
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
    // A village tells its decisions in its account of the debate: which paragraphs they are.
    act.path("decided").forEach(at -> articles.add(act.path("expose").get(at.asInt()).asText()));
  }

  @Override
  void close(DocBuilder doc, Council council) {
    doc.h2((council.json().get("acts").size() + 1) + "\u2003Questions diverses");
    blocks(doc, council.json().path("diverse"));
  }

  @Override
  boolean numberPrinted() {
    return false;
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The compte rendu of a communauté or a syndicat: each act with rapporteur, visas, and the decision
 * after the words of the vote.
 */
final class ReportForm extends ActForm {
  private final List<String> decisions = new ArrayList<>();

  @Override
  void open(DocBuilder doc, Council council) {
    JsonNode s = council.json();
    doc.h1(council.name());
    doc.raw(
        "<p class=\"title\">"
            + DocBuilder.escape(s.path("title").asText("Conseil communautaire"))
            + "<br/>Séance du {{"
            + day(doc, council)
            + "}} à "
            + s.get("time").asText()
            + "<br/>"
            + DocBuilder.escape(council.place())
            + "</p>");
    doc.element("p", "center b", s.path("heading").asText("COMPTE RENDU"));
    LocalDate call = LocalDate.parse(s.get("convocation").asText());
    doc.p(
        "L'an "
            + French.year(council.date().getYear())
            + ", le "
            + French.dayMonthWords(council.date())
            + ", les membres du "
            + MinutesForm.bodyName(council)
            + ", convoqués le "
            + French.date(call)
            + ", se sont réunis sous la présidence de "
            + council.president().printed(council.form())
            + ", "
            + title(council).substring(3).toLowerCase(Locale.FRENCH)
            + ".");
    doc.sitting(
        council.sitting(
            s.path("attendance").asText("pv"), s.has("counts"), s.path("quorum").asText(null)));
    if (s.has("counts")) {
      doc.p(
          "Nombre de conseillers en exercice : "
              + doc.figure(council.id() + "-office", String.valueOf(council.members().size()))
              + " – présents : "
              + doc.figure(council.id() + "-present", String.valueOf(council.present().size()))
              + " – procurations : "
              + doc.figure(council.id() + "-proxies", String.valueOf(council.proxies().size())));
    }
    council
        .secretary()
        .ifPresent(
            p ->
                doc.p(
                    "Secrétaire de séance (article L. 2121-15 du code général des collectivités"
                        + " territoriales) : "
                        + p.printed(council.form())
                        + "."));
    blocks(doc, s.path("opening"));
  }

  private static String day(DocBuilder doc, Council council) {
    String id = council.id() + "-day";
    doc.figure(id, French.weekdayDate(council.date()));
    return id;
  }

  @Override
  void heading(DocBuilder doc, Council council, JsonNode act, boolean first) {
    if (act.path("newPage").asBoolean()) {
      doc.pageBreak();
    }
    if (act.has("theme")) {
      doc.h2(act.get("theme").asText());
    }
    doc.element(
        "p",
        "act",
        doc.figure(act.get("id").asText() + "-number", act.get("number").asText())
            + " – "
            + act.get("subject").asText());
  }

  @Override
  void body(
      DocBuilder doc,
      Council council,
      JsonNode act,
      List<String> visas,
      List<String> recitals,
      List<String> articles) {
    if (act.has("rapporteur")) {
      doc.p(
          "rapporteur",
          "Rapporteur : "
              + council.members().get(act.get("rapporteur").asInt()).printed(council.form()));
    }
    blocks(doc, act.path("expose"));
    visas.forEach(v -> doc.lead("", v.substring(0, 2), v.substring(3)));
    recitals.forEach(r -> doc.lead("", "Considérant", r.substring(12)));
    blocks(doc, act.path("after"));
    decisions.clear();
    for (JsonNode text : act.path("articles")) {
      decisions.add(FactText.read(doc, text.asText()));
    }
    articles.addAll(decisions);
  }

  @Override
  void afterVote(DocBuilder doc, Council council, JsonNode act) {
    decisions.forEach(d -> doc.p("- " + d));
    for (JsonNode speech : act.path("debate")) {
      doc.p(
          "debate",
          council.members().get(speech.get(0).asInt()).printed(council.form())
              + " "
              + speech.get(1).asText());
    }
  }

  @Override
  void close(DocBuilder doc, Council council) {
    blocks(doc, council.json().path("diverse"));
    doc.p("Séance levée à " + council.json().path("end").asText("21 h 50") + ".");
    doc.raw(
        "<p class=\"sign\">"
            + title(council)
            + ",<br/>"
            + council.president().printed(Person.Form.PLAIN)
            + "</p>");
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The procès-verbal of a conseil: agenda, then each délibération with exposé, debate and vote. */
final class MinutesForm extends ActForm {

  @Override
  void open(DocBuilder doc, Council council) {
    JsonNode s = council.json();
    doc.h1(council.name().toUpperCase(Locale.FRENCH));
    doc.element(
        "p", "title", s.path("title").asText("PROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL"));
    doc.element(
        "p",
        "center b",
        "du " + doc.figure(council.id() + "-day", French.weekdayDate(council.date())));
    LocalDate call = LocalDate.parse(s.get("convocation").asText());
    doc.p(
        "Le "
            + French.weekdayDate(council.date())
            + " à "
            + s.get("time").asText()
            + ", les membres du "
            + bodyName(council)
            + " se sont réunis "
            + council.place()
            + ", sur la convocation qui leur a été adressée le "
            + French.date(call)
            + " par "
            + council.president().printed(council.form())
            + ", "
            + title(council).toLowerCase(Locale.FRENCH)
            + ", qui préside la séance.");
    doc.sitting(council.sitting("pv", true, quorum(council)));
    doc.p(
        "Membres en exercice : "
            + doc.figure(council.id() + "-office", String.valueOf(council.members().size()))
            + " ; présents : "
            + doc.figure(council.id() + "-present", String.valueOf(council.present().size()))
            + " ; pouvoirs : "
            + doc.figure(council.id() + "-proxies", String.valueOf(council.proxies().size()))
            + ".");
    doc.p(quorum(council));
    council
        .secretary()
        .ifPresent(
            p ->
                doc.p(
                    "Est désigné"
                        + (p.civility().equals("Mme") ? "e" : "")
                        + " secrétaire de séance : "
                        + p.printed(council.form())
                        + "."));
    blocks(doc, s.path("opening"));
    agenda(doc, council);
  }

  private static String quorum(Council council) {
    return "Le quorum étant atteint, l'assemblée peut valablement délibérer.";
  }

  static String bodyName(Council council) {
    return council.json().path("bodyName").asText("conseil municipal");
  }

  private static void agenda(DocBuilder doc, Council council) {
    doc.element("p", "label", "ORDRE DU JOUR");
    doc.raw("<div class=\"agenda\">");
    council
        .json()
        .get("acts")
        .forEach(a -> doc.p(a.get("number").asText() + " – " + a.get("subject").asText()));
    council.json().path("announcedOnly").forEach(a -> doc.p(a.asText()));
    doc.raw("</div>");
  }

  @Override
  void heading(DocBuilder doc, Council council, JsonNode act, boolean first) {
    if (act.has("theme")) {
      doc.h2(act.get("theme").asText());
    }
    doc.element(
        "p",
        "act",
        "Délibération n° "
            + FactText.read(
                doc, "[[" + act.get("id").asText() + "-number|" + act.get("number").asText() + "]]")
            + " : "
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
    council
        .rapporteur(act)
        .ifPresent(
            r ->
                doc.p(
                    "rapporteur",
                    "Rapporteur : "
                        + council
                            .members()
                            .get(act.get("rapporteur").asInt())
                            .printed(council.form())));
    blocks(doc, act.path("expose"));
    visas.forEach(doc::p);
    recitals.forEach(doc::p);
    blocks(doc, act.path("after"));
    for (JsonNode speech : act.path("debate")) {
      doc.lead(
          "debate",
          council.members().get(speech.get(0).asInt()).printed(council.form()),
          speech.get(1).asText());
    }
    if (act.has("articles")) {
      doc.p("Après en avoir délibéré, le " + bodyName(council) + " :");
      for (JsonNode text : act.get("articles")) {
        articles.add(FactText.read(doc, text.asText()));
      }
      doc.list("dash", articles);
    }
  }

  @Override
  void close(DocBuilder doc, Council council) {
    doc.h2("QUESTIONS DIVERSES");
    blocks(doc, council.json().path("diverse"));
    doc.p(
        "L'ordre du jour étant épuisé, la séance est levée à "
            + council.json().path("end").asText("22 heures 45")
            + ".");
    doc.raw(
        "<p class=\"sign\">"
            + title(council)
            + ",<br/><br/>"
            + council.president().printed(Person.Form.PLAIN)
            + "</p>");
    council
        .secretary()
        .ifPresent(
            s ->
                doc.raw(
                    "<p class=\"sign\">Le secrétaire de séance,<br/><br/>"
                        + s.printed(Person.Form.PLAIN)
                        + "</p>"));
  }

  @Override
  Optional<String> signatory(Council council) {
    return Optional.empty();
  }
}

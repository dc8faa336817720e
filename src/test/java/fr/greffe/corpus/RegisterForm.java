package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** « Extrait du registre des délibérations »: each act with its own head, visas and stamp. */
final class RegisterForm extends ActForm {

  @Override
  void open(DocBuilder doc, Council council) {
    // The sitting is printed at the head of each act.
  }

  @Override
  void heading(DocBuilder doc, Council council, JsonNode act, boolean first) {
    if (!first || !council.json().path("first").asBoolean(true)) {
      doc.pageBreak();
    }
    doc.element("p", "center", "RÉPUBLIQUE FRANÇAISE");
    doc.element("p", "center", council.body().path("departement").asText());
    doc.h1(council.name().toUpperCase(Locale.FRENCH));
    doc.element(
        "p",
        "center b",
        council
            .body()
            .path("extract")
            .asText("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL"));
    doc.element("p", "center", "Séance du {{" + day(doc, council, act) + "}}");
    doc.element("p", "b", "Délibération n° " + FactText.read(doc, act.get("number").asText()));
    if (first) {
      attendance(doc, council);
    } else {
      doc.p(
          "small",
          "Mêmes membres présents et représentés que ci-dessus, sous la présidence de "
              + council.president().printed(council.form())
              + ".");
    }
    doc.element("p", "object", "OBJET : " + FactText.read(doc, act.get("subject").asText()));
  }

  private static String day(DocBuilder doc, Council council, JsonNode act) {
    String id = act.get("id").asText() + "-day";
    doc.figure(id, French.weekdayDate(council.date()));
    return id;
  }

  private static void attendance(DocBuilder doc, Council council) {
    JsonNode s = council.json();
    LocalDate call = LocalDate.parse(s.get("convocation").asText());
    doc.p(
        "L'an "
            + French.year(council.date().getYear())
            + ", le "
            + French.dayMonthWords(council.date())
            + ", à "
            + s.get("time").asText()
            + ", le "
            + s.path("bodyName").asText("conseil municipal")
            + ", régulièrement convoqué le "
            + French.date(call)
            + ", s'est réuni au nombre prescrit par la loi, "
            + council.place()
            + ", sous la présidence de "
            + council.president().printed(council.form())
            + ", "
            + title(council).toLowerCase(Locale.FRENCH)
            + ".");
    doc.p(
        "Nombre de membres en exercice : "
            + doc.figure(council.id() + "-office", String.valueOf(council.members().size()))
            + " – Présents : "
            + doc.figure(council.id() + "-present", String.valueOf(council.present().size()))
            + " – Pouvoirs : "
            + doc.figure(council.id() + "-proxies", String.valueOf(council.proxies().size()))
            + " – Votants : "
            + doc.figure(council.id() + "-voters", String.valueOf(council.voters())));
    doc.sitting(council.sitting("register", true, null));
    council
        .secretary()
        .ifPresent(p -> doc.lead("members", "Secrétaire de séance :", p.printed(council.form())));
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
                doc.lead(
                    "",
                    "Rapporteur :",
                    council.members().get(act.get("rapporteur").asInt()).printed(council.form())));
    blocks(doc, act.path("expose"));
    visas.forEach(doc::p);
    recitals.forEach(doc::p);
    blocks(doc, act.path("after"));
    doc.p(
        "Après en avoir délibéré, le "
            + council.json().path("bodyName").asText("conseil municipal"));
    doc.element("p", "decide", "DÉCIDE");
    int n = 0;
    for (JsonNode text : act.path("articles")) {
      String article = "Article " + ++n + " : " + FactText.read(doc, text.asText());
      articles.add(article);
      doc.p(article);
    }
  }

  @Override
  void afterVote(DocBuilder doc, Council council, JsonNode act) {
    doc.p("Ainsi fait et délibéré les jour, mois et an que dessus.");
    doc.raw(
        "<p class=\"sign\">Pour extrait conforme,<br/>"
            + title(council)
            + ",<br/><br/>"
            + council.president().printed(Person.Form.PLAIN)
            + "</p>");
  }

  @Override
  void close(DocBuilder doc, Council council) {
    // Nothing follows the last act.
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

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The wordings of receipt stamps, and the receipts they state. */
final class Stamps {
  /** The wordings that say what the act is about. */
  private static final Set<String> PRINTING_MATIERE = Set.of("D", "F");

  private Stamps() {}

  /**
   * Reads {@code "stamp": {"variant": "A", "number": "2024_04_01", "nature": "DE", "sent":
   * "2024-04-10", "received": …, "published": …, "x": 370, "y": 18}} of an act and has it drawn;
   * {@code "edge": true} for one that stands so low that its dates fall off the page.
   *
   * @return null when the act has none
   */
  static Facts.ReceiptFacts declare(DocBuilder doc, Council council, JsonNode act) {
    JsonNode json = act.path("stamp");
    if (json.isMissingNode()) {
      return null;
    }
    String id = act.get("id").asText();
    String identifier =
        String.join(
            "-",
            council.body().get("dept").asText(),
            doc.figure(id + "-siren", council.body().get("siren").asText()),
            doc.figure(id + "-acte-date", council.date().toString().replace("-", "")),
            doc.figure(id + "-acte-number", json.get("number").asText()),
            json.path("nature").asText("DE"));
    LocalDate sent = LocalDate.parse(json.get("sent").asText());
    LocalDate received = LocalDate.parse(json.path("received").asText(sent.toString()));
    LocalDate published = LocalDate.parse(json.path("published").asText(received.toString()));
    String variant = json.path("variant").asText("A");
    if (variant.equals("D")) {
      return page(doc, council, act, identifier, received);
    }
    List<String> lines =
        lines(
            variant,
            identifier,
            doc.figure(id + "-sent", French.slashed(sent)),
            doc.figure(id + "-received", French.slashed(received)),
            doc.figure(id + "-published", French.slashed(published)),
            json.path("matiere").asText(""));
    Stamp stamp = Stamp.onAct(lines, id, id + "-end");
    if (json.has("x")) {
      stamp = stamp.at(json.get("x").asDouble(), json.get("y").asDouble());
    }
    doc.stamp(stamp);
    if (json.path("edge").asBoolean()) {
      doc.layout("stamp-cut-by-page-edge");
      return new Facts.ReceiptFacts(identifier, null, null, null);
    }
    return facts(
        variant,
        identifier,
        "{{" + id + "-sent}}",
        "{{" + id + "-received}}",
        "{{" + id + "-published}}");
  }

  /** The acknowledgement that a portal prints on a page of its own (variant D). */
  private static Facts.ReceiptFacts page(
      DocBuilder doc, Council council, JsonNode act, String identifier, LocalDate received) {
    JsonNode json = act.get("stamp");
    String id = act.get("id").asText();
    String date = doc.figure(id + "-received", received + "(GMT+1)");
    doc.layout("stamps", "stamp-on-own-page");
    doc.pageBreak();
    List.of(
            "Acte reçu par: " + json.get("by").asText(),
            "Nature transaction: AR de transmission d'acte",
            "Date d'émission de l'accusé de réception: " + date,
            "Nombre de pièces jointes: 0",
            "Nom émetteur: " + council.name(),
            "N° de SIREN: " + council.body().get("siren").asText(),
            "Numéro Acte de la collectivité locale: " + json.get("number").asText(),
            "Objet acte: " + act.get("subject").asText(),
            "Nature de l'acte: Délibérations",
            "Matière: " + json.get("matiere").asText(),
            "Identifiant Acte: " + identifier)
        .forEach(doc::p);
    return new Facts.ReceiptFacts(identifier, null, date, null);
  }

  /** The code of the matière that an act's stamp prints; null when it prints none. */
  static String matiere(JsonNode act) {
    JsonNode json = act.path("stamp");
    String printed = json.path("matiere").asText("");
    return !PRINTING_MATIERE.contains(json.path("variant").asText("A")) || printed.isEmpty()
        ? null
        : printed.split("[ -]")[0];
  }

  private static Facts.ReceiptFacts facts(
      String variant, String identifier, String sent, String received, String published) {
    return switch (variant) {
      case "A" -> new Facts.ReceiptFacts(identifier, sent, received, null);
      case "C" -> new Facts.ReceiptFacts(identifier, null, received, published);
      case "F" -> new Facts.ReceiptFacts(identifier, null, received, null);
      default ->
          new Facts.ReceiptFacts(
              variant.equals("E") ? null : identifier, sent, received, published);
    };
  }

  private static List<String> lines(
      String variant,
      String identifier,
      String sent,
      String received,
      String published,
      String matiere) {
    return switch (variant) {
      case "A" ->
          List.of(
              "Accusé de réception en préfecture",
              identifier,
              "Date de télétransmission : " + sent,
              "Date de réception préfecture : " + received);
      case "B" ->
          List.of(
              "Envoyé en préfecture le " + sent,
              "Reçu en préfecture le " + received,
              "Publié le " + published,
              "ID : " + identifier);
      case "B-old" ->
          List.of(
              "Envoyé en préfecture le " + sent,
              "Reçu en préfecture le " + received,
              "Affiché le " + published,
              "ID : " + identifier);
      case "C" ->
          List.of(
              "Accusé de réception en préfecture",
              "Identifiant : " + identifier,
              "Date de réception : " + received,
              "Date de publication : " + published);
      case "E" ->
          List.of(
              "TRANSMIS EN PRÉFECTURE LE " + sent,
              "REÇU EN PRÉFECTURE LE " + received,
              "PUBLIÉ PAR VOIE D'AFFICHAGE LE " + published);
      case "F" -> List.of("AR CONTROLE DE LEGALITE en date du " + received, identifier, matiere);
      default -> throw new IllegalArgumentException("no stamp " + variant);
    };
  }
}

package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import java.util.List;
import java.util.Optional;

/** The wording and order in which a kind of publication prints a sitting and its acts. */
abstract class ActForm {

  static ActForm of(String name) {
    return switch (name) {
      case "extrait" -> new RegisterForm();
      case "village" -> new VillageForm();
      case "pv" -> new MinutesForm();
      case "compte-rendu" -> new ReportForm();
      case "departement" -> new DepartementForm();
      default -> throw new IllegalArgumentException("no form " + name);
    };
  }

  /** What stands before the first act. */
  abstract void open(DocBuilder doc, Council council);

  abstract void heading(DocBuilder doc, Council council, JsonNode act, boolean first);

  /**
   * The text of an act up to its vote.
   *
   * @param articles receives the articles printed
   */
  abstract void body(
      DocBuilder doc,
      Council council,
      JsonNode act,
      List<String> visas,
      List<String> recitals,
      List<String> articles);

  abstract void close(DocBuilder doc, Council council);

  boolean printsVoteItself() {
    return false;
  }

  void vote(DocBuilder doc, Council council, JsonNode act, Ballot ballot) {
    doc.ballot(ballot);
  }

  void afterVote(DocBuilder doc, Council council, JsonNode act) {}

  boolean numberPrinted() {
    return true;
  }

  /** The commissions that an act's head names. */
  List<String> commissions(JsonNode act) {
    return List.of();
  }

  Optional<String> signatory(Council council) {
    return Optional.empty();
  }

  Optional<Facts.ReceiptFacts> receipt(DocBuilder doc, Council council, JsonNode act) {
    return Optional.empty();
  }

  /** The blocks of an exposé: strings are paragraphs, {@code list}, {@code table}, {@code side}. */
  static void blocks(DocBuilder doc, JsonNode blocks) {
    for (JsonNode block : blocks) {
      if (block.isTextual()) {
        doc.p(FactText.read(doc, block.asText()));
      } else if (block.has("list")) {
        doc.list(CouncilFamily.texts(doc, block.get("list")));
      } else if (block.has("table")) {
        table(doc, block.get("table"));
      } else if (block.has("side")) {
        doc.layout("side-by-side");
        block
            .get("side")
            .forEach(
                t -> {
                  GridBuilder grid = TableReader.read(t);
                  doc.raw("<div class=\"side\">");
                  caption(doc, t);
                  doc.raw("{{grid:" + doc.add(grid) + "}}</div>");
                  BudgetEntries.declare(doc, grid.build(), t);
                });
        doc.raw("<div class=\"clear\"></div>");
      } else if (block.has("h")) {
        doc.h3(block.get("h").asText());
      } else if (block.has("note")) {
        doc.p("note", FactText.read(doc, block.get("note").asText()));
      } else if (block.has("footnoted")) {
        doc.raw(
            "<p>"
                + DocBuilder.escape(FactText.read(doc, block.get("footnoted").asText()))
                + DocBuilder.footnote(block.get("footnote").asText())
                + "</p>");
        doc.layout("footnotes");
      } else if (block.has("break")) {
        doc.pageBreak();
      } else {
        throw new IllegalArgumentException("no such block: " + block);
      }
    }
  }

  /** A table with its caption; its entries when it is a budget table. */
  private static void table(DocBuilder doc, JsonNode json) {
    caption(doc, json);
    boolean land = json.path("land").asBoolean();
    if (land) {
      doc.raw("<div class=\"land\">");
      doc.layout("landscape");
    }
    GridBuilder grid = TableReader.read(json);
    doc.grid(grid);
    BudgetEntries.declare(doc, grid.build(), json);
    if (land) {
      doc.raw("</div>");
    }
    doc.layout("ruling-" + json.path("ruling").asText("FULL").toLowerCase(java.util.Locale.ROOT));
  }

  private static void caption(DocBuilder doc, JsonNode table) {
    if (!table.path("title").asText().isEmpty() && !table.path("silent").asBoolean()) {
      doc.p("caption", table.get("title").asText());
    }
  }

  /** « Monsieur le Maire », « Madame la Présidente ». */
  static String head(Council council) {
    boolean woman = council.president().civility().equals("Mme");
    return council.assembly().equals("CONSEIL_MUNICIPAL")
        ? woman ? "Madame la Maire" : "Monsieur le Maire"
        : woman ? "Madame la Présidente" : "Monsieur le Président";
  }

  /** « Le Maire », « La Présidente ». */
  static String title(Council council) {
    return head(council).replace("Madame la", "La").replace("Monsieur le", "Le");
  }
}

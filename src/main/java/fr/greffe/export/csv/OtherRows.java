package fr.greffe.export.csv;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Diagnosis;
import fr.greffe.record.Finding;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Unread;
import fr.greffe.record.Verification;
import java.util.List;

/** Rows of {@code tableaux}, {@code anomalies} and {@code non_lus}. */
final class OtherRows {
  /** The page of a finding about the document as a whole: the reader starts at its first page. */
  private static final int FIRST_PAGE = 1;

  private final DocumentRows rows;
  private final String folder;

  OtherRows(DocumentRows rows, String folder) {
    this.rows = rows;
    this.folder = folder;
  }

  void add() {
    rows.extraction().records().tables().forEach(this::table);
    rows.extraction().findings().forEach(this::finding);
    int rank = 0;
    for (Unread unread : rows.extraction().records().unread()) {
      rank++;
      unread(unread, "non-lu-" + rank);
    }
    for (String reason : rows.extraction().document().reasons()) {
      rank++;
      rows.add("non_lus", "non-lu-" + rank).text("quoi", "document").text("raison", reason);
    }
  }

  private void table(Table table) {
    List<Amount> amounts =
        table.cells().stream().map(Cell::amount).flatMap(a -> a.stream()).toList();
    rows.add("tableaux", table.pages().get(0), table.id())
        .list("pages", table.pages().stream().map(String::valueOf))
        .text("titre", table.title().value())
        .text("filets", table.ruling().name())
        .count("lignes_entete", table.headerRows())
        .count("lignes", table.rows())
        .count("colonnes", table.columns())
        .count("montants", amounts.size())
        .count("verifies", count(amounts, Verification.VERIFIED))
        .count("contredits", count(amounts, Verification.CONTRADICTED))
        .count("non_verifies", count(amounts, Verification.UNCHECKED))
        .text("methode", table.method())
        .list("remarques", table.notes().stream())
        .text("fichier", folder + "/" + TableCsv.path(table));
  }

  private static int count(List<Amount> amounts, Verification status) {
    return (int) amounts.stream().filter(a -> a.verification() == status).count();
  }

  private void finding(Finding finding) {
    int page = finding.evidence().stream().map(Source::page).findFirst().orElse(FIRST_PAGE);
    rows.add("anomalies", page, finding.id())
        .text("regle", finding.ruleId())
        .text("gravite", finding.severity().name())
        .text("message_fr", finding.messageFr())
        .text("message_en", finding.messageEn())
        .number("imprime", finding.stated())
        .number("calcule", finding.computed())
        .number("ecart", finding.difference())
        .list("hypotheses", finding.diagnoses().stream().map(Diagnosis::messageFr))
        .list(
            "pages",
            finding.evidence().stream().map(Source::page).distinct().sorted().map(String::valueOf))
        .text("relation", finding.relationId())
        .text("cause", finding.causedBy());
  }

  private void unread(Unread unread, String id) {
    CsvRow row =
        rows.add("non_lus", id).text("quoi", unread.what()).text("raison", unread.reason());
    unread.sources().stream()
        .findFirst()
        .ifPresent(source -> row.count("page", source.page()).text("texte", source.text()));
  }
}

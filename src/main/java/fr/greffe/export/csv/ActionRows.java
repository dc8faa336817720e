package fr.greffe.export.csv;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import java.util.Optional;

/**
 * Rows of {@code fiches_actions}, {@code fiches_champs}, {@code budgets}, {@code comptes} and
 * {@code indicateurs}.
 */
final class ActionRows {
  private final DocumentRows rows;
  private final Records records;

  ActionRows(DocumentRows rows) {
    this.rows = rows;
    this.records = rows.extraction().records();
  }

  void add() {
    records.actionSheets().forEach(this::sheet);
    int rank = 0;
    for (BudgetLine line : records.budgetLines()) {
      rank++;
      budget(line, "budget-" + rank, "");
    }
    rank = 0;
    for (Indicator indicator : records.indicators()) {
      rank++;
      indicator(indicator, "indicateur-" + rank, "");
    }
    rank = 0;
    for (BudgetEntry entry : records.budgetEntries()) {
      rank++;
      entry(entry, "compte-" + rank);
    }
  }

  private void sheet(ActionSheet sheet) {
    rows.add("fiches_actions", sheet.pages().first(), sheet.id())
        .count("derniere_page", sheet.pages().last())
        .text("acte", sheet.deliberationId())
        .text("genre", sheet.kind().name())
        .text("reference", sheet.reference().value())
        .text("titre", sheet.title().value())
        .text("theme", sheet.theme().value())
        .text("mesure", sheet.measure().value())
        .text("objectif", sheet.objective().value())
        .count("champs", sheet.fields().size())
        .count("budgets", sheet.budgets().size())
        .count("indicateurs", sheet.indicators().size());
    fields(sheet);
    int rank = 0;
    for (BudgetLine line : sheet.budgets()) {
      rank++;
      budget(line, sheet.id() + "/budget-" + rank, sheet.id());
    }
    rank = 0;
    for (Indicator indicator : sheet.indicators()) {
      rank++;
      indicator(indicator, sheet.id() + "/indicateur-" + rank, sheet.id());
    }
  }

  private void fields(ActionSheet sheet) {
    int rank = 0;
    for (LabelledField field : sheet.fields()) {
      rank++;
      int page =
          field.sources().stream().map(Source::page).findFirst().orElse(sheet.pages().first());
      rows.add("fiches_champs", page, sheet.id() + "/champ-" + rank)
          .text("fiche", sheet.id())
          .text("reference", sheet.reference().value())
          .count("rang", rank)
          .text("libelle", field.label())
          .text("cle", field.canonical())
          .text("texte", field.text());
    }
  }

  private void budget(BudgetLine line, String id, String sheetId) {
    Amount amount = line.amount();
    rows.add("budgets", amount.source().page(), id)
        .text("fiche", sheetId)
        .text("action", line.actionReference())
        .text("nature", line.kind().name())
        .text("periode", line.period())
        .text("financeur_imprime", line.funderAsPrinted())
        .text("financeur", line.funder().map(Enum::name))
        .number("montant", amount.value())
        .text("unite", amount.unit())
        .number("precision", amount.precision())
        .flag("total", line.isTotal())
        .text("origine", line.place())
        .text("imprime", amount.source().text())
        .text("verification", amount.verification().name());
  }

  private void indicator(Indicator indicator, String id, String sheetId) {
    Optional<Amount> number = indicator.value().value().flatMap(Indicator.Reading::number);
    rows.add("indicateurs", indicator.source().page(), id)
        .text("fiche", sheetId)
        .text("action", indicator.actionReference())
        .text("libelle", indicator.label())
        .text("periode", indicator.period())
        .text("type", indicator.value().value().map(reading -> reading.type().name()))
        .number("valeur", number.map(Amount::value))
        .text("texte", indicator.value().value().map(Indicator.Reading::text))
        .text("cible", indicator.target().value())
        .text("unite", indicator.unit())
        .text("verification", number.map(amount -> amount.verification().name()));
  }

  private void entry(BudgetEntry entry, String id) {
    Amount amount = entry.amount();
    rows.add("comptes", amount.source().page(), id)
        .text("tableau", entry.tableId())
        .text("budget", entry.budget())
        .text("section", entry.section().name())
        .text("sens", entry.side().name())
        .text("code", entry.code())
        .text("libelle", entry.label())
        .text("colonne", entry.column())
        .text("nature_colonne", entry.columnKind().name())
        .text("periode", entry.period())
        .number("montant", amount.value())
        .text("unite", amount.unit())
        .number("precision", amount.precision())
        .flag("total", entry.isTotal())
        .text("imprime", amount.source().text())
        .text("verification", amount.verification().name());
  }
}

package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Indicator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says of all its actions at once, after the sheets of each. */
class WholeProgrammeTest {

  private static Printed twoSheets() {
    Printed printed = new Printed();
    for (int n = 1; n <= 2; n++) {
      printed
          .p("**Fiche action n° A" + n + " – Relais " + n)
          .p("**Objectif")
          .p("Ouvrir un lieu à tous dans chaque canton.")
          .p("**Suites :")
          .p("Un guide sera remis.");
    }
    return printed;
  }

  @Test
  void a_numbered_heading_over_the_recap_ends_the_last_sheet() {
    ActionRecords read =
        twoSheets()
            .p("**3. Récapitulatif financier 2024 (en euros)")
            .table(
                1,
                "Action|Prévu|Dont État|Exécuté|Dont État|Reporté",
                "A1|900 €|400 €|800 €|350 €|100 €",
                "A2|500 €|200 €|500 €|200 €|0 €",
                "Ensemble|1 400 €|600 €|1 300 €|550 €|100 €")
            .read();

    assertEquals("Un guide sera remis.", read.sheets().get(1).fields().get(1).text());
    assertEquals("outlook", read.sheets().get(1).fields().get(1).canonical());
    assertTrue(read.sheets().get(1).budgets().isEmpty());
    assertEquals(15, read.budgetLines().size());
    BudgetLine part = read.budgetLines().get(3);
    assertEquals("A1", part.actionReference());
    assertEquals(Optional.of(Funder.ETAT), part.funder());
    assertEquals(BudgetKind.EXECUTED, part.kind());
    assertTrue(read.budgetLines().get(0).isTotal());
    assertEquals("", read.budgetLines().get(14).actionReference());
  }

  @Test
  void a_part_that_names_no_funder_is_no_line() {
    List<BudgetLine> lines =
        twoSheets()
            .p("**Tableau de synthèse")
            .table(
                1,
                "Action|État|dont crédits 2023|Total",
                "A1|900 €|400 €|1 800 €",
                "A2|500 €|200 €|600 €")
            .read()
            .budgetLines();

    assertEquals(4, lines.size());
  }

  @Test
  void the_title_of_a_recap_says_what_its_columns_of_funders_do_not() {
    List<BudgetLine> lines =
        twoSheets()
            .p("**Annexe 2 – Crédits exécutés en 2024 (en euros)")
            .table(1, "Action|État|Départ.|Total", "A1|900 €|400 €|1 300 €", "A2|50 €|2 €|52 €")
            .read()
            .budgetLines();

    assertTrue(lines.stream().allMatch(l -> l.kind() == BudgetKind.EXECUTED));
    assertEquals("2024", lines.get(0).period());
    assertEquals(Optional.of(Funder.DEPARTEMENT), lines.get(1).funder());
  }

  @Test
  void what_a_funder_gives_to_all_the_actions_is_a_total() {
    List<BudgetLine> lines =
        twoSheets()
            .p("**Synthèse financière")
            .table(1, "Financeur|Prévu|Exécuté", "État|900 €|800 €", "CAF|50 €|50 €")
            .table(
                1,
                "|Axe 1|Axe 2|Total",
                "Etat|400 €|500 €|900 €",
                "CAF|50 €|0 €|50 €",
                "Total|450 €|500 €|950 €")
            .read()
            .budgetLines();

    assertEquals(13, lines.size());
    assertTrue(lines.stream().allMatch(BudgetLine::isTotal));
    assertTrue(lines.stream().allMatch(l -> l.actionReference().isEmpty()));
    assertEquals(Optional.of(Funder.ETAT), lines.get(4).funder());
  }

  @Test
  void an_objective_in_the_singular_is_the_sheet_s() {
    assertEquals(
        Optional.of("Ouvrir un lieu à tous dans chaque canton."),
        twoSheets().read().sheets().get(0).objective().value());
  }

  @Test
  void a_verb_may_join_what_was_spent_to_its_amount() {
    ActionSheet sheet =
        new Printed()
            .p("**Fiche action n° 1 – Relais")
            .p("**Budget exécuté")
            .p("Les dépenses constatées en 2025 atteignent 124 850 €.")
            .read()
            .sheets()
            .get(0);

    assertEquals(1, sheet.budgets().size());
    assertEquals(BudgetKind.EXECUTED, sheet.budgets().get(0).kind());
    assertTrue(sheet.budgets().get(0).isTotal());
  }

  @Test
  void a_table_of_figures_under_a_form_is_none_though_its_rows_begin_as_labels() {
    ActionSheet sheet =
        new Printed()
            .p("**Fiche action n° 2 – Essai")
            .table(0, "Objectif|Ouvrir un lieu d'accueil.", "Public|Jeunes.", "Pilote|Mission")
            .table(
                1,
                "Indicateur|Unité|2023|2024|Cible 2027",
                "Logements captés|nombre|17|23|26",
                "Ménages logés|nombre|31|44|50",
                "Durée moyenne d'occupation|mois|8,5|9,2|9")
            .read()
            .sheets()
            .get(0);

    assertEquals(3, sheet.fields().size());
    assertEquals(
        List.of("2023", "2024", "2023", "2024", "2023", "2024"),
        sheet.indicators().stream().map(Indicator::period).toList());
    assertEquals("Durée moyenne d'occupation", sheet.indicators().get(4).label());
  }
}

package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Budgets and indicators that a sheet states in lines and sentences, not in tables. */
class StatedBudgetTest {

  private static List<ActionSheet> numbered() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**Fiche " + n + " : Relais " + n)
          .p("**" + n + ".1. Description de l'action")
          .p("Un lieu ouvert à tous.")
          .p("**" + n + ".2. Budget prévisionnel")
          .p("Budget prévisionnel 2022 = 90 000 €")
          .p("Part Etat : 40 000 €")
          .p("**" + n + ".3. Budget exécuté")
          .p("Dépenses exécutées au 31/12/2022 = 80 000 €");
    }
    return printed.read().sheets();
  }

  @Test
  void a_line_that_begins_as_a_label_is_content_where_labels_are_numbered() {
    assertEquals(
        List.of("2.1. Description de l'action", "2.2. Budget prévisionnel", "2.3. Budget exécuté"),
        numbered().get(1).fields().stream().map(LabelledField::label).toList());
  }

  @Test
  void the_kind_of_a_budget_before_an_amount_makes_it_the_whole() {
    List<BudgetLine> lines = numbered().get(1).budgets();

    assertEquals(3, lines.size());
    assertEquals("2022", lines.get(0).period());
    assertTrue(lines.get(0).isTotal());
    assertEquals(Optional.of(Funder.ETAT), lines.get(1).funder());
    assertEquals(BudgetKind.EXECUTED, lines.get(2).kind());
    assertEquals("Dépenses exécutées au 31/12/2022", lines.get(2).funderAsPrinted());
    assertTrue(lines.get(2).isTotal());
  }

  @Test
  void a_funder_named_after_its_amount_is_that_amount_s_and_not_the_next_one_s() {
    List<BudgetLine> lines =
        new Printed()
            .p("**Fiche n° 1 – Transport")
            .p("**Description")
            .p("Une navette.")
            .p("**Budget prévisionnel")
            .p("Total : 70 000 €, dont 30 000 € de la Région et 40 000 € du Département.")
            .read()
            .sheets()
            .get(0)
            .budgets();

    assertEquals(
        List.of("70000 -", "30000 REGION", "40000 DEPARTEMENT"),
        lines.stream().map(StatedBudgetTest::told).toList());
  }

  @Test
  void criteria_of_evaluation_that_all_begin_as_indicators_are_indicators() {
    List<Indicator> read =
        new Printed()
            .p("**Fiche n° 1 – Verger")
            .p("**Description")
            .p("Des arbres.")
            .p("**Critères d'évaluation")
            .p("Nombre d'arbres plantés; Taux de reprise")
            .read()
            .sheets()
            .get(0)
            .indicators();

    assertEquals(
        List.of("Nombre d'arbres plantés", "Taux de reprise"),
        read.stream().map(Indicator::label).toList());
  }

  @Test
  void an_evaluation_told_in_sentences_holds_no_indicator() {
    assertEquals(
        List.of(),
        new Printed()
            .p("**Fiche n° 1 – Verger")
            .p("**Description")
            .p("Des arbres.")
            .p("**Critères d'évaluation")
            .p("Nombre d'arbres plantés; une enquête sera menée auprès des habitants.")
            .p("Le comité se réunira en juin.")
            .read()
            .sheets()
            .get(0)
            .indicators());
  }

  @Test
  void a_remark_merged_over_several_rows_is_kept_with_the_first_of_them_only() {
    Table table =
        Printed.grid(
            "t1",
            1,
            "Indicateur|2022|2023",
            "Nombre d'ateliers|Pas de suivi en 2022|4",
            "Taux de présence|^|80 %");
    List<Indicator> read =
        new IndicatorTable(table, List.of())
            .rows("1", "", "").stream().flatMap(r -> r.indicators().stream()).toList();

    assertEquals(
        List.of("Nombre d'ateliers 2022", "Nombre d'ateliers 2023", "Taux de présence 2023"),
        read.stream().map(i -> i.label() + " " + i.period()).toList());
  }

  private static String told(BudgetLine line) {
    BigDecimal value = line.amount().value();
    return value.toPlainString() + " " + line.funder().map(Enum::name).orElse("-");
  }

  /** A fiche's form: its number in a cell beside its heading, then tables under short headings. */
  private static ActionSheet framed() {
    return new Printed()
        .p("Le pacte compte cinq actions sur trois axes.", "Toutes ont démarré.", "Elles suivent.")
        .table(
            0,
            "1-A|Fiche action 1-A – Relais itinérants|Axe 1 du pacte",
            "**Porteur|Direction de la famille|",
            "**Calendrier|Année 2025|",
            "**Public|Familles avec enfant|",
            "**Bilan|Quatre tournées sur cinq ont eu lieu.|")
        .p("**Financement 2025** (€)")
        .table(
            1,
            "|Total|dont État|dont Département",
            "Prévu|84 000|40 000|44 000",
            "À reporter sur 2026|2 750|0|2 750",
            "Taux|97 %|100 %|94 %")
        .p("**Indicateurs")
        .table(
            1,
            "|Réalisé 2024|Cible 2025|Réalisé 2025|Atteinte",
            "Familles rencontrées|471|500|618|124 %",
            "Communes accueillantes|8|12|9|75 %")
        .read()
        .sheets()
        .get(0);
  }

  @Test
  void a_fiche_s_number_may_stand_in_a_cell_beside_its_heading() {
    assertEquals("1-A", framed().reference().orElse(""));
    assertEquals("Relais itinérants", framed().title().orElse(""));
  }

  @Test
  void a_bold_word_for_the_budget_with_its_year_and_unit_after_it_is_a_label() {
    assertEquals(
        List.of(
            "84000 -", "40000 ETAT", "44000 DEPARTEMENT", "2750 -", "0 ETAT", "2750 DEPARTEMENT"),
        framed().budgets().stream().map(StatedBudgetTest::told).toList());
    assertEquals(BudgetKind.CARRIED_OVER, framed().budgets().get(3).kind());
  }

  @Test
  void how_far_a_target_was_reached_is_no_value_of_the_indicator() {
    assertEquals(
        List.of("471", "618", "8", "9"),
        framed().indicators().stream().map(i -> i.value().sources().get(0).text()).toList());
  }

  @Test
  void a_recap_names_a_fiche_by_a_number_and_a_letter() {
    List<BudgetLine> recap =
        new Printed()
            .table(
                1,
                "Axe / action|Programmé|Exécuté",
                "Action 1-A|146 000|133 750",
                "Action 1-B|84 000|81 250",
                "Action 2-A|269 000|258 800")
            .read()
            .budgetLines();
    assertEquals(
        List.of("1-A", "1-A", "1-B", "1-B", "2-A", "2-A"),
        recap.stream().map(BudgetLine::actionReference).toList());
  }

  @Test
  void how_two_years_compare_is_a_head_even_where_it_begins_as_an_indicator_does() {
    List<Indicator> read =
        new Printed()
            .table(
                1,
                "Indicateur|2024|2025|Évolution 2024-2025",
                "Places d’accueil|64|70|+ 9,4 %",
                "Assistantes maternelles en activité|141|137|– 2,8 %")
            .read()
            .indicators();
    assertEquals(
        List.of("64", "70", "141", "137"),
        read.stream().map(i -> i.value().sources().get(0).text()).toList());
  }
}

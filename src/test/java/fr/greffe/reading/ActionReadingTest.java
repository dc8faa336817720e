package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionReadingTest {

  @Test
  void a_chapter_with_labelled_sub_headings_is_an_action_under_its_theme_and_measure() {
    ActionRecords read =
        new Printed()
            .p("**1. Mesures communes")
            .p("**1.1. Former les équipes")
            .p("**1.1.1. Action 1 Accueil de proximité")
            .p("**1.1.1.1. Description de l’action")
            .p("Le Département ouvre trois lieux", "d'accueil.")
            .p("**1.1.1.2. Durée de l’action")
            .p("Deux ans")
            .p("**1.1.1.9. Budget prévisionnel")
            .p("• Etat : 55 000 €")
            .p("**1.2. Aller vers")
            .p("Un texte ordinaire, sans suite.")
            .read();

    ActionSheet sheet = read.sheets().get(0);
    assertEquals(1, read.sheets().size());
    assertEquals(ActionSheet.Kind.RAPPORT_ACTION, sheet.kind());
    assertEquals("1.1.1", sheet.reference().orElse(""));
    assertEquals("Accueil de proximité", sheet.title().orElse(""));
    assertEquals("1. Mesures communes", sheet.theme().orElse(""));
    assertEquals("1.1. Former les équipes", sheet.measure().orElse(""));
    assertEquals(
        List.of("description", "duration", "planned_budget"),
        sheet.fields().stream().map(LabelledField::canonical).toList());
    assertEquals("Le Département ouvre trois lieux d'accueil.", sheet.fields().get(0).text());
  }

  @Test
  void numbering_that_is_wrong_in_the_source_does_not_cut_an_action() {
    ActionRecords read =
        new Printed()
            .p("**2. Insertion")
            .p("**2.3.1. Orienter les publics")
            .p("**• Description de l’action")
            .p("Une étude.")
            .p("**• Partenaires et co-financeurs")
            .p("Etat")
            .p("**1.1.1.9. · Perspectives futures de mise en œuvre de l’action")
            .p("Une suite.")
            .p("**2.3.2. Accompagner")
            .p("**• Description de l’action")
            .p("Un suivi.")
            .p("**• Durée de l’action :")
            .p("Un an")
            .p("**• Indicateurs")
            .p("Aucun")
            .read();

    assertEquals(
        List.of("2.3.1", "2.3.2"),
        read.sheets().stream().map(s -> s.reference().orElse("")).toList());
    assertEquals("outlook", read.sheets().get(0).fields().get(2).canonical());
  }

  @Test
  void unknown_titles_that_come_back_under_each_action_are_fields() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**1." + n + " Action de terrain " + "ABC".charAt(n - 1))
          .p("**1." + n + ".1. Mot du président")
          .p("Un mot.")
          .p("**1." + n + ".2. Date de démarrage")
          .p("Mars 2022")
          .p("**1." + n + ".3. Partenariats")
          .p("La caisse")
          .p("**1." + n + ".4. Description")
          .p("Un lieu.");
    }
    ActionRecords read = printed.read();

    assertEquals(
        List.of("1.1", "1.2", "1.3"),
        read.sheets().stream().map(s -> s.reference().orElse("")).toList());
    assertEquals("1.1.1. Mot du président", read.sheets().get(0).fields().get(0).label());
  }

  @Test
  void an_axis_above_an_action_of_a_report_is_the_theme_of_those_that_follow() {
    Printed printed = new Printed().p("**Axe 1 – Accueillir");
    for (int n = 1; n <= 2; n++) {
      printed
          .p("**Action n° " + n + " : Ouvrir un lieu")
          .p("**• Description")
          .p("Les équipes reçoivent sans rendez-vous, du lundi au samedi, près de chez soi.")
          .p("**• Durée")
          .p("Un an")
          .p("**• Partenaires")
          .p("La caisse");
    }
    ActionRecords read = printed.read();

    assertEquals(2, read.sheets().size());
    assertEquals("Axe 1 – Accueillir", read.sheets().get(0).theme().orElse(""));
    assertEquals("Axe 1 – Accueillir", read.sheets().get(1).theme().orElse(""));
  }

  @Test
  void a_report_with_chapters_and_no_action_has_no_sheet() {
    ActionRecords read =
        new Printed()
            .p("**1. Contexte")
            .p("La commune compte 1 200 habitants.")
            .p("**2. Financement")
            .p("Le coût est de 12 000 €.")
            .read();

    assertTrue(read.sheets().isEmpty());
  }

  @Test
  void fiches_listed_at_the_head_are_announced_and_those_that_follow_are_found() {
    ActionRecords read =
        new Printed()
            .p("**FICHES ACTIONS")
            .p("1. Fiche Action 2.1 : Promouvoir l'accueil")
            .p("2. Fiche Action 4.1 : Evaluer les parcours")
            .p("3. Fiche Action 7.2 : Lever les freins")
            .p("**Fiche Action 2.1")
            .p("**Intitulé de l'action : Promouvoir l'accueil")
            .p("**Description de l'action")
            .p("Des lieux ouverts.")
            .p("**Fiche Action 4.1")
            .p("**Intitulé de l'action : Evaluer les parcours")
            .p("**Description de l'action")
            .p("Une étude.")
            .read();

    assertEquals(2, read.sheets().size());
    assertEquals("Promouvoir l'accueil", read.sheets().get(0).title().orElse(""));
    assertEquals(3, read.announced().get(0).announced());
    assertEquals(List.of("7.2 Lever les freins"), read.announced().get(0).missing());
  }

  @Test
  void a_form_gives_its_fields_and_goes_on_under_an_empty_label() {
    ActionRecords read =
        new Printed()
            .p("**OBJECTIF N°1")
            .p("Faire progresser le dépistage")
            .p("**FICHE ACTION N°12")
            .p("**Former les équipes (ex-fiche 8)")
            .table(
                0,
                "Constat du diagnostic|Trop peu d'entretiens.",
                "Objectif opérationnel|Atteindre 80 % des femmes suivies.",
                "Moyens financiers prévisionnels|Financement FIR : 10 700 €")
            .table(0, "|Financement (CD) : 10 000 €", "Calendrier prévisionnel|2024")
            .read();

    ActionSheet sheet = read.sheets().get(0);
    assertEquals("12", sheet.reference().orElse(""));
    assertEquals("Former les équipes (ex-fiche 8)", sheet.title().orElse(""));
    assertEquals("Faire progresser le dépistage", sheet.objective().orElse(""));
    assertEquals(
        List.of(Optional.of(Funder.ARS_FIR), Optional.of(Funder.DEPARTEMENT)),
        sheet.budgets().stream().map(BudgetLine::funder).toList());
    assertEquals(
        List.of("objective", "diagnosis", "objective", "planned_budget", "calendar"),
        sheet.fields().stream().map(LabelledField::canonical).toList());
  }

  @Test
  void tables_under_a_form_without_a_label_are_what_their_heads_say() {
    ActionSheet sheet =
        new Printed()
            .p("**Fiche action n° 3 – Essai")
            .table(
                0,
                "Objectif|Ouvrir un lieu d'accueil.",
                "Public|Jeunes majeurs.",
                "Perspectives 2025|Une seconde salle.")
            .table(
                1,
                "Financeur|Prévu 2024|Exécuté 2024",
                "État|72 000 €|70 450 €",
                "Région|12 000 €|12 000 €",
                "Total|84 000 €|82 450 €")
            .table(
                1,
                "Indicateur|2023|2024|Évolution",
                "Taux de couverture|95 %|98 %|+ 3,2 %",
                "Délai moyen|19 jours|14 jours|– 26,3 %")
            .read()
            .sheets()
            .get(0);
    assertEquals(
        List.of("ETAT 72000", "ETAT 70450", "REGION 12000", "REGION 12000"),
        sheet.budgets().stream()
            .map(ActionReadingTest::brief)
            .filter(b -> !b.startsWith("total"))
            .toList());
    assertEquals(
        List.of("2023", "2024", "2023", "2024"),
        sheet.indicators().stream().map(Indicator::period).toList());
  }

  @Test
  void amounts_stated_by_funder_are_lines_and_the_others_mentions() {
    ActionRecords read =
        fiche(
            "**Budget exécuté",
            "Dépenses exécutées sur la part financée par l’Etat = 110 000€",
            "Part FSE 0 €",
            "Etat 25 000 € ; Région 10 000 € - Commune 5 000 €",
            "Le coût total de l’action est de 150 000 € répartis comme suit :",
            "Montant à reporter en 2023 : 1 208,18 €",
            "Le chargé de mission coûte 45 000 € par an à la collectivité.");

    List<BudgetLine> lines = read.sheets().get(0).budgets();
    assertEquals(
        List.of(
            "ETAT 110000",
            "UE_FSE 0",
            "ETAT 25000",
            "REGION 10000",
            "COMMUNE 5000",
            "total 150000",
            "- 1208.18"),
        lines.stream().map(ActionReadingTest::brief).toList());
    assertEquals(BudgetKind.EXECUTED, lines.get(0).kind());
    assertEquals(BudgetKind.CARRIED_OVER, lines.get(6).kind());
    assertEquals("2023", lines.get(6).period());
    assertEquals("45000", read.mentions().get(0).amount().value().toPlainString());
    assertEquals("fiche-1", read.mentions().get(0).ownerId());
  }

  @Test
  void funders_are_read_in_rows_and_in_columns_with_their_periods() {
    ActionRecords rows =
        fiche(
            new Printed().p("**Fiche action n° 3 – Essai").p("**Budget prévisionnel"),
            "Financeurs|2024|2025",
            "ARS|12 000 €|10 000 €",
            "Ville|3 000 €|-   €",
            "Total|15 000 €|");
    ActionRecords columns =
        fiche(
            new Printed().p("**Fiche action n° 3 – Essai").p("**Budget exécuté"),
            "|Budget Etat|Budget Département",
            "Par année|60 000 € (un poste)|102.000 €");

    assertEquals(
        List.of("ARS_FIR 12000", "ARS_FIR 10000", "COMMUNE 3000", "COMMUNE 0", "total 15000"),
        rows.sheets().get(0).budgets().stream().map(ActionReadingTest::brief).toList());
    assertEquals("2025", rows.sheets().get(0).budgets().get(1).period());
    assertEquals(
        List.of("ETAT 60000", "DEPARTEMENT 102000"),
        columns.sheets().get(0).budgets().stream().map(ActionReadingTest::brief).toList());
  }

  @Test
  void a_table_of_indicators_under_a_budget_is_no_budget() {
    ActionSheet sheet =
        new Printed()
            .p("**Fiche action n° 3 – Essai")
            .p("**Budget exécuté")
            .table(1, "En euros|État|Département|Total", "Exécuté|84 600|42 300|126 900")
            .table(1, "Indicateurs|2023|2024", "Visites à domicile|1 260|1 449")
            .read()
            .sheets()
            .get(0);
    assertEquals(
        List.of("ETAT 84600", "DEPARTEMENT 42300", "total 126900"),
        sheet.budgets().stream().map(ActionReadingTest::brief).toList());
  }

  @Test
  void indicators_have_periods_values_targets_or_a_label_only() {
    ActionRecords read =
        fiche(
            new Printed().p("**Fiche action n° 3 – Essai").p("**Indicateurs"),
            "Indicateur|2022|Cible 2025|Commentaires",
            "Taux de couverture|95 %|98 %|En hausse",
            "Délai moyen|19 jours||",
            "Nombre de structures|||");

    List<Indicator> indicators = read.sheets().get(0).indicators();
    assertEquals(3, indicators.size());
    assertEquals("2022", indicators.get(0).period());
    assertEquals("98 %", indicators.get(0).target().orElse(""));
    assertEquals(Indicator.Type.PERCENTAGE, indicators.get(0).value().value().orElseThrow().type());
    assertEquals(Indicator.Type.DURATION, indicators.get(1).value().value().orElseThrow().type());
    assertTrue(indicators.get(2).value().value().isEmpty());
  }

  @Test
  void a_list_of_indicators_keeps_wrapped_labels_whole_and_reads_values() {
    ActionRecords read =
        fiche(
            "**Indicateurs (à fin 2022)",
            "Nombre de professionnels formés",
            "Délai moyen du démarrage : 19 jours",
            "Aucun");

    List<Indicator> indicators = read.sheets().get(0).indicators();
    assertEquals(2, indicators.size());
    assertEquals("fin 2022", indicators.get(1).period());
    assertEquals("19 jours", indicators.get(1).value().value().orElseThrow().text());
  }

  @Test
  void a_recap_row_is_linked_by_its_title_though_its_number_is_another_action_s() {
    Printed printed = new Printed();
    sheet(printed, "2.1", "Accueil inconditionnel de proximité");
    sheet(printed, "5.1", "Mobilité des demandeurs d'emploi");
    ActionRecords read =
        printed
            .p("**ANNEXE 2")
            .table(
                1,
                "Fiche N°|Intitulé|Crédits Etats 2023|Crédits CD|Budget global A+B",
                "5.1|Fiche 1 : Renforcer l'accueil inconditionnel|10 000,00 €|5 000,00 €|15 000,00"
                    + " €",
                "7.2|Fiche 2 : Mobilité des demandeurs d'emploi|1 000,00 €||1 000,00 €",
                "|Sous total|11 000,00 €|5 000,00 €|16 000,00 €")
            .read();

    List<BudgetLine> lines = read.budgetLines();
    assertEquals("2.1", lines.get(0).actionReference());
    assertEquals(Optional.of(Funder.ETAT), lines.get(0).funder());
    assertTrue(lines.get(2).isTotal());
    assertEquals("5.1", lines.get(3).actionReference());
    assertTrue(lines.get(lines.size() - 1).isTotal());
  }

  private static void sheet(Printed printed, String number, String title) {
    printed.p("**Fiche action " + number + " – " + title);
    printed.p("**Description de l'action");
    printed.p("Un texte assez long pour que les titres en gras se distinguent du corps du texte.");
    printed.p("**Durée de l'action").p("Un an.");
  }

  private static ActionRecords fiche(String label, String... lines) {
    Printed printed = new Printed().p("**Fiche action n° 3 – Essai").p(label);
    for (String line : lines) {
      printed.p(line);
    }
    return printed.read();
  }

  private static ActionRecords fiche(Printed head, String... rows) {
    return head.table(1, rows).read();
  }

  private static String brief(BudgetLine line) {
    String who = line.isTotal() ? "total" : line.funder().map(Enum::name).orElse("-");
    return who + " " + line.amount().value().stripTrailingZeros().toPlainString();
  }
}

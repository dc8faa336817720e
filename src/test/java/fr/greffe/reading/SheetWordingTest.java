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

/** Sheets as councils word and set them, whatever the lexicon knows. */
class SheetWordingTest {

  @Test
  void a_bold_label_with_a_colon_that_comes_back_is_a_field_though_unknown() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**Action n° " + n + " – Médiation " + n)
          .p("**Porteur :** Ville")
          .p("**Gazette :** Bel-Air")
          .p("**Description :** Des ateliers.")
          .p("**Public visé :** 16-25 ans");
    }

    ActionSheet sheet = printed.read().sheets().get(1);
    assertEquals(
        List.of("Porteur :", "Gazette :", "Description :", "Public visé :"),
        sheet.fields().stream().map(LabelledField::label).toList());
    assertEquals("Bel-Air", sheet.fields().get(1).text());
    assertEquals("", sheet.fields().get(1).canonical());
  }

  @Test
  void labels_beside_their_contents_without_rules_are_fields() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**Fiche n° " + n + " – Habitat")
          .p("**Objectifs** >> Produire des logements")
          .p("**Volet foncier** >> Acheter des terrains")
          .p("**Partenaires** >> Bailleurs")
          .p("**Échéancier** >> 2025");
    }

    ActionSheet sheet = printed.read().sheets().get(0);
    assertEquals(
        List.of("Objectifs", "Volet foncier", "Partenaires", "Échéancier"),
        sheet.fields().stream().map(LabelledField::label).toList());
    assertEquals("Acheter des terrains", sheet.fields().get(1).text());
  }

  @Test
  void a_bold_line_that_comes_back_under_each_sheet_is_a_label_and_a_caption_is_none() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**Action n° " + n + " – Santé")
          .p("**Contexte")
          .p("Peu de médecins.")
          .p("**Ce que nous ferons")
          .p("Ouvrir un centre.")
          .p("**Budget prévisionnel")
          .p("**Dépenses")
          .p("Etat : 5 000 €");
    }

    ActionSheet sheet = printed.read().sheets().get(2);
    assertEquals(
        List.of("Contexte", "Ce que nous ferons", "Budget prévisionnel"),
        sheet.fields().stream().map(LabelledField::label).toList());
    assertEquals(1, sheet.budgets().size());
  }

  @Test
  void an_action_that_only_announces_is_a_fiche_and_one_that_tells_is_a_report_s() {
    Printed printed =
        new Printed()
            .p("**Action n° 1 – Annoncée")
            .p("**Contexte")
            .p("Un constat.")
            .p("**Budget prévisionnel")
            .p("Etat : 5 000 €")
            .p("**Action n° 2 – Racontée")
            .p("**Description")
            .p("Une action.")
            .p("**Bilan")
            .p("Elle a eu lieu.");

    List<ActionSheet> sheets = printed.read().sheets();
    assertEquals(ActionSheet.Kind.FICHE, sheets.get(0).kind());
    assertEquals(ActionSheet.Kind.RAPPORT_ACTION, sheets.get(1).kind());
  }

  @Test
  void letters_larger_than_the_fiche_s_heading_end_it() {
    ActionRecords read =
        new Printed()
            .p("**Fiche n° 1 – Accueil")
            .p("**Description")
            .p("Un lieu.")
            .p("## **Tableau récapitulatif")
            .p("Ce tableau reprend les actions.")
            .read();

    assertEquals("Un lieu.", read.sheets().get(0).fields().get(0).text());
  }

  @Test
  void a_field_that_is_only_an_amount_is_the_whole_cost() {
    BudgetLine line =
        new Printed()
            .p("**Fiche n° 1 – École")
            .p("**Maître d'ouvrage")
            .p("La commune")
            .p("**Coût prévisionnel (HT)")
            .p("1 250 000 € sur la durée du contrat")
            .read()
            .sheets()
            .get(0)
            .budgets()
            .get(0);

    assertTrue(line.isTotal());
    assertEquals(BudgetKind.PLANNED, line.kind());
    assertEquals("1250000", line.amount().value().toPlainString());
  }

  @Test
  void a_remark_in_brackets_and_a_share_do_not_hide_the_funder() {
    List<BudgetLine> lines =
        new Printed()
            .p("**Fiche n° 1 – École")
            .p("**Plan de financement")
            .p("Etat (enveloppe du contrat) : 400 000 € (32 %)", "Région : 250 000 € (20 %)")
            .read()
            .sheets()
            .get(0)
            .budgets();

    assertEquals(
        List.of(Optional.of(Funder.ETAT), Optional.of(Funder.REGION)),
        lines.stream().map(BudgetLine::funder).toList());
    assertEquals("Région", lines.get(1).funderAsPrinted());
  }

  @Test
  void the_year_said_after_the_amount_is_the_line_s() {
    BudgetLine line =
        new Printed()
            .p("**Fiche n° 1 – École")
            .p("**Budget prévisionnel")
            .p("Le coût de l'action est de 158 400 € pour l'année 2024.")
            .read()
            .sheets()
            .get(0)
            .budgets()
            .get(0);

    assertEquals("2024", line.period());
  }

  @Test
  void an_indicator_s_value_its_year_and_its_target_in_one_sentence_are_told_apart() {
    List<Indicator> indicators =
        new Printed()
            .p("**Fiche n° 1 – Naissances")
            .p("**Indicateurs de suivi")
            .p("- Part des femmes vues : 38 % en 2021 ; objectif 60 %")
            .p("- Nombre de visites ; nombre de consultations")
            .read()
            .sheets()
            .get(0)
            .indicators();

    assertEquals("2021", indicators.get(0).period());
    assertEquals("60 %", indicators.get(0).target().orElse(""));
    assertEquals(
        List.of("Nombre de visites", "nombre de consultations"),
        indicators.stream().skip(1).map(Indicator::label).toList());
  }

  @Test
  void a_title_field_keeps_a_word_that_is_neutral_in_labels() {
    ActionSheet sheet =
        new Printed()
            .p("**FICHE ACTION N°8")
            .p("**Intitulé :** Chantiers de jeunes bénévoles")
            .p("**Description")
            .p("Un chantier.")
            .read()
            .sheets()
            .get(0);

    assertEquals("Chantiers de jeunes bénévoles", sheet.title().orElse(""));
  }

  @Test
  void what_is_left_of_planned_less_spent_is_carried_over_and_a_gap_is_no_budget() {
    List<BudgetLine> lines =
        new Printed()
            .table(
                1,
                "Action|Budget prévu État (A)|Dépensé État (B)|Solde (A-B)|Écart",
                "1.1 Accueil|30 000 €|24 000 €|6 000 €|6 000 €",
                "1.2 Santé|20 000 €|20 000 €|0 €|0 €")
            .read()
            .budgetLines();

    assertEquals(
        List.of(BudgetKind.PLANNED, BudgetKind.EXECUTED, BudgetKind.CARRIED_OVER),
        lines.stream().limit(3).map(BudgetLine::kind).toList());
    assertEquals(6, lines.size());
    assertEquals("1.2", lines.get(3).actionReference());
  }

  @Test
  void chapters_of_a_budget_are_no_recap_of_actions() {
    ActionRecords read =
        new Printed()
            .p("**Investissement – dépenses")
            .table(
                1,
                "N°|Libellé|Budget primitif|Réalisé",
                "16|Emprunts|412 000,00|410 000,00",
                "20|Immobilisations incorporelles|64 000,00|12 000,00",
                "204|Subventions versées|10 000,00|9 000,00")
            .read();

    assertTrue(read.budgetLines().isEmpty());
    assertEquals(6, read.budgetEntries().size());
  }

  @Test
  void an_annexe_of_indicators_by_axis_is_no_form_and_its_rows_are_linked() {
    ActionRecords read =
        new Printed()
            .p("**Action A1 – Accueil des jeunes")
            .p("**Description")
            .p("Un lieu.")
            .p("**Indicateurs")
            .p("- Nombre de jeunes reçus")
            .p("**Annexe 2")
            .table(
                1,
                "Thème|Action|Indicateur|2022|2023",
                "Axe 1 – Accueillir|A1 Accueil des jeunes|Nombre de jeunes reçus|12|",
                "Axe 1 – Accueillir||Nombre de jeunes logés|3|4")
            .read();

    assertEquals(1, read.sheets().size());
    assertEquals("A1", read.indicators().get(0).actionReference());
    assertEquals(2, read.indicators().stream().filter(i -> i.label().contains("logés")).count());
  }

  @Test
  void a_form_right_under_a_fiche_s_heading_is_one_whatever_its_labels_say() {
    ActionSheet sheet =
        new Printed()
            .p("**Fiche n° 1 – Maisons des familles")
            .table(
                Printed.form(
                    "Rattachement|Défi 2",
                    "Pourquoi cette action ?|Des enfants décrochent.",
                    "Pour qui ?|Familles",
                    "Combien ça coûte ?|Etat : 12 000 €"))
            .read()
            .sheets()
            .get(0);

    assertEquals(
        List.of("", "diagnosis", "target", "budget"),
        sheet.fields().stream().map(LabelledField::canonical).toList());
    assertEquals(1, sheet.budgets().size());
  }

  @Test
  void measures_counted_one_by_one_over_fields_are_sheets() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("## **Mesure " + n + " : Santé " + n)
          .p("**Constat partagé")
          .p("Des délais longs.")
          .p("**Actions engagées en 2023")
          .p("Deux médecins.")
          .p("**Perspectives")
          .p("Ouvrir une antenne.");
    }

    List<ActionSheet> sheets = printed.read().sheets();
    assertEquals(
        List.of("1", "2", "3"), sheets.stream().map(s -> s.reference().orElse("")).toList());
    assertEquals("Santé 2", sheets.get(1).title().orElse(""));
  }

  @Test
  void a_last_field_called_orientations_stays_with_its_sheet() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**Fiche n° " + n + " – Santé")
          .p("**Contexte")
          .p("Des délais longs.")
          .p("**Description")
          .p("Un centre.")
          .p("**Orientations pour 2024")
          .p("Ouvrir une antenne.");
    }

    List<ActionSheet> sheets = printed.read().sheets();
    assertEquals(3, sheets.get(0).fields().size());
    assertEquals("Contexte", sheets.get(1).fields().get(0).label());
  }

  @Test
  void the_second_half_of_a_two_sided_funding_plan_has_its_own_labels() {
    List<BudgetLine> lines =
        new Printed()
            .p("**Fiche n° 1 – Toiture")
            .p("**Plan de financement")
            .table(
                1,
                "Dépenses|Montant|Recettes|Montant",
                "Travaux|210 000 €|DETR|96 000 €",
                "Études|30 000 €|Département|48 000 €")
            .read()
            .sheets()
            .get(0)
            .budgets();

    assertEquals("DETR", lines.get(1).funderAsPrinted());
    assertEquals(Optional.of(Funder.DEPARTEMENT), lines.get(3).funder());
  }

  @Test
  void an_axis_on_a_row_of_its_own_heads_the_fiche_under_it() {
    ActionRecords read =
        new Printed()
            .table(
                Printed.form(
                    "FICHE PROJET 1 : École|",
                    "Porteur|La commune",
                    "Description|Isolation",
                    "AXE 2 – Mobilité|",
                    "FICHE PROJET 2 : Vélo|",
                    "Porteur|La communauté",
                    "Description|Une piste"))
            .read();

    assertEquals(2, read.sheets().size());
    assertEquals("", read.sheets().get(0).theme().orElse(""));
    assertEquals("Mobilité", read.sheets().get(1).theme().orElse(""));
  }

  @Test
  void a_row_of_an_annexe_that_only_says_fiche_1_is_linked() {
    ActionRecords read =
        new Printed()
            .p("**Fiche n° 1 – Accueil")
            .p("**Description")
            .p("Un lieu ouvert à tous les habitants, du lundi au samedi, sans rendez-vous.")
            .p("**Annexe")
            .table(
                1,
                "Fiche|Indicateur|Valeur 2022|Valeur 2023",
                "Fiche 1|Nombre de lieux|12|15",
                "Fiche 1|Nombre de visites|3|8")
            .read();

    assertEquals("1", read.indicators().get(0).actionReference());
  }

  @Test
  void numbered_headings_that_come_back_under_each_fiche_are_fields_though_unknown() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**FICHE ACTION N°" + n)
          .p("**Nom de code : Opération " + n + " bis")
          .p("**1. Rattachement secret")
          .p("A.1 Donner envie")
          .p("**2. Public")
          .p("Tous les habitants")
          .p("**3. Partenaires")
          .p("Clubs")
          .p("**4. Jalons mesurables")
          .p("- Nombre de soirées animées")
          .p("- Part des filles");
    }

    ActionSheet sheet = printed.read().sheets().get(1);
    assertEquals(
        List.of(
            "Nom de code :",
            "1. Rattachement secret",
            "2. Public",
            "3. Partenaires",
            "4. Jalons mesurables"),
        sheet.fields().stream().map(LabelledField::label).toList());
    assertEquals("Opération 2 bis", sheet.title().orElse(""));
    assertEquals(
        List.of("Nombre de soirées animées", "Part des filles"),
        sheet.indicators().stream().map(Indicator::label).toList());
  }

  @Test
  void a_numbered_heading_under_two_fiches_only_stays_text() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed.p("**FICHE ACTION N°" + n).p("**1. Public").p("Tous").p("**2. Partenaires");
      printed.p("Clubs").p(n < 3 ? "**3. Remarque de la séance" : "Fin");
    }

    ActionSheet sheet = printed.read().sheets().get(0);
    assertEquals(
        List.of("1. Public", "2. Partenaires"),
        sheet.fields().stream().map(LabelledField::label).toList());
  }

  @Test
  void an_unknown_field_in_which_several_funders_give_amounts_is_a_budget() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**FICHE ACTION N°" + n)
          .p("**1. Public")
          .p("Tous")
          .p("**2. Tour de table")
          .p("État : 55 000 €")
          .p("Département : 20 000 €")
          .p("Total : 75 000 €")
          .p("**3. Mot de la fin")
          .p("Le loyer de la salle est de 300 €.");
    }

    ActionSheet sheet = printed.read().sheets().get(0);
    assertEquals(
        List.of(Optional.of(Funder.ETAT), Optional.of(Funder.DEPARTEMENT), Optional.empty()),
        sheet.budgets().stream().map(BudgetLine::funder).toList());
    assertTrue(sheet.budgets().get(2).isTotal());
  }

  @Test
  void a_label_ends_at_its_colon_though_the_words_after_it_would_go_on_with_a_known_one() {
    ActionSheet sheet =
        new Printed()
            .p("**Fiche n° 1 – Accueil")
            .p("**Description :** Un lieu.")
            .p("**Bilan :** L'action a trouvé son public.")
            .read()
            .sheets()
            .get(0);

    assertEquals("L'action a trouvé son public.", sheet.fields().get(1).text());
    assertEquals("assessment", sheet.fields().get(1).canonical());
  }

  @Test
  void a_label_that_begins_with_a_known_one_is_named_after_it_where_the_model_is_not_sure() {
    Printed printed = new Printed();
    for (int n = 1; n <= 3; n++) {
      printed
          .p("**FICHE ACTION N°" + n)
          .p("**1. Public")
          .p("Tous")
          .p("**2. Partenaires zélés du canton voisin")
          .p("Clubs et comités de tout le canton", "et quelques communes");
    }

    ActionSheet sheet = printed.read().sheets().get(0);
    assertEquals("partners", sheet.fields().get(1).canonical());
  }

  @Test
  void a_heading_over_a_table_of_all_the_sheets_ends_the_last_one() {
    ActionRecords read =
        new Printed()
            .p("**Fiche n° 1 – Accueil")
            .p("**Bilan")
            .p("Un lieu.")
            .p("Il a reçu tous les publics,", "de tout le canton,", "en toute saison.")
            .p("**Tableau de synthèse (en euros)")
            .table(
                1,
                "N°|Action|État prévu|Total prévu",
                "1|Accueil|100 €|300 €",
                "2|Départ|50 €|80 €")
            .read();

    assertEquals(
        "Un lieu.\nIl a reçu tous les publics, de tout le canton, en toute saison.",
        read.sheets().get(0).fields().get(0).text());
    assertEquals(4, read.budgetLines().size());
  }

  @Test
  void a_recap_with_a_row_for_each_funder_gives_every_row_the_action_beside_it() {
    List<BudgetLine> lines =
        new Printed()
            .table(
                1,
                "Action|Financeurs|2025|Total 2025-2026",
                "1.1 Relais itinérant|CC Vallon|24 000 €|73 500 €",
                "^|CAF|31 000 €|94 800 €",
                "^|Sous-total 1.1|55 000 €|168 300 €",
                "1.2 Crèche|CAF|12 000 €|15 000 €",
                "TOTAL||67 000 €|183 300 €")
            .read()
            .budgetLines();

    assertEquals(
        List.of("1.1", "1.1", "1.1", "1.1", "1.1", "1.1", "1.2", "1.2", "", ""),
        lines.stream().map(BudgetLine::actionReference).toList());
    assertEquals(Optional.of(Funder.CAF), lines.get(2).funder());
    assertEquals("CAF", lines.get(2).funderAsPrinted());
    assertTrue(lines.get(4).isTotal());
  }

  @Test
  void spending_beside_columns_of_credits_is_executed() {
    List<BudgetLine> lines =
        new Printed()
            .table(
                1,
                "N°|Fiche|Crédits Etat|Total crédits|Dépenses 2023",
                "1|Maraudes|45 000 €|105 000 €|98 240 €",
                "2|Accueil|38 200 €|88 700 €|88 700 €")
            .read()
            .budgetLines();

    assertEquals(BudgetKind.PLANNED, lines.get(0).kind());
    assertEquals(BudgetKind.EXECUTED, lines.get(2).kind());
    assertTrue(lines.get(2).isTotal());
  }

  @Test
  void an_annexe_without_its_fiches_keeps_their_numbers_and_the_units_of_their_column() {
    List<Indicator> indicators =
        new Printed()
            .table(
                1,
                "Fiche|Indicateur|2022|2023|Unité",
                "Fiche 1|Maraudes réalisées|188|201|nombre",
                "Fiche 6|Délai moyen|46|29|jours")
            .read()
            .indicators();

    assertEquals(
        List.of("1", "1", "6", "6"), indicators.stream().map(Indicator::actionReference).toList());
    assertEquals("jours", indicators.get(2).unit());
  }

  @Test
  void the_shares_of_the_funders_of_a_whole_convention_belong_to_no_action() {
    ActionRecords read =
        new Printed()
            .table(
                1,
                "Financeur|Participation 2025-2027|Part",
                "CAF|389 900 €|67 %",
                "Etat|191 500 €|33 %",
                "Total|581 400 €|100 %")
            .p("**Fiche n° 1 – Accueil", "Un préambule assez long pour être du texte.")
            .p("**Description", "Un lieu.")
            .read();

    assertEquals(
        List.of(Optional.of(Funder.CAF), Optional.of(Funder.ETAT), Optional.empty()),
        read.budgetLines().stream().map(BudgetLine::funder).toList());
    assertEquals("", read.budgetLines().get(0).actionReference());
    assertEquals("2025-2027", read.budgetLines().get(0).period());
  }

  @Test
  void entries_of_a_list_that_is_one_paragraph_are_announced_though_some_take_two_lines() {
    ActionRecords read =
        new Printed()
            .p(
                "Fiche Action 1 : achat de matériel pour",
                "toutes les puéricultrices",
                "Fiche Action 2 : formation",
                "Fiche Action 3 : supervision")
            .read();

    assertEquals(3, read.announced().get(0).announced());
  }

  @Test
  void a_line_that_names_something_else_ends_a_fiche_s_title() {
    ActionSheet sheet =
        new Printed()
            .p("**FICHE ACTION N°1")
            .p("Achat de matériel", "Département : Creuse")
            .p("**Description")
            .p("Un lot de mallettes, pour les visites à domicile.", "Il sera complété.")
            .read()
            .sheets()
            .get(0);

    assertEquals("Achat de matériel", sheet.title().orElse(""));
  }
}

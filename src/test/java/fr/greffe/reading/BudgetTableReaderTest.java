package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetEntry.ColumnKind;
import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.BudgetEntry.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTableReaderTest {
  private final BudgetTableReader reader = new BudgetTableReader();

  @Test
  void sections_in_columns_and_sides_in_rows() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "SECTION|FONCTIONNEMENT|INVESTISSEMENT|TOTAL",
                "DEPENSES|404 315.94 €|209 158.17 €|613 474.11 €",
                "RECETTES|674 599.66 €|221 278.34 €|895 878.00 €"),
            List.of("COMPTE ADMINISTRATIF 2009"));

    assertEquals(6, entries.size());
    assertEquals(Section.FONCTIONNEMENT, entries.get(0).section());
    assertEquals(Side.DEPENSES, entries.get(0).side());
    assertEquals(Section.UNSTATED, entries.get(2).section());
    assertTrue(entries.get(2).isTotal());
    assertEquals(ColumnKind.COMPTE_ADMINISTRATIF, entries.get(3).columnKind());
    assertEquals("2009", entries.get(3).period());
  }

  @Test
  void a_two_sided_table_takes_the_side_of_each_half() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "DEPENSES|Vote|RECETTES|Vote",
                "Fonctionnement|3 655 000,00 €|Fonctionnement|1 234 734,62 €",
                "Déficit antérieur|0,00 €|Excédent antérieur|2 420 265,38 €"),
            List.of("Fonctionnement", "le budget annexe EAU se présente comme suit"));

    assertEquals(Side.DEPENSES, entries.get(0).side());
    assertEquals(Side.RECETTES, entries.get(1).side());
    assertEquals("Excédent antérieur", entries.get(3).label());
    assertEquals(Section.FONCTIONNEMENT, entries.get(3).section());
    assertEquals("budget annexe EAU", entries.get(3).budget());
  }

  @Test
  void chapters_have_codes_and_columns_kinds() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chapitre|BP 2024|RAR|Propositions nouvelles",
                "011 Charges à caractère général|120 000,00|0,00|125 000,00",
                "012 Charges de personnel|300 000,00||310 000,00",
                "R002 Résultat reporté|||12 000,00"),
            List.of("Section de fonctionnement – dépenses"));

    assertEquals("011", entries.get(0).code());
    assertEquals("Charges à caractère général", entries.get(0).label());
    assertEquals(ColumnKind.BUDGET_PRIMITIF, entries.get(0).columnKind());
    assertEquals(ColumnKind.RESTES_A_REALISER, entries.get(1).columnKind());
    assertEquals(ColumnKind.PROPOSITION, entries.get(2).columnKind());
    assertEquals("R002", entries.get(entries.size() - 1).code());
  }

  @Test
  void a_funding_plan_and_a_list_of_subsidies_are_no_budget() {
    assertTrue(
        reader
            .read(
                Printed.grid(
                    "t1", 1, "Dépenses|Montant|Recettes|Montant", "Travaux|10 000 €|Etat|5 000 €"),
                List.of("Plan de financement prévisionnel"))
            .isEmpty());
    assertTrue(
        reader
            .read(
                Printed.grid("t1", 1, "Association|Montant", "Club de judo|500 €", "Chorale|300 €"),
                List.of("Attribution des subventions"))
            .isEmpty());
  }

  @Test
  void a_chapter_that_can_only_be_a_recette_is_one_whatever_its_label_says() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chapitre|Budget 2024",
                "013 – Atténuations de charges|50 000,00",
                "014 – Atténuations de produits|98 500,00",
                "70 – Produits des services|712 500,00"),
            List.of("Vote du budget primitif"));

    assertEquals(Side.RECETTES, entries.get(0).side());
    assertEquals(Side.DEPENSES, entries.get(1).side());
    assertEquals("Atténuations de charges", entries.get(0).label());
    assertEquals("013", entries.get(0).code());
    assertEquals(Section.UNSTATED, entries.get(2).section());
  }

  @Test
  void letters_among_the_codes_of_a_column_are_a_code() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chap.|Libellé|Montant",
                "16|Emprunts|412 000,00",
                "21|Immobilisations corporelles|1 874 320,00",
                "RAR|Restes à réaliser|731 500,00"),
            List.of("Section d'investissement – dépenses"));

    assertEquals("RAR", entries.get(2).code());
    assertEquals("Restes à réaliser", entries.get(2).label());
  }

  @Test
  void a_chapter_named_subventions_does_not_make_a_funding_plan() {
    assertEquals(
        3,
        reader
            .read(
                Printed.grid(
                    "t1",
                    1,
                    "Article|Libellé|Montant",
                    "615221|Bâtiments publics|8 500,00",
                    "65748|Subventions|1 200,00",
                    "023|Virement|- 4 100,00"),
                List.of("Décision modificative n° 1 du budget principal"))
            .size());
  }

  @Test
  void a_total_takes_the_side_of_the_codes_above_it() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Article|Libellé|Montant",
                "615221|Bâtiments publics|8 500,00",
                "65748|Subventions|1 200,00",
                "023|Virement|- 4 100,00",
                "|Total|5 600,00"),
            List.of(
                "Des crédits doivent être ouverts pour régler le solde du marché et inscrire une"
                    + " recette notifiée en mai.",
                "Décision modificative n° 1"));

    assertEquals(Side.DEPENSES, entries.get(3).side());
  }

  @Test
  void a_list_of_grants_with_file_numbers_is_no_budget() {
    assertTrue(
        reader
            .read(
                Printed.grid(
                    "t1",
                    1,
                    "Dossier|Bénéficiaire|Dépense éligible|Subvention",
                    "23004|Club de judo|12 000,00|3 000,00",
                    "23005|Chorale|8 000,00|2 000,00",
                    "23006|Comité des fêtes|4 000,00|1 000,00"),
                List.of("Subventions de fonctionnement accordées"))
            .isEmpty());
  }

  @Test
  void a_list_of_grants_with_rates_is_no_budget() {
    assertTrue(
        reader
            .read(
                Printed.grid(
                    "t1",
                    1,
                    "N°|Bénéficiaire|Objet|Dépense subventionnable|Taux|Aide",
                    "A1|Club d'aviron|Ponton|24 000,00 €|25 %|6 000,00 €",
                    "A2|Ligue de tennis|Court|10 000,00 €|30 %|3 000,00 €",
                    "A3|Judo club|Tatamis|8 000,00 €|50 %|4 000,00 €"),
                List.of("Aides à l'investissement"))
            .isEmpty());
  }

  @Test
  void rates_between_amounts_hide_no_label_and_1068_is_no_article_of_10() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chap.|Libellé|Crédits|Réalisé|Taux|Réalisé 2023",
                "10|Dotations (hors 1068)|96 000,00|104 517,38|108,9 %|88 210,93",
                "1068|Excédents capitalisés|251 608,71|251 608,71|100,0 %|198 340,00",
                "13|Subventions reçues|387 000,00|198 640,25|51,3 %|121 075,60"),
            List.of("Section d'investissement – Recettes"));

    assertEquals(9, entries.size());
    assertEquals("Dotations (hors 1068)", entries.get(2).label());
    assertEquals("10", entries.get(2).code());
    assertFalse(entries.get(2).isTotal());
  }

  @Test
  void a_side_an_account_and_a_function_in_one_label_are_a_code() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Dépenses|Montant|Recettes|Montant",
                "D-6042-020 : Achats|5 000,00 €|R-74121-01 : Dotation|5 000,00 €"),
            List.of("Décision modificative n° 2", "Section de fonctionnement"));

    assertEquals("D6042", entries.get(0).code());
    assertEquals("Achats", entries.get(0).label());
    assertEquals("R74121", entries.get(1).code());
  }

  @Test
  void a_list_whose_rows_are_numbered_is_no_budget() {
    assertTrue(
        reader
            .read(
                Printed.grid(
                    "t1",
                    1,
                    "N°|Bénéficiaire|Objet|Demande|Proposition",
                    "38|Comité de lecture|Fonctionnement|1 500|1 000",
                    "39|Amis de l'orgue|Investissement|700|600",
                    "40|Club de belote|Fonctionnement|250|250",
                    "41|Chorale|Fonctionnement|400|400"),
                List.of("Subventions de fonctionnement au budget principal"))
            .isEmpty());
  }

  @Test
  void operations_numbered_in_a_row_are_a_budget() {
    assertEquals(
        4,
        reader
            .read(
                Printed.grid(
                    "t1",
                    1,
                    "Opération|Libellé|Dépenses",
                    "101|Voirie|615 000,00",
                    "102|École|20 000,00",
                    "103|Mairie|5 000,00",
                    "104|Église|7 500,00"),
                List.of("Section d'investissement"))
            .size());
  }

  @Test
  void a_chapter_over_its_articles_is_their_total_and_a_chapter_beside_it_is_none() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chapitre – article|Vote",
                "011 – Charges à caractère général|300,00",
                "60611 – Eau|100,00",
                "611 – Contrats de prestations|200,00",
                "65 – Autres charges|80,00",
                "65311 – Indemnités|80,00",
                "73 – Impôts et taxes|10,00",
                "731 – Fiscalité locale|20,00"),
            List.of("Section de fonctionnement"));

    assertEquals(
        List.of(true, false, false, true, false, false, false),
        entries.stream().map(BudgetEntry::isTotal).toList());
  }

  @Test
  void rows_over_the_total_of_a_section_are_of_that_section() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                2,
                "Désignation|Dépenses|Recettes",
                "|Augmentation de crédits|Augmentation de crédits",
                "D-615231 : Voiries|4 500,00 €|0,00 €",
                "R-7478 : Autres organismes|0,00 €|4 500,00 €",
                "Total FONCTIONNEMENT|4 500,00 €|4 500,00 €",
                "D-2131-97 : Salle|2 500,00 €|0,00 €",
                "Total INVESTISSEMENT|2 500,00 €|0,00 €"),
            List.of("Décision modificative n° 2"));

    assertEquals(Section.FONCTIONNEMENT, entries.get(0).section());
    assertEquals(Section.FONCTIONNEMENT, entries.get(3).section());
    assertEquals(Section.INVESTISSEMENT, entries.get(6).section());
  }

  @Test
  void the_label_of_a_code_names_no_section_and_a_total_voted_by_chapter_is_none() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chap.|Libellé|RAR 2024|Total BP 2025",
                "021|Virement du fonctionnement|0,00|2 000,00",
                "16|Emprunts et dettes|500,00|1 000,00",
                "|TOTAL|500,00|3 000,00"),
            List.of("Budget primitif 2025", "Section d'investissement"));

    assertEquals(Section.INVESTISSEMENT, entries.get(0).section());
    assertEquals(
        List.of(false, false, false, false, true, true),
        entries.stream().map(BudgetEntry::isTotal).toList());
  }

  @Test
  void the_result_brought_forward_names_the_section_it_comes_from() {
    List<BudgetEntry> entries =
        reader.read(
            Printed.grid(
                "t1",
                1,
                "Chapitre|Libellé|DEPENSES|RECETTES",
                "001|Solde d'exécution de la section d'investissement|45 012,59|",
                "002|Résultat de fonctionnement reporté||301 447,19"),
            List.of("Budget primitif 2025"));

    assertEquals(
        List.of(Section.INVESTISSEMENT, Section.FONCTIONNEMENT),
        entries.stream().map(BudgetEntry::section).toList());
  }
}

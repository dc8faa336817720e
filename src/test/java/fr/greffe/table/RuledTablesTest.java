package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Cell;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a grid of rules must become. */
class RuledTablesTest {

  private static final double[] XS = {50, 200, 300, 400};
  private static final double[] YS = {100, 120, 140, 160};

  private static Sheet filled(Sheet sheet) {
    return sheet
        .text(60, 105, "Libellé")
        .text(210, 105, "2023")
        .text(310, 105, "2024")
        .text(60, 125, "Recettes")
        .right(295, 125, "1 200,00")
        .right(395, 125, "1 350,50")
        .text(60, 145, "Dépenses")
        .right(295, 145, "900,00")
        .right(395, 145, "- €");
  }

  private static final String SHOWN =
      "Libellé | 2023 | 2024\nRecettes | 1 200,00 | 1 350,50\nDépenses | 900,00 | - €";

  @Test
  void aFullGridKeepsEachWordInItsCell() {
    Table table = Sheet.table(filled(new Sheet().grid(XS, YS)));
    assertEquals(SHOWN, Sheet.show(table));
    assertEquals(RulingKind.FULL, table.ruling());
    assertEquals(1, table.headerRows());
  }

  @Test
  void textDrawnLastFindsItsRow() {
    Sheet sheet = new Sheet().grid(XS, YS);
    sheet.text(210, 105, "2023").text(310, 105, "2024").right(295, 125, "1").right(295, 145, "2");
    sheet.text(60, 145, "Dépenses").text(60, 125, "Recettes").text(60, 105, "Libellé");
    assertEquals(
        "Libellé | 2023 | 2024\nRecettes | 1 | \nDépenses | 2 | ",
        Sheet.show(Sheet.table(sheet)) + " ");
  }

  @Test
  void aMissingTopRuleLosesNoRow() {
    Sheet sheet = new Sheet();
    for (double y : new double[] {120, 140, 160}) {
      sheet.across(y, 50, 400);
    }
    for (double x : XS) {
      sheet.down(x, 100, 160);
    }
    assertEquals(SHOWN, Sheet.show(Sheet.table(filled(sheet))));
  }

  @Test
  void missingSideRulesLoseNoColumn() {
    Sheet sheet = new Sheet();
    for (double y : YS) {
      sheet.across(y, 50, 400);
    }
    sheet.down(200, 100, 160).down(300, 100, 160);
    assertEquals(SHOWN, Sheet.show(Sheet.table(filled(sheet))));
  }

  @Test
  void doubleRulesAndBordersWithGapsDrawOneGrid() {
    Sheet sheet = new Sheet();
    for (double y : YS) {
      sheet.across(y, 50, 198).across(y, 201, 400).across(y + 1.8, 50, 400);
    }
    for (double x : XS) {
      sheet.down(x, 100, 160).down(x + 1.6, 100, 118).down(x + 1.6, 121, 160);
    }
    assertEquals(SHOWN, Sheet.show(Sheet.table(filled(sheet))));
  }

  @Test
  void aMissingInnerRuleMakesASpan() {
    Sheet sheet = new Sheet();
    for (double y : YS) {
      sheet.across(y, y == 140 ? 200 : 50, 400);
    }
    sheet.down(50, 100, 160).down(200, 100, 160).down(300, 120, 160).down(400, 100, 160);
    sheet.text(60, 135, "Budget").text(250, 105, "Montants votés");
    sheet.text(210, 125, "1").text(310, 125, "2").text(210, 145, "3").text(310, 145, "4");
    Table table = Sheet.table(sheet);
    assertEquals(" | [1x2]Montants votés\n[2x1]Budget | 1 | 2\n3 | 4", " " + Sheet.show(table));
    Cell label = table.cellAt(2, 0).orElseThrow();
    assertEquals("Budget", label.text());
  }

  @Test
  void everyGridPositionIsCoveredOnce() {
    Sheet sheet = new Sheet();
    sheet.across(100, 50, 400).across(120, 50, 400).across(140, 200, 300).across(160, 50, 400);
    sheet.down(50, 100, 160).down(400, 100, 160).down(200, 100, 160).down(300, 120, 160);
    sheet.text(60, 105, "a").text(210, 125, "b").text(210, 145, "c").text(310, 125, "d");
    Table table = Sheet.table(sheet);
    int area = table.cells().stream().mapToInt(c -> c.rowSpan() * c.columnSpan()).sum();
    assertEquals(table.rows() * table.columns(), area);
  }

  @Test
  void textThatOverflowsItsCellStaysWhole() {
    Sheet sheet = new Sheet().grid(XS, YS);
    sheet.text(60, 105, "Libellé").text(210, 105, "2023").text(310, 105, "2024");
    sheet.text(60, 125, "Subvention exceptionnelle versée").right(395, 125, "12");
    sheet.text(60, 145, "Total").right(395, 145, "12");
    Table table = Sheet.table(sheet);
    assertEquals("Subvention exceptionnelle versée", table.cellAt(1, 0).orElseThrow().text());
    assertEquals("", table.cellAt(1, 1).orElseThrow().text());
  }

  @Test
  void linesOfOneCellStayOneCell() {
    Sheet sheet = new Sheet().grid(XS, new double[] {100, 120, 150});
    sheet.text(60, 105, "Libellé").text(210, 105, "2023").text(310, 105, "2024");
    sheet.text(60, 123, "Charges à").text(60, 135, "caractère général");
    sheet.right(295, 129, "1 000,00").right(395, 129, "2 000,00");
    assertEquals(
        "Libellé | 2023 | 2024\nCharges à / caractère général | 1 000,00 | 2 000,00",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void rowsOfFiguresThatNoRuleParsAreRows() {
    Sheet sheet = new Sheet().grid(XS, new double[] {100, 120, 180});
    sheet.text(60, 105, "Libellé").text(210, 105, "2023").text(310, 105, "2024");
    sheet.text(60, 125, "Recettes").right(295, 125, "10").right(395, 125, "20");
    sheet.text(60, 145, "Dépenses").right(295, 145, "30").right(395, 145, "40");
    sheet.text(60, 165, "Solde").right(295, 165, "50").right(395, 165, "60");
    assertEquals(
        "Libellé | 2023 | 2024\nRecettes | 10 | 20\nDépenses | 30 | 40\nSolde | 50 | 60",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void columnsThatOnlyTheHeaderRulesAreColumns() {
    Sheet sheet = new Sheet();
    for (double y : YS) {
      sheet.across(y, 50, 400);
    }
    sheet.down(50, 100, 160).down(400, 100, 160).down(200, 100, 120).down(300, 100, 120);
    assertEquals(SHOWN, Sheet.show(Sheet.table(filled(sheet))));
  }

  @Test
  void twoTablesOneAboveTheOtherOrSideBySideAreTwo() {
    Sheet sheet = new Sheet();
    double[] left = {50, 100, 150};
    double[] right = {300, 350, 400};
    double[] low = {200, 220, 240};
    double[] high = {100, 120, 140};
    sheet.grid(left, high).grid(right, high).grid(left, low);
    for (double x : new double[] {50, 300}) {
      sheet
          .text(x + 5, 105, "a")
          .text(x + 55, 105, "b")
          .text(x + 5, 125, "c")
          .text(x + 55, 125, "1");
    }
    sheet.text(55, 205, "e").text(105, 205, "f").text(55, 225, "g").text(105, 225, "2");
    assertEquals(3, Sheet.tables(sheet).size());
  }

  @Test
  void aFrameRoundAParagraphAnUnderlineAndAPageBorderAreNoTables() {
    Sheet sheet = new Sheet();
    sheet.grid(new double[] {10, 585}, new double[] {10, 830});
    sheet.grid(new double[] {50, 500}, new double[] {100, 140});
    sheet.text(60, 105, "OBJET : Rapport d'exécution de la convention pour l'année");
    sheet.text(60, 118, "et adoption du programme de travail");
    sheet
        .text(60, 200, "Affectation des résultats")
        .across(209, 60, 60 + Sheet.width("Affectation des résultats"));
    assertEquals(0, Sheet.tables(sheet).size());
  }

  @Test
  void aChartIsNoTable() {
    Sheet sheet = new Sheet().grid(new double[] {50, 450}, new double[] {100, 350});
    for (int i = 0; i < 6; i++) {
      sheet.text(60, 120 + 30 * i, String.valueOf(60 - 10 * i));
      sheet.text(100 + 55 * i, 320, String.valueOf(10 * i));
    }
    sheet.text(200, 150, "Recettes").text(300, 250, "Dépenses");
    assertTrue(Sheet.tables(sheet).isEmpty());
  }

  @Test
  void pricesThatRiseByEqualStepsBesideTheirLabelsAreNoAxis() {
    Sheet sheet =
        new Sheet()
            .grid(new double[] {50, 200, 260, 320, 380, 440}, new double[] {90, 110, 130, 150});
    String[] rows = {
      "|Été|Hiver|Fête|Noël", "Matinée|90 €|120 €|150 €|180 €", "Soirée (4 h)|60|75|90|105"
    };
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|");
      sheet.text(55, 95 + 20 * r, cells[0].isEmpty() ? "Salle" : cells[0]);
      for (int c = 1; c < cells.length; c++) {
        sheet.right(195 + 60 * c, 95 + 20 * r, cells[c]);
      }
    }
    assertEquals(
        "Salle | Été | Hiver | Fête | Noël\nMatinée | 90 € | 120 € | 150 € | 180 €\n"
            + "Soirée (4 h) | 60 | 75 | 90 | 105",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void aWordBrokenByANarrowCellIsMadeWholeWhereTheDocumentPrintsItElsewhere() {
    Sheet sheet =
        new Sheet()
            .text(50, 50, "Crédits du Département par action et taux")
            .grid(new double[] {50, 100, 150, 200, 260}, new double[] {90, 120, 140})
            .text(205, 92, "Consommati")
            .text(205, 105, "on")
            .text(205, 125, "12 000")
            .text(55, 95, "Action")
            .text(103, 92, "Départeme")
            .text(103, 105, "nt")
            .text(155, 92, "Taux")
            .text(155, 105, "action")
            .text(55, 125, "A1")
            .text(105, 125, "68 000")
            .text(155, 125, "50 %");
    assertEquals(
        "Action | Département | Taux / action | Consommation\nA1 | 68 000 | 50 % | 12 000",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void rotatedHeaderTextReadsUpwards() {
    Sheet sheet = new Sheet().grid(new double[] {50, 200, 240}, new double[] {100, 160, 180});
    sheet.text(60, 125, "Commune").upwards(210, 155, "Habitants");
    sheet.text(60, 165, "Corbigneux").text(205, 165, "1 204");
    assertEquals("Habitants", Sheet.table(sheet).cellAt(0, 1).orElseThrow().text());
  }

  @Test
  void aFicheOfLabelsAndSentencesIsMarkedAsAForm() {
    Sheet sheet = new Sheet().grid(new double[] {50, 160, 560}, new double[] {100, 130, 160, 190});
    String[] labels = {"Objectif", "Public visé", "Durée"};
    for (int i = 0; i < labels.length; i++) {
      sheet.text(55, 105 + 30 * i, labels[i]);
      sheet.text(
          165, 103 + 30 * i, "Permettre à chaque personne du territoire de trouver près de chez");
      sheet.text(165, 115 + 30 * i, "elle un premier accueil et une réponse à sa demande");
    }
    assertEquals("form", Sheet.table(sheet).method());
  }

  @Test
  void aBodyThatOnlyVerticalLinesPartIsCutIntoItsRowsLongLabelsIncluded() {
    Sheet sheet = new Sheet().grid(new double[] {50, 90, 250, 350}, new double[] {100, 120, 200});
    sheet.text(52, 105, "Chap.").text(95, 105, "Libellé").text(260, 105, "Montant");
    sheet.text(55, 125, "011").text(95, 125, "Charges générales").right(345, 125, "12 500");
    sheet.text(55, 146, "023").text(95, 140, "Virement à la").text(95, 152, "section");
    sheet.right(345, 146, "8 140");
    sheet.text(55, 170, "65").text(95, 170, "Autres charges").right(345, 170, "3 075");
    assertEquals(
        "Chap. | Libellé | Montant\n011 | Charges générales | 12 500\n"
            + "023 | Virement à la / section | 8 140\n65 | Autres charges | 3 075",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void dotsThatLeadToTheNextCellAreNoText() {
    Sheet sheet = new Sheet().grid(new double[] {50, 250, 350}, new double[] {100, 120, 140});
    sheet.text(55, 105, "Blé ........").right(345, 105, "12 500");
    sheet.text(55, 125, "Orge........").right(345, 125, "8 140");
    assertEquals("Blé | 12 500\nOrge | 8 140", Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void filledCellsWithWhiteJointsAreAGridMergedCellsIncluded() {
    Sheet sheet = new Sheet();
    sheet.fill(50, 100, 149, 119).fill(151, 100, 249, 119).fill(251, 100, 350, 119);
    sheet.fill(50, 121, 149, 161);
    sheet.fill(151, 121, 249, 139).fill(251, 121, 350, 139);
    sheet.fill(151, 141, 249, 161).fill(251, 141, 350, 161);
    sheet.text(55, 105, "Thème").text(155, 105, "Action").text(255, 105, "Montant");
    sheet.text(55, 125, "Logement").text(155, 125, "Garantie").right(345, 125, "1 200");
    sheet.text(155, 145, "Conseil").right(345, 145, "700");
    Table table = Sheet.table(sheet);
    assertEquals(2, table.cellAt(1, 0).orElseThrow().rowSpan());
    assertEquals("Conseil", table.cellAt(2, 1).orElseThrow().text());
  }

  @Test
  void aHeadOfLabelsAndColonsAndNumberedContentsAreNoTables() {
    Sheet head = new Sheet();
    head.text(50, 100, "Nombre de conseillers").text(250, 100, ": 27");
    head.text(50, 115, "Présents").text(250, 115, ": 22");
    head.text(50, 130, "Date de convocation").text(250, 130, ": 6 mars 2024");
    assertTrue(Sheet.tables(head).isEmpty());
    Sheet contents = new Sheet();
    contents.text(50, 100, "1. Présentation").right(400, 100, "3");
    contents.text(50, 115, "2. Bilan des actions").right(400, 115, "5");
    contents.text(50, 130, "2.1 Insertion").right(400, 130, "12");
    assertTrue(Sheet.tables(contents).isEmpty());
  }

  @Test
  void aEuroSignTypedTwiceOrAsALetterIsAEuroSign() {
    Sheet sheet = new Sheet().grid(new double[] {50, 250, 350}, new double[] {100, 120, 140});
    sheet.text(55, 105, "Travaux").text(255, 105, "172 500€ €");
    sheet.text(55, 125, "Dépenses").text(255, 125, "2 381 653,02 e");
    Table table = Sheet.table(sheet);
    assertEquals(
        "172500 EUR",
        table.cellAt(0, 1).orElseThrow().amount().map(a -> a.value() + " " + a.unit()).orElse(""));
    assertEquals(
        "2381653.02 EUR",
        table.cellAt(1, 1).orElseThrow().amount().map(a -> a.value() + " " + a.unit()).orElse(""));
  }

  @Test
  void tablesSideBySideHaveATitleEach() {
    Sheet sheet = new Sheet();
    sheet.text(50, 85, "Dépenses").text(300, 85, "Recettes");
    for (int x : new int[] {50, 300}) {
      sheet.grid(new double[] {x, x + 100, x + 200}, new double[] {100, 120, 140});
      sheet.text(x + 5, 105, "Poste").text(x + 105, 105, "Montant");
      sheet.text(x + 5, 125, "Divers").text(x + 105, 125, "1 200");
    }
    assertEquals(
        java.util.List.of("Dépenses", "Recettes"),
        Sheet.tables(sheet).stream().map(t -> t.title().value().orElse("")).toList());
  }

  @Test
  void aFrameThatHoldsTablesUnderItsLabelledRowsIsReadApartFromThem() {
    Sheet sheet = new Sheet().across(100, 50, 500).across(120, 50, 500).across(140, 50, 500);
    sheet.across(160, 50, 500).across(260, 50, 500).down(50, 100, 260).down(500, 100, 260);
    sheet.down(150, 100, 160);
    sheet.text(60, 105, "Porteur").text(160, 105, "Direction de la famille");
    sheet.text(60, 125, "Calendrier").text(160, 125, "Année 2025");
    sheet.text(60, 145, "Public").text(160, 145, "Familles");
    sheet.text(60, 165, "Financement");
    sheet.grid(new double[] {60, 200, 300, 490}, new double[] {180, 200, 220, 240});
    sheet.text(210, 185, "Total").text(310, 185, "dont État");
    sheet.text(65, 205, "Prévu").right(295, 205, "84 000").right(485, 205, "40 000");
    sheet.text(65, 225, "Exécuté").right(295, 225, "81 250").right(485, 225, "40 000");
    assertEquals(
        List.of(
            "Porteur | Direction de la famille\nCalendrier | Année 2025\nPublic | Familles",
            "| Total | dont État\nPrévu | 84 000 | 40 000\nExécuté | 81 250 | 40 000"),
        Sheet.tables(sheet).stream().map(Sheet::show).toList());
  }
}

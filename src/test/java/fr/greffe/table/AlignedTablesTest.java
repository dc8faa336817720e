package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.RulingKind;
import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What text in columns must become, with horizontal rules only or with none. */
class AlignedTablesTest {

  @Test
  void labelsAndAmountsOnTwoLinesInProseAreATable() {
    Sheet sheet = new Sheet();
    sheet.text(
        50, 100, "Le financement se répartit entre les deux collectivités de la façon suivante");
    sheet.text(50, 125, "Part départementale").right(350, 125, "966 550,55 €");
    sheet.text(50, 140, "Part FSE").right(350, 140, "855 883 €");
    sheet.text(50, 165, "Les crédits sont inscrits au budget de l'exercice en cours au chapitre");
    assertEquals(
        "Part départementale | 966 550,55 €\nPart FSE | 855 883 €", Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void dotLeadersAreGutters() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Part FSE ……………………").right(350, 100, "966 550,55€");
    sheet.text(50, 115, "Part État ..................").right(350, 115, "12 000,00€");
    assertEquals("Part FSE | 966 550,55€\nPart État | 12 000,00€", Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void figuresThatTouchTheNextColumnAreTwoFigures() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Recettes").text(200, 100, "177 717.01 175 149.78");
    sheet.text(50, 115, "Dépenses").text(200, 115, "160 000.00 161 250.10");
    assertEquals(
        "Recettes | 177 717.01 | 175 149.78\nDépenses | 160 000.00 | 161 250.10",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void aHeaderOverTwoColumnsSpansThem() {
    Sheet sheet = new Sheet();
    sheet.text(233, 100, "Taux votés");
    sheet.right(240, 115, "2023").right(300, 115, "2024").right(400, 115, "Base");
    sheet
        .text(50, 130, "Foncier bâti")
        .right(240, 130, "35,13")
        .right(300, 130, "35,13")
        .right(400, 130, "9 842 000");
    sheet
        .text(50, 145, "Non bâti")
        .right(240, 145, "89,68")
        .right(300, 145, "89,68")
        .right(400, 145, "61 300");
    Table table = Sheet.table(sheet);
    assertEquals(
        " | [1x2]Taux votés | \n | 2023 | 2024 | Base\nFoncier bâti | 35,13 | 35,13 | 9 842 000\n"
            + "Non bâti | 89,68 | 89,68 | 61 300",
        " " + Sheet.show(table));
    assertEquals(2, table.headerRows());
  }

  @Test
  void aLabelOfTwoLinesWithItsFigureBetweenIsOneRow() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Part État").right(350, 100, "12 000 €");
    sheet.text(50, 115, "Subvention liée à la hausse").right(350, 121, "+ 32 000 €");
    sheet.text(50, 127, "des effectifs");
    assertEquals(
        "Part État | 12 000 €\nSubvention liée à la hausse / des effectifs | + 32 000 €",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void aWrappedLabelGoesOnWithASmallLetter() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Dotation globale").right(350, 100, "12 000");
    sheet.text(50, 112, "Fonds de péréquation des ressources");
    sheet.text(50, 124, "intercommunales").right(350, 124, "1 500");
    sheet.text(50, 136, "Autres").right(350, 136, "300");
    assertEquals(
        "Dotation globale | 12 000\nFonds de péréquation des ressources / intercommunales | 1 500\n"
            + "Autres | 300",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void rowsBetweenHorizontalRulesAreATable() {
    Sheet sheet = new Sheet().across(98, 50, 400).across(113, 50, 400).across(160, 50, 400);
    sheet.text(55, 101, "Variable").right(250, 101, "Moyenne").right(395, 101, "Maximum");
    sheet.text(55, 116, "Âge").right(250, 116, "50,8").right(395, 116, "90");
    sheet.text(55, 131, "Revenu").right(250, 131, "2 127").right(395, 131, "22 500");
    sheet.text(55, 146, "Ménage").right(250, 146, "-").right(395, 146, "9");
    Table table = Sheet.table(sheet);
    assertEquals(RulingKind.HORIZONTAL, table.ruling());
    assertEquals(1, table.headerRows());
    assertEquals(
        "Variable | Moyenne | Maximum\nÂge | 50,8 | 90\nRevenu | 2 127 | 22 500\nMénage | - | 9",
        Sheet.show(table));
  }

  @Test
  void aRowOutsideAMissingLastRuleIsKept() {
    Sheet sheet = new Sheet().across(98, 50, 400).across(113, 50, 400).across(145, 50, 400);
    sheet.text(55, 101, "Variable").right(250, 101, "Moyenne").right(395, 101, "Maximum");
    sheet.text(55, 116, "Âge").right(250, 116, "50,8").right(395, 116, "90");
    sheet.text(55, 131, "Revenu").right(250, 131, "2 127").right(395, 131, "22 500");
    sheet.text(55, 148, "Total").right(250, 148, "2 178").right(395, 148, "22 590");
    assertTrue(Sheet.show(Sheet.table(sheet)).endsWith("Total | 2 178 | 22 590"));
  }

  @Test
  void aHeaderOnAFilledBandOverTheRulesIsKept() {
    Sheet sheet = new Sheet().across(125, 50, 400).across(140, 50, 400).across(155, 50, 400);
    sheet.fill(50, 96, 200, 110).fill(200, 96, 300, 110).fill(300, 96, 400, 110);
    sheet.text(55, 99, "Volume").right(290, 99, "2023").right(395, 99, "2024");
    sheet.text(55, 114, "Produit").right(290, 114, "868 900").right(395, 114, "905 320");
    sheet.text(55, 129, "Importé").right(290, 129, "58 550").right(395, 129, "61 250");
    sheet.text(55, 144, "Exporté").right(290, 144, "115 000").right(395, 144, "120 000");
    Table table = Sheet.table(sheet);
    assertEquals(1, table.headerRows());
    assertTrue(Sheet.show(table).startsWith("Volume | 2023 | 2024\n"), Sheet.show(table));
  }

  @Test
  void aRuledTableBetweenPartsTwoOfOneWidth() {
    Sheet sheet = new Sheet().grid(new double[] {50, 200, 400}, new double[] {170, 185, 200});
    sheet.text(55, 173, "Poste").right(395, 173, "Montant");
    sheet.text(55, 188, "Voirie").right(395, 188, "14 500");
    for (int top : new int[] {98, 298}) {
      sheet.across(top, 50, 400).across(top + 15, 50, 400).across(top + 45, 50, 400);
      sheet.text(55, top + 3, "Variable").right(250, top + 3, "2023").right(395, top + 3, "2024");
      sheet.text(55, top + 18, "Places").right(250, top + 18, "47").right(395, top + 18, "53");
      sheet.text(55, top + 33, "Bilans").right(250, top + 33, "96").right(395, top + 33, "112");
    }
    assertEquals(List.of(3, 2, 3), Sheet.tables(sheet).stream().map(Table::rows).toList());
  }

  @Test
  void proseListsNamesAndContentsAreNoTables() {
    Sheet sheet = new Sheet();
    sheet.text(
        50, 80, "Le conseil municipal décide à l'unanimité d'approuver le compte administratif");
    sheet.text(
        50, 92, "et de voter le budget primitif de 2024 pour un montant de 12 000 euros en tout");
    sheet.text(60, 120, "•").text(75, 120, "approuve le montant de 3 000 €");
    sheet.text(60, 132, "•").text(75, 132, "autorise le versement de 2 000 €");
    sheet.text(50, 160, "Mme Durand").text(200, 160, "M. Lefort").text(350, 160, "Mme Roy");
    sheet.text(50, 172, "M. Petit").text(200, 172, "Mme Blanc").text(350, 172, "M. Faure");
    sheet.text(50, 220, "1. Finances ..........").right(500, 220, "3");
    sheet.text(50, 232, "2. Urbanisme ..........").right(500, 232, "7");
    sheet.text(50, 244, "3. Voirie ..........").right(500, 244, "12");
    assertEquals(0, Sheet.tables(sheet).size());
  }

  @Test
  void aCaptionPartsTwoTables() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 4; i++) {
      sheet
          .text(50, 100 + 14 * i, "Poste")
          .right(250, 100 + 14 * i, "1" + i + "0")
          .right(350, 100 + 14 * i, "2" + i + "0");
      sheet.text(50, 200 + 14 * i, "Autre").right(350, 200 + 14 * i, "3" + i + "0");
    }
    sheet.bold(true).text(60, 178, "Tableau 2 : détail des dépenses par nature et par an");
    assertEquals(2, Sheet.tables(sheet).size());
  }

  @Test
  void figuresDrawnWithoutASpaceAreParted() {
    Sheet sheet = new Sheet().across(98, 50, 400).across(113, 50, 400).across(145, 50, 400);
    sheet.text(55, 101, "Chapitre").right(250, 101, "Réalisé").right(300, 101, "Reste");
    sheet.text(55, 116, "Emprunts").right(250, 116, "130 030,95").right(300, 116, "7 272,30");
    sheet.text(55, 131, "Travaux").text(197.5, 131, "2 125 547,73108 515,65");
    assertEquals(
        "Chapitre | Réalisé | Reste\nEmprunts | 130 030,95 | 7 272,30\n"
            + "Travaux | 2 125 547,73 | 108 515,65",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void aHeaderLabelOnTwoLevelsIsOneCellBesideALabelThatSpans() {
    Sheet sheet = new Sheet();
    sheet.text(215, 100, "Emplois").text(330, 100, "Écart");
    sheet.right(240, 112, "2023").right(300, 112, "2024").right(360, 112, "annuel");
    sheet.across(111, 210, 300);
    for (int i = 0; i < 3; i++) {
      sheet.text(50, 130 + 15 * i, "Filière " + (char) ('a' + i));
      sheet.right(240, 130 + 15 * i, "1 204").right(300, 130 + 15 * i, "1 308");
      sheet.right(360, 130 + 15 * i, "104");
    }
    Table table = Sheet.table(sheet);
    assertEquals("Écart\nannuel", table.cellAt(1, 3).orElseThrow().text());
    assertEquals(2, table.cellAt(0, 3).orElseThrow().rowSpan());
  }

  @Test
  void labelsOverTheSameLabelsTwiceSpanAHalfEach() {
    Sheet sheet = new Sheet();
    sheet.text(130, 100, "DÉPENSES").text(370, 100, "RECETTES");
    sheet.text(50, 115, "Chap.").text(90, 115, "Libellé").text(225, 115, "Montant");
    sheet.text(290, 115, "Chap.").text(330, 115, "Libellé").text(465, 115, "Montant");
    sheet.text(50, 130, "011").text(90, 130, "Charges générales").right(260, 130, "12 500");
    sheet.text(290, 130, "70").text(330, 130, "Ventes et services").right(500, 130, "3 400");
    sheet.text(50, 145, "012").text(90, 145, "Charges de personnel").right(260, 145, "31 900");
    sheet.text(290, 145, "74").text(330, 145, "Dotations de l'État").right(500, 145, "41 000");
    Table table = Sheet.table(sheet);
    assertEquals(3, table.cellAt(0, 0).orElseThrow().columnSpan());
    assertEquals("RECETTES", table.cellAt(0, 5).orElseThrow().text());
  }

  @Test
  void twoTablesOfOneWidthArePartedByTheProseBetween() {
    Sheet sheet = new Sheet();
    for (int y : new int[] {100, 200}) {
      sheet.across(y, 50, 250).across(y + 15, 50, 250).across(y + 45, 50, 250);
      sheet.text(52, y + 3, "Poste").right(248, y + 3, "Montant");
      sheet.text(52, y + 18, "Voirie").right(248, y + 18, "12 500");
      sheet.text(52, y + 33, "Écoles").right(248, y + 33, "8 140");
    }
    sheet.text(50, 165, "Les crédits ouverts en cours d'exercice sont repris au budget de l'an");
    assertEquals(2, Sheet.tables(sheet).size());
  }

  @Test
  void rulesThatLeaveTheFirstColumnOpenMergeItsLabels() {
    Sheet sheet = new Sheet();
    sheet.across(100, 50, 400).across(115, 50, 400).across(175, 50, 400).across(205, 50, 400);
    sheet.across(135, 150, 400).across(155, 150, 400).across(190, 150, 400);
    sheet.text(52, 103, "Thème").text(152, 103, "Action").right(398, 103, "Montant");
    sheet.text(52, 120, "Enfance et").text(52, 138, "famille");
    sheet.text(152, 120, "Maraudes").right(398, 120, "1 200");
    sheet.text(152, 140, "Répit").right(398, 140, "3 400");
    sheet.text(152, 160, "Relais").right(398, 160, "500");
    sheet.text(52, 178, "Logement").text(152, 178, "Garantie").right(398, 178, "900");
    sheet.text(152, 193, "Conseil").right(398, 193, "700");
    Table table = Sheet.table(sheet);
    assertEquals("Enfance et\nfamille", table.cellAt(1, 0).orElseThrow().text());
    assertEquals(3, table.cellAt(1, 0).orElseThrow().rowSpan());
    assertEquals(2, table.cellAt(4, 0).orElseThrow().rowSpan());
  }

  @Test
  void whatStandsBetweenTwoRulesIsOneRowWhenRulesPartEveryRow() {
    Sheet sheet = new Sheet();
    for (int y : new int[] {100, 115, 142, 157, 184}) {
      sheet.across(y, 50, 400);
    }
    sheet.text(52, 103, "Service").text(252, 103, "Public");
    sheet.text(52, 118, "Accueil").text(252, 118, "Familles des").text(252, 130, "Trois cantons");
    sheet.text(52, 145, "Relais").text(252, 145, "Jeunes");
    sheet.text(52, 160, "Portage").text(252, 160, "Aînés").text(252, 172, "Malades");
    Table table = Sheet.table(sheet);
    assertEquals(4, table.rows());
    assertEquals("Aînés\nMalades", table.cellAt(3, 1).orElseThrow().text());
  }

  @Test
  void aVoteSetInPiecesUnderATableIsNoRowOfIt() {
    Sheet sheet = new Sheet();
    sheet.bold(true).text(120, 100, "Prestation").text(330, 100, "Résidents");
    sheet.text(440, 100, "Extérieurs").bold(false);
    sheet.text(50, 115, "Entrée adulte").right(372, 115, "4,60 €").right(482, 115, "5,80 €");
    sheet.text(50, 130, "Dix entrées").right(372, 130, "39,00 €").right(482, 130, "49,50 €");
    sheet.text(50, 145, "Abonnement").right(372, 145, "214,00 €").right(482, 145, "268,00 €");
    sheet.text(50, 164, "Adopté à la majorité.");
    sheet
        .text(62, 183, "POUR : 35")
        .text(140, 183, "CONTRE : 1 (Mme X)")
        .text(290, 183, "NPPV : 0");
    assertEquals(
        "Prestation | Résidents | Extérieurs\nEntrée adulte | 4,60 € | 5,80 €\n"
            + "Dix entrées | 39,00 € | 49,50 €\nAbonnement | 214,00 € | 268,00 €",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void countsOfThosePresentSetSideBySideAreNoTable() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Délégués en exercice : 31").text(350, 100, "Pouvoirs : 4");
    sheet.text(50, 115, "Présents : 23").text(350, 115, "Votants : 27");
    assertEquals(0, Sheet.tables(sheet).size());
    assertEquals(0, Sheet.tables(sheet.across(94, 48, 452).across(130, 48, 452)).size());
  }

  @Test
  void aHeaderOverARuleAndAFirstSectionIsTheTableS() {
    Sheet sheet = new Sheet().across(112, 40, 400);
    sheet.bold(true).text(42, 98, "Commune").text(140, 98, "Opération").right(398, 98, "Coût");
    sheet.text(42, 121, "Canton du Nord").bold(false).across(134, 40, 400);
    String[] rows = {
      "Ardeville|Plateau|18 400,00", "Essards|Feux|6 250,00", "Pouzy|Abribus|4 300,00"
    };
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|");
      sheet.text(42, 138 + 18 * r, cells[0]).text(140, 138 + 18 * r, cells[1]);
      sheet.right(398, 138 + 18 * r, cells[2]).across(152 + 18 * r, 40, 400);
    }
    Table table = Sheet.table(sheet);
    assertEquals(1, table.headerRows());
    assertEquals("Commune | Opération | Coût", Sheet.show(table).lines().findFirst().orElse(""));
  }

  @Test
  void aRateInBracketsInAHeadIsNoFigureAndATotalInTheMiddleOfTwoColumnsIsOverBoth() {
    Sheet sheet = new Sheet().bold(true);
    sheet.text(42, 98, "Chapitre").text(100, 98, "Intitulé").text(260, 98, "Crédits 2025");
    sheet.right(460, 98, "Autorisation 2026 (25 %)").bold(false);
    sheet.across(95, 40, 470).across(110, 40, 470);
    String[] rows = {
      "20|Immobilisations corporelles|84 000 €|21 000 €",
      "21|Immobilisations|36 400 €|9 100 €",
      "23|Immobilisations en cours|40 000 €|10 000 €"
    };
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|");
      sheet.text(60, 114 + 15 * r, cells[0]).text(100, 114 + 15 * r, cells[1]);
      sheet.right(320, 114 + 15 * r, cells[2]).right(460, 114 + 15 * r, cells[3]);
      sheet.across(125 + 15 * r, 40, 470);
    }
    sheet
        .bold(true)
        .text(132, 159, "Total")
        .right(320, 159, "160 400 €")
        .right(460, 159, "40 100 €");
    Table table = Sheet.table(sheet.across(170, 40, 470));
    assertEquals(1, table.headerRows());
    assertTrue(Sheet.show(table).endsWith("[1x2]Total | 160 400 € | 40 100 €"), Sheet.show(table));
  }

  /** A table of posts: labels in two columns, a narrow third one, totals written over it. */
  private static Sheet posts() {
    Sheet sheet = new Sheet().across(80, 20, 480).bold(true);
    sheet.text(50, 89, "Filière / grade").text(222, 89, "Cat.").right(310, 84, "Postes");
    sheet.text(340, 82, "Postes pourvus").across(93, 325, 475).right(310, 95, "ouverts");
    sheet.text(330, 96, "Titulaires").text(385, 96, "Contr.").right(470, 96, "Total").bold(false);
    sheet.across(108, 20, 480);
    double y = 112;
    for (String label : List.of("Directeur général des services", "Directeur général adjoint")) {
      y = post(sheet.text(22, y, label).text(228, y, "A"), y);
    }
    for (String group :
        List.of("Attachés", "Rédacteurs", "Agents", "Adjoints", "Gardes", "Aides")) {
      sheet.text(22, y, group);
      y = post(sheet.text(90, y, "Grade principal").text(228, y, "B"), y);
      y = post(sheet.text(90, y, "Grade simple").text(228, y, "B"), y);
      y = post(sheet.bold(true).right(262, y, "Total de la filière " + group), y);
      sheet.bold(false);
    }
    return sheet;
  }

  /** The figures of a row and the rule under it; gives the height of the next row. */
  private static double post(Sheet sheet, double y) {
    sheet.right(310, y, "3").right(360, y, "2").right(400, y, "1").right(470, y, "3");
    sheet.across(y + 12, 20, 480);
    return y + 16;
  }

  @Test
  void aNarrowColumnThatTotalsAreWrittenOverAndOneThatSomeLabelsAreAreBothColumns() {
    Table table = Sheet.table(posts());
    assertEquals(7, table.columns(), Sheet.show(table));
    assertTrue(Sheet.show(table).contains("Attachés | Grade principal | B | 3 | 2 | 1 | 3"));
    assertTrue(Sheet.show(table).contains("[1x2]Directeur général des services | A"));
    assertTrue(Sheet.show(table).contains("[1x3]Total de la filière Agents"), Sheet.show(table));
  }

  @Test
  void aRuleUnderALabelPartsTheLevelsOfAHeaderCentredOnOneAnother() {
    Table table = Sheet.table(posts());
    assertEquals(2, table.headerRows(), Sheet.show(table));
    assertTrue(Sheet.show(table).contains("[1x3]Postes pourvus"), Sheet.show(table));
    assertTrue(Sheet.show(table).contains("Filière / grade"), Sheet.show(table));
  }

  @Test
  void theGroupsOfAThousandStandACharacterApartInATypewritersFace() {
    Sheet sheet = new Sheet().typewriter();
    sheet.right(240, 100, "HT").right(320, 100, "TVA").right(410, 100, "TTC");
    sheet.text(50, 115, "Cormerais");
    sheet.right(240, 115, "14 380,00").right(320, 115, "2 876,00").right(410, 115, "17 256,00");
    sheet.text(50, 130, "Toits");
    sheet.right(240, 130, "13 945,50").right(320, 130, "2 789,10").right(410, 130, "16 734,60");
    assertEquals(
        "| HT | TVA | TTC\nCormerais | 14 380,00 | 2 876,00 | 17 256,00\n"
            + "Toits | 13 945,50 | 2 789,10 | 16 734,60",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void aLargerLineUnderALineOfTwoColumnsHeadsTheTableBelowIt() {
    Sheet sheet = new Sheet();
    sheet
        .text(50, 100, "versent leur part, les autres le reste")
        .text(350, 100, "Autres : la caisse");
    sheet.large(true).text(50, 118, "Axe A").large(false);
    sheet.text(50, 134, "Action").right(250, 134, "Prévu").right(420, 134, "Réalisé");
    for (int i = 0; i < 3; i++) {
      sheet.text(50, 148 + 14 * i, "Relais " + i);
      sheet.right(250, 148 + 14 * i, "58 00" + i).right(420, 148 + 14 * i, "54 00" + i);
    }
    assertTrue(
        Sheet.show(Sheet.table(sheet)).startsWith("Action | Prévu | Réalisé\nRelais 0 | 58 000"),
        Sheet.show(Sheet.table(sheet)));
  }
}

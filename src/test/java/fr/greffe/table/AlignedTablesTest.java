package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.RulingKind;
import fr.greffe.record.Table;
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
}

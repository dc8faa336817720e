package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages set in newspaper columns: what stands in one column is read apart from the other. */
class TextColumnsTest {

  private static final String LEFT = "les services ont accueilli des familles nouvelles";
  private static final String RIGHT = "le réseau des communes a été étendu aux cantons";

  private static Sheet prose(Sheet sheet, double x, String line, double from, int lines) {
    for (int i = 0; i < lines; i++) {
      sheet.text(x, from + 12 * i, line);
    }
    return sheet;
  }

  @Test
  void aTableInsideOneOfTwoColumnsOfProseIsFound() {
    Sheet sheet = new Sheet();
    prose(sheet, 40, LEFT, 100, 8);
    prose(sheet, 310, RIGHT, 100, 14);
    sheet.text(40, 208, "Voirie").right(240, 208, "12 500");
    sheet.text(40, 220, "Écoles").right(240, 220, "8 140");
    sheet.text(40, 232, "Sports").right(240, 232, "3 075");
    assertEquals("Voirie | 12 500\nÉcoles | 8 140\nSports | 3 075", Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void twoColumnsOfProseAreNoTable() {
    Sheet sheet = new Sheet();
    prose(sheet, 40, LEFT, 100, 20);
    prose(sheet, 310, RIGHT, 106, 20);
    assertTrue(Sheet.tables(sheet).isEmpty());
  }

  @Test
  void aTableWrittenAcrossBothColumnsStaysWhole() {
    Sheet sheet = new Sheet();
    prose(sheet, 40, LEFT, 100, 8);
    prose(sheet, 310, RIGHT, 100, 8);
    sheet.text(
        40, 220, "Comptes arrêtés à la fin de l'exercice pour l'ensemble des communes du canton");
    for (int i = 0; i < 3; i++) {
      sheet
          .text(40, 250 + 12 * i, "Commune " + (i + 1))
          .right(240, 250 + 12 * i, "12 500")
          .right(400, 250 + 12 * i, "8 140")
          .right(530, 250 + 12 * i, "20 640");
    }
    List<Table> tables = Sheet.tables(sheet);
    assertEquals(1, tables.size());
    assertEquals(4, tables.get(0).columns());
  }

  @Test
  void aTableWhoseCellsHoldSeveralWordsIsNotTakenForColumnsOfProse() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 6; i++) {
      sheet.text(40, 100 + 15 * i, "Association des parents d'élèves");
      sheet.text(260, 100 + 15 * i, "Festival d'été et résidence");
      sheet.right(500, 100 + 15 * i, "2 400 €");
    }
    assertEquals(3, Sheet.table(sheet).columns());
  }

  @Test
  void countsInTheMarginBesideAnActAreNoTableAndTakeNoLineOfTheAct() {
    Sheet sheet = new Sheet().down(150, 90, 300);
    prose(sheet, 170, RIGHT, 100, 12);
    String[] counts = {"En exercice", "Présents", "Pouvoirs", "Votants"};
    for (int i = 0; i < counts.length; i++) {
      sheet.text(40, 104 + 15 * i, counts[i]).right(140, 104 + 15 * i, "3" + i);
    }
    assertTrue(Sheet.tables(sheet).isEmpty());
  }

  @Test
  void labelsLevelWithTheirContentsBesideARuleStayATable() {
    Sheet sheet = new Sheet().down(150, 90, 300);
    for (int i = 0; i < 8; i++) {
      sheet.text(40, 100 + 15 * i, "Commune " + i).text(170, 100 + 15 * i, RIGHT);
      sheet.right(560, 100 + 15 * i, "1 25" + i + ",00 €");
    }
    assertEquals(8, Sheet.table(sheet).rows());
  }

  @Test
  void tablesOnBothSidesOfARuleBetweenColumnsAreTwo() {
    Sheet sheet = new Sheet().down(300, 90, 330);
    prose(sheet, 40, LEFT, 100, 5);
    prose(sheet, 320, "soixante enfants de la commune y sont inscrits", 100, 5);
    for (int i = 0; i < 3; i++) {
      sheet.text(40, 180 + 14 * i, "Cantine " + i).right(240, 180 + 14 * i, "86,4" + i);
      sheet.text(320, 180 + 14 * i, "Commune " + i).right(520, 180 + 14 * i, "12 20" + i);
    }
    assertEquals(
        List.of(
            "Cantine 0 | 86,40\nCantine 1 | 86,41\nCantine 2 | 86,42",
            "Commune 0 | 12 200\nCommune 1 | 12 201\nCommune 2 | 12 202"),
        Sheet.tables(sheet).stream().map(Sheet::show).sorted().toList());
  }

  @Test
  void aRuleBetweenLabelsAndTheirFiguresPartsNoColumns() {
    Sheet sheet = new Sheet().down(300, 90, 330);
    for (int i = 0; i < 6; i++) {
      sheet.text(40, 100 + 14 * i, "Cantine scolaire " + i).right(520, 100 + 14 * i, "1 20" + i);
    }
    assertEquals(2, Sheet.table(sheet).columns());
  }
}

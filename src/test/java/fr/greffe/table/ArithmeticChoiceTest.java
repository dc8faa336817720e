package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where spacing leaves the columns open, the printed totals settle them, and the table says so. */
class ArithmeticChoiceTest {

  @Test
  void groupsSetAsOneFigureAreTwoColumnsWhenTheTotalsHoldOnlySo() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Recettes").text(200, 100, "177 717").text(235, 100, "575 149");
    sheet.text(50, 115, "Dépenses").text(200, 115, "160 000").text(235, 115, "561 250");
    sheet.text(50, 130, "Total").text(200, 130, "337 717").text(235, 130, "1 136 399");
    Table table = Sheet.table(sheet);
    assertEquals(
        "Recettes | 177 717 | 575 149\nDépenses | 160 000 | 561 250\nTotal | 337 717 | 1 136 399",
        Sheet.show(table));
    assertEquals(List.of("column 2 read as two: the printed totals hold only so"), table.notes());
  }

  @Test
  void groupsSetFarApartAreOneFigureWhenTheTotalsHoldOnlySo() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Voirie").text(200, 100, "1").text(211, 100, "250");
    sheet.text(50, 115, "Écoles").text(200, 115, "2").text(211, 115, "900");
    sheet.text(50, 130, "Total").text(200, 130, "4").text(211, 130, "150");
    Table table = Sheet.table(sheet);
    assertEquals("Voirie | 1 250\nÉcoles | 2 900\nTotal | 4 150", Sheet.show(table));
    assertTrue(table.notes().get(0).startsWith("columns 2 and 3 read as one"));
  }

  @Test
  void columnsWhoseTotalsHoldStayAsTheyAreSet() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Voirie").text(200, 100, "1").text(211, 100, "250");
    sheet.text(50, 115, "Écoles").text(200, 115, "2").text(211, 115, "300");
    sheet.text(50, 130, "Total").text(200, 130, "3").text(211, 130, "550");
    Table table = Sheet.table(sheet);
    assertEquals(3, table.columns());
    assertTrue(table.notes().isEmpty());
  }

  @Test
  void aTotalThatFailsInEveryReadingChangesNothing() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Voirie").right(240, 100, "12 500");
    sheet.text(50, 115, "Écoles").right(240, 115, "8 140");
    sheet.text(50, 130, "Total").right(240, 130, "20 650");
    assertEquals("Voirie | 12 500\nÉcoles | 8 140\nTotal | 20 650", Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void subtotalsAndTheSumOfTheOtherColumnsCountAsTotals() {
    Sheet sheet = new Sheet();
    String[][] rows = {
      {"Poste", "État", "Région", "Total"},
      {"Voirie", "10", "20", "30"},
      {"Écoles", "5", "5", "10"},
      {"Sous-total", "15", "25", "40"},
      {"Sports", "1", "2", "3"},
      {"Culture", "1", "1", "2"},
      {"Sous-total", "2", "3", "5"},
      {"TOTAL GÉNÉRAL", "17", "28", "45"}
    };
    for (int r = 0; r < rows.length; r++) {
      sheet.text(50, 100 + 15 * r, rows[r][0]);
      for (int c = 1; c < 4; c++) {
        sheet.right(200 + 60 * c, 100 + 15 * r, rows[r][c]);
      }
    }
    PageTable table = PageTables.on(sheet.page()).get(0);
    assertEquals(new Totals(16, 0), Totals.of(table));
  }
}

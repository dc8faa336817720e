package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Table;
import org.junit.jupiter.api.Test;

/** Lines over several columns, in tables that only horizontal rules part. */
class SpannedRowsTest {

  /** A list of grants with a section line before each two and a total after them. */
  private static Sheet grants(String section) {
    Sheet sheet = new Sheet();
    double y = 100;
    row(sheet.bold(true), y, "N°|Bénéficiaire|SIRET|Objet|Dépense|Aide");
    for (int part = 0; part < 2; part++) {
      y = line(sheet, y);
      sheet.bold(true).text(53, y, section + (part + 1)).bold(false);
      for (int i = 0; i < 3; i++) {
        y = line(sheet, y);
        row(sheet, y, "25-0" + i + "|Ligue|310 875 257 0005" + i + "|Salon|7 400,00 €|2 960,00 €");
      }
      y = line(sheet, y);
      sheet.bold(true).right(400, y, "Sous-total").right(470, y, "22 200,00 €");
      sheet.right(545, y, "8 880,00 €").bold(false);
    }
    line(sheet, y);
    return sheet.across(94, 50, 550);
  }

  private static double line(Sheet sheet, double y) {
    sheet.across(y + 18, 50, 550);
    return y + 24;
  }

  private static void row(Sheet sheet, double y, String cells) {
    String[] texts = cells.split("\\|");
    sheet.text(53, y, texts[0]).text(100, y, texts[1]).right(270, y, texts[2]);
    sheet.text(278, y, texts[3]).right(470, y, texts[4]).right(545, y, texts[5]).bold(false);
  }

  private static final String ROWS =
      "25-00 | Ligue | 310 875 257 00050 | Salon | 7 400,00 € | 2 960,00 €\n"
          + "25-01 | Ligue | 310 875 257 00051 | Salon | 7 400,00 € | 2 960,00 €\n"
          + "25-02 | Ligue | 310 875 257 00052 | Salon | 7 400,00 € | 2 960,00 €\n"
          + "[1x4]Sous-total | 22 200,00 € | 8 880,00 €";

  @Test
  void aBoldLineWithoutFiguresSpansTheRowAndATotalSetToTheRightSpansWhatIsLeftOfIt() {
    Table table = Sheet.table(grants("Aide à la création "));
    assertEquals(
        "N° | Bénéficiaire | SIRET | Objet | Dépense | Aide\n[1x6]Aide à la création 1\n"
            + ROWS
            + "\n[1x6]Aide à la création 2\n"
            + ROWS,
        Sheet.show(table));
  }

  @Test
  void aSectionLineOfManyWordsDoesNotEndTheTable() {
    Table table = Sheet.table(grants("Aide aux clubs et aux ligues de la région, tranche "));
    assertEquals(11, table.rows());
  }

  @Test
  void theGroupsOfAnEstablishmentsNumberAreOneFigure() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 4; i++) {
      sheet.text(50, 100 + 15 * i, "Ligue").right(270, 100 + 15 * i, "603 652 892 0002" + i);
      sheet.text(277, 100 + 15 * i, "Achat de voiles").right(500, 100 + 15 * i, "7 400,00 €");
    }
    assertEquals(
        "Ligue | 603 652 892 00020 | Achat de voiles | 7 400,00 €",
        Sheet.show(Sheet.table(sheet)).lines().findFirst().orElse(""));
  }
}

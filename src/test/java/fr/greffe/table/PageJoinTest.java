package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that run over pages. */
class PageJoinTest {

  private static final double[] XS = {50, 250, 350};

  private static Sheet part(int page, double top, String... rows) {
    Sheet sheet = new Sheet(page);
    double[] ys = new double[rows.length + 1];
    for (int i = 0; i <= rows.length; i++) {
      ys[i] = top + 20 * i;
    }
    sheet.grid(XS, ys);
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].split("\\|", -1);
      sheet.bold(cells[0].equals("Poste"));
      if (!cells[0].isEmpty()) {
        sheet.text(55, ys[i] + 5, cells[0]);
      }
      if (!cells[1].isEmpty()) {
        sheet.right(345, ys[i] + 5, cells[1]);
      }
    }
    return sheet.bold(false);
  }

  @Test
  void aTableThatGoesOnWithoutHeaderIsOne() {
    Table table =
        Sheet.table(part(1, 700, "Poste|Montant", "A|1", "B|2"), part(2, 50, "C|3", "Total|6"));
    assertEquals("Poste | Montant\nA | 1\nB | 2\nC | 3\nTotal | 6", Sheet.show(table));
    assertEquals(List.of(1, 2), table.pages());
    assertEquals(2, table.cellAt(3, 1).orElseThrow().sources().get(0).page());
  }

  @Test
  void aRepeatedHeaderIsTakenOutAndKeptAsASource() {
    Table table =
        Sheet.table(
            part(1, 700, "Poste|Montant", "A|1", "B|2"), part(2, 50, "Poste|Montant", "C|3"));
    assertEquals("Poste | Montant\nA | 1\nB | 2\nC | 3", Sheet.show(table));
    Cell header = table.cellAt(0, 0).orElseThrow();
    assertEquals(List.of(1, 2), header.sources().stream().map(Source::page).toList());
  }

  @Test
  void theTitleOfAGroupUnderTheHeadIsNotPrintedAgainAndHindersNothing() {
    Table table =
        Sheet.table(
            part3(1, 680, "N|Club|Aide", "|Sports|", "1|Judo|10", "2|Aviron|20"),
            part3(2, 50, "N|Club|Aide", "3|Tennis|30", "|Total|60"));
    assertEquals(
        "N | Club | Aide\n | Sports | \n1 | Judo | 10\n2 | Aviron | 20\n3 | Tennis | 30\n | Total | 60",
        Sheet.show(table));
    assertEquals(1, table.headerRows());
  }

  @Test
  void aRowCutByTheBreakIsRejoined() {
    Table table =
        Sheet.table(
            part(1, 700, "Poste|Montant", "Entretien|1", "Subvention aux|2"),
            part(2, 50, "associations sportives|", "Total|3"));
    assertEquals(
        "Poste | Montant\nEntretien | 1\nSubvention aux / associations sportives | 2\nTotal | 3",
        Sheet.show(table));
    assertEquals(2, table.cellAt(2, 0).orElseThrow().sources().size());
  }

  @Test
  void textBetweenThemMakesThemTwoTables() {
    Sheet first = part(1, 600, "Poste|Montant", "A|1");
    first.text(50, 700, "Après en avoir délibéré, le conseil adopte.");
    assertEquals(2, Sheet.tables(first, part(2, 50, "Poste|Montant", "C|3")).size());
  }

  @Test
  void otherColumnsMakeAnotherTable() {
    Sheet second = new Sheet(2).grid(new double[] {50, 120, 500}, new double[] {50, 70, 90});
    second.text(55, 55, "C").text(125, 55, "3").text(55, 75, "D").text(125, 75, "4");
    assertEquals(2, Sheet.tables(part(1, 700, "Poste|Montant", "A|1"), second).size());
  }

  @Test
  void aTotalOverMergedCellsAloneOnTheLastPageBelongsToTheTable() {
    double[] xs = {50, 150, 250, 350, 450};
    Sheet first = new Sheet(1).grid(xs, new double[] {740, 760, 780, 800});
    for (int r = 0; r < 3; r++) {
      first.text(55, 745 + 20 * r, r == 0 ? "Lot" : "Lot " + r).text(155, 745 + 20 * r, "Objet");
      first.right(345, 745 + 20 * r, r == 0 ? "HT" : "1" + r);
      first.right(445, 745 + 20 * r, r == 0 ? "TTC" : "2" + r);
    }
    Sheet second = new Sheet(2).grid(new double[] {50, 250, 350, 450}, new double[] {50, 70});
    second.text(55, 55, "TOTAL").right(345, 55, "23").right(445, 55, "43");
    assertEquals(
        "Lot | Objet | HT | TTC\nLot 1 | Objet | 11 | 21\nLot 2 | Objet | 12 | 22\n"
            + "[1x2]TOTAL | 23 | 43",
        Sheet.show(Sheet.table(first, second)));
  }

  @Test
  void aSingleRowAtTheEndOfAPageBelongsToTheTableThatGoesOn() {
    Table table = Sheet.table(part(1, 760, "Voirie|1"), part(2, 50, "Écoles|3", "Total|4"));
    assertEquals("Voirie | 1\nÉcoles | 3\nTotal | 4", Sheet.show(table));
    assertEquals(List.of(1, 2), table.pages());
  }

  @Test
  void aMergedLabelLeftOpenAtTheEndOfAPageGoesOnOnTheNext() {
    double[] xs = {50, 150, 250};
    Sheet first = new Sheet(1).grid(xs, new double[] {700, 720});
    first.text(55, 705, "Thème").text(155, 705, "Action");
    first.down(50, 720, 782).down(150, 720, 782).down(250, 720, 780);
    first.across(740, 150, 250).across(760, 150, 250).across(780, 150, 250);
    first.text(55, 725, "Aide aux").text(155, 725, "Relais").text(155, 745, "Répit");
    first.text(155, 765, "Accueil");
    Sheet next = new Sheet(2).grid(xs, new double[] {50, 70});
    next.text(55, 55, "Thème").text(155, 55, "Action");
    next.down(50, 70, 110).down(150, 70, 110).down(250, 70, 110);
    next.across(90, 150, 250).across(110, 50, 250);
    next.text(55, 75, "familles").text(155, 75, "Garde").text(155, 95, "Conseil");
    Table table = Sheet.table(first, next);
    Cell label = table.cellAt(1, 0).orElseThrow();
    assertEquals("Aide aux\nfamilles", label.text());
    assertEquals(5, label.rowSpan());
    assertEquals(List.of(1, 2), label.sources().stream().map(Source::page).toList());
  }

  @Test
  void aHeaderAloneAtTheEndOfAPageIsTheHeader() {
    Table table = Sheet.table(part3(1, 760, "a|2023|2024"), part3(2, 50, "a|2023|2024", "b|1|2"));
    assertEquals(1, table.headerRows());
    assertEquals(2, table.rows());
  }

  private static Sheet part3(int page, double top, String... rows) {
    double[] ys = new double[rows.length + 1];
    for (int i = 0; i <= rows.length; i++) {
      ys[i] = top + 20 * i;
    }
    Sheet sheet = new Sheet(page).grid(new double[] {50, 150, 250, 350}, ys);
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].split("\\|", -1);
      sheet.bold(cells[0].equals("N") || cells[1].equals("Sports"));
      for (int c = 0; c < 3; c++) {
        if (!cells[c].isEmpty()) {
          sheet.text(55 + 100 * c, ys[i] + 5, cells[c]);
        }
      }
    }
    return sheet.bold(false);
  }

  @Test
  void aRowWhoseLabelAndFiguresStandAfterTheBreakIsRejoined() {
    double[] xs = {50, 150, 350, 450};
    Sheet first = new Sheet(1).grid(xs, new double[] {740, 760, 780});
    first.text(55, 745, "Judo").text(155, 745, "Tatamis").right(445, 745, "900");
    first.text(155, 765, "Déplacements en");
    Sheet next = new Sheet(2).grid(xs, new double[] {50, 70, 90});
    next.text(55, 55, "Handball").text(155, 55, "championnat").right(445, 55, "700");
    next.text(55, 75, "Voile").text(155, 75, "Bateaux").right(445, 75, "300");
    assertEquals(
        "Judo | Tatamis | 900\n"
            + "Handball | Déplacements en / championnat | 700\n"
            + "Voile | Bateaux | 300",
        Sheet.show(Sheet.table(first, next)));
  }

  @Test
  void anAnswerThatGoesOnWithoutItsLabelBelongsToTheRowBefore() {
    Table table =
        Sheet.table(
            part(1, 700, "Objectif|Loger", "Pilote|Le service", "Coût|État : 36 €"),
            part(2, 50, "|Total : 115 €", "Calendrier|Mars"));
    assertEquals(
        "Objectif | Loger\n"
            + "Pilote | Le service\n"
            + "Coût | État : 36 € / Total : 115 €\n"
            + "Calendrier | Mars",
        Sheet.show(table));
  }

  /** The first rows of a sheet of labels and answers, whose last answer is cut by the page. */
  private static Sheet sheetBegun() {
    Sheet sheet = new Sheet(1).grid(new double[] {50, 150, 450}, new double[] {760, 780, 800});
    sheet.text(55, 765, "Pilote").text(155, 765, "Service Santé");
    return sheet.text(55, 785, "Description").text(155, 785, "Les tournées sont faites avec");
  }

  /** A sheet whose budget divides the column of the answers. */
  private static Sheet withBudget(int page, boolean titled) {
    Sheet sheet = new Sheet(page);
    for (double y : new double[] {50, 70, 90, 110}) {
      sheet.across(y, 50, 450);
    }
    sheet.down(50, 50, 110).down(150, titled ? 70 : 50, 110).down(450, 50, 110);
    sheet.down(350, 70, 110);
    if (titled) {
      sheet.bold(true).text(200, 55, "FICHE N°3").bold(false);
    } else {
      sheet.text(155, 55, "les secrétaires de mairie");
    }
    sheet.text(55, 75, "Budget").text(155, 75, "État").right(445, 75, "32 000 €");
    return sheet.text(55, 95, "Coût").text(155, 95, "Région").right(445, 95, "15 000 €");
  }

  @Test
  void aSheetWhoseColumnsAreDividedOnlyAfterTheBreakIsOne() {
    assertEquals(
        "Pilote | [1x2]Service Santé\n"
            + "Description | [1x2]Les tournées sont faites avec / les secrétaires de mairie\n"
            + "Budget | État | 32 000 €\nCoût | Région | 15 000 €",
        Sheet.show(Sheet.table(sheetBegun(), withBudget(2, false))));
  }

  @Test
  void aSheetThatBeginsWithItsTitleDoesNotGoOnFromOneThatLeftRoom() {
    assertEquals(2, Sheet.tables(withBudget(1, true), withBudget(2, true)).size());
  }

  @Test
  void aSumCarriedOverThePageJoinsItsTableWhateverStandsBelow() {
    Sheet first = part(1, 400, "Poste|Montant", "A|1", "B|2", "À reporter|3");
    first.text(50, 600, "Le conseil prend acte de cet état, qui est joint au registre.");
    Table table = Sheet.table(first, part(2, 50, "Poste|Montant", "Report|3", "C|4", "Total|7"));
    assertEquals(
        "Poste | Montant\nA | 1\nB | 2\nÀ reporter | 3\nReport | 3\nC | 4\nTotal | 7",
        Sheet.show(table));
  }

  @Test
  void aTableThatBringsNoSumForwardIsAnotherOne() {
    Sheet first = part(1, 400, "Poste|Montant", "A|1", "À reporter|1");
    first.text(50, 600, "Le conseil prend acte de cet état, qui est joint au registre.");
    assertEquals(2, Sheet.tables(first, part(2, 50, "Poste|Montant", "C|4")).size());
  }
}

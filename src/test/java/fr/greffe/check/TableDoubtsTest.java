package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.Finding;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where the page shows that a table was misread, a sum that fails is not told. */
class TableDoubtsTest {

  private static final Table WRONG =
      TableFixture.of(
          "| Poste | 2023 | 2024 |",
          "| Voirie | 14 500 | 18 300 |",
          "| Écoles | 22 700 | 21 900 |",
          "| Sport | 8 150 | 9 400 |",
          "| Culture | 6 300 | 7 200 |",
          "| Total | 51 650 | 58 600 |");

  private static List<Finding> told(Table table) {
    return new Checker(CheckOptions.ALL)
        .check(TableFixture.records(table)).findings().stream()
            .filter(f -> f.severity() != Severity.NOTE)
            .toList();
  }

  /** The table with the places of some cells changed, the figures as they are. */
  private static Table moved(
      Table t, java.util.function.Predicate<Cell> which, UnaryOperator<Box> by) {
    List<Cell> cells =
        t.cells().stream()
            .map(
                c -> {
                  if (!which.test(c)) {
                    return c;
                  }
                  Source s = c.sources().get(0);
                  Source there = new Source(s.file(), s.page(), by.apply(s.box()), s.text());
                  return new Cell(
                      c.row(),
                      c.column(),
                      c.rowSpan(),
                      c.columnSpan(),
                      c.type(),
                      c.text(),
                      c.amount(),
                      c.bold(),
                      c.shaded(),
                      List.of(there));
                })
            .toList();
    return new Table(
        t.id(),
        t.title(),
        t.pages(),
        t.ruling(),
        t.headerRows(),
        t.rows(),
        t.columns(),
        cells,
        t.regions(),
        t.method(),
        t.notes());
  }

  private static Box down(Box box, double by) {
    return new Box(box.left(), box.top() + by, box.right(), box.bottom() + by);
  }

  @Test
  void aWrongTotalIsToldWhereTheRowsFollowEachOther() {
    assertEquals(1, told(WRONG).size());
  }

  @Test
  void nothingIsToldOverAHoleAsHighAsARow() {
    assertEquals(List.of(), told(moved(WRONG, c -> c.row() > 2, b -> down(b, 12))));
  }

  @Test
  void nothingIsToldOverTwoRowsThatStandBesideEachOther() {
    assertEquals(List.of(), told(moved(WRONG, c -> c.row() > 2, b -> down(b, -11))));
  }

  @Test
  void nothingIsToldWhereTheFirstDigitsStandInTheCellOnTheLeft() {
    Table cut =
        TableFixture.of(
            "| Poste | Montant |",
            "| Voirie 14 | 500 000 |",
            "| Écoles | 2 700 000 |",
            "| Sport | 8 150 000 |",
            "| Total | 25 350 000 |");
    assertEquals(List.of(), told(cut));
  }

  @Test
  void nothingIsToldWhereOneFigureOfAFullColumnIsMissing() {
    Table missing =
        TableFixture.of(
            "| Poste | 2023 | 2024 |",
            "| Voirie | 14 500 | 18 300 |",
            "| Écoles | 22 700 | 21 900 |",
            "| Sport |  | 9 400 |",
            "| Culture | 6 300 | 7 200 |",
            "| Total | 51 650 | 56 800 |");
    assertEquals(List.of(), told(missing));
  }

  @Test
  void aTotalAddsUpWhatStandsAfterItsSister() {
    Table sisters =
        TableFixture.of(
            "| Action | État | Département | Autres |",
            "| Relais | 38 000 | 38 000 | 12 000 |",
            "| Sous-total engagement A | 38 000 | 38 000 | 12 000 |",
            "| Total Objectif 1 | 38 000 | 38 000 | 12 000 |",
            "| Mobilité | 52 000 | 60 000 | 18 000 |",
            "| Garde | 20 000 | 20 500 | 10 500 |",
            "| Sous-total engagement A | 72 000 | 80 500 | 28 500 |",
            "| Insertion | 71 400 | 71 400 | 30 000 |",
            "| Sous-total engagement B | 71 400 | 71 400 | 30 000 |",
            "| Total Objectif 2 | 143 400 | 223 300 | 58 500 |");
    List<Finding> told = told(sisters);
    assertTrue(told.stream().allMatch(f -> f.messageFr().contains("Département")), told::toString);
    assertEquals(1, told.size());
  }

  @Test
  void noLineIsSaidToBeMissingWhereOneHadItsPlaceUnderTheHeader() {
    Table short1 =
        TableFixture.of(
            "| Poste | 2023 | 2024 |",
            "| Écoles | 22 700 | 21 900 |",
            "| Sport | 8 150 | 9 400 |",
            "| Total | 45 350 | 49 600 |");
    assertEquals(2, told(short1).size());
    Table lower =
        moved(
            short1,
            c -> c.row() > 0,
            b -> new Box(b.left(), b.top() + 16, b.right(), b.bottom() + 16));
    assertEquals(List.of(), told(lower));
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Relation;
import fr.greffe.record.Table;
import fr.greffe.record.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTablesTest {

  private static long held(Table... tables) {
    Checked checked = new Checker(CheckOptions.ALL).check(TableFixture.records(tables));
    assertEquals(List.of(), checked.findings());
    return checked.relations().stream().filter(PrintedTablesTest::isHeldTotal).count();
  }

  private static boolean isHeldTotal(Relation r) {
    return r.ruleId().equals("T01") && r.verdict() == Verdict.HOLDS;
  }

  @Test
  void aHeaderRepeatedOnTheNextPageGoesOn() {
    Table one =
        TableFixture.of("a", 1, 1, "| Club | 2024 € | 2025 € |", "| Judo | 2 100 | 2 200 |");
    Table two =
        TableFixture.of(
            "b",
            1,
            2,
            "| Club | 2024 € | 2025 € |",
            "| Tir | 1 000 | 1 500 |",
            "| Sous-total | 3 100 | 3 700 |");
    assertEquals(2, held(one, two));
  }

  @Test
  void aTableClosedByATotalDoesNotGoOn() {
    Table one =
        TableFixture.of("a", 1, 1, "| Club | 2024 € |", "| Judo | 2 100 |", "| Total | 2 100 |");
    Table two =
        TableFixture.of(
            "b", 1, 2, "| Club | 2024 € |", "| Tir | 1 000 |", "| Arc | 40 |", "| Total | 1 040 |");
    assertEquals(2, PrintedTables.of(List.of(one, two)).size());
  }

  @Test
  void anInnerHeaderBeginsAnotherTable() {
    Table both =
        TableFixture.of(
            "| Crèche | Places | Présents |",
            "| A | 20 | 15 |",
            "| B | 30 | 25 |",
            "| Service | Montant | Part |",
            "| Voirie | 600 | 60 |",
            "| École | 400 | 40 |",
            "| Total | 1 000 | 100 |");
    List<Table> parts = PrintedTables.of(List.of(both));
    assertEquals(2, parts.size());
    assertEquals(2, held(both));
  }

  @Test
  void aTotalBelowGroupsHeadedByTheirTotalsAddsUpTheHeads() {
    assertEquals(
        6,
        held(
            TableFixture.of(
                "| Programme | 2025 | 2026 |",
                "| *Mobilités | *18 550 | *25 200 |",
                "| Tramway | 8 200 | 14 650 |",
                "| Vélo | 10 350 | 10 550 |",
                "| *Écologie | *3 190 | *8 730 |",
                "| Chaleur | 1 840 | 7 380 |",
                "| GEMAPI | 1 350 | 1 350 |",
                "| *Total | *21 740 | *33 930 |")));
  }
}

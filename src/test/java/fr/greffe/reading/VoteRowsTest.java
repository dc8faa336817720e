package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Choice;
import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoteRowsTest {

  @Test
  void each_row_of_budgets_with_counts_is_a_vote_of_its_own() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "Budget|Total|Pour|Contre|Abst.",
            "Budget principal|4 170 311,61|16|3|2",
            "Budget eau|640 180,00|21|0|0",
            "Total consolidé|4 810 491,61|||");
    List<Scrutin> votes = VoteRows.read(table);
    assertEquals(
        List.of("Budget principal", "Budget eau"), votes.stream().map(Scrutin::lead).toList());
    assertEquals(3, votes.get(0).tally(Choice.CONTRE).orElseThrow().count().orElse(-1));
    assertFalse(VoteRows.sumsUp(table));
  }

  @Test
  void a_table_that_counts_the_votes_of_several_acts_sums_them_up() {
    Table table =
        Printed.grid(
            "table-1", 1, "Délibération|Pour|Contre|Abst.", "2025-41|19|0|2", "2025-42|21|0|0");
    assertTrue(VoteRows.sumsUp(table));
  }

  @Test
  void a_roll_of_members_with_marks_is_one_vote() {
    Table table =
        Printed.grid("table-1", 1, "Nom|Pour|Contre", "Ana ROY|X|", "Luc BERT||X", "Total|1|1");
    assertEquals(List.of(), VoteRows.read(table));
  }
}

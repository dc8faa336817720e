package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Table;
import fr.greffe.record.VoteResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedActsTest {

  @Test
  void a_list_of_deliberations_tells_number_subject_and_fate_of_each() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "N°|Objet de la délibération|Vote",
            "2023-041|Approbation du rapport annuel|Approuvée à l'unanimité",
            "2023-042|Vente d'une parcelle|Approuvée par 12 voix pour, 2 contre");
    List<Deliberation> acts = ListedActs.read("test.pdf", List.of(table), "seance-1");
    assertEquals(
        List.of("2023-041", "2023-042"), acts.stream().map(a -> a.number().orElse("")).toList());
    assertEquals("Vente d'une parcelle", acts.get(1).subject().orElse(""));
    assertEquals(VoteResult.ADOPTED_UNANIMOUSLY, acts.get(0).votes().get(0).result());
    assertEquals(
        2, acts.get(1).votes().get(0).tally(Choice.CONTRE).orElseThrow().count().orElse(0));
  }

  @Test
  void a_table_of_subsidies_lists_no_acts() {
    Table table =
        Printed.grid(
            "table-1", 1, "N°|Association|Montant voté", "1|Le Cercle|400 €", "2|L'Éveil|250 €");
    assertEquals(List.of(), ListedActs.read("test.pdf", List.of(table), "seance-1"));
  }

  @Test
  void columns_of_counts_tell_the_vote_of_each_act() {
    Table table =
        Printed.grid(
            "table-1",
            1,
            "N°|Objet|Pour|Contre|Abst.",
            "2025-01|Taux d'imposition|18|3|0",
            "2025-02|Vente d'une parcelle|21|0|0");
    List<Deliberation> acts = ListedActs.read("test.pdf", List.of(table), "seance-1");
    assertEquals(2, acts.size());
    assertEquals(18, count(acts.get(0), Choice.POUR));
    assertEquals(3, count(acts.get(0), Choice.CONTRE));
    assertEquals(21, count(acts.get(1), Choice.POUR));
  }

  @Test
  void of_columns_by_group_those_of_the_whole_assembly_count() {
    Table table =
        Printed.grid(
            "table-1",
            2,
            "N°|Objet|Majorité|Majorité|Ensemble|Ensemble|Vote",
            "||P|C|P|C|",
            "2025-01|Taux d'imposition|18|0|19|4|Adoptée à la majorité");
    List<Deliberation> acts = ListedActs.read("test.pdf", List.of(table), "seance-1");
    Deliberation act = acts.get(acts.size() - 1);
    assertEquals(19, count(act, Choice.POUR));
    assertEquals(4, count(act, Choice.CONTRE));
    assertEquals(VoteResult.ADOPTED_BY_MAJORITY, act.votes().get(0).result());
  }

  private static int count(Deliberation act, Choice choice) {
    return act.votes().get(0).tally(choice).orElseThrow().count().orElse(-1);
  }
}

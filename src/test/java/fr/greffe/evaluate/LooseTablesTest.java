package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.evaluate.Facts.CellFacts;
import fr.greffe.evaluate.Facts.LooseRowFacts;
import fr.greffe.evaluate.Facts.TableFacts;
import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Mention;
import fr.greffe.record.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LooseTablesTest {

  @Test
  void figures_printed_in_one_cell_count_in_their_order() {
    TableFacts truth = loose(row("Habitation", "19.81", "14.83", "4.98"));
    TableFacts found = table(List.of("Habitation", "19.81", "(commune : 14.83 – autre : 4.98)"));

    assertEquals(new Score(3, 3, 3), amounts(truth, found));
  }

  @Test
  void figures_of_one_cell_in_another_order_do_not_count() {
    TableFacts truth = loose(row("Habitation", "19.81", "14.83", "4.98"));
    TableFacts found = table(List.of("Habitation", "19.81", "(autre : 4.98 – commune : 14.83)"));

    assertEquals(2, amounts(truth, found).correct());
  }

  @Test
  void a_figure_in_the_wrong_row_does_not_count() {
    TableFacts truth = loose(row("Eau", "10"), row("Bois", "20"), row("Gaz", "30"));
    TableFacts found =
        table(List.of("Eau", "10"), List.of("Bois", ""), List.of("Gaz", "30"), List.of("", "20"));

    assertEquals(2, amounts(truth, found).correct());
  }

  @Test
  void a_table_without_amounts_is_not_held_false_by_a_truth_of_amounts() {
    TableFacts truth = loose(row("Eau", "10"), row("Bois", "20"));
    TableFacts found = table(List.of("Eau", "10"), List.of("Bois", "20"));
    TableFacts names = table(List.of("Titulaires", "Suppléants"), List.of("Mme A", "M. B"));
    TableFacts figures = table(List.of("Pour", "12"), List.of("Contre", "3"));

    assertEquals(new Score(1, 1, 1), scores(List.of(truth), List.of(found, names), "table"));
    assertEquals(new Score(1, 2, 1), scores(List.of(truth), List.of(found, figures), "table"));
  }

  @Test
  void what_a_truth_marks_as_list_is_compared_with_mentions() throws Exception {
    JsonNode truth =
        new ObjectMapper()
            .readTree(
                """
                {"tables": [
                  {"title": "Aides (list)", "page": 1, "rows": [
                    {"label": "Chorale", "amounts": ["60.00"]},
                    {"label": "Judo", "amounts": ["-80"]}]},
                  {"title": "Budget", "page": 1, "rows": [{"label": "x", "amounts": ["1"]}]}],
                 "prose": [{"page": 2, "what": "cloche", "amount": "3400"}]}
                """);
    List<TextAmounts.Listed> listed = TextAmounts.of("a.pdf", truth);
    assertEquals(3, listed.size());

    TextAmounts compared =
        TextAmounts.compared(
            listed, List.of(mention(1, "60"), mention(1, "80.00"), mention(1, "3400")));
    assertEquals(List.of("cloche"), labels(compared.missing()));
  }

  private static List<String> labels(List<TextAmounts.Listed> listed) {
    return listed.stream().map(TextAmounts.Listed::label).toList();
  }

  private static Mention mention(int page, String value) {
    Source source = new Source("a.pdf", page, new Box(0, 0, 1, 1), value);
    return new Mention(
        "", Amount.of(new BigDecimal(value), Amount.EURO, BigDecimal.ONE, source), value);
  }

  private static Score amounts(TableFacts truth, TableFacts found) {
    return scores(List.of(truth), List.of(found), "amount");
  }

  private static Score scores(List<TableFacts> truth, List<TableFacts> found, String field) {
    ScoreSheet sheet = new ScoreSheet("a.pdf", Set.of(), Evidence.NONE);
    new TableScorer(sheet).score(truth, found);
    return sheet.scores().get(new Field(RecordType.TABLES, field));
  }

  private static LooseRowFacts row(String label, String... amounts) {
    return new LooseRowFacts(label, Stream.of(amounts).map(BigDecimal::new).toList());
  }

  private static TableFacts loose(LooseRowFacts... rows) {
    return new TableFacts("truth", null, List.of(1), null, null, null, null, null, List.of(rows));
  }

  @SafeVarargs
  private static TableFacts table(List<String>... rows) {
    List<CellFacts> cells = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].size(); c++) {
        cells.add(new CellFacts(r, c, 1, 1, rows[r].get(c), 1));
      }
    }
    return new TableFacts(
        "found", null, List.of(1), null, null, rows.length, rows[0].size(), cells);
  }
}

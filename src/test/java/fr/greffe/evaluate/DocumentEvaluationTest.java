package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.evaluate.Facts.BudgetFacts;
import fr.greffe.evaluate.Facts.CellFacts;
import fr.greffe.evaluate.Facts.FindingFacts;
import fr.greffe.evaluate.Facts.TallyFacts;
import fr.greffe.evaluate.Facts.VoteFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentEvaluationTest {

  private final Facts truth = ExampleTruth.facts();

  @Test
  void the_truth_as_result_scores_one_everywhere() {
    DocumentScore score = evaluate(truth);

    score.scores().forEach((field, s) -> assertEquals(1.0, s.f1(), field.key()));
    assertEquals(List.of(), score.misses());
    assertTrue(score.scores().keySet().stream().anyMatch(f -> f.key().equals("acts.visas")));
  }

  @Test
  void an_hour_is_the_same_in_each_spelling() {
    for (String printed : List.of("19 h 10", "19:10", "19 heures 10")) {
      assertEquals(List.of(), evaluate(ExampleTruth.withHour(truth, printed)).misses(), printed);
    }
    assertEquals(1, evaluate(ExampleTruth.withHour(truth, "19 h 20")).misses().size());
  }

  @Test
  void nothing_as_result_scores_zero_everywhere() {
    Facts nothing =
        new Facts(
            "example.pdf",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of());
    DocumentScore score = evaluate(nothing);

    score
        .scores()
        .forEach((field, s) -> assertEquals(s.isEmpty() ? 1.0 : 0.0, s.f1(), field.key()));
  }

  @Test
  void a_dropped_vote_shows_among_the_votes_only() {
    Facts spoilt =
        ExampleTruth.withActs(
            truth, acts -> List.of(acts.get(0), ExampleTruth.withVotes(acts.get(1), List.of())));

    assertEquals(
        Set.of(
            "votes.vote",
            "votes.result",
            "votes.count.POUR",
            "votes.count.CONTRE",
            "votes.members.POUR",
            "votes.members.CONTRE",
            "votes.proxies"),
        spoiltFields(spoilt));
    assertEquals(new Score(1, 1, 2), score(spoilt, RecordType.VOTES, "vote"));
    assertEquals(1, evaluate(spoilt).misses().size());
  }

  @Test
  void a_changed_budget_amount_shows_as_that_amount_only() {
    Facts spoilt =
        ExampleTruth.withBudgets(
            truth, budgets -> replaced(budgets, 0, amount(budgets.get(0), "12100.00")));

    assertEquals(Set.of("budgets.amount"), spoiltFields(spoilt));
    assertEquals(new Score(2, 3, 3), score(spoilt, RecordType.BUDGETS, "amount"));
  }

  @Test
  void a_changed_amount_in_a_table_shows_among_cells_amounts_and_adjacencies() {
    Facts spoilt =
        ExampleTruth.withCells(
            truth,
            cells ->
                cells.stream()
                    .map(c -> c.text().equals("30,00 €") ? moved(c, 0, "33,00 €") : c)
                    .toList());

    assertEquals(Set.of("tables.cell", "tables.amount", "tables.adjacency"), spoiltFields(spoilt));
    assertEquals(new Score(7, 8, 8), score(spoilt, RecordType.TABLES, "amount"));
  }

  @Test
  void a_row_shifted_by_one_column_shows_its_amounts_in_the_wrong_place() {
    Facts spoilt =
        ExampleTruth.withCells(
            truth,
            cells ->
                cells.stream()
                    .map(c -> c.row() == 3 && c.column() > 0 ? moved(c, 1, c.text()) : c)
                    .toList());

    assertEquals(new Score(6, 8, 8), score(spoilt, RecordType.TABLES, "amount"));
    assertEquals(Set.of("tables.cell", "tables.amount", "tables.adjacency"), spoiltFields(spoilt));
  }

  @Test
  void a_dropped_row_costs_its_own_cells_and_not_those_below() {
    Facts spoilt =
        ExampleTruth.withCells(
            truth,
            cells ->
                cells.stream()
                    .filter(c -> c.row() != 3)
                    .map(
                        c ->
                            c.row() < 3
                                ? c
                                : new CellFacts(c.row() - 1, c.column(), 1, 1, c.text(), c.page()))
                    .toList());

    assertEquals(new Score(10, 10, 13), score(spoilt, RecordType.TABLES, "cell"));
  }

  @Test
  void a_forgotten_span_shows_among_the_spans_and_not_the_cells() {
    Facts spoilt =
        ExampleTruth.withCells(
            truth,
            cells ->
                cells.stream()
                    .map(c -> new CellFacts(c.row(), c.column(), 1, 1, c.text(), c.page()))
                    .toList());

    assertEquals(Set.of("tables.span", "tables.adjacency"), spoiltFields(spoilt));
    assertEquals(new Score(0, 0, 2), score(spoilt, RecordType.TABLES, "span"));
  }

  @Test
  void two_names_swapped_between_choices_show_under_both() {
    Facts spoilt =
        ExampleTruth.withActs(
            truth,
            acts -> {
              VoteFacts vote = acts.get(0).votes().get(0);
              Map<String, TallyFacts> tallies = new LinkedHashMap<>();
              tallies.put(
                  "POUR",
                  new TallyFacts(
                      4,
                      List.of("Jean LEROY", "Anne PETIT", "Lise ROY-MARTIN", "Luc FABRE"),
                      vote.tallies().get("POUR").proxies()));
              tallies.put("CONTRE", new TallyFacts(1, List.of("Éric BAUD"), List.of()));
              return replaced(
                  acts,
                  0,
                  ExampleTruth.withVotes(
                      acts.get(0), List.of(ExampleTruth.withTallies(vote, tallies))));
            });

    assertEquals(Set.of("votes.members.POUR", "votes.members.CONTRE"), spoiltFields(spoilt));
    assertEquals(new Score(7, 8, 8), score(spoilt, RecordType.VOTES, "members.POUR"));
  }

  @Test
  void a_subject_that_runs_into_the_text_after_it_is_wrong() {
    Facts spoilt =
        ExampleTruth.withActs(
            truth,
            acts ->
                replaced(
                    acts,
                    0,
                    ExampleTruth.withSubject(acts.get(0), "Vote du budget Le maire expose")));

    assertEquals(Set.of("acts.subject"), spoiltFields(spoilt));
  }

  @Test
  void a_value_found_where_the_truth_prints_nothing_counts_as_found_and_wrong() {
    Facts silent =
        ExampleTruth.withActs(
            truth, acts -> acts.stream().map(a -> ExampleTruth.withSubject(a, null)).toList());
    DocumentScore score = DocumentEvaluation.of(silent, Extracted.of(truth));

    assertEquals(new Score(0, 2, 0), score.scores().get(new Field(RecordType.ACTS, "subject")));
  }

  @Test
  void a_table_that_is_none_is_false() {
    Facts none = ExampleTruth.withTables(truth, List.of());
    DocumentScore score = DocumentEvaluation.of(none, Extracted.of(truth));

    assertEquals(new Score(0, 1, 0), score.scores().get(new Field(RecordType.TABLES, "table")));
    assertEquals(new Score(0, 8, 0), score.scores().get(new Field(RecordType.TABLES, "amount")));
  }

  @Test
  void a_finding_that_nothing_explains_is_false_and_one_caused_by_a_right_one_is_not() {
    FindingFacts right = finding("f1", "1 684 636", null);
    FindingFacts spoiltTotal = finding("f2", "99", "f1");
    FindingFacts falseAlarm = finding("f3", "12", null);
    Facts found =
        new Facts(
            "example.pdf",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(right, spoiltTotal, falseAlarm));

    assertEquals(new Score(1, 2, 1), score(found, RecordType.FINDINGS, "finding"));
  }

  private static FindingFacts finding(String id, String printed, String causedBy) {
    return new FindingFacts(
        id,
        "column-sum",
        "ERROR",
        "Le total ne correspond pas",
        List.of(4),
        List.of(printed),
        null,
        null,
        causedBy);
  }

  private DocumentScore evaluate(Facts found) {
    return DocumentEvaluation.of(truth, Extracted.of(found));
  }

  private Score score(Facts found, RecordType type, String field) {
    return evaluate(found).scores().get(new Field(type, field));
  }

  private Set<String> spoiltFields(Facts found) {
    return evaluate(found).scores().entrySet().stream()
        .filter(e -> e.getValue().f1() < 1)
        .map(e -> e.getKey().key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CellFacts moved(CellFacts c, int columns, String text) {
    return new CellFacts(
        c.row(), c.column() + columns, c.rowSpan(), c.columnSpan(), text, c.page());
  }

  private static BudgetFacts amount(BudgetFacts b, String amount) {
    return new BudgetFacts(
        b.action(),
        b.kind(),
        b.period(),
        b.funder(),
        b.label(),
        new BigDecimal(amount),
        b.total(),
        b.page());
  }

  private static <T> List<T> replaced(List<T> list, int at, T item) {
    List<T> changed = new ArrayList<>(list);
    changed.set(at, item);
    return changed;
  }
}

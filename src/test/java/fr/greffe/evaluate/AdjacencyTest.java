package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.greffe.evaluate.Adjacency.Grid;
import fr.greffe.evaluate.Adjacency.GridCell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjacencyTest {

  private static final Path SCORER = Path.of("..", "shared", "tools", "icdar_score.py");

  @TempDir Path folder;

  @Test
  void a_header_over_two_columns_touches_both_figures_below() {
    Grid table =
        grid(
            new GridCell(0, 0, 1, 2, "H"),
            new GridCell(1, 0, 1, 1, "1"),
            new GridCell(1, 1, 1, 1, "2"),
            new GridCell(2, 1, 1, 1, "3"));

    assertEquals(new Score(4, 4, 4), Adjacency.score(List.of(table), List.of(table)));
  }

  @Test
  void blank_cells_take_no_part() {
    Grid apart = grid(new GridCell(0, 0, 1, 1, "a"), new GridCell(0, 4, 1, 1, "b"));
    Grid together = grid(new GridCell(0, 0, 1, 1, "a"), new GridCell(0, 1, 1, 1, "b"));

    assertEquals(new Score(1, 1, 1), Adjacency.score(List.of(apart), List.of(together)));
  }

  @Test
  void a_second_copy_of_a_table_is_false() {
    Grid table = grid(new GridCell(0, 0, 1, 1, "a"), new GridCell(0, 1, 1, 1, "b"));

    assertEquals(new Score(1, 2, 1), Adjacency.score(List.of(table), List.of(table, table)));
  }

  @Test
  void a_table_of_another_page_is_no_answer() {
    Grid first = grid(new GridCell(0, 0, 1, 1, "a"), new GridCell(0, 1, 1, 1, "b"));
    Grid second = new Grid(Optional.of(2), first.cells());

    assertEquals(new Score(0, 1, 1), Adjacency.score(List.of(first), List.of(second)));
  }

  @Test
  void the_competition_s_truths_score_one_against_themselves() throws IOException {
    for (List<List<Grid>> truths : icdar().values()) {
      Score score = Adjacency.score(truths.get(0), truths.get(0));
      assertEquals(score.expected(), score.correct());
      assertTrue(score.expected() > 0);
    }
  }

  @Test
  void it_gives_the_figures_of_the_reference_scorer() throws Exception {
    Map<String, List<List<Grid>>> truths = icdar();
    assumeTrue(Files.exists(SCORER), "skipped: no reference scorer at " + SCORER);
    for (UnaryOperator<Grid> fault :
        List.<UnaryOperator<Grid>>of(
            AdjacencyTest::withoutSpans,
            AdjacencyTest::withGluedColumns,
            AdjacencyTest::withoutLastRow)) {
      Path found = Files.createDirectories(folder.resolve("found"));
      Path result = folder.resolve("result.json");
      for (Map.Entry<String, List<List<Grid>>> document : truths.entrySet()) {
        write(found.resolve(document.getKey() + ".json"), spoilt(document.getValue(), fault));
      }
      assumeTrue(runScorer(found, result), "skipped: the reference scorer does not run here");
      JsonNode rows = new ObjectMapper().readTree(result.toFile()).get("rows");
      assertEquals(truths.size(), rows.size());
      for (JsonNode row : rows) {
        List<List<Grid>> alternatives = truths.get(row.get("doc").asText());
        Score ours = best(alternatives, spoilt(alternatives, fault));
        Score theirs =
            new Score(
                row.get("correct").asInt(), row.get("found").asInt(), row.get("true").asInt());
        assertEquals(theirs, ours, row.get("doc").asText());
      }
    }
  }

  private static Map<String, List<List<Grid>>> icdar() throws IOException {
    assumeTrue(Files.isDirectory(IcdarTruth.FOLDER), "skipped: no truths at " + IcdarTruth.FOLDER);
    return IcdarTruth.documents(IcdarTruth.FOLDER);
  }

  private static List<Grid> spoilt(List<List<Grid>> alternatives, UnaryOperator<Grid> fault) {
    return alternatives.get(0).stream().map(fault).toList();
  }

  /** As the competition does: the higher F1 counts, then the shorter truth. */
  private static Score best(List<List<Grid>> alternatives, List<Grid> found) {
    Score best = Adjacency.score(alternatives.get(0), found);
    for (List<Grid> alternative : alternatives) {
      Score score = Adjacency.score(alternative, found);
      boolean better =
          score.f1() > best.f1() || score.f1() == best.f1() && score.expected() < best.expected();
      best = better ? score : best;
    }
    return best;
  }

  private static Grid withoutSpans(Grid g) {
    return new Grid(
        g.page(),
        g.cells().stream().map(c -> new GridCell(c.row(), c.column(), 1, 1, c.text())).toList());
  }

  private static Grid withGluedColumns(Grid g) {
    return new Grid(
        g.page(),
        g.cells().stream()
            .map(c -> new GridCell(c.row(), c.column() / 2, c.rowSpan(), 1, c.text()))
            .toList());
  }

  private static Grid withoutLastRow(Grid g) {
    int last = g.cells().stream().mapToInt(GridCell::row).max().orElse(0);
    return new Grid(g.page(), g.cells().stream().filter(c -> c.row() < last).toList());
  }

  private static void write(Path file, List<Grid> grids) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode tables = mapper.createArrayNode();
    for (Grid grid : grids) {
      ObjectNode table = tables.addObject();
      table.put("page", grid.page().orElseThrow());
      ArrayNode cells = table.putArray("cells");
      for (GridCell c : grid.cells()) {
        cells
            .addObject()
            .put("row", c.row())
            .put("col", c.column())
            .put("rowspan", c.rowSpan())
            .put("colspan", c.columnSpan())
            .put("text", c.text());
      }
    }
    Files.write(file, tables.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean runScorer(Path found, Path result) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", SCORER.toString()));
    command.addAll(List.of("--truth", IcdarTruth.FOLDER.toString()));
    command.addAll(List.of("--found", found.toString(), "--json", result.toString()));
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Grid grid(GridCell... cells) {
    return new Grid(Optional.of(1), List.of(cells));
  }
}

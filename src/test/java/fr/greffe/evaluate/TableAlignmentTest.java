package fr.greffe.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.evaluate.TableAlignment.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TableAlignmentTest {

  @Test
  void a_dropped_row_has_no_answer_and_the_others_keep_theirs() {
    List<Item> expected = items(List.of("a1", "b2", "c3"));
    List<Item> found = items(List.of("a1", "c3"));

    assertArrayEquals(new int[] {0, -1, 1}, TableAlignment.of(expected, found).rows());
  }

  @Test
  void a_row_of_the_truth_read_as_two_answers_once() {
    List<Item> expected = items(List.of("a1", "b2"));
    List<Item> found = items(List.of("a1", "xx", "b2"));

    assertArrayEquals(new int[] {0, 2}, TableAlignment.of(expected, found).rows());
  }

  @Test
  void an_added_first_column_moves_all_columns() {
    List<Item> expected = items(List.of("ab", "cd"));
    List<Item> found =
        items(List.of("ab", "cd")).stream()
            .map(i -> new Item(i.row(), i.column() + 1, i.text()))
            .toList();

    assertArrayEquals(new int[] {1, 2}, TableAlignment.of(expected, found).columns());
  }

  @Test
  void a_table_of_thousands_of_rows_is_aligned_in_little_memory() {
    List<String> rows =
        IntStream.range(0, 4000).mapToObj(i -> (char) ('a' + i % 26) + "x").toList();
    List<Item> table = items(rows);

    int[] answers = TableAlignment.of(table, table).rows();
    assertArrayEquals(IntStream.range(0, 4000).toArray(), answers);
  }

  @Property(tries = 300)
  void rows_keep_their_order_and_answer_once(
      @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> expected,
      @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> found) {
    int[] answers = TableAlignment.of(column(expected), column(found)).rows();
    int last = -1;
    for (int answer : answers) {
      assertTrue(answer == -1 || answer > last);
      last = Math.max(last, answer);
    }
  }

  private static List<Item> column(List<Integer> values) {
    return items(values.stream().map(v -> "" + v).toList());
  }

  /** One cell for each letter of each row. */
  private static List<Item> items(List<String> rows) {
    List<Item> items = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).length(); c++) {
        items.add(new Item(r, c, rows.get(r).substring(c, c + 1)));
      }
    }
    return items;
  }
}

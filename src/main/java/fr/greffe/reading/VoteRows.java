package fr.greffe.reading;

import fr.greffe.record.Cell;
import fr.greffe.record.Choice;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.ActHeading;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table whose rows are each voted apart: « Budget eau | … | 21 | 0 | 0 » under « Pour | Contre |
 * Abst. ». A table that counts the votes of several acts sums them up and is of none.
 */
final class VoteRows {
  /** The choices head the columns within this many rows. */
  private static final int HEADER_REACH = 3;

  /** Fewer rows with counts are one vote, not several. */
  private static final int FEWEST = 2;

  private static final Pattern COUNT = Pattern.compile("^\\d{1,3}$");

  private VoteRows() {}

  /** True when the rows count the votes of acts told by their numbers. */
  static boolean sumsUp(Table table) {
    Optional<Map<Choice, Integer>> columns = columns(table);
    long numbers =
        table.cells().stream()
            .filter(c -> c.column() == 0)
            .map(c -> c.text().strip())
            .filter(t -> ActHeading.of(t).filter(h -> h.rest().isEmpty()).isPresent())
            .count();
    return columns.isPresent() && numbers >= FEWEST;
  }

  /** The votes of the rows, each under the name of its part; none when they are not such. */
  static List<Scrutin> read(Table table) {
    Optional<Map<Choice, Integer>> columns = columns(table);
    if (columns.isEmpty()) {
      return List.of();
    }
    List<Scrutin> votes = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Optional<Cell> name = table.cellAt(row, 0).filter(c -> !c.sources().isEmpty());
      Map<Choice, Value<Integer>> counts = counts(table, row, columns.get());
      if (name.isPresent() && counts.size() == columns.get().size() && isPart(name.get())) {
        votes.add(vote(name.get(), counts));
      }
    }
    return votes.size() < FEWEST ? List.of() : votes;
  }

  private static boolean isPart(Cell name) {
    String folded = Fold.fold(name.text());
    return folded.chars().filter(Character::isLetter).count() > 2
        && !folded.startsWith("total")
        && !folded.startsWith("ensemble");
  }

  private static Scrutin vote(Cell name, Map<Choice, Value<Integer>> counts) {
    Scrutin scrutin = new Scrutin();
    scrutin.part(name.text().replace('\n', ' ').strip());
    scrutin.source(name.sources().get(0));
    counts.forEach(
        (choice, count) -> {
          scrutin.tally(choice, count, List.of());
          count.sources().forEach(scrutin::source);
        });
    return scrutin;
  }

  private static Map<Choice, Value<Integer>> counts(
      Table table, int row, Map<Choice, Integer> columns) {
    Map<Choice, Value<Integer>> counts = new EnumMap<>(Choice.class);
    columns.forEach(
        (choice, column) ->
            table
                .cellAt(row, column)
                .filter(c -> c.row() == row && !c.sources().isEmpty())
                .filter(c -> COUNT.matcher(c.text().strip()).matches())
                .ifPresent(
                    c -> {
                      Source source = c.sources().get(0);
                      int count = Integer.parseInt(c.text().strip());
                      counts.put(choice, Value.printed(count, source));
                    }));
    return counts;
  }

  /** The columns of the choices, where « pour » and another stand side by side in one row. */
  private static Optional<Map<Choice, Integer>> columns(Table table) {
    for (int row = 0; row < Math.min(table.rows(), HEADER_REACH); row++) {
      Map<Choice, Integer> columns = VoteTables.columns(table, row);
      if (columns.size() >= 2 && columns.containsKey(Choice.POUR)) {
        return Optional.of(columns);
      }
    }
    return Optional.empty();
  }
}

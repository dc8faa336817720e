package fr.greffe.reading;

import fr.greffe.record.Cell;
import fr.greffe.record.Choice;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a list of acts that count the votes of the whole assembly: « Pour | Contre | Abst.
 * », or those under « Ensemble » where each political group has columns of its own.
 *
 * @param columns the column of each choice; empty when the list counts no votes
 */
record ListedCounts(Map<Choice, Integer> columns) {
  /** The choices head the columns within this many rows. */
  private static final int HEADER_REACH = 4;

  private static final Pattern COUNT = Pattern.compile("^\\d{1,3}$");

  /** Above the columns of all, beside those of groups. */
  private static final Pattern WHOLE =
      Pattern.compile("(?:ensemble|totaux|total|resultats?|assemblee|conseil)\\b.*");

  /** The columns of a table; those of groups without any of the whole count nothing. */
  static ListedCounts of(Table table) {
    for (int row = 0; row < Math.min(table.rows(), HEADER_REACH); row++) {
      List<Map<Choice, Integer>> groups = groups(table, row);
      if (groups.size() == 1) {
        return new ListedCounts(groups.get(0));
      }
      for (Map<Choice, Integer> group : groups) {
        if (isOfWhole(table, row, group)) {
          return new ListedCounts(group);
        }
      }
    }
    return new ListedCounts(Map.of());
  }

  /** Runs of columns that each name a choice once, « pour » among them. */
  private static List<Map<Choice, Integer>> groups(Table table, int row) {
    List<Map<Choice, Integer>> groups = new ArrayList<>();
    Map<Choice, Integer> open = new EnumMap<>(Choice.class);
    for (int column = 0; column < table.columns(); column++) {
      int at = column;
      Optional<Choice> choice =
          table
              .cellAt(row, column)
              .filter(c -> c.column() == at && c.row() == row)
              .flatMap(c -> choice(Fold.fold(c.text())));
      if (choice.isEmpty() || open.containsKey(choice.get())) {
        close(open, groups);
        open = new EnumMap<>(Choice.class);
      }
      if (choice.isPresent()) {
        open.put(choice.get(), column);
      }
    }
    close(open, groups);
    return groups;
  }

  /** A choice by its name, or by the one letter that stands for it. */
  private static Optional<Choice> choice(String folded) {
    return switch (folded.strip()) {
      case "p" -> Optional.of(Choice.POUR);
      case "c" -> Optional.of(Choice.CONTRE);
      case "a" -> Optional.of(Choice.ABSTENTION);
      default -> VoteTables.choice(folded);
    };
  }

  private static void close(Map<Choice, Integer> group, List<Map<Choice, Integer>> groups) {
    if (group.size() >= 2 && group.containsKey(Choice.POUR)) {
      groups.add(group);
    }
  }

  private static boolean isOfWhole(Table table, int row, Map<Choice, Integer> group) {
    for (int above = 0; above < row; above++) {
      boolean whole =
          table
              .cellAt(above, group.get(Choice.POUR))
              .filter(c -> WHOLE.matcher(Fold.fold(c.text())).matches())
              .isPresent();
      if (whole) {
        return true;
      }
    }
    return false;
  }

  /** Adds to a vote the counts that its row prints. */
  void into(Scrutin scrutin, Table table, int row) {
    columns.forEach(
        (choice, column) ->
            table
                .cellAt(row, column)
                .filter(c -> c.row() == row && c.columnSpan() == 1 && !c.sources().isEmpty())
                .filter(c -> COUNT.matcher(c.text().strip()).matches())
                .ifPresent(c -> count(scrutin, choice, c)));
  }

  private static void count(Scrutin scrutin, Choice choice, Cell cell) {
    Source source = cell.sources().get(0);
    scrutin.tally(choice, Value.printed(Integer.valueOf(cell.text().strip()), source), List.of());
    scrutin.source(source);
  }
}

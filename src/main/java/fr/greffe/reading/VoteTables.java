package fr.greffe.reading;

import fr.greffe.record.Ballot;
import fr.greffe.record.Cell;
import fr.greffe.record.Choice;
import fr.greffe.record.Member;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.ListedName;
import fr.greffe.text.NameParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads votes set as tables: one member a row with a mark under a choice, or one row of counts. */
final class VoteTables {
  private static final Pattern MARK = Pattern.compile("^(?:x+|1|✓|✔|☒|■|●|oui|\\*)$");
  private static final Pattern COUNT = Pattern.compile("^\\d{1,3}$");

  private VoteTables() {}

  static Optional<Scrutin> read(String file, Table table) {
    for (int row = 0; row < Math.min(table.rows(), HEADER_REACH); row++) {
      Map<Choice, Integer> columns = columns(table, row);
      if (columns.size() >= 2 && columns.containsKey(Choice.POUR)) {
        return read(table, row, columns);
      }
    }
    return rows(table);
  }

  /** « Pour | 9 | Ana ROY, Luc BERT »: each choice on a row of its own, its voters beside it. */
  private static Optional<Scrutin> rows(Table table) {
    Map<Choice, Value<Integer>> counts = new EnumMap<>(Choice.class);
    Map<Choice, List<Member>> members = new EnumMap<>(Choice.class);
    for (Cell cell : table.cells()) {
      Optional<Choice> choice = choice(Fold.fold(cell.text()));
      if (choice.isEmpty() || counts.containsKey(choice.get())) {
        continue;
      }
      Optional<Cell> beside = beside(table, cell);
      boolean counted = beside.filter(c -> COUNT.matcher(c.text().strip()).matches()).isPresent();
      List<Member> named =
          (counted ? beside(table, beside.get()) : beside)
              .map(VoteTables::members)
              .orElse(List.of());
      if (counted) {
        int count = Integer.parseInt(beside.get().text().strip());
        counts.put(choice.get(), Value.printed(count, beside.get().sources()));
      } else if (!named.isEmpty()) {
        counts.put(choice.get(), Value.absent());
      }
      members.put(choice.get(), named);
    }
    if (counts.size() < 2 || !counts.containsKey(Choice.POUR)) {
      return Optional.empty();
    }
    Scrutin scrutin = new Scrutin();
    counts.forEach((choice, count) -> scrutin.tally(choice, count, members.get(choice)));
    if (!members.get(Choice.POUR).isEmpty()) {
      scrutin.ballot(Ballot.PUBLIC_ROLL_CALL);
    }
    table.regions().forEach(scrutin::source);
    return Optional.of(scrutin);
  }

  private static Optional<Cell> beside(Table table, Cell cell) {
    return table
        .cellAt(cell.row(), cell.column() + cell.columnSpan())
        .filter(c -> !c.sources().isEmpty());
  }

  /** The members a cell lists, with who votes for them: « Ana ROY (par Luc BERT) ». */
  private static List<Member> members(Cell cell) {
    String text = VOTES_BY.matcher(cell.text()).replaceAll("(pouvoir à ");
    return NameParser.list(text, NameParser.ListKind.MEMBERS).stream()
        .map(listed -> member(listed, cell.sources().get(0)))
        .toList();
  }

  private static final Pattern VOTES_BY = Pattern.compile("\\(par\\s+");

  /** The choices head the columns within this many rows. */
  private static final int HEADER_REACH = 3;

  /** Where the choices stand that a row names. */
  static Map<Choice, Integer> columns(Table table, int row) {
    Map<Choice, Integer> columns = new EnumMap<>(Choice.class);
    for (Cell cell : table.cells()) {
      if (cell.row() == row) {
        choice(Fold.fold(cell.text())).ifPresent(c -> columns.putIfAbsent(c, cell.column()));
      }
    }
    return columns;
  }

  /** The choice that the head of a column names. */
  static Optional<Choice> choice(String folded) {
    String word = folded.replaceAll("[^a-z' -]", " ").replaceAll(" +", " ").strip();
    Optional<Choice> whole =
        VoteLexicon.standard().choice(word.replaceFirst("^(?:ont )?vote ", ""));
    if (whole.isPresent()) {
      return whole;
    }
    if (word.startsWith("abst")) {
      return Optional.of(Choice.ABSTENTION);
    }
    if (word.contains("pas part")) {
      return Optional.of(Choice.NPPV);
    }
    return word.startsWith("absent") ? Optional.of(Choice.ABSENT) : Optional.empty();
  }

  private static Optional<Scrutin> read(Table table, int header, Map<Choice, Integer> columns) {
    Scrutin scrutin = new Scrutin();
    Map<Choice, List<Member>> members = new EnumMap<>(Choice.class);
    Map<Choice, Value<Integer>> counts = new EnumMap<>(Choice.class);
    for (int row = header + 1; row < table.rows(); row++) {
      for (Map.Entry<Choice, Integer> column : columns.entrySet()) {
        Optional<Cell> cell = table.cellAt(row, column.getValue());
        String text = cell.map(c -> Fold.fold(c.text())).orElse("");
        Optional<Member> member = member(table, row, columns);
        if (member.isPresent() && MARK.matcher(text).matches()) {
          members.computeIfAbsent(column.getKey(), c -> new ArrayList<>()).add(member.get());
        } else if (member.isEmpty() && COUNT.matcher(text).matches()) {
          Source source = cell.get().sources().get(0);
          counts.put(column.getKey(), Value.printed(Integer.valueOf(text), source));
        }
      }
    }
    if (members.isEmpty() && counts.size() < 2) {
      return Optional.empty();
    }
    for (Choice choice : columns.keySet()) {
      scrutin.tally(
          choice,
          counts.getOrDefault(choice, Value.absent()),
          members.getOrDefault(choice, List.of()));
    }
    if (!members.isEmpty()) {
      scrutin.ballot(Ballot.PUBLIC_ROLL_CALL);
    }
    table.regions().forEach(scrutin::source);
    return Optional.of(scrutin);
  }

  /** The member a row names, in its first cell that is no choice. */
  private static Optional<Member> member(Table table, int row, Map<Choice, Integer> columns) {
    for (int column = 0; column < table.columns(); column++) {
      if (columns.containsValue(column)) {
        break;
      }
      Optional<Cell> cell = table.cellAt(row, column);
      if (cell.isPresent() && !cell.get().text().isBlank() && !cell.get().sources().isEmpty()) {
        String folded = Fold.fold(cell.get().text());
        if (folded.startsWith("total") || folded.startsWith("vot")) {
          return Optional.empty();
        }
        Source source = cell.get().sources().get(0);
        return NameParser.list(cell.get().text().replace('\n', ' ')).stream()
            .findFirst()
            .map(listed -> member(listed, source));
      }
    }
    return Optional.empty();
  }

  private static Member member(ListedName listed, Source source) {
    Member m = listed.name().at(source);
    Optional<String> holder = listed.holder().map(h -> h.at(source).fullName());
    return new Member(m.civility(), m.firstName(), m.lastName(), m.role(), holder, source);
  }
}

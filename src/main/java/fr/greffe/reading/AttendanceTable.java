package fr.greffe.reading;

import fr.greffe.record.Cell;
import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads attendance set as a table: one member a row, with a mark or a word for each. */
final class AttendanceTable implements RollTable {
  /** The columns' names stand within this many rows. */
  private static final int HEADER_REACH = 3;

  /** A mark under a column's name. */
  private static final Pattern MARK = Pattern.compile("(?:x+|1|✓|✔|☒|■|●|oui|\\*)");

  private static final Pattern PRESENCE_COLUMN =
      Pattern.compile("presence|presents? ?/ ?absents?.*|p ?/ ?a.*|statut|etat|situation");
  private static final Pattern PROXY_COLUMN =
      Pattern.compile("(?:pouvoir|procuration|mandat|represente|mandataire).*");

  /** « X (excusée) »: a mark with the reason. */
  private static final Pattern NOTED = Pattern.compile("(?:x+|1|✓|✔|☒|■|●) ?\\(([a-z ]+)\\)");

  /** « Pouvoir à Mme X », « représenté par M. Y » in place of a mark. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "^(?i:.{0,20}?(?:pouvoir|procuration|repr[ée]sent[ée]+)\\s*(?:donn[ée]+\\s*)?(?:à|a|par|:)\\s+)");

  /** What a member's row can say. */
  private enum State {
    PRESENT("p|pres|presente?(?:\\(e\\))?s?"),
    EXCUSED("e|exc|excusee?(?:\\(e\\))?s?|absente? excusee?"),
    ABSENT("a|abs|absente?(?:\\(e\\))?s?"),
    PROXY("r|rep|representee?(?:\\(e\\))?s?|pouvoirs?|procurations?");

    private final Pattern words;

    State(String words) {
      this.words = Pattern.compile(words);
    }

    static Optional<State> of(String folded) {
      for (State state : values()) {
        if (state.words.matcher(folded).matches()) {
          return Optional.of(state);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * @param name the columns that together print a member's name, in order
   */
  private record Columns(
      int header, List<Integer> name, int word, int proxy, Map<State, Integer> marks) {}

  private static final Pattern NAME_COLUMN =
      Pattern.compile(
          "civ(?:ilite)?|titre|m/mme|noms?(?: .*)?|prenoms?(?: .*)?|elus?(?: .*)?|membres?(?:"
              + " .*)?|conseillers?(?: .*)?|delegues?(?: .*)?|administrateurs?");

  private final List<Member> present = new ArrayList<>();
  private final List<Member> excused = new ArrayList<>();
  private final List<Member> absent = new ArrayList<>();
  private final List<Proxy> proxies = new ArrayList<>();

  private AttendanceTable() {}

  /** True for a table whose columns tell who is there. */
  static boolean isOne(Table table) {
    return columns(table).isPresent();
  }

  static Optional<AttendanceTable> read(Table table) {
    return columns(table).map(c -> new AttendanceTable().rows(table, c));
  }

  @Override
  public List<Member> present() {
    return present;
  }

  @Override
  public List<Member> excused() {
    return excused;
  }

  @Override
  public List<Member> absent() {
    return absent;
  }

  @Override
  public List<Proxy> proxies() {
    return proxies;
  }

  private static Optional<Columns> columns(Table table) {
    for (int row = 0; row < Math.min(table.rows(), HEADER_REACH); row++) {
      int word = -1;
      int proxy = -1;
      List<Integer> name = new ArrayList<>();
      Map<State, Integer> marks = new EnumMap<>(State.class);
      for (Cell cell : table.cells()) {
        if (cell.row() != row) {
          continue;
        }
        if (NAME_COLUMN.matcher(words(cell)).matches()) {
          name.add(cell.column());
          continue;
        }
        if (cell.column() == 0) {
          continue;
        }
        String folded = words(cell);
        if (PRESENCE_COLUMN.matcher(folded).matches()) {
          word = cell.column();
        } else if (State.of(folded).filter(s -> s != State.PROXY).isPresent()) {
          marks.put(State.of(folded).get(), cell.column());
        } else if (PROXY_COLUMN.matcher(folded).matches()) {
          proxy = cell.column();
        }
      }
      boolean named = word >= 0 || marks.size() >= 2 || marks.size() == 1 && proxy >= 0;
      if (!name.contains(0) && name.stream().noneMatch(c -> c == 1)) {
        name = List.of(0);
      }
      if (named && names(table, row, name)) {
        return Optional.of(new Columns(row, name, word, proxy, marks));
      }
    }
    return Optional.empty();
  }

  private static boolean names(Table table, int header, List<Integer> columns) {
    int names = 0;
    int rows = 0;
    for (int row = header + 1; row < table.rows(); row++) {
      String printed = printedName(table, row, columns);
      rows += printed.isEmpty() ? 0 : 1;
      names += !printed.isEmpty() && name(printed).isPresent() ? 1 : 0;
    }
    return names >= 2 && names * 2 > rows;
  }

  /** « M. | COURT | Lucas »: the name as its columns print it together. */
  private static String printedName(Table table, int row, List<Integer> columns) {
    StringBuilder name = new StringBuilder();
    for (int column : columns) {
      String text = text(table, row, column);
      name.append(name.length() == 0 || text.isEmpty() ? "" : " ").append(text);
    }
    return name.toString().strip();
  }

  private static Optional<PersonName> name(String printed) {
    return NameParser.one(printed).filter(n -> n.start() < 5);
  }

  private static String words(Cell cell) {
    return Fold.fold(cell.text()).replaceAll("[^a-z/() ]", " ").strip();
  }

  private AttendanceTable rows(Table table, Columns columns) {
    for (int row = columns.header() + 1; row < table.rows(); row++) {
      Optional<PersonName> name = name(printedName(table, row, columns.name()));
      Optional<Source> source = source(table, row, columns.name());
      if (name.isPresent() && source.isPresent()) {
        Member member = withOffice(table, row, name.get().at(source.get()));
        member(table, row, columns, member, source.get());
      }
    }
    return this;
  }

  private static Optional<Source> source(Table table, int row, List<Integer> columns) {
    return columns.stream()
        .flatMap(c -> table.cellAt(row, c).stream())
        .filter(c -> !c.text().isBlank())
        .flatMap(c -> c.sources().stream())
        .findFirst();
  }

  /** « Mme ROY | Présidente | Présente »: who presides is told in a cell of the row. */
  private static Member withOffice(Table table, int row, Member m) {
    if (!m.role().isEmpty()) {
      return m;
    }
    return table.cells().stream()
        .filter(c -> c.row() == row && OFFICE.matcher(Fold.fold(c.text()).strip()).matches())
        .findFirst()
        .map(c -> c.text().strip())
        .map(
            r ->
                new Member(
                    m.civility(), m.firstName(), m.lastName(), r, m.proxyHolder(), m.source()))
        .orElse(m);
  }

  private static final Pattern OFFICE = Pattern.compile("(?:le |la )?(?:maire|presidente?)");

  private void member(Table table, int row, Columns columns, Member member, Source source) {
    Optional<Member> holder = holder(table, row, columns, source);
    if (holder.isPresent()) {
      proxies.add(new Proxy(member, holder.get(), source));
      return;
    }
    switch (state(table, row, columns).orElse(State.PROXY)) {
      case PRESENT -> present.add(member);
      case EXCUSED -> excused.add(member);
      case ABSENT -> absent.add(member);
      case PROXY -> {
        // Represented by nobody who is named: the row says nothing that can be kept.
      }
    }
  }

  private static Optional<Member> holder(Table table, int row, Columns columns, Source source) {
    String own = text(table, row, columns.proxy());
    String word = text(table, row, columns.word());
    Matcher given = GIVEN.matcher(word);
    String words = own.isEmpty() && given.find() ? word.substring(given.end()) : own;
    return NameParser.one(words.replaceFirst("^\\s*à\\s+", "")).map(n -> n.at(source));
  }

  private static Optional<State> state(Table table, int row, Columns columns) {
    for (Map.Entry<State, Integer> mark : columns.marks().entrySet()) {
      String folded = Fold.fold(text(table, row, mark.getValue())).strip();
      Matcher noted = NOTED.matcher(folded);
      if (noted.matches()) {
        return State.of(noted.group(1).strip()).or(() -> Optional.of(mark.getKey()));
      }
      if (MARK.matcher(folded).matches() || State.of(folded).isPresent()) {
        return Optional.of(mark.getKey());
      }
    }
    return State.of(
        Fold.fold(text(table, row, columns.word())).replaceAll("[^a-z() ]", "").strip());
  }

  private static String text(Table table, int row, int column) {
    return column < 0
        ? ""
        : table.cellAt(row, column).map(c -> c.text().replace('\n', ' ').strip()).orElse("");
  }
}

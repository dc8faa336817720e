package fr.greffe.reading;

import fr.greffe.record.Cell;
import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import fr.greffe.text.ListedName;
import fr.greffe.text.NameParser;
import fr.greffe.text.NameParser.ListKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Attendance set as a table with a column for each list (« Présents | Pouvoirs | Absents excusés »)
 * and a row for each commune or group: a cell names all who belong there.
 */
final class ListColumns implements RollTable {
  /** The columns' names stand within this many rows. */
  private static final int HEADER_REACH = 3;

  /** Most cells under « Présents » hold names, no marks. */
  private static final double NAMES_SHARE = 0.75;

  private final Map<Label, List<Member>> members = new EnumMap<>(Label.class);
  private final List<Proxy> proxies = new ArrayList<>();

  private ListColumns() {}

  private record Columns(int header, Map<Label, Integer> lists) {}

  static boolean isOne(Table table) {
    return columns(table).isPresent();
  }

  static Optional<ListColumns> read(Table table) {
    return columns(table).map(c -> new ListColumns().cells(table, c));
  }

  @Override
  public List<Member> present() {
    return members.getOrDefault(Label.PRESENT, List.of());
  }

  @Override
  public List<Member> excused() {
    return members.getOrDefault(Label.EXCUSED, List.of());
  }

  @Override
  public List<Member> absent() {
    return members.getOrDefault(Label.ABSENT, List.of());
  }

  @Override
  public List<Proxy> proxies() {
    return proxies;
  }

  private static Optional<Columns> columns(Table table) {
    for (int row = 0; row < Math.min(table.rows(), HEADER_REACH); row++) {
      Map<Label, Integer> lists = new EnumMap<>(Label.class);
      for (Cell cell : table.cells()) {
        if (cell.row() == row) {
          list(cell).ifPresent(l -> lists.putIfAbsent(l, cell.column()));
        }
      }
      if (lists.size() >= 2 && lists.containsKey(Label.PRESENT)) {
        return Optional.of(new Columns(row, lists)).filter(c -> hasNames(table, c));
      }
    }
    return Optional.empty();
  }

  /** The list a column's name opens: nothing but the label stands in the cell. */
  private static Optional<Label> list(Cell cell) {
    String folded = Fold.fold(cell.text().replace('\n', ' ')).strip();
    return LISTS.stream()
        .filter(l -> l.opens(folded) && l.length(folded) >= folded.length())
        .findFirst();
  }

  private static final List<Label> LISTS =
      List.of(Label.PROXY, Label.EXCUSED, Label.ABSENT, Label.PRESENT);

  private static boolean hasNames(Table table, Columns columns) {
    int column = columns.lists().get(Label.PRESENT);
    List<Cell> filled =
        table.cells().stream()
            .filter(c -> c.column() == column && c.row() > columns.header() && !c.text().isBlank())
            .toList();
    long named = filled.stream().filter(c -> !whole(names(c, ListKind.MEMBERS)).isEmpty()).count();
    return named >= 1 && named >= filled.size() * NAMES_SHARE;
  }

  /** Names with their first name or civility: a word alone may be a place. */
  private static List<ListedName> whole(List<ListedName> names) {
    return names.stream()
        .filter(n -> !n.name().firstName().isEmpty() || !n.name().civility().isEmpty())
        .filter(n -> !n.name().lastName().isEmpty())
        .toList();
  }

  private ListColumns cells(Table table, Columns columns) {
    for (Cell cell : table.cells()) {
      if (cell.row() > columns.header() && !cell.sources().isEmpty()) {
        columns.lists().entrySet().stream()
            .filter(e -> e.getValue() == cell.column())
            .forEach(e -> cell(e.getKey(), cell));
      }
    }
    return this;
  }

  private void cell(Label list, Cell cell) {
    Source source = cell.sources().get(0);
    ListKind kind = list == Label.PROXY ? ListKind.PROXIES : ListKind.MEMBERS;
    for (ListedName listed : whole(names(cell, kind))) {
      Member member = listed.name().at(source);
      if (listed.holder().isPresent()) {
        Member holder = listed.holder().get().at(source);
        proxies.add(new Proxy(member, holder, source));
      } else {
        Label own = list == Label.PROXY ? Label.EXCUSED : list;
        members.computeIfAbsent(own, l -> new ArrayList<>()).add(member);
      }
    }
  }

  private static List<ListedName> names(Cell cell, ListKind kind) {
    return NameParser.list(unwrapped(cell.text()), kind);
  }

  /** A narrow cell breaks its lines inside names: a break between two whole names alone stays. */
  private static String unwrapped(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    boolean lists = text.indexOf(',') < 0 && text.indexOf(';') < 0;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean between =
          i > 0
              && lists
              && WHOLE_END.matcher(lines.get(i - 1)).find()
              && WHOLE_START.matcher(lines.get(i)).find();
      out.append(i == 0 ? "" : between ? "\n" : " ").append(lines.get(i));
    }
    return out.toString();
  }

  private static final String FIRST = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*";

  private static final Pattern WHOLE_END =
      Pattern.compile(FIRST + "\\s+(?:\\p{L}+\\s+)*\\p{Lu}[\\p{L}'’-]+$");

  private static final Pattern WHOLE_START =
      Pattern.compile("^(?:(?:M\\.|Mme|Mlle)\\s|" + FIRST + "\\s+\\p{Lu})");
}

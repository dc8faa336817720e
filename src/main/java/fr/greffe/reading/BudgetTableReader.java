package fr.greffe.reading;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetEntry.ColumnKind;
import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.BudgetEntry.Side;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.section.TableGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the budget tables of communes and EPCI (budget primitif, décision modificative, compte
 * administratif, CFU). Section and side stand in the column heads, in the rows, in a row merged
 * over the table, in the title or in a heading near it; the nearest that says decides.
 */
final class BudgetTableReader {
  /** Rows that start with an account code, for a table to be a budget by its codes alone. */
  private static final int ENOUGH_CODES = 3;

  /** A line that names the side of the table under it is at most this long, in characters. */
  private static final int LONGEST_HEADING = 70;

  /** The lines of the results brought forward: their words name the section they come from. */
  private static final Set<String> RESULTS = Set.of("001", "002");

  /** Printed beside chapitre 10, not as one of its articles (M14, M57). */
  private static final String CAPITALISED = "1068";

  /** « 96,2 % »: a rate between the amounts of a row. */
  private static final Pattern RATE = Pattern.compile("[\\s\\d.,+-]*\\d\\s*%");

  /** « RAR » in the column of the chapters' codes. */
  private static final Pattern LETTER_CODE = Pattern.compile("[A-Z]{2,4}");

  private final BudgetWords words = BudgetWords.standard();
  private final Chapters chapters = Chapters.standard();

  /**
   * The entries of a table; empty when it is no budget table.
   *
   * @param around the headings and lines above the table, nearest first
   */
  List<BudgetEntry> read(Table table, List<String> around) {
    TableGrid grid = new TableGrid(table);
    Set<Integer> codes = new AccountColumns(grid).found();
    int heads = headerRows(grid, codes);
    List<String> context = new ArrayList<>();
    table.title().value().ifPresent(context::add);
    context.addAll(around);
    if (heads >= grid.rows()
        || !isBudget(grid, heads, codes, context)
        || new RankColumn(grid, heads).isFound()) {
      return List.of();
    }
    return new Walk(grid, heads, codes, context).entries();
  }

  private static List<MoneyCells.Money> money(Cell cell, Set<Integer> codes) {
    return codes.contains(cell.column()) ? List.of() : MoneyCells.of(cell);
  }

  private static int headerRows(TableGrid grid, Set<Integer> codes) {
    int rows = 0;
    while (rows < grid.rows() && grid.row(rows).stream().allMatch(c -> money(c, codes).isEmpty())) {
      rows++;
    }
    return rows;
  }

  private boolean isBudget(
      TableGrid grid, int heads, Set<Integer> codeColumns, List<String> context) {
    boolean section = false;
    boolean side = false;
    boolean plan = false;
    int codes = 0;
    for (Cell cell : grid.table().cells()) {
      String text = TableGrid.flat(cell);
      if (money(cell, codeColumns).isEmpty()) {
        section |= words.section(text) != Section.UNSTATED || words.saysSection(text);
        side |= words.side(text) != Side.UNSTATED || words.saysSide(text);
        plan |= words.saysFundingPlan(text);
        boolean place = cell.column() == 0 || codeColumns.contains(cell.column());
        codes += cell.row() >= heads && place && AccountCode.of(text).isPresent() ? 1 : 0;
      }
    }
    for (String line : context) {
      plan |= words.saysFundingPlan(line);
    }
    boolean accounts = headSays(grid, heads, words::saysAccount);
    if (!accounts && headSays(grid, heads, words::saysBeneficiary)) {
      return false;
    }
    int enough = accounts ? 1 : ENOUGH_CODES;
    boolean named = context.stream().anyMatch(words::saysBudget);
    boolean nearSection = context.stream().anyMatch(words::saysSection);
    boolean headed =
        context.stream()
            .limit(2)
            .filter(l -> l.length() <= LONGEST_HEADING && !words.saysFundingPlan(l))
            .anyMatch(words::saysSection);
    boolean chapters = accounts && codes > 0 || headed && codes >= enough;
    if (plan && !section && !chapters) {
      return false;
    }
    return section && (side || named || codes > 0)
        || side && (nearSection || named)
        || codes >= enough && (side || named || nearSection);
  }

  private static boolean headSays(TableGrid grid, int heads, Predicate<String> what) {
    return IntStream.range(0, heads)
        .boxed()
        .flatMap(r -> grid.row(r).stream())
        .anyMatch(c -> what.test(c.text()));
  }

  /** One pass over the rows, keeping the section and side that merged rows announce. */
  private final class Walk {
    private final TableGrid grid;
    private final int heads;
    private final Set<Integer> codes;
    private final List<String> context;
    private final String budgetName;
    private final Optional<ColumnKind> kindAround;
    private final String periodAround;

    /** What columns and rows say, by their words: each is asked for every cell. */
    private final Map<String, ColumnKind> kinds = new HashMap<>();

    private final Map<String, String> periods = new HashMap<>();
    private Section section;
    private Side side;

    /** True once a row of the table itself has announced a section. */
    private boolean announced;

    Walk(TableGrid grid, int heads, Set<Integer> codes, List<String> context) {
      this.codes = codes;
      this.grid = grid;
      this.heads = heads;
      this.context = context;
      this.budgetName = words.budgetName(context);
      this.kindAround = context.stream().map(words::kind).filter(k -> !isUnsaid(k)).findFirst();
      this.periodAround =
          context.stream().map(Periods::first).filter(p -> !p.isEmpty()).findFirst().orElse("");
      this.section =
          context.stream()
              .map(words::section)
              .filter(s -> s != Section.UNSTATED)
              .findFirst()
              .orElse(Section.UNSTATED);
      for (int r = 0; r < heads; r++) {
        boolean wide = grid.row(r).stream().allMatch(c -> c.columnSpan() >= grid.columns());
        Section said = wide ? words.section(grid.text(r, 0)) : Section.UNSTATED;
        this.section = said == Section.UNSTATED ? this.section : said;
        this.announced |= said != Section.UNSTATED;
      }
      this.side = sideAbove().or(this::sideOfCodes).orElse(Side.UNSTATED);
    }

    /** The side that the title or a heading right above names; prose above names other things. */
    private Optional<Side> sideAbove() {
      return context.stream()
          .limit(2)
          .filter(l -> l.length() <= LONGEST_HEADING)
          .map(words::side)
          .filter(s -> s != Side.UNSTATED)
          .findFirst();
    }

    /** The side on which alone all the chapters of the table can stand. */
    private Optional<Side> sideOfCodes() {
      Set<Side> sides = new HashSet<>();
      for (Cell cell : grid.table().cells()) {
        String text = TableGrid.flat(cell);
        boolean place = cell.column() == 0 || codes.contains(cell.column());
        if (cell.row() >= heads && place) {
          AccountCode.of(text).map(AccountCode::figures).map(chapters::side).ifPresent(sides::add);
        }
      }
      return sides.size() == 1 && !sides.contains(Side.UNSTATED)
          ? Optional.of(sides.iterator().next())
          : Optional.empty();
    }

    List<BudgetEntry> entries() {
      List<BudgetEntry> entries = new ArrayList<>();
      for (int r = heads; r < grid.rows(); r++) {
        int row = r;
        boolean amounts =
            grid.row(r).stream().anyMatch(c -> c.row() == row && !money(c, codes).isEmpty());
        if (!amounts) {
          announce(r);
          continue;
        }
        for (Cell cell : grid.row(r)) {
          List<MoneyCells.Money> found = cell.row() == r ? money(cell, codes) : List.of();
          if (found.size() == 1) {
            entries.add(entry(cell, found.get(0).amount()));
          }
        }
      }
      return entries;
    }

    /** What a row above announces, or else the total under the row: « Total FONCTIONNEMENT ». */
    private Section sectionOf(int row) {
      for (int r = row; !announced && r < grid.rows(); r++) {
        List<Cell> own = grid.row(r);
        String label = own.isEmpty() ? "" : TableGrid.flat(own.get(0));
        if (words.saysTotal(label) && words.section(label) != Section.UNSTATED) {
          return words.section(label);
        }
      }
      return section;
    }

    /** « Section d'investissement » alone on its row holds for the rows below. */
    private void announce(int row) {
      for (Cell cell : grid.row(row)) {
        String text = TableGrid.flat(cell);
        if (words.section(text) != Section.UNSTATED) {
          section = words.section(text);
          side = words.side(text);
          announced = true;
        } else if (words.side(text) != Side.UNSTATED) {
          side = words.side(text);
        }
      }
    }

    private BudgetEntry entry(Cell cell, Amount amount) {
      String column = columnLabel(cell);
      List<Cell> labelCells = rowLabels(cell);
      List<String> labels = labelCells.stream().map(TableGrid::flat).toList();
      String row = String.join(" / ", labels);
      String own = ownLabel(labelCells);
      Optional<AccountCode> code = AccountCode.of(own);
      String number = code.map(AccountCode::figures).orElseGet(() -> codeCell(labelCells));
      String label = code.map(AccountCode::rest).filter(r -> !r.isEmpty()).orElse(own);
      return new BudgetEntry(
          budgetName,
          section(
              cell.row(), column, row, number.isEmpty() ? labels : without(labels, own), number),
          side(column, half(labelCells), row, number),
          number,
          label.isEmpty() ? row : label,
          column,
          kind(column, row),
          period(column, row),
          amount,
          words.saysTotal(row) || isTotal(column) || headsArticles(cell.row(), number),
          grid.table().id());
    }

    /** « Total cumulé »; a « Total BP 2025 » by chapter is the budget voted, not a total of it. */
    private boolean isTotal(String column) {
      return words.saysTotal(column) && isUnsaid(kinds.computeIfAbsent(column, words::kind));
    }

    /** The label after a code in a cell of its own, or else the nearest one. */
    private String ownLabel(List<Cell> labels) {
      for (int i = 0; i + 1 < labels.size(); i++) {
        boolean place = codes.contains(labels.get(i).column());
        if (place && AccountCode.of(TableGrid.flat(labels.get(i))).isPresent()) {
          return TableGrid.flat(labels.get(i + 1));
        }
      }
      return labels.isEmpty() ? "" : TableGrid.flat(labels.get(labels.size() - 1));
    }

    /** A chapitre over its articles: its amounts are their totals. */
    private boolean headsArticles(int row, String number) {
      String articles = chapters.articles(number);
      return !articles.isEmpty()
          && row + 1 < grid.rows()
          && grid.row(row + 1).stream()
              .filter(c -> c.row() == row + 1 && (c.column() == 0 || codes.contains(c.column())))
              .map(TableGrid::flat)
              .flatMap(label -> AccountCode.of(label).stream())
              .map(AccountCode::figures)
              .anyMatch(
                  article ->
                      !article.equals(CAPITALISED)
                          && article.length() > number.length()
                          && article.startsWith(articles)
                          && !chapters.isChapter(article));
    }

    /** « 021 Virement du fonctionnement »: the label of a code names no section. */
    private static List<String> without(List<String> labels, String own) {
      return labels.stream().filter(l -> !l.equals(own)).toList();
    }

    private Section section(int at, String column, String row, List<String> labels, String number) {
      Section where = words.section(column);
      boolean named = labels.stream().anyMatch(words::isSectionName);
      where = where == Section.UNSTATED && named ? words.section(row) : where;
      boolean over = words.saysTotal(column) && words.section(column) == Section.UNSTATED;
      where =
          where == Section.UNSTATED && !(over && headSays(grid, heads, words::saysSection))
              ? sectionOf(at)
              : where;
      boolean reported = RESULTS.contains(number.replaceAll("^[DR]", ""));
      return where == Section.UNSTATED && !over && (number.isEmpty() || reported)
          ? words.section(row)
          : where;
    }

    /**
     * « 013 Atténuations de charges » is a recette and « 014 Atténuations de produits » a dépense:
     * in a row with a code the words of the label say what the chapter is about, not its side.
     */
    private Side side(String column, String half, String row, String number) {
      Side ofChapter = chapters.side(number);
      Side ofRow = number.isEmpty() ? words.side(row) : Side.UNSTATED;
      return Stream.of(
              words.side(column), ofRow, words.side(half), ofChapter, side, words.side(row))
          .filter(s -> s != Side.UNSTATED)
          .findFirst()
          .orElse(Side.UNSTATED);
    }

    /** The heads over a row's label: in a two-sided table, those of its half. */
    private String half(List<Cell> labelCells) {
      return labelCells.isEmpty() ? "" : columnLabel(labelCells.get(labelCells.size() - 1));
    }

    /** A code in a cell of its own, left of the label: « 65 », or « RAR » among the codes. */
    private String codeCell(List<Cell> labels) {
      for (Cell cell : labels) {
        String label = TableGrid.flat(cell);
        Optional<AccountCode> code = AccountCode.of(label);
        boolean alone = code.filter(c -> c.rest().isEmpty()).isPresent();
        if (alone || code.isPresent() && codes.contains(cell.column())) {
          return code.get().figures();
        }
        if (codes.contains(cell.column()) && LETTER_CODE.matcher(label).matches()) {
          return label;
        }
      }
      return "";
    }

    private ColumnKind kind(String column, String row) {
      ColumnKind kind = kinds.computeIfAbsent(column, words::kind);
      if (isUnsaid(kind)) {
        ColumnKind ofRow = kinds.computeIfAbsent(row, words::kind);
        kind = ofRow == ColumnKind.OTHER ? kind : ofRow;
      }
      return isUnsaid(kind) ? kindAround.orElse(kind) : kind;
    }

    private static boolean isUnsaid(ColumnKind kind) {
      return kind == ColumnKind.OTHER || kind == ColumnKind.TOTAL;
    }

    private String period(String column, String row) {
      return Stream.of(column, row)
          .map(place -> periods.computeIfAbsent(place, Periods::first))
          .filter(p -> !p.isEmpty())
          .findFirst()
          .orElse(periodAround);
    }

    /** The nearest words to the left, without stepping over the other half of the table. */
    private List<Cell> rowLabels(Cell cell) {
      List<Cell> labels = new ArrayList<>();
      Cell before = cell;
      for (int c = cell.column() - 1; c >= 0; c--) {
        Optional<Cell> left = grid.cell(cell.row(), c);
        if (left.isEmpty() || left.get() == before) {
          continue;
        }
        before = left.get();
        boolean amount = !money(before, codes).isEmpty();
        if (amount && !labels.isEmpty()) {
          break;
        }
        if (!amount && !before.text().isBlank() && !RATE.matcher(before.text().strip()).matches()) {
          labels.add(0, before);
        }
      }
      return labels;
    }

    private String columnLabel(Cell cell) {
      StringBuilder label = new StringBuilder();
      Cell before = null;
      for (int r = 0; r < heads; r++) {
        Optional<Cell> head = grid.cell(r, cell.column());
        boolean wide = head.filter(h -> h.columnSpan() >= grid.columns()).isPresent();
        if (head.isPresent() && head.get() != before && !head.get().text().isBlank() && !wide) {
          label.append(label.length() == 0 ? "" : " / ").append(TableGrid.flat(head.get()));
        }
        before = head.orElse(null);
      }
      return label.toString();
    }
  }
}

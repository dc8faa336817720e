package fr.greffe.reading;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.section.TableGrid;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads recap tables: a row for each action, a column for each funder, kind or total. */
final class RecapReader {
  /** Rows that speak of an action, for a table to be a recap. */
  private static final int ENOUGH_ROWS = 2;

  /** Columns that name a funder, a kind or a total, for a table to be a recap. */
  private static final int ENOUGH_COLUMNS = 2;

  private static final Pattern FICHE =
      Pattern.compile(
          "(?<![a-z-])(?<!ex[- ])(?:fiche(?:[- ]action)?|action)\\s*(?:n ?°"
              + " ?)?(\\d{1,2}-[a-z](?![a-z'])|\\d{1,3}(?:\\.\\d{1,2})*)(?![\\d%€])");
  private static final Pattern NUMBER =
      Pattern.compile("^([A-Z]{0,2}\\.?\\d{1,2}(?:\\.\\d{1,2})*|\\d{1,2}-[A-Z])\\.?$");

  /** « 1.2 – Référent de parcours », « A.1.1 Protéger »: the number before the title. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^([A-Z]{1,2}\\.?\\d{1,2}(?:\\.\\d{1,2})*|\\d{1,2}(?:\\.\\d{1,2})*)\\.?"
              + "\\s*[–—:-]?\\s+(?=\\p{L}|«)");

  /** « Sous-total 1.1 »: the total of one action. */
  private static final Pattern TOTAL_OF =
      Pattern.compile(
          "(?i)total\\s+(?:de l['’]action\\s+|action\\s+|fiche\\s+)?(\\d{1,2}(?:\\.\\d{1,2})*)$");

  /** A number's cell is at most this long, in characters. */
  private static final int LONGEST_NUMBER = 8;

  /** Heads of the column of titles in a recap. */
  private static final List<String> ACTIONS =
      List.of("action", "actions", "fiche", "fiches", "mesure", "mesures", "projet", "projets");

  private final SheetLinks links;
  private final Funders funders = Funders.standard();
  private final StatedWords words = StatedWords.standard();

  RecapReader(List<ActionSheet> sheets) {
    this.links = new SheetLinks(sheets);
  }

  /**
   * The lines of a table; empty when it is no recap of actions.
   *
   * @param caption the table's title and the line above it, whichever states a period
   */
  List<BudgetLine> read(Table table, List<String> caption) {
    TableGrid grid = new TableGrid(table);
    int heads = headerRows(grid);
    if (heads == 0 || heads >= grid.rows()) {
      return List.of();
    }
    List<Optional<RecapColumns.Column>> columns = captioned(grid, heads, caption);
    long telling = columns.stream().flatMap(Optional::stream).filter(c -> says(c)).count();
    List<RecapRow> rows = rows(grid, heads, columns);
    boolean actions = saysActions(grid, heads);
    long speaking = rows.stream().filter(r -> speaks(r, actions)).count();
    boolean paid = telling > 0 && !payerColumns(grid, heads, columns).isEmpty();
    if (telling < ENOUGH_COLUMNS && !paid || speaking < ENOUGH_ROWS) {
      return List.of();
    }
    List<String> references = inherited(rows, links.link(rows));
    String period = period(columns, caption);
    List<BudgetLine> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.addAll(lines(grid, rows.get(i), references.get(i), columns, period));
    }
    return lines;
  }

  /** The columns; where no head says what they state, the caption does: « Crédits exécutés ». */
  private List<Optional<RecapColumns.Column>> captioned(
      TableGrid grid, int heads, List<String> caption) {
    List<Optional<RecapColumns.Column>> columns = new RecapColumns(grid, heads).found();
    Optional<BudgetKind> kind =
        caption.stream()
            .map(words::kinds)
            .filter(k -> k.size() == 1)
            .map(k -> k.iterator().next())
            .findFirst();
    boolean said =
        columns.stream()
            .flatMap(Optional::stream)
            .anyMatch(c -> c.kind() != BudgetKind.PLANNED || words.kind(c.label()).isPresent());
    return said || kind.isEmpty()
        ? columns
        : columns.stream().map(c -> c.map(k -> k.with(kind.get(), k.total()))).toList();
  }

  /** Rows beside one merged title speak of the action that its first row is linked to. */
  private static List<String> inherited(List<RecapRow> rows, List<String> linked) {
    List<String> references = new ArrayList<>(linked);
    for (int i = 1; i < rows.size(); i++) {
      boolean same = rows.get(i).titleRow() == rows.get(i - 1).titleRow();
      if (same && rows.get(i).reference().isEmpty()) {
        references.set(i, references.get(i - 1));
      }
    }
    return references;
  }

  /** A number alone is an action's only under such a head, or when a sheet bears it. */
  private boolean speaks(RecapRow row, boolean actions) {
    return FICHE.matcher(Fold.fold(row.title())).find()
        || links.resembles(row.title())
        || !row.reference().isEmpty() && (actions || links.bears(row.reference()));
  }

  private static boolean saysActions(TableGrid grid, int heads) {
    for (int r = 0; r < heads; r++) {
      for (Cell cell : grid.row(r)) {
        WordTokens tokens = WordTokens.of(cell.text());
        if (ACTIONS.stream().anyMatch(tokens::has)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The one period of the totals where no other head states any; where no head does, the caption's.
   */
  private static String period(List<Optional<RecapColumns.Column>> columns, List<String> caption) {
    Set<String> totals = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Optional<RecapColumns.Column> column : columns) {
      column.ifPresent(c -> (c.total() ? totals : others).add(Periods.first(c.label())));
    }
    totals.remove("");
    others.remove("");
    if (!others.isEmpty() || totals.size() > 1) {
      return "";
    }
    return Stream.concat(totals.stream(), caption.stream().map(Periods::first))
        .filter(p -> !p.isEmpty())
        .findFirst()
        .orElse("");
  }

  private boolean says(RecapColumns.Column column) {
    return column.funder().isPresent() || column.total() || words.kind(column.label()).isPresent();
  }

  private static int headerRows(TableGrid grid) {
    int rows = 0;
    while (rows < grid.rows()
        && grid.row(rows).stream().allMatch(c -> MoneyCells.of(c).isEmpty())) {
      rows++;
    }
    int said = grid.table().headerRows();
    return said > 0 ? Math.min(said, Math.max(rows, 1)) : Math.min(rows, 3);
  }

  /** « 5.1 » in the column of the fiches' numbers is no amount. */
  static boolean isNumber(Cell cell) {
    return NUMBER.matcher(TableGrid.flat(cell)).matches();
  }

  private List<RecapRow> rows(
      TableGrid grid, int heads, List<Optional<RecapColumns.Column>> columns) {
    OptionalInt titles = titleColumn(grid, heads, columns);
    Set<Integer> payers = payerColumns(grid, heads, columns);
    List<RecapRow> rows = new ArrayList<>();
    for (int r = heads; r < grid.rows(); r++) {
      List<BigDecimal> amounts = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        Optional<Cell> cell = grid.cell(r, c);
        int row = r;
        if (columns.get(c).isPresent() && cell.filter(k -> k.row() == row).isPresent()) {
          MoneyCells.of(cell.get()).forEach(m -> amounts.add(m.amount().value()));
        }
      }
      if (!amounts.isEmpty()) {
        rows.add(row(grid, r, columns, titles, payers, amounts));
      }
    }
    return rows;
  }

  private RecapRow row(
      TableGrid grid,
      int r,
      List<Optional<RecapColumns.Column>> columns,
      OptionalInt titles,
      Set<Integer> payers,
      List<BigDecimal> amounts) {
    String reference = "";
    String title = "";
    String payer = "";
    boolean total = false;
    for (Cell cell : labels(grid, r, columns)) {
      String text = TableGrid.flat(cell);
      total |= isTotal(text);
      payer = payers.contains(cell.column()) && !isTotal(text) ? text : payer;
      Matcher number = NUMBER.matcher(text);
      Matcher fiche = FICHE.matcher(Fold.fold(text));
      boolean here = titles.isPresent() && cell.column() == titles.getAsInt();
      if (number.matches() && reference.isEmpty()) {
        reference = number.group(1);
      } else if (fiche.find()) {
        reference = reference.isEmpty() ? fiche.group(1).toUpperCase(Locale.ROOT) : reference;
        title = text;
      } else if (here
          || isTotal(text) && title.isEmpty()
          || titles.isEmpty() && !FICHE.matcher(Fold.fold(title)).find()) {
        title = text;
      }
    }
    Matcher numbered = NUMBERED.matcher(title);
    if (reference.isEmpty() && numbered.find()) {
      reference = numbered.group(1);
      title = title.substring(numbered.end());
    }
    Matcher of = TOTAL_OF.matcher(title);
    if (total && of.find() && of.group(1).contains(".")) {
      reference = of.group(1);
    }
    int titleRow =
        titles.isPresent() ? grid.cell(r, titles.getAsInt()).map(Cell::row).orElse(r) : r;
    return new RecapRow(r, reference, title, total, amounts, titleRow, payer);
  }

  /** The words of a row before its first amount, without the cells merged from above. */
  private static List<Cell> labels(
      TableGrid grid, int r, List<Optional<RecapColumns.Column>> columns) {
    List<Cell> labels = new ArrayList<>();
    for (Cell cell : grid.row(r)) {
      if (columns.get(cell.column()).isPresent()) {
        break;
      }
      if (cell.row() == r && !cell.text().isBlank()) {
        labels.add(cell);
      }
    }
    return labels;
  }

  /** The column whose head says that it holds the actions. */
  private static OptionalInt titleColumn(
      TableGrid grid, int heads, List<Optional<RecapColumns.Column>> columns) {
    for (int c = 0; c < grid.columns() && columns.get(c).isEmpty(); c++) {
      WordTokens tokens = WordTokens.of(RecapColumns.head(grid, c, heads));
      if (ACTIONS.stream().anyMatch(tokens::has) && holdsWords(grid, heads, c)) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }

  /** The columns of words whose head says that they name who pays. */
  private static Set<Integer> payerColumns(
      TableGrid grid, int heads, List<Optional<RecapColumns.Column>> columns) {
    Set<Integer> payers = new HashSet<>();
    for (int c = 0; c < grid.columns() && columns.get(c).isEmpty(); c++) {
      String head = Fold.fold(RecapColumns.head(grid, c, heads));
      if (head.contains("financeur") || head.contains("contributeur")) {
        payers.add(c);
      }
    }
    return payers;
  }

  /** A column of numbers under « N° fiche » holds no titles. */
  private static boolean holdsWords(TableGrid grid, int heads, int column) {
    for (int r = heads; r < grid.rows(); r++) {
      if (grid.text(r, column).length() > LONGEST_NUMBER) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTotal(String text) {
    WordTokens tokens = WordTokens.of(text);
    return tokens.has("total")
        || tokens.has("totaux")
        || tokens.has("sous total")
        || tokens.size() == 1 && tokens.has("ensemble")
        || tokens.has("ensemble des actions");
  }

  private static String label(RecapRow row, RecapColumns.Column column) {
    if (row.total()) {
      return row.title() + " / " + column.label();
    }
    return row.payer().isEmpty() ? column.label() : row.payer();
  }

  private List<BudgetLine> lines(
      TableGrid grid,
      RecapRow row,
      String reference,
      List<Optional<RecapColumns.Column>> columns,
      String period) {
    List<BudgetLine> lines = new ArrayList<>();
    Set<Cell> taken = new HashSet<>();
    for (int c = 0; c < columns.size(); c++) {
      Optional<Cell> cell = grid.cell(row.row(), c);
      if (columns.get(c).isEmpty()
          || cell.isEmpty()
          || cell.get().row() != row.row()
          || !taken.add(cell.get())) {
        continue;
      }
      RecapColumns.Column column = columns.get(c).get();
      for (MoneyCells.Money money : MoneyCells.of(cell.get())) {
        lines.add(
            new BudgetLine(
                row.total() && row.reference().isEmpty() ? "" : reference,
                column.kind(),
                Optional.of(Periods.first(column.label())).filter(p -> !p.isEmpty()).orElse(period),
                label(row, column),
                column.funder().or(() -> funders.of(row.payer())),
                money.amount(),
                row.total() || column.total() && row.payer().isEmpty(),
                "table:" + grid.table().id()));
      }
    }
    return lines;
  }
}

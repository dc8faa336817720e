package fr.greffe.reading;

import fr.greffe.record.Amount;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.Cell;
import fr.greffe.record.Funder;
import fr.greffe.section.TableGrid;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the columns of a recap table state: a funder, a kind of budget, a total. */
final class RecapColumns {
  private static final Pattern FORMULA = Pattern.compile("[A-Z](?:\\s?\\+\\s?[A-Z])+");

  /** « Solde (A-B) »: what was planned less what was spent. */
  private static final Pattern DIFFERENCE =
      Pattern.compile("(?<![\\p{L}])[A-Z]\\s?[-–]\\s?[A-Z](?![\\p{L}])");

  /** Where one head stands over planned and spent columns, « Dépense État » is what was spent. */
  private static final Pattern SPENT = Pattern.compile("\\bdepenses?\\b");

  /** « dont État » under its own head or under one over several columns. */
  private static final Pattern PART = Pattern.compile("(?:^|/ )dont ");

  private static final Pattern CREDITS =
      Pattern.compile("\\b(?:credits?|notifiee?s?|dotations?|enveloppes?|budget|prevus?)\\b");

  private final TableGrid grid;
  private final int heads;
  private final Funders funders = Funders.standard();
  private final StatedWords words = StatedWords.standard();

  RecapColumns(TableGrid grid, int heads) {
    this.grid = grid;
    this.heads = heads;
  }

  /** What a column of amounts states. */
  record Column(String label, BudgetKind kind, Optional<Funder> funder, boolean total) {

    Column with(BudgetKind other, boolean whole) {
      return new Column(label, other, funder, whole);
    }
  }

  /** For each column of the table what its amounts state; empty for one without amounts. */
  List<Optional<Column>> found() {
    List<Optional<Column>> columns = new ArrayList<>();
    for (int c = 0; c < grid.columns(); c++) {
      String head = head(grid, c, heads);
      boolean amounts = false;
      for (int r = heads; r < grid.rows() && !amounts; r++) {
        amounts =
            grid.cell(r, c)
                .filter(k -> k.columnSpan() == 1 && wholeAmount(k) && !RecapReader.isNumber(k))
                .isPresent();
      }
      boolean budget = !words.saysDerived(head);
      columns.add(amounts && budget ? Optional.of(column(head)) : Optional.empty());
    }
    return spentBesideCredits(withParts(columns));
  }

  /**
   * « Exécuté | dont État »: the part of a funder is of the kind of the amount it is taken from,
   * which is then the total of all funders; any other part says nothing of its own.
   */
  private static List<Optional<Column>> withParts(List<Optional<Column>> columns) {
    List<Optional<Column>> out = new ArrayList<>();
    boolean funders = columns.stream().flatMap(Optional::stream).anyMatch(RecapColumns::isPart);
    Optional<Column> whole = Optional.empty();
    for (Optional<Column> column : columns) {
      if (column.isPresent() && PART.matcher(Fold.fold(column.get().label())).find()) {
        BudgetKind kind = whole.map(Column::kind).orElse(column.get().kind());
        out.add(column.filter(RecapColumns::isPart).map(c -> c.with(kind, false)));
      } else {
        whole = column.isPresent() ? column : whole;
        out.add(column.map(c -> c.with(c.kind(), c.total() || funders && c.funder().isEmpty())));
      }
    }
    return out;
  }

  private static boolean isPart(Column column) {
    return column.funder().isPresent() && PART.matcher(Fold.fold(column.label())).find();
  }

  /**
   * « Dépenses 2023 » beside columns of credits, and without a word for them, is what was spent.
   */
  private List<Optional<Column>> spentBesideCredits(List<Optional<Column>> columns) {
    boolean credits =
        columns.stream()
            .flatMap(Optional::stream)
            .anyMatch(c -> CREDITS.matcher(Fold.fold(c.label())).find());
    return columns.stream()
        .map(
            column ->
                column.map(
                    c ->
                        credits && isSpent(c)
                            ? new Column(
                                c.label(), BudgetKind.EXECUTED, c.funder(), c.funder().isEmpty())
                            : c))
        .toList();
  }

  private boolean isSpent(Column column) {
    String[] levels = column.label().split(" / ");
    return Fold.fold(levels[levels.length - 1]).startsWith("depenses")
        && words.kind(column.label()).isEmpty();
  }

  private static boolean wholeAmount(Cell cell) {
    return cell.amount().filter(a -> !a.unit().equals(Amount.PERCENT)).isPresent()
        && !MoneyCells.of(cell).isEmpty();
  }

  private Column column(String head) {
    WordTokens tokens = WordTokens.of(head);
    boolean total = tokens.has("total") || tokens.has("global") || FORMULA.matcher(head).find();
    Optional<Funder> funder = total ? Optional.empty() : funders.of(head);
    boolean left = DIFFERENCE.matcher(head).find() && !FORMULA.matcher(head).find();
    BudgetKind kind = left ? BudgetKind.CARRIED_OVER : kind(head).orElse(BudgetKind.PLANNED);
    return new Column(head, kind, funder, total);
  }

  /** What the innermost head that says so says; a head over planned and spent columns does not. */
  private Optional<BudgetKind> kind(String head) {
    String[] levels = head.split(" / ");
    for (int i = levels.length - 1; i >= 0; i--) {
      Set<BudgetKind> kinds = words.kinds(levels[i]);
      if (kinds.size() == 1) {
        return Optional.of(kinds.iterator().next());
      }
      if (kinds.size() > 1 && SPENT.matcher(Fold.fold(levels[levels.length - 1])).find()) {
        return Optional.of(BudgetKind.EXECUTED);
      }
    }
    return Optional.empty();
  }

  static String head(TableGrid grid, int column, int heads) {
    StringBuilder head = new StringBuilder();
    Cell before = null;
    for (int r = 0; r < heads; r++) {
      Optional<Cell> cell = grid.cell(r, column);
      if (cell.isPresent() && cell.get() != before && !cell.get().text().isBlank()) {
        head.append(head.length() == 0 ? "" : " / ").append(TableGrid.flat(cell.get()));
      }
      before = cell.orElse(null);
    }
    return head.toString();
  }
}

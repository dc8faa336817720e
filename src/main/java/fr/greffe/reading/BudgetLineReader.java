package fr.greffe.reading;

import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.section.FoundField;
import fr.greffe.section.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the budget lines of one field of a sheet, and the amounts it only mentions. */
final class BudgetLineReader {
  private static final Set<String> BUDGET_FIELDS =
      Set.of("budget", "planned_budget", "executed_budget", "carried_over");

  /** A line above a table that says what the table states is at most this long. */
  private static final int LONGEST_CAPTION = 140;

  /** Funders that make an unnamed field a budget. */
  private static final int ENOUGH_FUNDERS = 2;

  private final StatedAmounts amounts = new StatedAmounts();
  private final StatedWords words = StatedWords.standard();

  /** True for a field whose tables are budgets. */
  static boolean isBudget(FoundField field) {
    return BUDGET_FIELDS.contains(field.canonical());
  }

  /** The budget lines and mentions of a field. */
  StatedAmounts.Found read(FoundField field, String reference, String ownerId) {
    boolean budget = isBudget(field);
    BudgetContext context =
        new BudgetContext(reference, kind(field), Periods.first(field.label()), budget);
    StatedAmounts.Found found = amounts.read(field.pieces(), ownerId, context);
    if (!budget && !(field.canonical().isEmpty() && holdsBudget(field, found, context))) {
      return found;
    }
    if (!budget) {
      context = new BudgetContext(reference, context.kind(), context.period(), true);
      found = amounts.read(field.pieces(), ownerId, context);
    }
    List<BudgetLine> lines = new ArrayList<>();
    String caption = "";
    for (Piece piece : field.pieces()) {
      if (piece instanceof Piece.Text text) {
        caption = text.text().length() <= LONGEST_CAPTION ? text.text() : "";
      } else if (piece instanceof Piece.Grid grid
          && !new IndicatorTable(grid.table()).saysIndicator()) {
        lines.addAll(new FundingTable(grid.table(), captioned(field, context, caption)).lines());
        caption = "";
      }
    }
    lines.addAll(found.lines());
    Optional<BudgetLine> only = amounts.only(field.pieces(), field.label(), context);
    if (lines.isEmpty() && only.isPresent()) {
      return new StatedAmounts.Found(List.of(only.get()), List.of());
    }
    return new StatedAmounts.Found(lines, found.mentions());
  }

  /**
   * A field whose label no lexicon knows is a budget when several funders are given amounts in it,
   * in lines or in a table.
   */
  private static boolean holdsBudget(
      FoundField field, StatedAmounts.Found found, BudgetContext context) {
    long stated = found.lines().stream().filter(l -> l.funder().isPresent()).count();
    return stated >= ENOUGH_FUNDERS
        || field.pieces().stream()
            .filter(p -> p instanceof Piece.Grid)
            .map(p -> ((Piece.Grid) p).table())
            .filter(t -> !new IndicatorTable(t).saysIndicator())
            .map(t -> new FundingTable(t, context).lines())
            .anyMatch(BudgetLineReader::holdsBudget);
  }

  private static boolean holdsBudget(List<BudgetLine> lines) {
    long funders = lines.stream().flatMap(l -> l.funder().stream()).distinct().count();
    long said = lines.stream().filter(l -> l.funder().isPresent() || l.isTotal()).count();
    return funders >= ENOUGH_FUNDERS && said == lines.size();
  }

  /** « Budget réalisé : » above a table in a field that is only called « Budget ». */
  private BudgetContext captioned(FoundField field, BudgetContext context, String caption) {
    if (!field.canonical().equals("budget") || caption.isEmpty()) {
      return context;
    }
    return words
        .kind(caption)
        .map(k -> new BudgetContext(context.reference(), k, context.period(), true))
        .orElse(context);
  }

  private BudgetKind kind(FoundField field) {
    return switch (field.canonical()) {
      case "executed_budget", "assessment" -> BudgetKind.EXECUTED;
      case "carried_over" -> BudgetKind.CARRIED_OVER;
      case "planned_budget" -> BudgetKind.PLANNED;
      default -> words.kind(field.label()).orElse(BudgetKind.PLANNED);
    };
  }
}

package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slips made on purpose in a table: each mutant has one figure, or one row, wrong. */
final class Mutations {

  private Mutations() {}

  /** The kinds of slip. */
  enum Kind {
    DIGIT,
    SWAP,
    MAGNITUDE,
    SIGN,
    COLUMN_SHIFT
  }

  /**
   * @param cell the printed figure before
   */
  record Mutant(Kind kind, Cell cell, BigDecimal value, Table table) {}

  /** Every mutant of a kind, one for each figure that can have it. */
  static List<Mutant> of(Table table, Kind kind) {
    List<Mutant> mutants = new ArrayList<>();
    for (Cell cell : table.cells()) {
      if (cell.amount().isPresent() && cell.row() >= table.headerRows()) {
        mutated(table, cell, kind)
            .filter(v -> v.compareTo(cell.amount().get().value()) != 0)
            .ifPresent(v -> mutants.add(new Mutant(kind, cell, v, with(table, cell, v))));
      }
    }
    return mutants;
  }

  private static Optional<BigDecimal> mutated(Table table, Cell cell, Kind kind) {
    BigDecimal value = cell.amount().orElseThrow().value();
    String digits = value.unscaledValue().abs().toString();
    if (value.signum() == 0) {
      return Optional.empty();
    }
    return switch (kind) {
      case DIGIT -> {
        int at = digits.length() / 2;
        char other = (char) ('0' + (digits.charAt(at) - '0' + 3) % 10);
        yield Optional.of(
            digits(value, digits.substring(0, at) + other + digits.substring(at + 1)));
      }
      case SWAP -> {
        for (int i = digits.length() - 2; i >= 0; i--) {
          if (digits.charAt(i) != digits.charAt(i + 1) && (i > 0 || digits.charAt(1) != '0')) {
            yield Optional.of(
                digits(
                    value,
                    digits.substring(0, i)
                        + digits.charAt(i + 1)
                        + digits.charAt(i)
                        + digits.substring(i + 2)));
          }
        }
        yield Optional.empty();
      }
      case MAGNITUDE -> Optional.of(value.multiply(BigDecimal.TEN));
      case SIGN -> Optional.of(value.negate());
      case COLUMN_SHIFT ->
          table
              .cellAt(cell.row(), cell.column() + 1)
              .flatMap(Cell::amount)
              .filter(a -> a.unit().equals(cell.amount().get().unit()))
              .map(Amount::value);
    };
  }

  private static BigDecimal digits(BigDecimal value, String digits) {
    BigDecimal changed = new BigDecimal(new java.math.BigInteger(digits), value.scale());
    return value.signum() < 0 ? changed.negate() : changed;
  }

  private static Table with(Table table, Cell cell, BigDecimal value) {
    Amount old = cell.amount().orElseThrow();
    Amount changed = Amount.of(value, old.unit(), old.precision(), old.source());
    Cell wrong =
        new Cell(
            cell.row(),
            cell.column(),
            cell.rowSpan(),
            cell.columnSpan(),
            CellType.AMOUNT,
            value.toPlainString(),
            Optional.of(changed),
            cell.bold(),
            cell.shaded(),
            cell.sources());
    List<Cell> cells = table.cells().stream().map(c -> c == cell ? wrong : c).toList();
    return copy(table, table.rows(), cells);
  }

  /** The table without one of its rows; rows with merged cells are left alone. */
  static Optional<Table> without(Table table, int row) {
    boolean merged =
        table.cells().stream()
            .anyMatch(c -> c.rowSpan() > 1 && row >= c.row() && row < c.row() + c.rowSpan());
    if (merged) {
      return Optional.empty();
    }
    List<Cell> cells = new ArrayList<>();
    for (Cell c : table.cells()) {
      if (c.row() != row) {
        int at = c.row() > row ? c.row() - 1 : c.row();
        cells.add(
            new Cell(
                at,
                c.column(),
                c.rowSpan(),
                c.columnSpan(),
                c.type(),
                c.text(),
                c.amount(),
                c.bold(),
                c.shaded(),
                c.sources()));
      }
    }
    return Optional.of(copy(table, table.rows() - 1, cells));
  }

  private static Table copy(Table t, int rows, List<Cell> cells) {
    return new Table(
        t.id(),
        t.title(),
        t.pages(),
        t.ruling(),
        t.headerRows(),
        rows,
        t.columns(),
        cells,
        t.regions(),
        t.method(),
        t.notes());
  }
}

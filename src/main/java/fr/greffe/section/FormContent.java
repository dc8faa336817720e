package fr.greffe.section;

import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The content of one field of a form, gathered row by row: rows of one cell are text, runs of rows
 * of several cells are a table inside the form.
 */
final class FormContent {
  private final TableGrid grid;
  private final CellLines lines;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<Cell> seen = new HashSet<>();
  private int gridFrom = -1;
  private int gridEnd = -1;
  private int gridColumn = -1;
  private int gridColumnEnd = -1;

  FormContent(TableGrid grid, CellLines lines) {
    this.grid = grid;
    this.lines = lines;
  }

  /** The cells of a row from one column to another (end excluded). */
  void add(int row, int column, int columnEnd) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : grid.row(row)) {
      boolean inside = cell.column() >= column && cell.column() < columnEnd;
      if (inside && (cell.row() == row || seen.contains(cell))) {
        cells.add(cell);
      }
    }
    List<Cell> fresh = cells.stream().filter(c -> !c.text().isBlank() && seen.add(c)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    boolean several = fresh.size() > 1 || fresh.get(0).column() > column;
    if (cells.size() > 1 && (several || gridFrom >= 0)) {
      if (gridFrom < 0) {
        gridFrom = row;
        gridColumn = column;
        gridColumnEnd = columnEnd;
      }
      gridEnd = row + 1;
      gridColumn = Math.min(gridColumn, column);
      gridColumnEnd = Math.max(gridColumnEnd, columnEnd);
      return;
    }
    flush();
    pieces.addAll(lines.pieces(fresh, right(columnEnd)));
  }

  /** The cells of a row as one text: a row of its own is no table, whatever cuts it. */
  void addText(int row, int column, int columnEnd) {
    List<Cell> cells =
        grid.row(row).stream()
            .filter(c -> c.column() >= column && c.column() < columnEnd && c.row() == row)
            .filter(c -> !c.text().isBlank() && seen.add(c))
            .toList();
    flush();
    pieces.addAll(lines.pieces(cells, right(columnEnd)));
  }

  /** How far lines reach in the columns that end here: a cell's box is only its own ink. */
  private double right(int columnEnd) {
    return grid.table().cells().stream()
        .filter(c -> c.column() + c.columnSpan() == columnEnd && !c.text().isBlank())
        .flatMap(c -> c.sources().stream())
        .mapToDouble(s -> s.box().right())
        .max()
        .orElse(0);
  }

  void text(String line, Source source, boolean startsParagraph) {
    flush();
    if (!line.isBlank()) {
      boolean start = startsParagraph || FieldLabels.prefixLength(line) > 0;
      pieces.add(new Piece.Text(line.strip(), source, Optional.empty(), 0, start));
    }
  }

  List<Piece> pieces() {
    flush();
    return List.copyOf(pieces);
  }

  private void flush() {
    if (gridFrom >= 0) {
      pieces.add(new Piece.Grid(grid.part(gridFrom, gridEnd, gridColumn, gridColumnEnd)));
      gridFrom = -1;
    }
  }
}

package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table laid out on its grid: every position, the labels of rows and columns, and which columns
 * hold figures.
 */
final class Grid {

  /** Share of the rows of a column that must hold text for it to label the columns after it. */
  private static final double LABEL_SHARE = 0.4;

  private static final Pattern LONE_DASH = Pattern.compile("(?:^|\\s)[-–—]\\s*$");

  private final Table table;
  private final Slot[][] slots;
  private final Cell[][] covering;
  private final int firstBodyRow;
  private final List<Integer> figureColumns = new ArrayList<>();
  private final List<Axis> rowAxes = new ArrayList<>();
  private final Axis columnAxis;

  private final LabelCues cues;

  private final Once<GridDoubts> doubts = new Once<>(() -> new GridDoubts(this));

  private Grid(Table table, LabelCues cues) {
    this.table = table;
    this.cues = cues;
    slots = new Slot[table.rows()][table.columns()];
    covering = new Cell[table.rows()][table.columns()];
    for (Slot[] row : slots) {
      Arrays.fill(row, Slot.COVERED);
    }
    table.cells().forEach(this::lay);
    firstBodyRow = findFirstBodyRow();
    for (int c = 0; c < table.columns(); c++) {
      if (holdsFigures(c)) {
        figureColumns.add(c);
      }
    }
    panels().forEach(p -> rowAxes.add(Axis.ofRows(this, p)));
    columnAxis = Axis.ofColumns(this);
  }

  /** The grid of a table; the cues of its labels are kept with those of the document's others. */
  static Grid of(Table table, LabelCues cues) {
    return new Grid(table, cues);
  }

  /** What the page says against this reading. */
  GridDoubts doubts() {
    return doubts.get();
  }

  /** True when a dash stands for « nothing » somewhere in the table, alone or run into a label. */
  boolean writesDashForNothing() {
    return table.cells().stream().anyMatch(c -> LONE_DASH.matcher(c.text()).find());
  }

  /** What a label of the table says of its figures. */
  Cue cue(String label) {
    return cues.of(label);
  }

  Table table() {
    return table;
  }

  int rows() {
    return table.rows();
  }

  int firstBodyRow() {
    return firstBodyRow;
  }

  /** The columns whose numbers are quantities, left to right. */
  List<Integer> figureColumns() {
    return figureColumns;
  }

  Slot slot(int row, int column) {
    return slots[row][column];
  }

  /** The header of a column, every level, from the top; empty when it has none. */
  List<String> columnPath(int column) {
    Set<String> path = new LinkedHashSet<>();
    for (int r = 0; r < firstBodyRow; r++) {
      covering(r, column).map(c -> clean(c.text())).filter(t -> !t.isEmpty()).ifPresent(path::add);
    }
    return List.copyOf(path);
  }

  /**
   * The texts that label a row for the figures of a column: those that start in this row first to
   * last, between the previous figures and this column; when this stretch holds none, those of the
   * stretch before it.
   */
  List<String> rowLabels(int row, int from, int to) {
    Set<String> own = new LinkedHashSet<>();
    for (int c = from; c < to; c++) {
      Slot slot = slots[row][c];
      if (slot.state() == Slot.State.TEXT || slot.cell().isPresent() && !slot.isNumber()) {
        String text = clean(slot.text());
        if (!text.isEmpty()) {
          own.add(text);
        }
      }
    }
    return List.copyOf(own);
  }

  /** The text of the merged cells that reach into this row from above, left to right. */
  List<String> spanningLabels(int row, int to) {
    Set<String> spanning = new LinkedHashSet<>();
    for (int c = 0; c < to; c++) {
      covering(row, c)
          .filter(cell -> cell.row() < row)
          .map(cell -> clean(cell.text()))
          .filter(t -> !t.isEmpty())
          .ifPresent(spanning::add);
    }
    return List.copyOf(spanning);
  }

  /** Stretches of label columns followed by figure columns: a list, or two lists side by side. */
  private List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    int labelFrom = 0;
    int labelTo = 0;
    List<Integer> figures = new ArrayList<>();
    for (int c = 0; c < table.columns(); c++) {
      if (figureColumns.contains(c)) {
        figures.add(c);
      } else if (figures.isEmpty()) {
        labelTo = c + 1;
      } else if (labels(c) && figureColumns.get(figureColumns.size() - 1) > c) {
        panels.add(new Panel(labelFrom, labelTo, List.copyOf(figures)));
        labelFrom = c;
        labelTo = c + 1;
        figures.clear();
      }
    }
    if (!figures.isEmpty()) {
      panels.add(new Panel(labelFrom, Math.max(labelTo, labelFrom), List.copyOf(figures)));
    }
    return panels;
  }

  /** The rows as lines, one axis for each list of the table. */
  List<Axis> rowAxes() {
    return rowAxes;
  }

  /** The figure columns as lines. */
  Axis columnAxis() {
    return columnAxis;
  }

  /** What the table ties together, down its rows and across its columns. */
  List<Ties> ties() {
    List<Ties> ties = new ArrayList<>();
    rowAxes.forEach(a -> ties.add(Ties.of(a)));
    if (figureColumns.size() > 1) {
      ties.add(Ties.of(columnAxis));
    }
    return ties;
  }

  /** Label columns {@code labelFrom} (included) to {@code labelTo} (not), and figure columns. */
  record Panel(int labelFrom, int labelTo, List<Integer> figures) {}

  private boolean labels(int column) {
    int texts = 0;
    for (int r = firstBodyRow; r < rows(); r++) {
      boolean text =
          covering(r, column).filter(c -> Slot.of(c).state() == Slot.State.TEXT).isPresent();
      texts += text ? 1 : 0;
    }
    return texts >= Math.max(2, LABEL_SHARE * (rows() - firstBodyRow));
  }

  private Optional<Cell> covering(int row, int column) {
    return Optional.ofNullable(covering[row][column]);
  }

  private void lay(Cell cell) {
    int lastRow = Math.min(cell.row() + cell.rowSpan(), table.rows());
    int lastColumn = Math.min(cell.column() + cell.columnSpan(), table.columns());
    for (int r = cell.row(); r < lastRow; r++) {
      for (int c = cell.column(); c < lastColumn; c++) {
        covering[r][c] = cell;
        if (c == cell.column()) {
          slots[r][c] = Slot.COVERED_FROM_ABOVE;
        } else if (r == cell.row()) {
          slots[r][c] = Slot.COVERED_FROM_LEFT;
        }
      }
    }
    if (cell.row() < table.rows() && cell.column() < table.columns()) {
      slots[cell.row()][cell.column()] = Slot.of(cell);
    }
  }

  /** The header rows as told, or the leading rows without any number when none is told. */
  private int findFirstBodyRow() {
    int first = Math.min(table.headerRows(), table.rows());
    if (first == 0 && table.rows() > 1 && !hasNumber(0) && hasNumber(1) && texts(0) > 1) {
      return 1;
    }
    return first;
  }

  private boolean hasNumber(int row) {
    return Arrays.stream(slots[row]).anyMatch(Slot::isNumber);
  }

  private long texts(int row) {
    return Arrays.stream(slots[row]).filter(s -> s.state() == Slot.State.TEXT).count();
  }

  private boolean holdsFigures(int column) {
    List<Slot> numbers = new ArrayList<>();
    int texts = 0;
    for (int r = firstBodyRow; r < rows(); r++) {
      Slot slot = slots[r][column];
      if (slot.isNumber()) {
        numbers.add(slot);
      } else if (slot.state() == Slot.State.TEXT) {
        texts++;
      }
    }
    boolean money = numbers.stream().anyMatch(n -> n.unit().equals(Amount.EURO));
    if (numbers.isEmpty() || texts > numbers.size() && (numbers.size() < 2 || !money)) {
      return false;
    }
    List<String> path = columnPath(column);
    boolean code = !path.isEmpty() && cue(path.get(path.size() - 1)) == Cue.CODE;
    return !code && !namesSomething(column, numbers);
  }

  /** Bare small integers, before any other figure, that never go down: chapter or line numbers. */
  private boolean namesSomething(int column, List<Slot> numbers) {
    if (!figureColumns.isEmpty() || !columnPath(column).isEmpty() || numbers.size() < 2) {
      return false;
    }
    if (column > 0 && numbers.stream().anyMatch(s -> s.value().precision() > 5)) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      Slot slot = numbers.get(i);
      boolean bare = slot.unit().isEmpty() && slot.value().scale() <= 0;
      boolean rising = i == 0 || slot.value().compareTo(numbers.get(i - 1).value()) > 0;
      if (!bare || !rising || slot.value().precision() > 5) {
        return false;
      }
    }
    return column == 0;
  }

  static String clean(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c > ' ' || c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
    }
    return plain ? text : spaced(text);
  }

  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c >= '\t' && c <= '\r';
      if (!space) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}

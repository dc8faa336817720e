package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table looked at along one direction: its lines are what may add up (rows, or columns), its
 * lanes are where each line has one figure (columns, or rows). A total row and a total column are
 * then found by the same search.
 */
final class Axis {

  private final Grid grid;
  private final boolean vertical;
  private final List<Integer> lines;
  private final List<Integer> lanes;
  private final List<String> labels = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private final List<String> laneLabels = new ArrayList<>();
  private final List<Cue> laneCues = new ArrayList<>();
  private final List<Boolean> marked = new ArrayList<>();

  private Axis(Grid grid, boolean vertical, List<Integer> lines, List<Integer> lanes) {
    this.grid = grid;
    this.vertical = vertical;
    this.lines = lines;
    this.lanes = lanes;
  }

  /** Rows that may be totals of other rows, in each of the panel's columns. */
  static Axis ofRows(Grid grid, Grid.Panel panel) {
    List<Integer> rows = new ArrayList<>();
    for (int r = grid.firstBodyRow(); r < grid.rows(); r++) {
      rows.add(r);
    }
    Axis axis = new Axis(grid, true, rows, panel.figures());
    int to = panel.figures().get(0);
    for (int row : rows) {
      List<String> own = grid.rowLabels(row, panel.labelFrom(), to);
      if (own.isEmpty() && panel.labelFrom() > 0) {
        own = grid.rowLabels(row, 0, panel.labelFrom());
      }
      axis.addLine(own, own.isEmpty() ? grid.spanningLabels(row, to) : own);
    }
    panel.figures().forEach(c -> axis.addLane(grid.columnPath(c)));
    axis.findMarks();
    return axis;
  }

  /** Columns that may be totals of other columns, in each body row. */
  static Axis ofColumns(Grid grid) {
    List<Integer> rows = new ArrayList<>();
    for (int r = grid.firstBodyRow(); r < grid.rows(); r++) {
      rows.add(r);
    }
    Axis axis = new Axis(grid, false, grid.figureColumns(), rows);
    for (int column : grid.figureColumns()) {
      List<String> path = grid.columnPath(column);
      axis.addLine(path.isEmpty() ? List.of() : path.subList(path.size() - 1, path.size()), path);
    }
    int to = grid.figureColumns().isEmpty() ? 0 : grid.figureColumns().get(0);
    for (int row : rows) {
      List<String> own = grid.rowLabels(row, 0, to);
      axis.addLane(own.isEmpty() ? grid.spanningLabels(row, to) : own);
    }
    axis.findMarks();
    return axis;
  }

  /** The same lines, last first: totals printed above their terms become totals below them. */
  Axis reversed() {
    List<Integer> back = new ArrayList<>(lines);
    Collections.reverse(back);
    Axis axis = new Axis(grid, vertical, back, lanes);
    for (int i = lines.size() - 1; i >= 0; i--) {
      axis.labels.add(labels.get(i));
      axis.paths.add(paths.get(i));
      axis.cues.add(cues.get(i));
      axis.marked.add(marked.get(i));
    }
    axis.laneLabels.addAll(laneLabels);
    axis.laneCues.addAll(laneCues);
    return axis;
  }

  private void addLine(List<String> own, List<String> path) {
    labels.add(String.join(" / ", own));
    paths.add(String.join(" / ", path));
    Cue cue = Cue.NONE;
    for (String text : path) {
      Cue told = grid.cue(text);
      if (cue == Cue.NONE || cue == Cue.WEAK || told.announcesSum()) {
        cue = told == Cue.NONE ? cue : told;
      }
    }
    cues.add(cue);
  }

  private void addLane(List<String> path) {
    laneLabels.add(String.join(" / ", path));
    Cue cue = Cue.NONE;
    for (String text : path) {
      Cue told = grid.cue(text);
      cue = told == Cue.RATE || told == Cue.CODE || cue == Cue.NONE ? told : cue;
    }
    laneCues.add(cue);
  }

  /** Lines set apart by bold type or shading, when others are not. */
  private void findMarks() {
    List<Boolean> bold = new ArrayList<>();
    List<Boolean> shaded = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      int numbers = 0;
      int bolds = 0;
      int shades = 0;
      for (int lane = 0; lane < lanes.size(); lane++) {
        Slot slot = slot(line, lane);
        if (slot.isNumber()) {
          numbers++;
          bolds += slot.cell().filter(Cell::bold).isPresent() ? 1 : 0;
          shades += slot.cell().filter(Cell::shaded).isPresent() ? 1 : 0;
        }
      }
      bold.add(numbers > 0 && bolds == numbers);
      shaded.add(numbers > 0 && shades == numbers);
    }
    boolean boldTells = tells(bold);
    boolean shadeTells = tells(shaded);
    for (int line = 0; line < lines.size(); line++) {
      marked.add(boldTells && bold.get(line) || shadeTells && shaded.get(line));
    }
  }

  /** A mark tells something when fewer than half of the lines carry it. */
  private static boolean tells(List<Boolean> marks) {
    long with = marks.stream().filter(b -> b).count();
    return with > 0 && 2 * with <= marks.size();
  }

  Grid grid() {
    return grid;
  }

  Table table() {
    return grid.table();
  }

  boolean isVertical() {
    return vertical;
  }

  int lines() {
    return lines.size();
  }

  int lanes() {
    return lanes.size();
  }

  /** A figure merged over several lines of one lane counts once, where it starts. */
  Slot slot(int line, int lane) {
    Slot slot =
        vertical
            ? grid.slot(lines.get(line), lanes.get(lane))
            : grid.slot(lanes.get(lane), lines.get(line));
    Slot.State merged = vertical ? Slot.State.COVERED_FROM_ABOVE : Slot.State.COVERED_FROM_LEFT;
    return slot.state() == merged ? Slot.EMPTY : slot;
  }

  /** What stands on the left of a position of the table. */
  Slot beside(int line, int lane) {
    int row = vertical ? lines.get(line) : lanes.get(lane);
    int column = vertical ? lanes.get(lane) : lines.get(line);
    return column == 0 ? Slot.EMPTY : grid.slot(row, column - 1);
  }

  /** True when the column left of a slot's own holds figures. */
  boolean isBesideFigures(int line, int lane) {
    return grid.figureColumns().contains((vertical ? lanes.get(lane) : lines.get(line)) - 1);
  }

  /** The grid index (row or column) of a line. */
  int position(int line) {
    return lines.get(line);
  }

  /** The grid index (column or row) of a lane. */
  int lanePosition(int lane) {
    return lanes.get(lane);
  }

  String label(int line) {
    return labels.get(line);
  }

  String path(int line) {
    return paths.get(line);
  }

  Cue cue(int line) {
    return cues.get(line);
  }

  /** Letters two labels must share for a balance to be split between their lines. */
  private static final int SHARED_PREFIX = 8;

  /**
   * True when a line beside this one begins with the same words, as the two parts of one balance do
   * (« Montant à reporter – part A », « Montant à reporter – part B »).
   */
  boolean isShared(int line) {
    return shares(line, line - 1) || shares(line, line + 1);
  }

  /** True when two lines are parts of one balance. */
  boolean shares(int line, int other) {
    if (vertical || other < 0 || other >= lines.size() || cue(other) != cue(line)) {
      return false;
    }
    String one = Fold.fold(label(line));
    String two = Fold.fold(label(other));
    int same = 0;
    while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    return same >= SHARED_PREFIX;
  }

  boolean isMarked(int line) {
    return marked.get(line);
  }

  String laneLabel(int lane) {
    return laneLabels.get(lane);
  }

  /** False for lanes whose figures are rates, averages or codes. */
  boolean addsUp(int lane) {
    return laneCues.get(lane) != Cue.RATE && laneCues.get(lane) != Cue.CODE;
  }

  boolean hasNumber(int line) {
    for (int lane = 0; lane < lanes.size(); lane++) {
      if (slot(line, lane).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** How a reader would name a line: its label, or its rank. */
  String name(int line) {
    String label = labels.get(line).isEmpty() ? paths.get(line) : labels.get(line);
    return label.isEmpty() ? (vertical ? "ligne " : "colonne ") + (position(line) + 1) : label;
  }
}

package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the page shows that a table may not have been read as it is printed: a row is missing where
 * the rows stand apart, a row was cut in two where two stand beside each other, a figure was read
 * in another column where it does not stand under the others, and a number lost its first digits
 * where the cell on its left ends with some.
 */
final class GridDoubts {

  /** A hole between two rows is as high as a row: this part of one, at least. */
  private static final double ROW = 0.8;

  /** Rows that stand beside each other share this part of their height. */
  private static final double BESIDE = 0.5;

  /** Rows needed to know how far apart rows stand. */
  private static final int ROWS = 4;

  private static final Pattern ENDS_IN_DIGITS = Pattern.compile("(?:^|\\s)(\\d{1,3})$");
  private static final Pattern FULL_GROUP = Pattern.compile("^\\d{3}(?![\\d])");
  private static final Pattern LEADING_ZERO = Pattern.compile("^0\\d{2}(?!\\d)");

  private final Grid grid;
  private final Once<Set<Integer>> brokenAfter = new Once<>(this::findBroken);
  private final Once<Set<List<Integer>>> astray = new Once<>(this::findAstray);

  GridDoubts(Grid grid) {
    this.grid = grid;
  }

  /** True when a row between the two, or one of them, may be missing or in pieces. */
  boolean isBroken(int one, int other) {
    return brokenAfter.get().stream()
        .anyMatch(r -> r >= Math.min(one, other) && r < Math.max(one, other));
  }

  /** True when a row and the next stand beside each other. */
  boolean isInPieces(int row) {
    return beside(row - 1) || beside(row);
  }

  /** True when the figure there may be of another column, or one read elsewhere may be of here. */
  boolean isAstray(int row, int column) {
    return astray.get().contains(List.of(row, column));
  }

  private boolean isCut(Slot slot) {
    return slot.isNumber() && (startsWithZero(slot) || longer(slot).isPresent());
  }

  /** The judgement, not decided when it fails on numbers that may have lost digits. */
  Judgement orUndecided(Judgement judgement, Slot... slots) {
    return judgement.fails() && Arrays.stream(slots).anyMatch(this::isCut)
        ? judgement.undecided("the first digits may be read in another cell")
        : judgement;
  }

  boolean startsWithZero(Slot slot) {
    return LEADING_ZERO.matcher(slot.text()).find();
  }

  /** The number with the digits the cell on its left ends with. */
  Optional<BigDecimal> longer(Slot slot) {
    Cell cell = slot.cell().orElseThrow();
    if (cell.column() == 0 || !FULL_GROUP.matcher(slot.text()).find()) {
      return Optional.empty();
    }
    Slot left = grid.slot(cell.row(), cell.column() - 1);
    Matcher digits = ENDS_IN_DIGITS.matcher(left.text());
    if (left.isNumber() || !digits.find()) {
      return Optional.empty();
    }
    int places = slot.value().abs().toBigInteger().toString().length();
    int groups = (places + 2) / 3 * 3;
    return Optional.of(new BigDecimal(digits.group(1)).movePointRight(groups).add(slot.value()));
  }

  private Box[] rowBoxes(int[] pages) {
    Box[] boxes = new Box[grid.rows()];
    for (Cell cell : grid.table().cells()) {
      if (cell.rowSpan() == 1 && cell.sources().size() == 1 && !cell.text().isBlank()) {
        Source source = cell.sources().get(0);
        int row = cell.row();
        boxes[row] = boxes[row] == null ? source.box() : boxes[row].union(source.box());
        pages[row] = pages[row] == 0 || pages[row] == source.page() ? source.page() : -1;
      }
    }
    return boxes;
  }

  private boolean beside(int row) {
    int[] pages = new int[grid.rows()];
    Box[] boxes = rowBoxes(pages);
    return row >= grid.firstBodyRow() && row + 1 < boxes.length && beside(boxes, pages, row);
  }

  private static boolean beside(Box[] boxes, int[] pages, int row) {
    return together(boxes, pages, row)
        && boxes[row].verticalOverlap(boxes[row + 1])
            > BESIDE * Math.min(boxes[row].height(), boxes[row + 1].height());
  }

  private static boolean together(Box[] boxes, int[] pages, int row) {
    return boxes[row] != null
        && boxes[row + 1] != null
        && pages[row] > 0
        && pages[row] == pages[row + 1];
  }

  /**
   * True when the rows up to this one follow each other, from the header on, without a place where
   * another could have stood. Between two pages nothing can be seen, and nothing is held against
   * the table.
   */
  boolean isTight(int last) {
    int header = grid.firstBodyRow() - 1;
    int[] pages = new int[grid.rows()];
    Box[] boxes = rowBoxes(pages);
    List<Double> gaps = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int row = Math.max(0, header); row < last; row++) {
      if (together(boxes, pages, row)) {
        gaps.add(boxes[row + 1].top() - boxes[row].bottom());
        heights.add(boxes[row + 1].height());
      }
    }
    return header >= 0
        && !gaps.isEmpty()
        && Collections.max(gaps)
            <= Math.max(0, Collections.min(gaps)) * 2 + ROW * Collections.min(heights);
  }

  private Set<Integer> findBroken() {
    int[] pages = new int[grid.rows()];
    Box[] boxes = rowBoxes(pages);
    Set<Integer> broken = new HashSet<>();
    List<Double> gaps = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int row = grid.firstBodyRow(); row + 1 < boxes.length; row++) {
      if (beside(boxes, pages, row)) {
        broken.add(row);
      } else if (together(boxes, pages, row)) {
        gaps.add(boxes[row + 1].top() - boxes[row].bottom());
        heights.add(boxes[row].height());
      }
    }
    if (gaps.size() + 1 >= ROWS) {
      double usual = median(gaps);
      double height = median(heights);
      for (int row = grid.firstBodyRow(); row + 1 < boxes.length; row++) {
        if (together(boxes, pages, row)
            && boxes[row + 1].top() - boxes[row].bottom()
                > usual + Math.max(0, usual) + ROW * height) {
          broken.add(row);
        }
      }
    }
    return broken;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private Set<List<Integer>> findAstray() {
    Set<List<Integer>> found = new HashSet<>();
    List<Integer> columns = grid.figureColumns();
    double[][] spans = columns.stream().map(this::span).toArray(double[][]::new);
    for (int at = 0; at < columns.size(); at++) {
      for (int row = grid.firstBodyRow(); row < grid.rows(); row++) {
        Optional<Box> box = box(row, columns.get(at));
        if (box.isPresent() && spans[at] != null && !meets(box.get(), spans[at])) {
          for (int other = 0; other < columns.size(); other++) {
            if (spans[other] != null && meets(box.get(), spans[other])) {
              found.add(List.of(row, columns.get(at)));
              found.add(List.of(row, columns.get(other)));
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean meets(Box box, double[] span) {
    return box.left() < span[1] && span[0] < box.right();
  }

  private Optional<Box> box(int row, int column) {
    Slot slot = grid.slot(row, column);
    return slot.cell()
        .filter(c -> c.columnSpan() == 1)
        .flatMap(Cell::amount)
        .map(Amount::source)
        .map(Source::box);
  }

  /** From where to where the figures of a column usually stand; null when it has few. */
  private double[] span(int column) {
    List<Box> boxes = new ArrayList<>();
    for (int row = grid.firstBodyRow(); row < grid.rows(); row++) {
      box(row, column).ifPresent(boxes::add);
    }
    if (boxes.size() < ROWS - 1) {
      return null;
    }
    double[] lefts = boxes.stream().mapToDouble(Box::left).toArray();
    double[] rights = boxes.stream().mapToDouble(Box::right).toArray();
    Arrays.sort(lefts);
    Arrays.sort(rights);
    return new double[] {lefts[boxes.size() / 2], rights[boxes.size() / 2]};
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises the scales of a chart: figures that rise by equal steps at equal distances. */
final class Axes {

  /** A scale has at least so many marks. */
  private static final int FEWEST_MARKS = 4;

  /** Marks stand at equal distances to this share of the distance. */
  private static final double EQUAL = 0.12;

  private static final Pattern MARK = Pattern.compile("[-−–]?\\d{1,6}([.,]\\d+)?%?");

  private static final Pattern SIGN = Pattern.compile("[−–]");

  private Axes() {}

  /** True when a scale is all that the grid's figures show. */
  static boolean chart(PageTable table) {
    int rowScales = 0;
    int figureRows = 0;
    for (int r = 0; r < table.rows(); r++) {
      List<Word> figures = marks(table.row(r).stream().flatMap(c -> c.words().stream()).toList());
      if (figures.size() >= FEWEST_MARKS && scale(figures, true) && !labelled(table.row(r))) {
        rowScales++;
      } else if (figures.size() > 1) {
        figureRows++;
      }
    }
    return rowScales > 0 && figureRows < 2 || columnScale(table);
  }

  /** Words in the first cell and each figure in a cell of its own: prices that rise by a step. */
  private static boolean labelled(List<GridCell> row) {
    GridCell first = row.get(0);
    return first.column() == 0
        && !first.isEmpty()
        && !MARK.matcher(first.words().get(0).text()).matches()
        && row.stream().skip(1).allMatch(c -> marks(c.words()).size() <= 1);
  }

  /** Columns of marks beside which next to nothing stands. */
  private static boolean columnScale(PageTable table) {
    int scales = 0;
    int most = 0;
    double top = 0;
    List<Integer> others = new ArrayList<>();
    for (int c = 0; c < table.columns(); c++) {
      List<Word> marks = columnMarks(table, c);
      if (marks.size() > FEWEST_MARKS && scale(marks, false)) {
        top = scales == 0 ? marks.get(0).box().top() : top;
        most = Math.max(most, marks.size());
        scales++;
      } else {
        others.add(c);
      }
    }
    if (scales == 0) {
      return false;
    }
    double first = top;
    long beside =
        table.cells().stream()
            .filter(c -> others.contains(c.column()) && c.box().bottom() > first && !c.isEmpty())
            .count();
    return others.isEmpty() || beside < (long) most * others.size() / 2;
  }

  private static List<Word> columnMarks(PageTable table, int column) {
    return marks(
        table.cells().stream()
            .filter(c -> c.column() == column && c.words().size() == 1)
            .map(c -> c.words().get(0))
            .toList());
  }

  private static List<Word> marks(List<Word> words) {
    return words.stream().filter(w -> MARK.matcher(w.text()).matches()).toList();
  }

  private static boolean scale(List<Word> words, boolean across) {
    List<BigDecimal> values = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (Word word : words) {
      String text = word.text();
      if (Years.is(text)) {
        return false;
      }
      values.add(
          new BigDecimal(SIGN.matcher(text.replace("%", "")).replaceAll("-").replace(',', '.')));
      places.add(across ? word.box().centerX() : word.box().centerY());
    }
    BigDecimal step = values.get(1).subtract(values.get(0));
    double distance = places.get(1) - places.get(0);
    if (step.signum() == 0) {
      return false;
    }
    for (int i = 2; i < values.size(); i++) {
      double next = places.get(i) - places.get(i - 1);
      if (values.get(i).subtract(values.get(i - 1)).compareTo(step) != 0
          || Math.abs(next - distance) > EQUAL * Math.abs(distance)) {
        return false;
      }
    }
    return true;
  }
}

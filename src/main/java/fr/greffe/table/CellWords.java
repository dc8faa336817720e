package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each word of an area its elementary cell by where it stands, not by when it was drawn. A
 * run of words that overflows its cell stays together with its beginning.
 */
final class CellWords {

  /** Words nearer than this share of the font size are one run of text. */
  private static final double RUN_GAP = 0.6;

  /** A word crosses a line when it sticks out on both sides by this much, in points. */
  private static final double STRADDLE = 1.5;

  private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{Ll}(?=\\p{Lu})");

  /** The rule stands within so many letters of the place where two labels meet. */
  private static final double RULE_NEAR = 2.5;

  private CellWords() {}

  /** The words of each elementary cell, keyed by row * columns + column. */
  static Map<Integer, List<Word>> in(Lattice lattice, List<Word> words) {
    Map<Integer, List<Word>> out = new HashMap<>();
    List<Word> held =
        words.stream()
            .filter(w -> lattice.area().holdsCenterOf(w.box()))
            .flatMap(w -> partedAtRule(lattice, w).stream())
            .toList();
    Map<Word, Integer> figures = figureColumns(lattice, held);
    List<Word> inside =
        held.stream()
            .sorted(Comparator.comparingInt((Word w) -> row(lattice, w)).thenComparing(BY_LINE))
            .toList();
    Word previous = null;
    int previousColumn = -1;
    boolean overflowing = false;
    for (Word word : inside) {
      int row = row(lattice, word);
      boolean sameRun = previous != null && follows(previous, word);
      int start = interval(lattice.xs(), word.box().left() + STRADDLE);
      int end = interval(lattice.xs(), word.box().right() - STRADDLE);
      int column = interval(lattice.xs(), word.box().centerX());
      boolean crosses =
          word.direction() % 180 == 0
              && start < end
              && !CellNumbers.looksNumeric(word.text())
              && drawn(lattice, row, start, end);
      if (figures.containsKey(word)) {
        column = figures.get(word);
        overflowing = false;
      } else if (sameRun && overflowing) {
        column = previousColumn;
      } else if (crosses && centred(lattice, word, column)) {
        overflowing = false;
      } else if (crosses) {
        column = sameRun ? previousColumn : start;
        overflowing = true;
      } else {
        overflowing = false;
      }
      out.computeIfAbsent(row * lattice.columns() + column, k -> new ArrayList<>()).add(word);
      previous = word;
      previousColumn = column;
    }
    return out;
  }

  /** The column of each word of a figure in groups: where the whole figure has its middle. */
  private static Map<Word, Integer> figureColumns(Lattice lattice, List<Word> words) {
    Map<Word, Integer> out = new HashMap<>();
    for (TextRow row : TextRows.of(words)) {
      for (Chunk chunk : row.chunks()) {
        if (chunk.words().size() > 1 && chunk.numeric()) {
          int column = interval(lattice.xs(), chunk.box().centerX());
          chunk.words().forEach(w -> out.put(w, column));
        }
      }
    }
    return out;
  }

  /** Labels of two cells drawn without a space, parted where a capital follows at the rule. */
  private static List<Word> partedAtRule(Lattice lattice, Word word) {
    int start = interval(lattice.xs(), word.box().left() + STRADDLE);
    int end = interval(lattice.xs(), word.box().right() - STRADDLE);
    if (start == end || word.direction() != 0 || !drawn(lattice, row(lattice, word), start, end)) {
      return List.of(word);
    }
    Matcher capital = CAPITAL_INSIDE.matcher(word.text());
    double letter = word.box().width() / word.text().length();
    while (capital.find()) {
      int at = capital.start() + 1;
      double x = word.box().left() + at * letter;
      double rule = lattice.xs()[Lattice.nearest(lattice.xs(), x)];
      if (Math.abs(rule - x) <= RULE_NEAR * letter) {
        return List.of(
            piece(word, 0, at, word.box().left(), x - 0.1),
            piece(word, at, word.text().length(), x + 0.1, word.box().right()));
      }
    }
    return List.of(word);
  }

  private static Word piece(Word word, int from, int to, double left, double right) {
    return new Word(
        word.text().substring(from, to),
        new Box(left, word.box().top(), right, word.box().bottom()),
        word.font(),
        word.size(),
        word.bold(),
        word.italic(),
        word.color(),
        word.direction(),
        word.order());
  }

  /** True when a word wider than its column sticks out of it on both sides alike. */
  private static boolean centred(Lattice lattice, Word word, int column) {
    double left = lattice.xs()[column];
    double right = lattice.xs()[column + 1];
    double off = Math.abs(word.box().centerX() - (left + right) / 2);
    return word.box().width() > right - left - 2 * STRADDLE && off < (right - left) / 4;
  }

  private static final Comparator<Word> BY_LINE =
      Comparator.comparingDouble((Word w) -> Math.round(w.box().bottom() / 2))
          .thenComparingDouble(w -> w.box().left());

  private static boolean follows(Word a, Word b) {
    double gap = b.box().left() - a.box().right();
    return gap >= -a.size()
        && gap <= RUN_GAP * b.size()
        && a.box().verticalOverlap(b.box()) >= b.box().height() / 2;
  }

  /** True when a vertical line is drawn between two columns in this row. */
  private static boolean drawn(Lattice lattice, int row, int from, int to) {
    for (int c = from + 1; c <= to; c++) {
      if (lattice.down()[row][c]) {
        return true;
      }
    }
    return false;
  }

  private static int row(Lattice lattice, Word word) {
    return interval(lattice.ys(), word.box().centerY());
  }

  /** The index of the interval between sorted lines that holds a value, clamped to the ends. */
  static int interval(double[] lines, double value) {
    int low = 0;
    int high = lines.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins the lines of a row whose cells are centred on one another: a label of two lines and the
 * figure beside them stand on three baselines that overlap, each in its own column.
 */
final class CentredRows {

  /** Lines of one paragraph overlap by less than this share of their height. */
  private static final double OVERLAP = 0.25;

  /** A figure stands at least this share of the font size from the words of the next column. */
  private static final double FIGURE_APART = 0.12;

  /** A rule may end this far inside the words over it, in points. */
  private static final double RULE_END = 2.0;

  private CentredRows() {}

  /** The rows with those that are centred on one another joined, whatever rules are drawn. */
  static List<TextRow> joined(List<TextRow> rows) {
    return joined(rows, List.of());
  }

  /** The rows with those that are centred on one another joined, but not across a rule. */
  static List<TextRow> joined(List<TextRow> rows, List<Ruling> horizontals) {
    List<TextRow> out = new ArrayList<>();
    TextRow lastLine = null;
    for (TextRow row : rows) {
      TextRow last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null
          && beside(lastLine, row)
          && !secondLevel(last, row)
          && !ruledBetween(last, row, horizontals)) {
        out.set(out.size() - 1, join(last, row));
      } else {
        out.add(row);
      }
      lastLine = row;
    }
    return out;
  }

  /** True when both lines share height and stand clearly apart. */
  private static boolean beside(TextRow a, TextRow b) {
    double overlap = a.box().verticalOverlap(b.box());
    if (overlap < OVERLAP * Math.min(a.box().height(), b.box().height())) {
      return false;
    }
    double em = Math.max(a.size(), b.size());
    return a.chunks().stream().allMatch(x -> b.chunks().stream().allMatch(y -> apart(x, y, em)));
  }

  /**
   * True when two pieces of a line stand under one of the row: labels under one that spans them.
   */
  private static boolean secondLevel(TextRow above, TextRow below) {
    return above.chunks().stream()
        .anyMatch(
            a ->
                below.chunks().stream().filter(b -> b.box().horizontalOverlap(a.box()) > 0).count()
                    > 1);
  }

  /** True when a rule is drawn under a piece of the row and over one of the line. */
  private static boolean ruledBetween(TextRow above, TextRow below, List<Ruling> horizontals) {
    return horizontals.stream()
        .anyMatch(
            h ->
                above.chunks().stream()
                        .anyMatch(a -> holds(h, a.box()) && a.box().centerY() < h.position())
                    && below.chunks().stream()
                        .anyMatch(b -> holds(h, b.box()) && b.box().centerY() > h.position()));
  }

  private static boolean holds(Ruling rule, Box box) {
    return rule.start() <= box.left() + RULE_END && rule.end() >= box.right() - RULE_END;
  }

  /** True when two pieces stand apart; a figure and words beside it need less room for that. */
  private static boolean apart(Chunk x, Chunk y, double em) {
    double gap = (x.numeric() != y.numeric() ? FIGURE_APART : TextRow.WIDE_GAP / 2) * em;
    return x.box().right() + gap <= y.box().left() || y.box().right() + gap <= x.box().left();
  }

  private static TextRow join(TextRow above, TextRow below) {
    List<Chunk> sorted =
        Stream.concat(above.chunks().stream(), below.chunks().stream())
            .sorted(Comparator.comparingDouble(c -> c.box().left()))
            .toList();
    List<Chunk> out = new ArrayList<>();
    for (Chunk chunk : sorted) {
      Chunk last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && last.box().horizontalOverlap(chunk.box()) > 0) {
        out.set(out.size() - 1, stacked(last, chunk));
      } else {
        out.add(chunk);
      }
    }
    return TextRow.of(out);
  }

  private static Chunk stacked(Chunk a, Chunk b) {
    List<Word> words = new ArrayList<>(a.words());
    words.addAll(b.words());
    return Chunk.of(CellText.lines(words).stream().flatMap(List::stream).toList());
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that only the header tells of: a label between two columns that have their own labels
 * names a third one, whose cells are all empty, as « Visa » or « Observations » left to be written
 * by hand.
 */
final class HeaderOnlyColumns {

  /** Words of one label stand nearer than this share of the font size … */
  private static final double LABEL_GAP = 0.5;

  /** … or nearer than this many times the usual space of the table. */
  private static final double USUAL = 1.6;

  /** A label in a gutter keeps this far from the columns beside it, in points. */
  private static final double CLEAR = 1.0;

  private HeaderOnlyColumns() {}

  /** The columns with those that the first lines of a table, its header, add. */
  static Columns added(Columns columns, List<TextRow> rows, int headerLines) {
    double space = Math.max(LABEL_GAP, USUAL * usualSpace(rows));
    Columns out = columns;
    for (TextRow row : rows.subList(0, headerLines)) {
      if (row.chunks().size() > 1) {
        out = added(out, row, space);
      }
    }
    return out;
  }

  /** The middle of the spaces between words of one piece, as a share of the font size. */
  private static double usualSpace(List<TextRow> rows) {
    List<Double> gaps = new ArrayList<>();
    for (TextRow row : rows) {
      for (Chunk chunk : row.chunks()) {
        for (int i = 1; i < chunk.words().size(); i++) {
          Word word = chunk.words().get(i);
          double gap = word.box().left() - chunk.words().get(i - 1).box().right();
          if (gap > 0) {
            gaps.add(gap / word.size());
          }
        }
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? LABEL_GAP : gaps.get(gaps.size() / 2);
  }

  private static Columns added(Columns columns, TextRow row, double space) {
    List<Box> labels = labels(row, space);
    boolean[] own = new boolean[columns.count()];
    for (int c = 0; c < columns.count(); c++) {
      for (Box label : labels) {
        own[c] |= overlaps(label, columns, c);
      }
    }
    List<double[]> out = new ArrayList<>();
    for (int c = 0; c <= columns.count(); c++) {
      List<Box> between = between(labels, columns, c);
      int taken = (c > 0 && !own[c - 1] ? 1 : 0) + (c < columns.count() && !own[c] ? 1 : 0);
      if (between.size() > taken) {
        int from = c > 0 && !own[c - 1] ? 1 : 0;
        for (Box label : between.subList(from, from + between.size() - taken)) {
          out.add(new double[] {label.left(), label.right()});
        }
      }
      if (c < columns.count()) {
        out.add(columns.intervals().get(c));
      }
    }
    return out.size() == columns.count() ? columns : new Columns(out);
  }

  /** The labels that lie in the gutter before a column, clear of the columns on both sides. */
  private static List<Box> between(List<Box> labels, Columns columns, int column) {
    double from = column == 0 ? Double.NEGATIVE_INFINITY : columns.right(column - 1) + CLEAR;
    double to = column == columns.count() ? Double.POSITIVE_INFINITY : columns.left(column) - CLEAR;
    return labels.stream().filter(l -> l.left() >= from && l.right() <= to).toList();
  }

  private static boolean overlaps(Box label, Columns columns, int column) {
    return label.left() < columns.right(column) + CLEAR
        && label.right() > columns.left(column) - CLEAR;
  }

  private static List<Box> labels(TextRow row, double space) {
    List<Box> out = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      Box open = null;
      for (Word word : chunk.words()) {
        boolean sameLabel = open != null && word.box().left() - open.right() < space * word.size();
        if (open != null && !sameLabel) {
          out.add(open);
        }
        open = sameLabel ? open.union(word.box()) : word.box();
      }
      out.add(open);
    }
    return out;
  }
}

package fr.greffe.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line of labels over one that says the same labels again and again: over « Commune |
 * Extérieur | Commune | Extérieur », two labels span two columns each, wherever they are centred.
 */
final class RepeatedLabels {

  private RepeatedLabels() {}

  /** The upper line with its labels over the groups of the lower one; as it was without groups. */
  static GridRow spanned(GridRow upper, GridRow lower) {
    List<GridRow.Entry> under = lower.entries();
    for (int stub = 0; stub <= 1; stub++) {
      List<GridRow.Entry> labels = stub == 0 ? upper.entries() : withoutStub(upper);
      int from = under.size() % Math.max(1, labels.size());
      if (labels.size() < 2 || from > 1) {
        continue;
      }
      List<GridRow.Entry> groups = under.subList(from, under.size());
      int period = groups.size() / labels.size();
      if (period < 2 || !repeats(groups, period) || !over(labels, groups, period)) {
        continue;
      }
      List<GridRow.Entry> out = new ArrayList<>();
      if (stub == 1) {
        out.add(upper.entries().get(0));
      }
      for (int i = 0; i < labels.size(); i++) {
        int first = groups.get(i * period).first();
        int last = groups.get((i + 1) * period - 1).last();
        out.add(new GridRow.Entry(first, last, labels.get(i).words()));
      }
      boolean apart = stub == 0 || out.get(0).last() < out.get(1).first();
      return apart ? new GridRow(out, upper.box()) : upper;
    }
    return upper;
  }

  private static List<GridRow.Entry> withoutStub(GridRow row) {
    boolean stub = !row.entries().isEmpty() && row.entries().get(0).first() == 0;
    return stub ? row.entries().subList(1, row.entries().size()) : row.entries();
  }

  private static boolean repeats(List<GridRow.Entry> labels, int period) {
    for (int i = period; i < labels.size(); i++) {
      if (!labels.get(i).text().equals(labels.get(i - period).text())) {
        return false;
      }
    }
    return labels.stream().noneMatch(GridRow.Entry::spans);
  }

  /** True when each label has its middle over its own group. */
  private static boolean over(List<GridRow.Entry> labels, List<GridRow.Entry> groups, int period) {
    for (int i = 0; i < labels.size(); i++) {
      double middle = labels.get(i).box().centerX();
      double left = groups.get(i * period).box().left();
      double right = groups.get((i + 1) * period - 1).box().right();
      if (middle < left || middle > right) {
        return false;
      }
    }
    return true;
  }
}

package fr.greffe.table;

import fr.greffe.pdf.Fill;
import fr.greffe.pdf.Ruling;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Grids drawn without a line: every cell is filled, and the sides of the fills, which touch or
 * leave a white joint between, are the lines.
 */
final class ShadedGrid {

  /** The white joint between two filled cells is at most this wide, in points. */
  private static final double JOINT = 3.0;

  /** Smaller fills are marks and parts of drawings, in points. */
  private static final double SMALLEST = 6.0;

  /** Fewer cells are a header or a frame. */
  private static final int FEWEST = 6;

  /** The cells of a grid cover at least this share of its area … */
  private static final double COVER = 0.88;

  /** … and little more than all of it: else fills lie one upon another, as in drawings. */
  private static final double OVERLAID = 1.15;

  /** More fills than this on a page are a picture's. */
  private static final int MOST = 2000;

  private ShadedGrid() {}

  /** The sides of the cells of every filled grid that no lines draw already, as rulings. */
  static List<Ruling> rulings(List<Fill> fills, Rules drawn) {
    if (fills.size() < FEWEST || fills.size() > MOST) {
      return List.of();
    }
    List<Box> boxes =
        fills.stream()
            .map(Fill::box)
            .filter(b -> b.height() >= SMALLEST && b.width() >= SMALLEST)
            .distinct()
            .sorted(Comparator.comparingDouble(Box::top).thenComparingDouble(Box::left))
            .toList();
    List<Ruling> out = new ArrayList<>();
    for (List<Box> group : groups(boxes)) {
      if (isGrid(group, drawn)) {
        group.forEach(b -> addSides(b, out));
      }
    }
    return out;
  }

  /** Fills that touch one another, directly or by others. */
  private static List<List<Box>> groups(List<Box> boxes) {
    Forest forest = new Forest(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      Box reach = boxes.get(i).grow(JOINT);
      for (int j = i + 1; j < boxes.size() && boxes.get(j).top() <= reach.bottom(); j++) {
        if (boxes.get(j).left() <= reach.right() && boxes.get(j).right() >= reach.left()) {
          forest.union(i, j);
        }
      }
    }
    TreeMap<Integer, List<Box>> out = new TreeMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      out.computeIfAbsent(forest.root(i), k -> new ArrayList<>()).add(boxes.get(i));
    }
    return List.copyOf(out.values());
  }

  private static boolean isGrid(List<Box> group, Rules drawn) {
    if (group.size() < FEWEST) {
      return false;
    }
    Box area = group.stream().reduce(Box::union).orElseThrow();
    double cover = group.stream().mapToDouble(Box::area).sum() / area.area();
    long rows = group.stream().mapToLong(b -> Math.round(b.top() / JOINT)).distinct().count();
    long columns = group.stream().mapToLong(b -> Math.round(b.left() / JOINT)).distinct().count();
    boolean ruled =
        drawn.verticals().stream().anyMatch(v -> area.holdsCenterOf(v.box()))
            && drawn.horizontals().stream().anyMatch(h -> area.holdsCenterOf(h.box()));
    return cover >= COVER && cover <= OVERLAID && rows >= 3 && columns >= 2 && !ruled;
  }

  private static void addSides(Box b, List<Ruling> out) {
    out.add(new Ruling(true, b.top(), b.left(), b.right(), 0));
    out.add(new Ruling(true, b.bottom(), b.left(), b.right(), 0));
    out.add(new Ruling(false, b.left(), b.top(), b.bottom(), 0));
    out.add(new Ruling(false, b.right(), b.top(), b.bottom(), 0));
  }
}

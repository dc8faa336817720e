package fr.greffe.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The cells of a lattice: elementary cells not parted by a drawn line are one, as rectangles. */
final class Regions {

  private Regions() {}

  /** A rectangle of elementary cells, both ends included. */
  record Region(int top, int left, int bottom, int right) {}

  /** The cells, by row then column; together they cover the lattice once. */
  static List<Region> of(Lattice lattice) {
    int columns = lattice.columns();
    Forest forest = new Forest(lattice.rows() * columns);
    for (int r = 0; r < lattice.rows(); r++) {
      for (int c = 0; c < columns; c++) {
        if (c > 0 && !lattice.down()[r][c]) {
          forest.union(r * columns + c - 1, r * columns + c);
        }
        if (r > 0 && !lattice.across()[r][c]) {
          forest.union((r - 1) * columns + c, r * columns + c);
        }
      }
    }
    TreeMap<Integer, List<int[]>> sets = new TreeMap<>();
    for (int r = 0; r < lattice.rows(); r++) {
      for (int c = 0; c < columns; c++) {
        sets.computeIfAbsent(forest.root(r * columns + c), k -> new ArrayList<>())
            .add(new int[] {r, c});
      }
    }
    List<Region> out = new ArrayList<>();
    sets.values().forEach(set -> rectangles(set, lattice, out));
    return out;
  }

  /** A set as one rectangle, or where it is bent, as runs of rows that share their columns. */
  private static void rectangles(List<int[]> cells, Lattice lattice, List<Region> out) {
    int[] first = cells.get(0);
    int[] last = cells.get(cells.size() - 1);
    int left = cells.stream().mapToInt(c -> c[1]).min().orElseThrow();
    int right = cells.stream().mapToInt(c -> c[1]).max().orElseThrow();
    int height = last[0] - first[0] + 1;
    if (cells.size() == height * (right - left + 1)) {
      out.add(new Region(first[0], left, last[0], right));
      return;
    }
    List<Region> open = new ArrayList<>();
    int at = 0;
    while (at < cells.size()) {
      int row = cells.get(at)[0];
      List<Region> runs = new ArrayList<>();
      while (at < cells.size() && cells.get(at)[0] == row) {
        int start = cells.get(at)[1];
        int end = start;
        at++;
        while (at < cells.size()
            && cells.get(at)[0] == row
            && cells.get(at)[1] == end + 1
            && !lattice.down()[row][end + 1]) {
          end++;
          at++;
        }
        runs.add(new Region(row, start, row, end));
      }
      open = extend(open, runs, lattice, out);
    }
    out.addAll(open);
  }

  /** Runs of a row that sit exactly under an open run, with no line between, prolong it. */
  private static List<Region> extend(
      List<Region> open, List<Region> runs, Lattice lattice, List<Region> out) {
    List<Region> next = new ArrayList<>();
    List<Region> closed = new ArrayList<>(open);
    for (Region run : runs) {
      Region above =
          open.stream()
              .filter(o -> o.left() == run.left() && o.right() == run.right())
              .filter(o -> o.bottom() == run.top() - 1 && !lattice.across()[run.top()][run.left()])
              .findFirst()
              .orElse(null);
      if (above == null) {
        next.add(run);
      } else {
        closed.remove(above);
        next.add(new Region(above.top(), run.left(), run.bottom(), run.right()));
      }
    }
    out.addAll(closed);
    return next;
  }
}

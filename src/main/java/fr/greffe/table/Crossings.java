package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Groups rulings that cross or touch one another: the drawings a page is made of. */
final class Crossings {

  /** Lines that end this close to one another are meant to touch, in points. */
  static final double TOUCH = 3.0;

  private Crossings() {}

  /** True when the horizontal and the vertical cross or touch. */
  static boolean cross(Ruling h, Ruling v) {
    return v.position() >= h.start() - TOUCH
        && v.position() <= h.end() + TOUCH
        && h.position() >= v.start() - TOUCH
        && h.position() <= v.end() + TOUCH;
  }

  /** A set of rulings connected by crossings. */
  record Group(List<Ruling> horizontals, List<Ruling> verticals) {}

  /** The connected groups that have lines in both directions, top to bottom. */
  static List<Group> groups(Rules rules) {
    List<Ruling> hs = rules.horizontals();
    List<Ruling> vs = rules.verticals();
    Forest forest = new Forest(hs.size() + vs.size());
    for (int i = 0; i < hs.size(); i++) {
      Ruling h = hs.get(i);
      for (int j = firstFrom(vs, h.start() - TOUCH);
          j < vs.size() && vs.get(j).position() <= h.end() + TOUCH;
          j++) {
        if (cross(h, vs.get(j))) {
          forest.union(i, hs.size() + j);
        }
      }
    }
    TreeMap<Integer, Group> groups = new TreeMap<>();
    for (int i = 0; i < hs.size(); i++) {
      groups.computeIfAbsent(forest.root(i), Crossings::empty).horizontals().add(hs.get(i));
    }
    for (int j = 0; j < vs.size(); j++) {
      groups
          .computeIfAbsent(forest.root(hs.size() + j), Crossings::empty)
          .verticals()
          .add(vs.get(j));
    }
    return groups.values().stream()
        .filter(g -> !g.horizontals().isEmpty() && !g.verticals().isEmpty())
        .toList();
  }

  private static Group empty(int root) {
    return new Group(new ArrayList<>(), new ArrayList<>());
  }

  private static int firstFrom(List<Ruling> sorted, double position) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

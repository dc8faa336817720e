package fr.greffe.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins pieces of line into rulings. */
final class Rulings {
  /** Pieces whose positions differ by up to this, in points, are one line. */
  private static final double SAME_POSITION = 0.8;

  /** Pieces up to this far apart along their line, in points, are one ruling. */
  private static final double TOUCHING = 2.0;

  /** Shorter results, in points, are dots and glyph parts. */
  private static final double MIN_LENGTH = 4.0;

  private static final Comparator<Ruling> BY_POSITION =
      Comparator.comparing(Ruling::horizontal)
          .thenComparingDouble(Ruling::position)
          .thenComparingDouble(Ruling::start)
          .thenComparingDouble(Ruling::end)
          .thenComparingDouble(Ruling::thickness);

  private static final Comparator<Ruling> BY_START =
      Comparator.comparingDouble(Ruling::start)
          .thenComparingDouble(Ruling::position)
          .thenComparingDouble(Ruling::end);

  private Rulings() {}

  /** The rulings these pieces make: vertical ones first, then by position and start. */
  static List<Ruling> merge(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(BY_POSITION);
    List<Ruling> merged = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !sameLine(sorted.get(from), sorted.get(i))) {
        mergeAlong(sorted.subList(from, i), merged);
        from = i;
      }
    }
    merged.sort(BY_POSITION);
    return merged;
  }

  private static boolean sameLine(Ruling a, Ruling b) {
    return a.horizontal() == b.horizontal() && b.position() - a.position() <= SAME_POSITION;
  }

  private static void mergeAlong(List<Ruling> line, List<Ruling> out) {
    if (line.size() == 1) {
      keep(line.get(0), out);
      return;
    }
    List<Ruling> sorted = new ArrayList<>(line);
    sorted.sort(BY_START);
    Ruling current = sorted.get(0);
    for (Ruling next : sorted.subList(1, sorted.size())) {
      if (next.start() <= current.end() + TOUCHING) {
        current =
            new Ruling(
                current.horizontal(),
                current.length() >= next.length() ? current.position() : next.position(),
                current.start(),
                Math.max(current.end(), next.end()),
                Math.max(current.thickness(), next.thickness()));
      } else {
        keep(current, out);
        current = next;
      }
    }
    keep(current, out);
  }

  private static void keep(Ruling ruling, List<Ruling> out) {
    if (ruling.length() >= MIN_LENGTH) {
      out.add(
          new Ruling(
              ruling.horizontal(),
              rounded(ruling.position()),
              rounded(ruling.start()),
              rounded(ruling.end()),
              rounded(ruling.thickness())));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0 + 0.0;
  }
}

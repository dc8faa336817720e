package fr.greffe.pdf;

import java.util.HashMap;
import java.util.Map;

/**
 * By how much the text of a page is tilted: a page that was laid a little askew before it was made
 * a PDF has all its text and lines at one small angle.
 */
final class Tilt {
  /** Less than this, in degrees, moves nothing by as much as a line. */
  private static final double LEAST = 0.1;

  /** More than this, in degrees, is meant. */
  private static final double MOST = 3;

  /** The share of the characters that are at the angle. */
  private static final double SHARE = 0.85;

  /** Fewer characters than this show nothing. */
  private static final int ENOUGH = 100;

  /** Angles are told apart by this part of a degree. */
  private static final double STEP = 0.02;

  private final Map<Long, Integer> counts = new HashMap<>();
  private int all;

  /** A character written in the direction (x, y) of the page as displayed. */
  void add(double x, double y) {
    all++;
    double degrees = Math.toDegrees(Math.atan2(y, x));
    if (Math.abs(degrees) <= MOST) {
      counts.merge(Math.round(degrees / STEP), 1, Integer::sum);
    }
  }

  /** The angle nearly all the text is written at, in radians; 0 when it is straight, or mixed. */
  double angle() {
    long most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Long, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(0L);
    int near = 0;
    double sum = 0;
    for (long step = most - 1; step <= most + 1; step++) {
      int count = counts.getOrDefault(step, 0);
      near += count;
      sum += count * step * STEP;
    }
    boolean tilted = Math.abs(most * STEP) >= LEAST && near >= ENOUGH && near >= SHARE * all;
    return tilted ? Math.toRadians(sum / near) : 0;
  }
}

package fr.greffe.pdf;

import fr.greffe.record.Box;

/**
 * A horizontal or vertical line drawn on the page: a stroke, a thin filled rectangle, an edge of a
 * clipped path. Collinear pieces that touch are one ruling.
 *
 * @param horizontal its direction
 * @param position y of a horizontal ruling, x of a vertical one, in points
 * @param start the smaller end along its direction
 * @param end the larger end
 * @param thickness in points
 */
public record Ruling(
    boolean horizontal, double position, double start, double end, double thickness) {

  public double length() {
    return end - start;
  }

  /** The ruling as a box without thickness. */
  public Box box() {
    return horizontal
        ? new Box(start, position, end, position)
        : new Box(position, start, position, end);
  }
}

package fr.greffe.record;

/**
 * A rectangle on a page as displayed (after /Rotate), in points, origin at the top left, y growing
 * downwards. Coordinates are rounded to a hundredth of a point so that outputs are stable.
 */
public record Box(double left, double top, double right, double bottom) {

  public Box {
    left = round(left);
    top = round(top);
    right = round(right);
    bottom = round(bottom);
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0 + 0.0;
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double centerX() {
    return (left + right) / 2;
  }

  public double centerY() {
    return (top + bottom) / 2;
  }

  public double area() {
    return Math.max(0, width()) * Math.max(0, height());
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** True when the two boxes share some area or touch. */
  public boolean intersects(Box other) {
    return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
  }

  /** True when the point lies in the box, edges included. */
  public boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** True when the centre of the other box lies in this one. */
  public boolean holdsCenterOf(Box other) {
    return contains(other.centerX(), other.centerY());
  }

  /** The area shared by both boxes, in square points; 0 when they are apart. */
  public double overlapArea(Box other) {
    double w = Math.min(right, other.right) - Math.max(left, other.left);
    double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return w <= 0 || h <= 0 ? 0 : w * h;
  }

  /** The length, in points, over which both boxes overlap vertically; 0 when they are apart. */
  public double verticalOverlap(Box other) {
    return Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
  }

  /** The length, in points, over which both boxes overlap horizontally; 0 when they are apart. */
  public double horizontalOverlap(Box other) {
    return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left));
  }

  /** This box grown by the margin, in points, on every side. */
  public Box grow(double margin) {
    return new Box(left - margin, top - margin, right + margin, bottom + margin);
  }
}

package fr.greffe.pdf;

/** The share of a page that pictures cover, on a grid fine enough for telling scans. */
final class PictureCover {
  private static final int COLUMNS = 40;
  private static final int ROWS = 56;

  private final boolean[] covered = new boolean[COLUMNS * ROWS];
  private final double width;
  private final double height;

  PictureCover(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Marks the cells whose centre lies in the rectangle, in points. */
  void add(double left, double top, double right, double bottom) {
    int firstColumn = (int) Math.ceil(Math.max(0, left) / width * COLUMNS - 0.5);
    int lastColumn = (int) Math.floor(Math.min(width, right) / width * COLUMNS - 0.5);
    int firstRow = (int) Math.ceil(Math.max(0, top) / height * ROWS - 0.5);
    int lastRow = (int) Math.floor(Math.min(height, bottom) / height * ROWS - 0.5);
    for (int row = Math.max(0, firstRow); row <= Math.min(ROWS - 1, lastRow); row++) {
      for (int column = Math.max(0, firstColumn);
          column <= Math.min(COLUMNS - 1, lastColumn);
          column++) {
        covered[row * COLUMNS + column] = true;
      }
    }
  }

  /** From 0 to 1. */
  double share() {
    int count = 0;
    for (boolean cell : covered) {
      if (cell) {
        count++;
      }
    }
    return (double) count / covered.length;
  }

  boolean covers(double x, double y) {
    int column = (int) (x / width * COLUMNS);
    int row = (int) (y / height * ROWS);
    return column >= 0
        && column < COLUMNS
        && row >= 0
        && row < ROWS
        && covered[row * COLUMNS + column];
  }
}

package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds the current path, already in coordinates of the page, and turns painted paths into rulings
 * and fills.
 */
final class PathCollector {
  /** From this grey level on, in all three parts, a colour counts as white. */
  private static final int WHITE_LEVEL = 0xFA;

  /** A filled rectangle up to this thickness, in points, is a ruling. */
  private static final double THIN = 3.0;

  /** A filled shape is a ruling only when it is at least this many times longer than thick. */
  private static final double LONG = 3.0;

  /** A segment whose ends differ by less, in points, is horizontal or vertical. */
  private static final double STRAIGHT = 0.75;

  /** Pieces of line kept per page, against hostile or purely graphical pages. */
  private static final int MAX_PIECES = 200_000;

  /** A filled shape counts as a rectangle when it covers this share of its box. */
  private static final double RECTANGULAR = 0.85;

  private static final int MAX_POINTS = 200_000;

  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private boolean[] starts = new boolean[64];
  private boolean[] curved = new boolean[64];
  private int count;
  private double startX;
  private double startY;
  private final List<Ruling> pieces = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Box> shapes = new ArrayList<>();

  void moveTo(double x, double y) {
    add(x, y, true, false);
    startX = x;
    startY = y;
  }

  void lineTo(double x, double y) {
    add(x, y, count == 0, false);
  }

  void curveTo(double x, double y) {
    add(x, y, count == 0, true);
  }

  void close() {
    if (count > 0 && (xs[count - 1] != startX || ys[count - 1] != startY)) {
      add(startX, startY, false, false);
    }
  }

  double lastX() {
    return count == 0 ? 0 : xs[count - 1];
  }

  double lastY() {
    return count == 0 ? 0 : ys[count - 1];
  }

  private void add(double x, double y, boolean start, boolean curve) {
    if (count >= MAX_POINTS) {
      return;
    }
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, count * 2);
      ys = Arrays.copyOf(ys, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      curved = Arrays.copyOf(curved, count * 2);
    }
    xs[count] = x;
    ys[count] = y;
    starts[count] = start;
    curved[count] = curve;
    count++;
  }

  /** Forgets the current path. */
  void clear() {
    count = 0;
  }

  /** Narrows the state's clip to the box of the current path. */
  void clip(GraphicsState state) {
    if (count == 0) {
      return;
    }
    double left = Double.POSITIVE_INFINITY;
    double top = left;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = right;
    for (int i = 0; i < count; i++) {
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    state.clip(left, top, right, bottom);
  }

  /** Paints the outline of the current path. */
  void stroke(GraphicsState state) {
    if (isWhite(state.strokeColor) || state.strokeAlpha == 0) {
      return;
    }
    double thickness = state.lineWidth * state.ctm.scale();
    for (int i = 1; i < count; i++) {
      if (!starts[i] && !curved[i]) {
        segment(xs[i - 1], ys[i - 1], xs[i], ys[i], thickness, state);
      }
    }
  }

  private void segment(
      double x1, double y1, double x2, double y2, double thickness, GraphicsState state) {
    double dx = Math.abs(x2 - x1);
    double dy = Math.abs(y2 - y1);
    if (dy <= STRAIGHT && dx > dy) {
      ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2), thickness, state);
    } else if (dx <= STRAIGHT && dy > dx) {
      ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2), thickness, state);
    }
  }

  /** Keeps the part of a line that the clip lets through. A thick and short line is a fill. */
  private void ruling(
      boolean horizontal,
      double position,
      double start,
      double end,
      double thickness,
      GraphicsState state) {
    if (thickness > THIN && end - start > 0) {
      double half = thickness / 2;
      if (horizontal) {
        area(start, position - half, end, position + half, state.strokeColor, state);
      } else {
        area(position - half, start, position + half, end, state.strokeColor, state);
      }
      return;
    }
    double low = horizontal ? state.clipTop : state.clipLeft;
    double high = horizontal ? state.clipBottom : state.clipRight;
    double from = Math.max(start, horizontal ? state.clipLeft : state.clipTop);
    double to = Math.min(end, horizontal ? state.clipRight : state.clipBottom);
    double reach = Math.max(thickness / 2, 0.5);
    if (position < low - reach || position > high + reach || to <= from) {
      return;
    }
    if (pieces.size() < MAX_PIECES) {
      pieces.add(new Ruling(horizontal, position, from, to, thickness));
    }
  }

  /** Paints the inside of the current path. */
  void fill(GraphicsState state) {
    if (isWhite(state.fillColor) || state.fillAlpha == 0) {
      return;
    }
    List<double[]> boxes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || starts[i]) {
        subpath(from, i, boxes);
        from = i;
      }
    }
    if (boxes.size() == 2 && isFrame(boxes.get(0), boxes.get(1))) {
      frame(boxes.get(0), boxes.get(1), state);
      return;
    }
    for (double[] box : boxes) {
      area(box[0], box[1], box[2], box[3], state.fillColor, state);
    }
  }

  private void subpath(int from, int to, List<double[]> boxes) {
    if (to - from < 2) {
      return;
    }
    double left = xs[from];
    double right = left;
    double top = ys[from];
    double bottom = top;
    double twiceArea = 0;
    for (int i = from; i < to; i++) {
      int next = i + 1 == to ? from : i + 1;
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
      twiceArea += xs[i] * ys[next] - xs[next] * ys[i];
    }
    double boxArea = (right - left) * (bottom - top);
    if (Math.abs(twiceArea) / 2 >= RECTANGULAR * boxArea) {
      boxes.add(new double[] {left, top, right, bottom});
    } else if (boxArea > THIN * THIN && shapes.size() < MAX_PIECES) {
      shapes.add(new Box(left, top, right, bottom));
    }
  }

  /** True when one rectangle lies in the other so closely that together they draw a border. */
  private static boolean isFrame(double[] a, double[] b) {
    double[] outer = a[2] - a[0] > b[2] - b[0] ? a : b;
    double[] inner = outer == a ? b : a;
    double left = inner[0] - outer[0];
    double top = inner[1] - outer[1];
    double right = outer[2] - inner[2];
    double bottom = outer[3] - inner[3];
    return Math.min(Math.min(left, right), Math.min(top, bottom)) > 0
        && Math.max(Math.max(left, right), Math.max(top, bottom)) <= THIN
        && inner[2] - inner[0] > THIN
        && inner[3] - inner[1] > THIN;
  }

  private void frame(double[] a, double[] b, GraphicsState state) {
    double left = (a[0] + b[0]) / 2;
    double top = (a[1] + b[1]) / 2;
    double right = (a[2] + b[2]) / 2;
    double bottom = (a[3] + b[3]) / 2;
    double thickness = Math.abs(a[0] - b[0]);
    ruling(true, top, left, right, thickness, state);
    ruling(true, bottom, left, right, thickness, state);
    ruling(false, left, top, bottom, thickness, state);
    ruling(false, right, top, bottom, thickness, state);
  }

  /** A filled rectangle: what the clip leaves of it is a ruling when thin, else a fill. */
  private void area(
      double left, double top, double right, double bottom, int color, GraphicsState state) {
    double l = Math.max(left, state.clipLeft);
    double t = Math.max(top, state.clipTop);
    double r = Math.min(right, state.clipRight);
    double b = Math.min(bottom, state.clipBottom);
    if (r < l || b < t) {
      return;
    }
    double width = r - l;
    double height = b - t;
    if (pieces.size() + fills.size() >= MAX_PIECES) {
      return;
    }
    if (height <= THIN && width >= LONG * height) {
      pieces.add(new Ruling(true, (t + b) / 2, l, r, height));
    } else if (width <= THIN && height >= LONG * width) {
      pieces.add(new Ruling(false, (l + r) / 2, t, b, width));
    } else if (width > THIN && height > THIN) {
      fills.add(new Fill(new Box(l, t, r, b), color));
    }
  }

  /** A thin picture stretched over a length is a line too. */
  void picture(double left, double top, double right, double bottom, GraphicsState state) {
    if (Math.min(right - left, bottom - top) <= THIN) {
      area(left, top, right, bottom, 0, state);
    }
  }

  static boolean isWhite(int color) {
    return (color >> 16 & 0xFF) >= WHITE_LEVEL
        && (color >> 8 & 0xFF) >= WHITE_LEVEL
        && (color & 0xFF) >= WHITE_LEVEL;
  }

  List<Ruling> pieces() {
    return pieces;
  }

  /** The boxes of coloured shapes that are no rectangles. */
  List<Box> shapes() {
    return shapes;
  }

  List<Fill> fills() {
    return fills;
  }
}

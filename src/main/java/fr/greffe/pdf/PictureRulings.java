package fr.greffe.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/** Finds table lines in the grey picture of a scanned page: long thin dark runs. */
final class PictureRulings {
  /** Pixels darker than this are ink. */
  private static final int INK = 150;

  /** Shortest line kept, in points: longer than any letter's stroke. */
  private static final double MIN_LENGTH = 36;

  /** Thickest line kept, in points. */
  private static final double MAX_THICKNESS = 3;

  /** A line may be interrupted by this many points. */
  private static final double MAX_GAP = 1.2;

  /** A slanted scan moves a line by up to this share of its length. */
  private static final double MAX_SLANT = 0.01;

  private PictureRulings() {}

  /**
   * The lines of a picture.
   *
   * @param scale points per pixel
   */
  static List<Ruling> of(BufferedImage grey, double scale) {
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    int width = grey.getWidth();
    int height = grey.getHeight();
    List<Ruling> pieces = new ArrayList<>();
    scan(pixels, height, width, width, 1, true, scale, pieces);
    scan(pixels, width, height, 1, width, false, scale, pieces);
    return Rulings.merge(joined(pieces));
  }

  /**
   * Scans all rows (or columns) for runs of ink.
   *
   * @param rows rows to scan, {@code length} pixels each
   * @param rowStep distance between rows in the array
   * @param step distance between pixels of one row
   */
  private static void scan(
      byte[] pixels,
      int rows,
      int length,
      int rowStep,
      int step,
      boolean horizontal,
      double scale,
      List<Ruling> out) {
    int minimum = (int) (MIN_LENGTH / scale);
    int gap = Math.max(1, (int) (MAX_GAP / scale));
    for (int row = 0; row < rows; row++) {
      int base = row * rowStep;
      int start = -1;
      int last = -1;
      for (int i = 0; i < length; i++) {
        if ((pixels[base + i * step] & 0xFF) < INK) {
          if (start < 0 || i - last > gap) {
            keep(start, last, row, minimum, horizontal, scale, out);
            start = i;
          }
          last = i;
        }
      }
      keep(start, last, row, minimum, horizontal, scale, out);
    }
  }

  private static void keep(
      int start,
      int last,
      int row,
      int minimum,
      boolean horizontal,
      double scale,
      List<Ruling> out) {
    if (start >= 0 && last - start >= minimum) {
      out.add(
          new Ruling(horizontal, (row + 0.5) * scale, start * scale, (last + 1) * scale, scale));
    }
  }

  /** Stacks runs of neighbouring rows; stacks too thick to be a line are left out. */
  private static List<Ruling> joined(List<Ruling> runs) {
    List<Stack> open = new ArrayList<>();
    List<Ruling> out = new ArrayList<>();
    for (Ruling run : runs) {
      Stack home = null;
      for (int i = open.size() - 1; i >= 0; i--) {
        Stack stack = open.get(i);
        if (stack.isOver(run)) {
          stack.close(out);
          open.remove(i);
        } else if (home == null && stack.takes(run)) {
          home = stack;
        }
      }
      if (home == null) {
        home = new Stack(run);
        open.add(home);
      }
      home.add(run);
    }
    open.forEach(s -> s.close(out));
    return out;
  }

  /** Runs on top of each other. */
  private static final class Stack {
    private final boolean horizontal;
    private final double first;
    private double last;
    private double start;
    private double end;

    Stack(Ruling run) {
      horizontal = run.horizontal();
      first = run.position();
      last = first;
      start = run.start();
      end = run.end();
    }

    boolean isOver(Ruling run) {
      return run.horizontal() != horizontal || run.position() - last > 2.5 * run.thickness();
    }

    boolean takes(Ruling run) {
      return run.start() <= end && run.end() >= start;
    }

    void add(Ruling run) {
      last = run.position();
      start = Math.min(start, run.start());
      end = Math.max(end, run.end());
    }

    void close(List<Ruling> out) {
      double thickness = last - first;
      double length = end - start;
      if (thickness <= MAX_THICKNESS + MAX_SLANT * length) {
        out.add(
            new Ruling(
                horizontal,
                (first + last) / 2,
                start,
                end,
                Math.max(0.25, Math.min(thickness, MAX_THICKNESS))));
      }
    }
  }
}

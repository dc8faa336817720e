package fr.greffe.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of a picture are bold. OCR does not say, yet in a scanned register weight is what
 * tells a heading from its text: the strokes of each word are measured and compared to the page's
 * usual ones.
 */
final class InkWeight {
  /** Pixels darker than this are ink. */
  private static final int INK = 150;

  /** Bold strokes are about 1.4 times as wide as regular ones in the common typefaces. */
  private static final double BOLD = 1.25;

  /** On a page of uneven ink, bold must stand out from the usual deviation by this factor. */
  private static final double DEVIATIONS = 4;

  /** In a line of bold, digits and narrow words may be this much wider than regular only. */
  private static final double IN_BOLD_LINE = 1.1;

  /** Words shorter than this have too few strokes to be measured. */
  private static final int MIN_LETTERS = 3;

  /** Fewer measured words than this do not tell what is usual on the page. */
  private static final int MIN_WORDS = 30;

  /** Lines this much higher than usual are in larger letters, whose strokes are wider. */
  private static final double LARGER = 1.25;

  /** A row of ink over this share of a word's width is its underline. */
  private static final double UNDERLINE = 0.9;

  /** An underline runs below this share of a word's height. */
  private static final double LOWEST_LETTERS = 0.6;

  private final byte[] pixels;
  private final int width;
  private final int height;

  private InkWeight(BufferedImage grey) {
    this.pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    this.width = grey.getWidth();
    this.height = grey.getHeight();
  }

  /**
   * Whether each word is bold, in the order given.
   *
   * @param grey the picture that the words were read from
   * @param words in reading order, the words of a line together
   * @param heights of their letters, see {@link #letterHeights}
   */
  static boolean[] bold(BufferedImage grey, List<Tesseract.Read> words, double[] heights) {
    boolean[] bold = new boolean[words.size()];
    InkWeight ink = new InkWeight(grey);
    double[] strokes = words.stream().mapToDouble(ink::stroke).toArray();
    double[] measured = Arrays.stream(strokes).filter(s -> s > 0).sorted().toArray();
    if (measured.length < MIN_WORDS) {
      return bold;
    }
    double usual = measured[measured.length / 2];
    double threshold = Math.max(BOLD, 1 + DEVIATIONS * deviation(measured, usual) / usual);
    double usualHeight = median(heights);
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).line() != words.get(from).line()) {
        double lineHeight = median(Arrays.copyOfRange(heights, from, i));
        double larger = lineHeight > LARGER * usualHeight ? lineHeight / usualHeight : 1;
        mark(bold, strokes, from, i, usual * larger, threshold);
        from = i;
      }
    }
    return bold;
  }

  /** The height of each word, in pixels, without the underline that OCR takes for letters. */
  static double[] letterHeights(BufferedImage grey, List<Tesseract.Read> words) {
    InkWeight ink = new InkWeight(grey);
    return words.stream().mapToDouble(ink::letterHeight).toArray();
  }

  private double letterHeight(Tesseract.Read word) {
    int bottom = Math.min(height, word.top() + word.height());
    for (int y = word.top() + (int) (LOWEST_LETTERS * word.height()); y < bottom; y++) {
      if (inked(word, y) >= UNDERLINE * word.width()) {
        return y - word.top();
      }
    }
    return word.height();
  }

  private int inked(Tesseract.Read word, int y) {
    int inked = 0;
    for (int x = word.left(); x < Math.min(width, word.left() + word.width()); x++) {
      inked += isInk(x, y) ? 1 : 0;
    }
    return inked;
  }

  private static void mark(
      boolean[] bold, double[] strokes, int from, int to, double usual, double threshold) {
    double[] line = Arrays.stream(strokes, from, to).filter(s -> s > 0).toArray();
    boolean boldLine = line.length > 0 && median(line) >= threshold * usual;
    double least = (boldLine ? IN_BOLD_LINE : threshold) * usual;
    for (int i = from; i < to; i++) {
      bold[i] = strokes[i] >= least;
    }
    // A word too short to be measured goes with the words beside it.
    for (int i = from; i < to; i++) {
      if (strokes[i] == 0) {
        boolean before = i == from || bold[i - 1];
        int next = i + 1;
        while (next < to && strokes[next] == 0) {
          next++;
        }
        boolean alone = i == from && next == to;
        bold[i] = !alone && before && (next == to || bold[next]);
      }
    }
  }

  /** The usual width of a word's strokes, in pixels; zero for a word too short to tell. */
  private double stroke(Tesseract.Read word) {
    if (word.text().codePoints().filter(Character::isLetterOrDigit).count() < MIN_LETTERS) {
      return 0;
    }
    int left = Math.max(1, word.left());
    int right = Math.min(width - 1, word.left() + word.width());
    int bottom = Math.min(height, word.top() + word.height());
    long area = 0;
    long runs = 0;
    for (int y = Math.max(0, word.top()); y < bottom; y++) {
      int inked = 0;
      int started = 0;
      for (int x = left; x < right; x++) {
        if (isInk(x, y)) {
          inked++;
          started += isInk(x - 1, y) ? 0 : 1;
        }
      }
      if (inked < UNDERLINE * (right - left)) {
        area += inked;
        runs += started;
      }
    }
    return runs == 0 ? 0 : (double) area / runs;
  }

  private boolean isInk(int x, int y) {
    return x >= 0 && (pixels[y * width + x] & 0xFF) < INK;
  }

  private static double deviation(double[] values, double from) {
    return median(Arrays.stream(values).map(v -> Math.abs(v - from)).toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

package fr.greffe.pdf;

import fr.greffe.record.Box;
import fr.greffe.record.TextOrigin;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads pages without text from their picture. */
final class OcrReader {
  /** Resolution at which tesseract's French model works best. */
  private static final int DPI = 300;

  /** Mean confidence under which a page is said to be uncertain. */
  private static final double LOW_CONFIDENCE = 70;

  /** Single characters less certain than this are specks. */
  private static final double MIN_CONFIDENCE = 15;

  /** Marks that OCR makes of table lines. */
  private static final String LINE_MARKS = "|¦_[]{}‗~\\`´'\"“”‘’.,*^<>";

  /** Size of text relative to the median height of its words' ink. */
  private static final double SIZE_OF_HEIGHT = 1.35;

  /** Lines this near to the page's usual height, as a factor, are in letters of the usual size. */
  private static final double USUAL_SIZE = 1.25;

  /** Lines of different blocks that share this part of their height are one line. */
  private static final double SAME_ROW = 0.6;

  /** Words lower than this share of their line's height take the line's height. */
  private static final double LOW_WORD = 0.6;

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final Tesseract tesseract;

  OcrReader(PDDocument document, Tesseract tesseract) {
    this.document = document;
    this.renderer = new QuickRenderer(document);
    this.tesseract = tesseract;
  }

  Optional<String> missing() {
    return tesseract.missing();
  }

  /**
   * The page with the text of its picture; words it already has are kept and not read again.
   *
   * @throws IOException when it cannot be drawn or read in time
   */
  RawPage read(RawPage page, List<String> problems) throws IOException {
    BufferedImage picture = PageImage.draw(document, renderer, page.number(), DPI, ImageType.GRAY);
    double scale = page.width() / picture.getWidth();
    List<Tesseract.Read> read =
        tesseract.read(picture, (int) Math.round(72 / scale)).stream()
            .filter(OcrReader::isText)
            .toList();
    List<Box> known = new ArrayList<>();
    page.lines().forEach(l -> l.words().forEach(w -> known.add(w.box().grow(1))));
    page.stamps().forEach(s -> known.add(s.box().grow(2)));
    double[] heights = InkWeight.letterHeights(picture, read);
    Facts facts =
        new Facts(scale, heights, median(heights), InkWeight.bold(picture, read, heights), known);
    List<Line> lines = lines(page.number(), read, facts);
    noteConfidence(page.number(), read, problems);
    List<Line> all = new ArrayList<>(page.lines());
    all.addAll(lines);
    all.sort(Comparator.comparingDouble((Line l) -> l.box().top()));
    List<Ruling> rulings =
        page.rulings().isEmpty() ? PictureRulings.of(picture, scale) : page.rulings();
    return page.withText(TextOrigin.OCR, Columns.arrange(all, rulings), rulings);
  }

  /** Words are kept however uncertain; marks only when they are more than a table's line. */
  private static boolean isText(Tesseract.Read word) {
    String text = word.text();
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters > 1) {
      return true;
    }
    boolean mark = text.chars().allMatch(c -> LINE_MARKS.indexOf(c) >= 0);
    return !mark && word.confidence() >= MIN_CONFIDENCE;
  }

  private static void noteConfidence(int page, List<Tesseract.Read> read, List<String> problems) {
    double mean = read.stream().mapToDouble(Tesseract.Read::confidence).average().orElse(100);
    if (mean < LOW_CONFIDENCE) {
      problems.add(
          String.format(
              Locale.ROOT, "page %d: OCR is uncertain (mean confidence %.0f %%)", page, mean));
    }
  }

  /**
   * What the words of a picture are made lines with.
   *
   * @param scale points per pixel
   * @param letterHeights of each word read, in pixels, underlines left out
   * @param usualHeight the median of these
   * @param bold whether each word read is bold
   * @param known where the page has words already
   */
  private record Facts(
      double scale, double[] letterHeights, double usualHeight, boolean[] bold, List<Box> known) {}

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static List<Line> lines(int page, List<Tesseract.Read> read, Facts facts) {
    List<List<Word>> rows = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= read.size(); i++) {
      if (i == read.size() || read.get(i).line() != read.get(from).line()) {
        List<Word> words = words(read.subList(from, i), from, facts);
        if (!words.isEmpty()) {
          rows.add(words);
        }
        from = i;
      }
    }
    return merged(page, rows);
  }

  private static List<Word> words(List<Tesseract.Read> line, int order, Facts facts) {
    int[] heights = line.stream().mapToInt(Tesseract.Read::height).sorted().toArray();
    double height = heights[heights.length / 2];
    double scale = facts.scale();
    double letters = median(Arrays.copyOfRange(facts.letterHeights(), order, order + line.size()));
    double factor = letters / facts.usualHeight();
    // A line without tall letters is not in smaller ones: headings must keep one style.
    double drawn = factor < USUAL_SIZE && factor > 1 / USUAL_SIZE ? facts.usualHeight() : letters;
    double size = Math.round(drawn * scale * SIZE_OF_HEIGHT * 2) / 2.0;
    Tesseract.Read model = nearestInHeight(line, height);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Tesseract.Read word = line.get(i);
      boolean low = word.height() < LOW_WORD * height;
      int top = low ? model.top() : word.top();
      int bottom = low ? model.top() + model.height() : word.top() + word.height();
      Box box =
          new Box(
              word.left() * scale,
              top * scale,
              (word.left() + word.width()) * scale,
              bottom * scale);
      if (facts.known().stream().noneMatch(k -> k.holdsCenterOf(box))) {
        boolean bold = facts.bold()[order + i];
        words.add(new Word(word.text(), box, "OCR", size, bold, false, 0, 0, order + words.size()));
      }
    }
    return words;
  }

  private static Tesseract.Read nearestInHeight(List<Tesseract.Read> line, double height) {
    return line.stream()
        .min(Comparator.comparingDouble(w -> Math.abs(w.height() - height)))
        .orElseThrow();
  }

  /** Joins lines of different blocks that stand side by side: the cells of a table's row. */
  private static List<Line> merged(int page, List<List<Word>> rows) {
    List<Line> sorted = new ArrayList<>();
    rows.forEach(r -> sorted.add(Line.of(page, r)));
    sorted.sort(Comparator.comparingDouble((Line l) -> l.box().centerY()));
    boolean[] used = new boolean[sorted.size()];
    List<Line> out = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (used[i]) {
        continue;
      }
      Line line = sorted.get(i);
      for (int k = i + 1; k < sorted.size(); k++) {
        Line other = sorted.get(k);
        if (other.box().centerY() > line.box().bottom()) {
          break;
        }
        if (!used[k] && isBeside(line.box(), other.box())) {
          used[k] = true;
          line = joined(page, line, other);
        }
      }
      out.add(line);
    }
    return out;
  }

  private static boolean isBeside(Box a, Box b) {
    return a.verticalOverlap(b) >= SAME_ROW * Math.min(a.height(), b.height())
        && a.horizontalOverlap(b) == 0
        && Math.max(a.height(), b.height()) < 2 * Math.min(a.height(), b.height());
  }

  private static Line joined(int page, Line a, Line b) {
    Word[] words = new Word[a.words().size() + b.words().size()];
    a.words().toArray(words);
    System.arraycopy(b.words().toArray(new Word[0]), 0, words, a.words().size(), b.words().size());
    Arrays.sort(words, Comparator.comparingDouble(w -> w.box().left()));
    return Line.of(page, List.of(words));
  }
}

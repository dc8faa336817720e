package fr.greffe.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads the pages of one document, one after the other. */
final class PageReader {
  /** Annotation flags: invisible, hidden, no view (ISO 32000-1, table 165). */
  private static final int NOT_SHOWN = 1 | 2 | 32;

  private static final int[] DIRECTIONS = {0, 90, 180, 270};

  private final PDDocument document;
  private final FontCache fonts = new FontCache();
  private final ColorSpaces colors = new ColorSpaces();
  private final OptionalContent layers;

  PageReader(PDDocument document) {
    this.document = document;
    this.layers = new OptionalContent(document.getDocumentCatalog().getCOSObject());
  }

  /** Reads a page; one that cannot be read is given back empty, with a problem. */
  RawPage read(int number, List<String> problems) {
    PageGeometry geometry = new PageGeometry(0, 0, 0, Affine.IDENTITY);
    try {
      PDPage page = document.getPage(number - 1);
      geometry = PageGeometry.of(page);
      PageContent content = content(page, geometry);
      content.problems().forEach(p -> problems.add("page " + number + ": " + p));
      return assemble(number, geometry, content);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      problems.add("page " + number + ": not read: " + OpenPdf.reason(e));
      return RawPage.unread(number, geometry.width(), geometry.height(), geometry.rotation());
    }
  }

  /**
   * Interprets a page, a second time when it lies askew: its rows and rules are then straight, and
   * no place is farther from where it is shown than the edge was moved.
   */
  private PageContent content(PDPage page, PageGeometry geometry) throws IOException {
    PageContent content = interpreted(page, geometry);
    return content.tilt() == 0 ? content : interpreted(page, geometry.straightened(content.tilt()));
  }

  /** Interprets a page: its content, then the appearances of its annotations. */
  private PageContent interpreted(PDPage page, PageGeometry geometry) throws IOException {
    ContentInterpreter interpreter = new ContentInterpreter(geometry, fonts, colors, layers);
    COSDictionary dictionary = page.getCOSObject();
    COSDictionary resources =
        page.getResources() == null ? new COSDictionary() : page.getResources().getCOSObject();
    interpreter.page(ContentBytes.of(dictionary.getDictionaryObject(COSName.CONTENTS)), resources);
    COSArray annotations = dictionary.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        annotation(annotation, interpreter);
      }
    }
    return interpreter.result();
  }

  private void annotation(COSDictionary annotation, ContentInterpreter interpreter)
      throws IOException {
    COSStream appearance = appearance(annotation);
    COSArray rectangle = annotation.getCOSArray(COSName.RECT);
    if (appearance == null
        || rectangle == null
        || rectangle.size() != 4
        || COSName.POPUP.equals(annotation.getCOSName(COSName.SUBTYPE))
        || (annotation.getInt(COSName.F, 0) & NOT_SHOWN) != 0
        || layers.hides(annotation.getDictionaryObject(COSName.getPDFName("OC")))) {
      return;
    }
    COSArray box = appearance.getCOSArray(COSName.BBOX);
    if (box != null && box.size() == 4) {
      interpreter.appearance(appearance, placement(appearance, box, rectangle));
    }
  }

  private static COSStream appearance(COSDictionary annotation) {
    COSDictionary all = annotation.getCOSDictionary(COSName.AP);
    COSBase normal = all == null ? null : all.getDictionaryObject(COSName.N);
    if (normal instanceof COSStream stream) {
      return stream;
    }
    COSName chosen = annotation.getCOSName(COSName.AS);
    return normal instanceof COSDictionary states && chosen != null
        ? states.getDictionaryObject(chosen) instanceof COSStream stream ? stream : null
        : null;
  }

  /** Maps the appearance's transformed box to the annotation's rectangle (ISO 32000-1, §12.5.5). */
  private static Affine placement(COSStream appearance, COSArray box, COSArray rectangle) {
    float[] b = box.toFloatArray();
    float[] r = rectangle.toFloatArray();
    Affine matrix = Operands.affine(appearance.getCOSArray(COSName.MATRIX));
    DisplayRectangle from = DisplayRectangle.of(b[0], b[1], b[2], b[3], matrix);
    DisplayRectangle to = DisplayRectangle.of(r[0], r[1], r[2], r[3], Affine.IDENTITY);
    double width = from.right() - from.left();
    double height = from.bottom() - from.top();
    if (width <= 0 || height <= 0) {
      return Affine.IDENTITY;
    }
    double sx = (to.right() - to.left()) / width;
    double sy = (to.bottom() - to.top()) / height;
    return new Affine(sx, 0, 0, sy, to.left() - sx * from.left(), to.top() - sy * from.top());
  }

  private static RawPage assemble(int number, PageGeometry geometry, PageContent content) {
    PageText text = PageText.of(content);
    List<Ruling> rulings = Rulings.merge(content.pieces());
    List<Line> lines = lines(number, text.runs(), rulings);
    return new RawPage(
        number,
        geometry.width(),
        geometry.height(),
        geometry.rotation(),
        text.origin(),
        lines,
        rulings,
        content.fills(),
        List.of(),
        slanted(number, text.runs()),
        content.pictures().share());
  }

  /** Text at an angle, each direction by itself. */
  private static List<Line> slanted(int number, List<Run> runs) {
    Map<List<Double>, List<Run>> byDirection = new LinkedHashMap<>();
    for (Run run : runs) {
      if (run.direction() < 0) {
        byDirection.computeIfAbsent(List.of(run.dirX, run.dirY), d -> new ArrayList<>()).add(run);
      }
    }
    return byDirection.values().stream()
        .flatMap(alike -> WordMaker.rows(alike).stream())
        .map(words -> Line.of(number, words))
        .toList();
  }

  /** The lines of one page, the horizontal ones first. */
  private static List<Line> lines(int number, List<Run> runs, List<Ruling> rulings) {
    List<Line> lines = new ArrayList<>();
    for (int direction : DIRECTIONS) {
      List<Run> alike = runs.stream().filter(r -> r.direction() == direction).toList();
      List<Line> rows =
          WordMaker.rows(alike).stream().map(words -> Line.of(number, words)).toList();
      lines.addAll(direction == 0 ? Columns.arrange(rows, rulings) : rows);
    }
    return lines;
  }
}

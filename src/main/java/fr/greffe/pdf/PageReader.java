package fr.greffe.pdf;

import java.io.IOException;
import java.util.List;
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

  private final FontCache fonts = new FontCache();
  private final ColorSpaces colors = new ColorSpaces();
  private final OptionalContent layers;

  PageReader(PDDocument document) {
    this.layers = new OptionalContent(document.getDocumentCatalog().getCOSObject());
  }

  /** Interprets a page: its content, then the appearances of its annotations. */
  PageContent read(PDPage page, PageGeometry geometry) throws IOException {
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

  /** Rows of words of one page, the horizontal ones first. */
  static List<List<Word>> rows(List<Run> runs) {
    return java.util.stream.IntStream.of(0, 90, 180, 270)
        .mapToObj(
            direction ->
                WordMaker.rows(runs.stream().filter(r -> r.direction() == direction).toList()))
        .flatMap(List::stream)
        .toList();
  }
}

package fr.greffe.corpus;

import fr.greffe.corpus.Typesetter.Places;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Does to finished pages what a {@link Doc.Finish} asks for. */
final class Finisher {
  private Finisher() {}

  static void finish(Doc doc, Places places, PDDocument pdf) throws IOException {
    if (doc.finish().rotateLandscape()) {
      for (PDPage page : pdf.getPages()) {
        if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
          turn(pdf, page);
        }
      }
    }
    if (!doc.finish().outlined().isEmpty()) {
      int page = places.page("anc." + doc.finish().outlined()).orElseThrow();
      Outlines.outline(pdf, pdf.getPage(page - 1));
    }
    if (doc.finish().scan() != Doc.Scan.NONE) {
      Scanner.scan(pdf, doc.finish().scan(), doc.name().hashCode());
    }
  }

  /** Makes a landscape page a portrait one that viewers show turned by 90°: same look. */
  private static void turn(PDDocument pdf, PDPage page) throws IOException {
    PDRectangle box = page.getMediaBox();
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, false)) {
      out.transform(new Matrix(0, 1, -1, 0, box.getHeight(), 0));
    }
    PDRectangle portrait = new PDRectangle(box.getHeight(), box.getWidth());
    page.setMediaBox(portrait);
    page.setCropBox(portrait);
    page.setRotation(90);
  }
}

package fr.greffe.corpus;

import fr.greffe.corpus.Typesetter.Places;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Does to finished pages what a {@link Doc.Finish} asks for. */
final class Finisher {
  private Finisher() {}

  /** Turns landscape pages when the document asks for it. */
  static void turn(Doc doc, PDDocument pdf) throws IOException {
    if (doc.finish().rotateLandscape()) {
      for (PDPage page : pdf.getPages()) {
        if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
          turn(pdf, page);
        }
      }
    }
  }

  /** Outlines and scans need the saved document: only then are its fonts what a reader sees. */
  static byte[] finish(Doc doc, Places places, byte[] saved) throws IOException {
    boolean outline = !doc.finish().outlined().isEmpty();
    boolean scan = doc.finish().scan() != Doc.Scan.NONE;
    if (!outline && !scan) {
      return saved;
    }
    try (PDDocument pdf = Loader.loadPDF(saved)) {
      if (outline) {
        int page = places.page("anc." + doc.finish().outlined()).orElseThrow();
        Outlines.outline(pdf, pdf.getPage(page - 1));
      }
      if (scan) {
        Scanner.scan(pdf, doc.finish().scan(), doc.name().hashCode());
      }
      return Typesetter.bytes(doc, pdf);
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

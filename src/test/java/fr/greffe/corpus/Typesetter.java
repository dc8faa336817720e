package fr.greffe.corpus;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import fr.greffe.evaluate.Facts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Sets a {@link Doc} in pages. The same document gives the same bytes: no dates, a fixed
 * identifier, font subsets named after their glyphs.
 */
final class Typesetter {
  private Typesetter() {}

  /** The bytes of a PDF and its truth. */
  record Made(byte[] pdf, Facts facts) {}

  static Made typeset(Doc doc) throws IOException {
    XRLog.setLoggingEnabled(false);
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      Fonts.declare(builder, HtmlWriter.css(doc));
      builder.withHtmlContent(HtmlWriter.write(doc), null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        Places places = new Places(renderer);
        LateText.draw(doc, places, pdf);
        StampPainter.draw(doc, places, pdf);
        FolioPainter.draw(doc, pdf);
        Facts facts = Truth.of(doc, places, pdf.getNumberOfPages());
        Finisher.turn(doc, pdf);
        return new Made(Finisher.finish(doc, places, bytes(doc, pdf)), facts);
      }
    }
  }

  /** The saved document, without anything that changes from run to run. */
  static byte[] bytes(Doc doc, PDDocument pdf) throws IOException {
    PDDocumentInformation info = new PDDocumentInformation();
    info.setTitle(doc.name());
    pdf.setDocumentInformation(info);
    pdf.getDocument().getTrailer().removeItem(COSName.ID);
    pdf.setDocumentId((long) doc.name().hashCode());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  /** Where the elements of a laid out document stand. */
  static final class Places {
    private final PdfBoxRenderer renderer;
    private final List<PageBox> pages;

    private Places(PdfBoxRenderer renderer) {
      this.renderer = renderer;
      Layer layer = renderer.getRootBox().getLayer();
      this.pages = layer.getPages();
    }

    /**
     * A place on a page, in points from the bottom left, as PDF counts.
     *
     * @param page 1-based
     */
    record Place(int page, double left, double bottom, double width, double height) {}

    /** The page of an element's first line; 1-based. */
    Optional<Integer> page(String id) {
      return Optional.ofNullable(renderer.getSharedContext().getBoxById(id))
          .map(box -> pageAt(firstLine(box)));
    }

    /** The page of an element's last line; 1-based. */
    Optional<Integer> lastPage(String id) {
      return Optional.ofNullable(renderer.getSharedContext().getBoxById(id))
          .map(box -> pageAt(lastLine(box)));
    }

    /** The area of an element on its first page. */
    Optional<Place> place(String id) {
      return renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id))).stream()
          .findFirst()
          .map(p -> new Place(p.getPageNo() + 1, p.getX(), p.getY(), p.getWidth(), p.getHeight()));
    }

    private int pageAt(int y) {
      for (int i = 0; i < pages.size(); i++) {
        if (y < pages.get(i).getBottom()) {
          return i + 1;
        }
      }
      return pages.size();
    }

    private static int firstLine(Box box) {
      return lines(box, false).map(l -> l.getAbsY() + l.getHeight() / 2).orElse(box.getAbsY() + 1);
    }

    private static int lastLine(Box box) {
      return lines(box, true).map(l -> l.getAbsY() + l.getHeight() / 2).orElse(box.getAbsY() + 1);
    }

    private static Optional<Box> lines(Box box, boolean last) {
      if (box instanceof LineBox) {
        return Optional.of(box);
      }
      int n = box.getChildCount();
      for (int i = 0; i < n; i++) {
        Optional<Box> line = lines(box.getChild(last ? n - 1 - i : i), last);
        if (line.isPresent()) {
          return line;
        }
      }
      return Optional.empty();
    }
  }
}

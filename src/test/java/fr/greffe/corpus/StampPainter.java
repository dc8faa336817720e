package fr.greffe.corpus;

import fr.greffe.corpus.Typesetter.Places;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws receipt stamps over finished pages, as the transmission portals do. */
final class StampPainter {
  private static final double LEADING = 1.25;
  private static final double PADDING = 3;

  private StampPainter() {}

  static void draw(Doc doc, Places places, PDDocument pdf) throws IOException {
    PDFont font = font(doc, pdf);
    for (Stamp stamp : doc.stamps()) {
      for (int number : pages(stamp, places)) {
        draw(doc, stamp, pdf, pdf.getPage(number - 1), font);
      }
    }
  }

  /**
   * Portals name Helvetica and embed nothing. A page that becomes a picture carries its font: any
   * other would be drawn with what the machine has, and give other bytes elsewhere.
   */
  private static PDFont font(Doc doc, PDDocument pdf) throws IOException {
    return doc.finish().scan() == Doc.Scan.NONE
        ? new PDType1Font(FontName.HELVETICA)
        : PDType0Font.load(pdf, Fonts.open("Liberation Sans", false), true);
  }

  /** The pages a stamp is drawn on. */
  static List<Integer> pages(Stamp stamp, Places places) {
    if (!stamp.pages().isEmpty()) {
      return stamp.pages();
    }
    int first = places.page("anc." + stamp.anchor()).orElseThrow();
    int last = places.page("anc." + stamp.lastAnchor()).orElseThrow();
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  private static void draw(Doc doc, Stamp stamp, PDDocument pdf, PDPage page, PDFont font)
      throws IOException {
    List<String> lines = stamp.lines().stream().map(l -> HtmlWriter.plain(doc, l)).toList();
    float size = (float) stamp.size();
    float widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, font.getStringWidth(line) / 1000 * size);
    }
    double height = lines.size() * size * LEADING + 2 * PADDING;
    double top = page.getMediaBox().getHeight() - stamp.y();
    double left = Math.min(stamp.x(), page.getMediaBox().getWidth() - widest - 2 * PADDING - 10);
    Color color = stamp.blue() ? new Color(30, 50, 140) : Color.BLACK;
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      out.setStrokingColor(color);
      out.setNonStrokingColor(color);
      if (stamp.boxed()) {
        out.setLineWidth(0.7f);
        out.addRect(
            (float) left, (float) (top - height), (float) (widest + 2 * PADDING), (float) height);
        out.stroke();
      }
      for (int i = 0; i < lines.size(); i++) {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(
            (float) (left + PADDING), (float) (top - PADDING - size * (1 + i * LEADING)));
        out.showText(lines.get(i));
        out.endText();
      }
    }
  }
}

package fr.greffe.corpus;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws the page numbers that a {@link Doc.Folio} asks for, centred at the foot of each page. */
final class FolioPainter {
  private static final String FAMILY = "Liberation Sans";

  /** Of the letters, in points. */
  private static final float SIZE = 9;

  /** Of the base line over the foot of the page, in points. */
  private static final float HEIGHT = 30;

  private FolioPainter() {}

  static void draw(Doc doc, PDDocument pdf) throws IOException {
    Doc.Folio folio = doc.finish().folio();
    if (folio.words().isEmpty()) {
      return;
    }
    PDFont font = PDType0Font.load(pdf, Fonts.open(FAMILY, false), true);
    int pages = pdf.getNumberOfPages();
    for (int number = 1; number <= pages; number++) {
      PDPage page = pdf.getPage(number - 1);
      String text = folio.of(number, pages);
      float width = font.getStringWidth(text) / 1000 * SIZE;
      try (PDPageContentStream out =
          new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
        out.beginText();
        out.setFont(font, SIZE);
        out.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, HEIGHT);
        out.showText(text);
        out.endText();
      }
    }
  }
}

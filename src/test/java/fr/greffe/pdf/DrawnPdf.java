package fr.greffe.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Small PDFs drawn for a test. Places are given from the page's top left, as the reader gives them.
 */
final class DrawnPdf implements AutoCloseable {
  static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  static final PDFont TIMES = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private PDPage page;
  private PDPageContentStream content;

  DrawnPdf() throws IOException {
    page();
  }

  /** Begins a new page. */
  DrawnPdf page() throws IOException {
    if (content != null) {
      content.close();
    }
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    return this;
  }

  DrawnPdf text(double x, double y, String text) throws IOException {
    return text(PLAIN, 10, x, y, text);
  }

  /** Text with its baseline at the given distance from the top. */
  DrawnPdf text(PDFont font, double size, double x, double y, String text) throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.newLineAtOffset((float) x, (float) (HEIGHT - y));
    content.showText(text);
    content.endText();
    return this;
  }

  /** Lines of running text in which no two words are far apart. */
  DrawnPdf paragraph(double y, int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      text(
          70,
          y + 14 * i,
          "Le texte de cette page " + pageName() + " compte plusieurs mots, ligne " + (i + 1));
    }
    return this;
  }

  private char pageName() {
    return (char) ('a' + document.getNumberOfPages());
  }

  DrawnPdf rectangle(double x, double y, double width, double height, boolean fill)
      throws IOException {
    content.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
    if (fill) {
      content.fill();
    } else {
      content.stroke();
    }
    return this;
  }

  PDPageContentStream content() {
    return content;
  }

  PDPage current() {
    return page;
  }

  PDDocument document() {
    return document;
  }

  byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** Writes the PDF into the folder and reads it without OCR. */
  PdfDocument readIn(Path folder) throws IOException {
    return readIn(folder, bytes());
  }

  static PdfDocument readIn(Path folder, byte[] bytes) throws IOException {
    Path file = folder.resolve("drawn.pdf");
    Files.write(file, bytes);
    return new PdfReader(new PdfOptions(List.of(), PdfOptions.Ocr.NEVER)).read(file, "drawn.pdf");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

package fr.greffe.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Replaces pages by grey pictures of themselves, slightly skewed and noisy, as a copier would. */
final class Scanner {
  private static final float DPI = 200;

  /** Greatest skew, in degrees. */
  private static final double SKEW = 0.8;

  /** Standard deviation of the noise, in grey levels of 255. */
  private static final double NOISE = 5;

  private static final float JPEG_QUALITY = 0.35f;

  private Scanner() {}

  private record Word(String text, float x, float y, float size, float width) {}

  static void scan(PDDocument pdf, Doc.Scan how, int seed) throws IOException {
    Random random = new Random(seed);
    PDFRenderer renderer = new PDFRenderer(pdf);
    List<BufferedImage> pictures = new ArrayList<>();
    List<List<Word>> words = new ArrayList<>();
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      words.add(how == Doc.Scan.OCR_LAYER ? words(pdf, i) : List.of());
      pictures.add(noisy(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY), random));
    }
    int count = pdf.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      PDRectangle box = pdf.getPage(i).getMediaBox();
      PDPage page = new PDPage(box);
      PDImageXObject image = JPEGFactory.createFromImage(pdf, pictures.get(i), JPEG_QUALITY);
      try (PDPageContentStream out =
          new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, true, true)) {
        out.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
        hide(words.get(i), out);
      }
      pdf.getPages().insertAfter(page, pdf.getPage(pdf.getNumberOfPages() - 1));
    }
    for (int i = 0; i < count; i++) {
      pdf.removePage(0);
    }
  }

  private static BufferedImage noisy(BufferedImage clean, Random random) {
    BufferedImage turned =
        new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = turned.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, clean.getWidth(), clean.getHeight());
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    double angle = Math.toRadians((random.nextDouble() * 2 - 1) * SKEW);
    g.rotate(angle, clean.getWidth() / 2.0, clean.getHeight() / 2.0);
    g.drawImage(clean, 0, 0, null);
    g.dispose();
    var raster = turned.getRaster();
    int[] row = new int[turned.getWidth()];
    for (int y = 0; y < turned.getHeight(); y++) {
      raster.getSamples(0, y, turned.getWidth(), 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        double grey = 18 + row[x] * 0.9 + random.nextGaussian() * NOISE;
        row[x] = (int) Math.max(0, Math.min(255, grey));
      }
      raster.setSamples(0, y, turned.getWidth(), 1, 0, row);
    }
    return turned;
  }

  private static List<Word> words(PDDocument pdf, int index) throws IOException {
    List<Word> found = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> glyphs) {
            TextPosition first = glyphs.get(0);
            TextPosition last = glyphs.get(glyphs.size() - 1);
            found.add(
                new Word(
                    text,
                    first.getXDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt(),
                    last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj()));
          }
        };
    stripper.setStartPage(index + 1);
    stripper.setEndPage(index + 1);
    stripper.setSortByPosition(true);
    stripper.getText(pdf);
    float height = pdf.getPage(index).getMediaBox().getHeight();
    return found.stream()
        .map(w -> new Word(w.text(), w.x(), height - w.y(), w.size(), w.width()))
        .toList();
  }

  private static void hide(List<Word> words, PDPageContentStream out) throws IOException {
    PDFont font = new PDType1Font(FontName.HELVETICA);
    for (Word word : words) {
      String text = printable(word.text());
      float natural = font.getStringWidth(text) / 1000 * word.size();
      if (text.isBlank() || natural <= 0) {
        continue;
      }
      out.beginText();
      out.setRenderingMode(RenderingMode.NEITHER);
      out.setFont(font, word.size());
      out.setHorizontalScaling(100 * word.width() / natural);
      out.newLineAtOffset(word.x(), word.y());
      out.showText(text);
      out.endText();
    }
  }

  /** What Helvetica's encoding can say; an OCR engine knows no special spaces either. */
  private static String printable(String text) {
    return text.replace('\u202f', ' ')
        .replace('\u00a0', ' ')
        .replace("\u00ad", "")
        .replace("▪", "-")
        .replace("☐", "o")
        .replace("☒", "x")
        .replace("−", "-");
  }
}

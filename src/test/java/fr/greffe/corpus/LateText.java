package fr.greffe.corpus;

import fr.greffe.corpus.Typesetter.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws the text of merged label cells after everything else of their page, as spreadsheets and
 * word processors do; {@code up} cells are turned to be read from below.
 */
final class LateText {
  private static final float SIZE = 8;
  private static final float LEADING = 9.6f;
  private static final String FAMILY = "Liberation Sans";

  private LateText() {}

  static void draw(Doc doc, Places places, PDDocument pdf) throws IOException {
    Map<Boolean, PDFont> fonts = new HashMap<>();
    for (Grid grid : doc.grids().values()) {
      for (Grid.Cell cell : grid.cells()) {
        if (cell.late()) {
          boolean bold = cell.css().contains("b");
          if (!fonts.containsKey(bold)) {
            fonts.put(bold, PDType0Font.load(pdf, Fonts.open(FAMILY, bold), true));
          }
          draw(grid, cell, fonts.get(bold), places, pdf);
        }
      }
    }
  }

  private static void draw(Grid grid, Grid.Cell cell, PDFont font, Places places, PDDocument pdf)
      throws IOException {
    Places.Place place =
        places
            .place(GridWriter.id(grid.id(), cell))
            .orElseThrow(() -> new IllegalStateException("no place for " + cell));
    boolean up = cell.css().contains("up");
    double room = (up ? place.height() : place.width()) - 4;
    List<String> lines = wrap(cell.text(), font, room);
    try (PDPageContentStream page =
        new PDPageContentStream(
            pdf, pdf.getPage(place.page() - 1), AppendMode.APPEND, true, true)) {
      for (int i = 0; i < lines.size(); i++) {
        float width = width(font, lines.get(i));
        double across = (i - (lines.size() - 1) / 2.0) * LEADING;
        double middleX = place.left() + place.width() / 2;
        double middleY = place.bottom() + place.height() / 2;
        page.beginText();
        page.setFont(font, SIZE);
        page.setTextMatrix(
            up
                ? new Matrix(
                    0,
                    1,
                    -1,
                    0,
                    (float) (middleX + across + SIZE / 3),
                    (float) (middleY - width / 2))
                : new Matrix(
                    1,
                    0,
                    0,
                    1,
                    (float) (middleX - width / 2),
                    (float) (middleY - across - SIZE / 3)));
        page.showText(lines.get(i));
        page.endText();
      }
    }
  }

  private static List<String> wrap(String text, PDFont font, double room) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      String current = "";
      for (String word : line.split(" ")) {
        String longer = current.isEmpty() ? word : current + " " + word;
        if (!current.isEmpty() && width(font, longer) > room) {
          lines.add(current);
          longer = word;
        }
        current = longer;
      }
      lines.add(current);
    }
    return lines;
  }

  private static float width(PDFont font, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }
}

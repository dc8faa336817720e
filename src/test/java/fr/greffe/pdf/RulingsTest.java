package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingsTest {
  @TempDir Path folder;

  @Test
  void aStrokedRectangleIsFourRulings() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      List<Ruling> rulings = read(pdf.rectangle(100, 200, 300, 50, false)).rulings();
      assertEquals(
          List.of(
              new Ruling(false, 100, 200, 250, 1),
              new Ruling(false, 400, 200, 250, 1),
              new Ruling(true, 200, 100, 400, 1),
              new Ruling(true, 250, 100, 400, 1)),
          rounded(rulings));
    }
  }

  @Test
  void aThinFilledRectangleIsARulingAndAThickOneAFill() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.rectangle(100, 200, 300, 0.5, true);
      pdf.content().setNonStrokingColor(0.8f, 0.8f, 0.8f);
      pdf.rectangle(100, 300, 300, 20, true);
      PdfPage page = read(pdf);
      assertEquals(1, page.rulings().size());
      assertTrue(page.rulings().get(0).horizontal());
      assertEquals(List.of(new Fill(new Box(100, 300, 400, 320), 0xCCCCCC)), rounded(page));
    }
  }

  @Test
  void piecesOfOneLineAreMerged() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 0; i < 10; i++) {
        pdf.rectangle(100 + 20 * i, 200, 19.5, 0.7, true);
      }
      assertEquals(1, read(pdf).rulings().size());
    }
  }

  @Test
  void whiteLinesAreNotRulings() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().setStrokingColor(1f, 1f, 1f);
      pdf.content().setNonStrokingColor(1f, 1f, 1f);
      pdf.rectangle(100, 200, 300, 50, false).rectangle(100, 300, 200, 0.5, true);
      assertEquals(List.of(), read(pdf).rulings());
    }
  }

  @Test
  void theClipCutsLinesAndMakesThem() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().saveGraphicsState();
      pdf.content().addRect(100, 500, 80, 0.6f);
      pdf.content().clip();
      pdf.rectangle(0, 0, 595, 842, true);
      pdf.content().restoreGraphicsState();
      List<Ruling> rulings = read(pdf).rulings();
      assertEquals(1, rulings.size());
      assertEquals(80, rulings.get(0).length(), 0.1);
    }
  }

  @Test
  void twoNestedRectanglesFilledTogetherAreAFrame() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().addRect(100, 500, 200, 40);
      pdf.content().addRect(101, 501, 198, 38);
      pdf.content().fillEvenOdd();
      assertEquals(4, read(pdf).rulings().size());
    }
  }

  @Test
  void linesOfAScannedTableAreFoundInItsPicture() {
    BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 600, 400);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(2));
    graphics.drawRect(50, 50, 400, 200);
    graphics.drawLine(50, 150, 450, 152);
    graphics.fillRect(500, 100, 60, 60);
    graphics.dispose();
    List<Ruling> rulings = PictureRulings.of(picture, 0.5);
    assertEquals(3, rulings.stream().filter(Ruling::horizontal).count());
    assertEquals(2, rulings.stream().filter(r -> !r.horizontal()).count());
  }

  private PdfPage read(DrawnPdf pdf) throws IOException {
    return pdf.readIn(folder).pages().get(0);
  }

  private static List<Ruling> rounded(List<Ruling> rulings) {
    return rulings.stream()
        .map(
            r ->
                new Ruling(
                    r.horizontal(),
                    Math.round(r.position()),
                    Math.round(r.start()),
                    Math.round(r.end()),
                    Math.round(r.thickness())))
        .toList();
  }

  private static List<Fill> rounded(PdfPage page) {
    return page.fills().stream()
        .map(
            f ->
                new Fill(
                    new Box(
                        Math.round(f.box().left()),
                        Math.round(f.box().top()),
                        Math.round(f.box().right()),
                        Math.round(f.box().bottom())),
                    f.color()))
        .toList();
  }
}

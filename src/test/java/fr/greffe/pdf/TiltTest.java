package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that were laid a little askew before they were made a PDF. */
class TiltTest {
  @TempDir Path folder;

  private static void tilt(DrawnPdf pdf, double degrees) throws IOException {
    pdf.content().transform(Matrix.getRotateInstance(Math.toRadians(degrees), 0, 0));
  }

  private static void draw(DrawnPdf pdf) throws IOException {
    for (int i = 0; i < 8; i++) {
      pdf.text(70, 100 + 14 * i, "Fournitures de bureau et mobilier de la mairie");
      pdf.text(460, 100 + 14 * i, "2 12" + i + ",00");
      pdf.rectangle(68, 103 + 14 * i, 460, 0.5, true);
    }
  }

  @Test
  void thePageIsReadStraight() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      tilt(pdf, 0.6);
      draw(pdf);
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(
          "Fournitures de bureau et mobilier de la mairie 2 120,00", page.lines().get(0).text());
      assertEquals(8, page.lines().size());
      List<Word> first = page.lines().get(0).words();
      assertEquals(
          first.get(0).box().top(), first.get(first.size() - 1).box().top(), 0.1, "one baseline");
      assertEquals(8, page.rulings().stream().filter(Ruling::horizontal).count());
    }
  }

  @Test
  void placesStayNearThoseShown() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf();
        DrawnPdf straight = new DrawnPdf()) {
      tilt(pdf, 0.6);
      draw(pdf);
      draw(straight);
      Word tilted = pdf.readIn(folder).pages().get(0).words().get(0);
      Word plain = straight.readIn(folder).pages().get(0).words().get(0);
      assertEquals(plain.box().left(), tilted.box().left(), 10);
      assertEquals(plain.box().top(), tilted.box().top(), 10);
    }
  }

  @Test
  void aStraightPageWithATiltedStampIsLeftAsItIs() {
    Tilt tilt = new Tilt();
    for (int i = 0; i < 200; i++) {
      tilt.add(1, 0);
    }
    for (int i = 0; i < 120; i++) {
      tilt.add(Math.cos(0.01), Math.sin(0.01));
    }
    assertEquals(0, tilt.angle());
  }

  @Test
  void aTextWrittenUpwardsOrAtALargeAngleIsMeant() {
    Tilt tilt = new Tilt();
    for (int i = 0; i < 200; i++) {
      tilt.add(Math.cos(0.2), Math.sin(0.2));
    }
    assertTrue(tilt.angle() == 0);
  }
}

package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.TextOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
  @TempDir Path folder;

  @Test
  void aLineIsReadWithItsWordsAndTheirFacts() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      PdfPage page =
          pdf.text(DrawnPdf.BOLD, 12, 100, 200, "Séance du 12").readIn(folder).pages().get(0);
      Word first = page.words().get(0);
      assertEquals(List.of("Séance du 12"), texts(page));
      assertEquals("Séance", first.text());
      assertEquals("Helvetica-Bold", first.font());
      assertEquals(12, first.size());
      assertTrue(first.bold());
      assertFalse(first.italic());
      assertEquals(100, first.box().left(), 0.5);
      assertTrue(first.box().top() < 200 && first.box().bottom() > 200);
      assertEquals(TextOrigin.DIGITAL, page.origin());
    }
  }

  @Test
  void noBreakSpacesSeparateWords() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      PdfPage page = pdf.text(70, 100, "1\u00A0684\u00A0636 €").readIn(folder).pages().get(0);
      assertEquals(List.of("1", "684", "636", "€"), page.words().stream().map(Word::text).toList());
    }
  }

  @Test
  void wordsPlacedOneByOneAreSeparatedByTheirGaps() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "Le").text(84, 100, "conseil").text(120, 100, "municipal");
      assertEquals(List.of("Le conseil municipal"), texts(pdf.readIn(folder).pages().get(0)));
    }
  }

  @Test
  void wideCharacterSpacingAfterSomeGlyphsOnlyStandsForSpaces() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      float quarter = 2.78f;
      double x = 70;
      for (String part : List.of("pour", ",6", "voix")) {
        boolean spaced = part.startsWith(",");
        pdf.content().setCharacterSpacing(spaced ? quarter : 0);
        pdf.text(x, 100, part);
        x += DrawnPdf.PLAIN.getStringWidth(part) / 100 + (spaced ? 2 * quarter : 0);
      }
      assertEquals(List.of("pour, 6 voix"), texts(pdf.readIn(folder).pages().get(0)));
    }
  }

  @Test
  void letterSpacedTitlesStayWords() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().setCharacterSpacing(4);
      pdf.text(70, 100, "RAPPORT ANNUEL");
      assertEquals(List.of("RAPPORT ANNUEL"), texts(pdf.readIn(folder).pages().get(0)));
    }
  }

  @Test
  void textDrawnTwiceIsReadOnceAndBold() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "DÉCIDE").text(70.3, 100, "DÉCIDE");
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(List.of("DÉCIDE"), texts(page));
      assertTrue(page.words().get(0).bold());
    }
  }

  @Test
  void raisedLettersBelongToTheirWordAndFootnoteMarksDoNot() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "1").text(DrawnPdf.PLAIN, 6, 75.6, 96.5, "er").text(84, 100, "juillet");
      pdf.text(70, 130, "12500").text(DrawnPdf.PLAIN, 6, 97.9, 126.5, "2").text(106, 130, "euros");
      assertEquals(
          List.of("1er juillet", "12500 2 euros"), texts(pdf.readIn(folder).pages().get(0)));
    }
  }

  @Test
  void accentsDrawnOverLettersAreComposed() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "Cr").text(81.5, 100, "´").text(80.6, 100, "e").text(86.1, 100, "dit");
      assertEquals(List.of("Crédit"), texts(pdf.readIn(folder).pages().get(0)));
    }
  }

  @Test
  void softHyphensAreHyphensAndLigaturesAreOpened() {
    assertEquals("-", GlyphText.clean("\u00AD"));
    assertEquals("ffi", GlyphText.clean("\uFB03"));
    assertEquals("", GlyphText.clean("\u200B"));
    assertEquals("•", GlyphText.clean("\uF0B7"));
    assertTrue(GlyphText.isSpace("\u202F"));
  }

  @Test
  void wordsDrawnLastStandWhereTheyAreSeen() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "un").text(70, 120, "trois").text(70, 110, "deux").text(200, 100, "fin");
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(List.of("un fin", "deux", "trois"), texts(page));
      assertEquals(3, page.words().get(1).order());
    }
  }

  @Test
  void rotatedPagesAreReadAsDisplayed() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.current().setRotation(90);
      pdf.content().beginText();
      pdf.content().setFont(DrawnPdf.PLAIN, 10);
      pdf.content().setTextMatrix(new Matrix(0, 1, -1, 0, 100, 50));
      pdf.content().showText("Page tournée");
      pdf.content().endText();
      PdfPage page = pdf.readIn(folder).pages().get(0);
      Word word = page.words().get(0);
      assertEquals(DrawnPdf.HEIGHT, page.width(), 0.1);
      assertEquals(90, page.rotation());
      assertEquals(0, word.direction());
      assertEquals(50, word.box().left(), 0.5);
      assertTrue(word.box().top() < 100 && word.box().bottom() > 100);
      assertEquals(List.of("Page tournée"), texts(page));
    }
  }

  @Test
  void verticalTextKeepsItsDirection() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().beginText();
      pdf.content().setFont(DrawnPdf.PLAIN, 10);
      pdf.content().setTextMatrix(new Matrix(0, 1, -1, 0, 100, 400));
      pdf.content().showText("de bas en haut");
      pdf.content().endText();
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(List.of("de bas en haut"), texts(page));
      assertEquals(90, page.words().get(0).direction());
    }
  }

  @Test
  void aWatermarkAtAnAngleIsKeptOutOfTheBody() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(300, 3);
      pdf.content().beginText();
      pdf.content().setFont(DrawnPdf.BOLD, 60);
      pdf.content().setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 300));
      pdf.content().showText("PROJET");
      pdf.content().endText();
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(3, page.lines().size());
      assertEquals(List.of("PROJET"), page.headers().stream().map(Line::text).toList());
    }
  }

  @Test
  void whatCannotBeSeenIsNotRead() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(300, 3).text(-200, 100, "dehors");
      pdf.content().saveGraphicsState();
      pdf.content().addRect(0, 0, 50, 50);
      pdf.content().clip();
      pdf.text(70, 120, "rogné");
      pdf.content().restoreGraphicsState();
      pdf.content().setRenderingMode(RenderingMode.NEITHER);
      pdf.text(70, 140, "caché");
      pdf.content().setRenderingMode(RenderingMode.FILL);
      pdf.content().setNonStrokingColor(1f, 1f, 1f);
      pdf.text(70, 160, "blanc");
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(3, page.lines().size());
    }
  }

  @Test
  void whiteTextOnColourIsRead() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().setNonStrokingColor(0f, 0f, 0.5f);
      pdf.rectangle(60, 80, 200, 30, true);
      pdf.content().setNonStrokingColor(1f, 1f, 1f);
      PdfPage page = pdf.text(70, 100, "Titre").readIn(folder).pages().get(0);
      assertEquals(List.of("Titre"), texts(page));
      assertEquals(0xFFFFFF, page.words().get(0).color());
    }
  }

  @Test
  void textOfFormsIsRead() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      PDFormXObject form = new PDFormXObject(pdf.document());
      form.setBBox(new PDRectangle(0, 0, 300, 50));
      form.setResources(pdf.current().getResources());
      pdf.text(70, 100, "page");
      try (var out = form.getContentStream().createOutputStream()) {
        out.write("BT /F1 10 Tf 10 10 Td (formulaire) Tj ET".getBytes());
      }
      pdf.content().saveGraphicsState();
      pdf.content().transform(Matrix.getTranslateInstance(60, 500));
      pdf.content().drawForm(form);
      pdf.content().restoreGraphicsState();
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(List.of("page", "formulaire"), texts(page));
      assertEquals(70, page.words().get(1).box().left(), 0.5);
    }
  }

  @Test
  void aHiddenLayerUnderAScanIsItsText() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      Scans.cover(pdf);
      pdf.content().setRenderingMode(RenderingMode.NEITHER);
      PdfPage page = pdf.text(70, 100, "Extrait du registre").readIn(folder).pages().get(0);
      assertEquals(TextOrigin.OCR_LAYER, page.origin());
      assertEquals(List.of("Extrait du registre"), texts(page));
      assertTrue(page.pictureArea() > 0.95);
    }
  }

  @Test
  void aScanWithoutTextIsMarkedAndTold() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      Scans.cover(pdf);
      PdfDocument document = pdf.page().page().text(70, 100, "texte").readIn(folder);
      assertEquals(TextOrigin.NONE, document.pages().get(0).origin());
      assertEquals(TextOrigin.BLANK, document.pages().get(1).origin());
      assertEquals(TextOrigin.DIGITAL, document.pages().get(2).origin());
      assertEquals(List.of("page 1: no text; OCR is switched off"), document.problems());
    }
  }

  @Test
  void columnsOfProseAreReadOneAfterTheOther() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 0; i < 12; i++) {
        pdf.text(50, 100 + 14 * i, "la colonne de gauche est pleine de mots g" + i);
        pdf.text(310, 100 + 14 * i, "la colonne de droite est pleine de mots d" + i);
      }
      List<String> lines = texts(pdf.readIn(folder).pages().get(0));
      assertEquals(24, lines.size());
      assertTrue(lines.get(11).endsWith("g11"));
      assertTrue(lines.get(12).endsWith("d0"));
    }
  }

  @Test
  void cellsFarApartOnOneBaselineAreOneLine() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 0; i < 12; i++) {
        pdf.text(50, 100 + 14 * i, "Chapitre " + i).text(350, 100 + 14 * i, "12 500,00 €");
      }
      assertEquals(12, pdf.readIn(folder).pages().get(0).lines().size());
    }
  }

  private static List<String> texts(PdfPage page) {
    return page.lines().stream().map(Line::text).toList();
  }
}

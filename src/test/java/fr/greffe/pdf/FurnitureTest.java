package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnitureTest {
  @TempDir Path folder;

  @Test
  void repeatedLinesAndPageNumbersAreSetAside() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 5; i++) {
        if (i > 1) {
          pdf.page().text(70, 40, "Recueil des actes administratifs");
        }
        pdf.paragraph(120, 10).text(280, 810, "Page " + i + " sur 5");
      }
      PdfDocument document = pdf.readIn(folder);
      PdfPage third = document.pages().get(2);
      assertEquals(List.of("Recueil des actes administratifs"), texts(third.headers()));
      assertEquals(List.of("Page 3 sur 5"), texts(third.footers()));
      assertEquals("Page 3 sur 5", third.printedNumber());
      assertEquals(10, third.lines().size());
      assertEquals(List.of(), document.pages().get(0).headers());
    }
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'- ', ' -'", "'Page ', '/4'", "'', '/4'", "'p. ', ''"})
  void everyFormOfPageNumberIsKnown(String before, String after) throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 4; i++) {
        if (i > 1) {
          pdf.page();
        }
        pdf.paragraph(120, 10).text(280, 800, before + i + after);
      }
      for (PdfPage page : pdf.readIn(folder).pages()) {
        assertEquals(before + page.number() + after, page.printedNumber());
        assertEquals(10, page.lines().size());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"FICHE ACTION N°", "Fiche ", "Action n° "})
  void aHeadingThatNumbersTheFicheOfEachPageStaysInTheBody(String before) throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 4; i++) {
        if (i > 1) {
          pdf.page();
        }
        pdf.text(70, 60, before + i).paragraph(120, 10);
      }
      for (PdfPage page : pdf.readIn(folder).pages()) {
        assertEquals(List.of(), page.headers());
        assertEquals(before + page.number(), page.lines().get(0).text());
      }
    }
  }

  @Test
  void theRepeatedHeadOfATableStaysInTheBody() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 4; i++) {
        if (i > 1) {
          pdf.page();
        }
        for (double x : new double[] {60, 250, 400, 530}) {
          pdf.rectangle(x, 50, 0.5, 300, true);
        }
        pdf.text(70, 62, "Chapitre").text(260, 62, "Prévu").text(410, 62, "Réalisé");
        for (int row = 1; row < 15; row++) {
          pdf.text(70, 62 + 18 * row, "Ligne " + i + row).text(260, 62 + 18 * row, row * i + " €");
        }
      }
      for (PdfPage page : pdf.readIn(folder).pages()) {
        assertEquals(List.of(), page.headers());
        assertEquals("Chapitre Prévu Réalisé", page.lines().get(0).text());
      }
    }
  }

  @Test
  void theRepeatedHeadOfATableWithoutRulesStaysInTheBody() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 4; i++) {
        if (i > 1) {
          pdf.page();
        }
        pdf.text(70, 62, "Chapitre").text(260, 62, "Prévu").text(410, 62, "Réalisé");
        for (int row = 1; row < 15; row++) {
          pdf.text(70, 62 + 14 * row, "Ligne " + i + row);
          pdf.text(260, 62 + 14 * row, row * i + " €").text(410, 62 + 14 * row, row + " €");
        }
      }
      for (PdfPage page : pdf.readIn(folder).pages()) {
        assertEquals(List.of(), page.headers());
      }
    }
  }

  @Test
  void numbersOfActsAreNotPageNumbers() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 4; i++) {
        if (i > 1) {
          pdf.page();
        }
        pdf.text(70, 60, "Délibération n° 2024-03-" + (10 + 3 * i)).paragraph(120, 10);
      }
      for (PdfPage page : pdf.readIn(folder).pages()) {
        assertEquals(List.of(), page.headers());
        assertEquals(11, page.lines().size());
      }
    }
  }

  @Test
  void theLetterheadOfOnePageActsStays() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 1; i <= 4; i++) {
        if (i > 1) {
          pdf.page();
        }
        pdf.text(70, 50, "DÉPARTEMENT").text(70, 64, "COMMUNE").text(70, 78, "EXTRAIT DU REGISTRE");
        pdf.text(70, 92, "DES DÉLIBÉRATIONS").text(70, 106, "L'an deux mille vingt-quatre");
        pdf.text(70, 120, "Nombre de conseillers : 15")
            .text(70, 150, "Objet : sujet " + "abcd".charAt(i - 1));
      }
      for (PdfPage page : pdf.readIn(folder).pages()) {
        assertEquals(List.of(), page.headers());
        assertEquals(7, page.lines().size());
      }
    }
  }

  @Test
  void aSinglePageHasANumberOnlyWhenItsFormIsUnmistakable() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      PdfPage page = pdf.paragraph(120, 5).text(280, 810, "1/1").readIn(folder).pages().get(0);
      assertEquals("1/1", page.printedNumber());
    }
    try (DrawnPdf pdf = new DrawnPdf()) {
      PdfPage page = pdf.paragraph(120, 5).text(280, 810, "12").readIn(folder).pages().get(0);
      assertEquals("", page.printedNumber());
      assertTrue(texts(page.lines()).contains("12"));
    }
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}

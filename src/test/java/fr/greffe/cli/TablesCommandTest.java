package fr.greffe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code greffe tables} says and leaves behind. */
class TablesCommandTest {
  @TempDir Path folder;
  private Path pdf;

  @BeforeEach
  void drawTwoPagesWithATableEach() throws IOException {
    pdf = folder.resolve("deux.pdf");
    try (PDDocument document = new PDDocument()) {
      drawTable(document, "Poste", "Montant", "Voirie", "12 500", "Total | net", "12 500");
      drawTable(document, "Groupe", "Voix", "Majorité", "14", "Opposition", "5");
      document.save(pdf.toFile());
    }
  }

  @Test
  void csvIsTheFormUnlessAnotherIsAskedForAndAnEmptyLinePartsTables() {
    CommandLineRun run = CommandLineRun.of("tables", pdf);
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertEquals(
        "Poste,Montant\nVoirie,12 500\nTotal | net,12 500\n\n"
            + "Groupe,Voix\nMajorité,14\nOpposition,5\n",
        run.out());
  }

  @Test
  void onlyThePagesAskedForAreRead() {
    CommandLineRun run = CommandLineRun.of("tables", pdf, "--pages", "2");
    assertEquals("Groupe,Voix\nMajorité,14\nOpposition,5\n", run.out());
  }

  @Test
  void jsonGivesEachCellWithItsAmountAndItsPlaceOnThePage() {
    String out = CommandLineRun.of("tables", pdf, "--format", "json", "--pages", "1").out();
    assertTrue(out.contains("\"id\" : \"table-1\""), out);
    assertTrue(out.contains("\"value\" : 12500"), out);
    assertTrue(out.contains("\"page\" : 1"), out);
    assertTrue(out.contains("\"method\" : \"lattice\""), out);
  }

  @Test
  void htmlHasRowsAndCellsAndEscapesText() {
    String out = CommandLineRun.of("tables", pdf, "--format", "html", "--pages", "1").out();
    assertTrue(out.startsWith("<table id=\"table-1\">"), out);
    assertTrue(out.contains("<th>Poste</th><th>Montant</th></tr>\n<tr><td>Voirie</td>"), out);
    assertEquals(3, out.split("<tr>", -1).length - 1, out);
    assertEquals(3, out.split("</tr>", -1).length - 1, out);
  }

  @Test
  void markdownHasALineUnderItsHeaderAndEscapesBars() {
    String out = CommandLineRun.of("tables", pdf, "--format", "markdown", "--pages", "1").out();
    assertTrue(out.contains("| Poste | Montant |\n|---|---|\n| Voirie | 12 500 |\n"), out);
    assertTrue(out.contains("| Total \\| net | 12 500 |"), out);
  }

  @Test
  void tablesCanBeWrittenIntoAFolder() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.of("tables", pdf, "--format", "markdown", "-o", out);
    assertEquals("", run.out());
    assertTrue(Files.readString(out.resolve("deux.md")).contains("| Majorité | 14 |"));
  }

  @Test
  void debugDrawsCellsAndReadingOrderOverThePage() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.of("tables", pdf, "--debug", "-o", out, "--pages", "1");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertFalse(Files.exists(out.resolve("page-2.png")));
    BufferedImage picture = ImageIO.read(out.resolve("page-1.png").toFile());
    assertTrue(picture.getHeight() > picture.getWidth());
    assertTrue(count(picture, TablesCommandTest::blue) > 200, "cells are outlined in blue");
    assertTrue(count(picture, TablesCommandTest::orange) > 20, "the reading order is drawn");
  }

  @Test
  void aFileThatIsNoPdfIsNamedInOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("a.pdf"), "pas un PDF");
    CommandLineRun run = CommandLineRun.of("tables", text);
    assertEquals(ExitCode.SOME_FILE_FAILED, run.exitCode());
    assertTrue(run.err().startsWith(text.toString()), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aFileThatIsNotThereIsToldInTheReadersLanguage() {
    Path none = folder.resolve("absent.pdf");
    assertEquals(none + ": fichier introuvable", CommandLineRun.of("tables", none).err().strip());
    assertEquals(
        none + ": no such file", CommandLineRun.of("--lang", "en", "tables", none).err().strip());
  }

  private static int count(BufferedImage picture, java.util.function.IntPredicate colour) {
    int out = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        out += colour.test(picture.getRGB(x, y)) ? 1 : 0;
      }
    }
    return out;
  }

  private static boolean blue(int rgb) {
    return (rgb & 0xFF) > ((rgb >> 16) & 0xFF) + 80;
  }

  private static boolean orange(int rgb) {
    return ((rgb >> 16) & 0xFF) > (rgb & 0xFF) + 40 && ((rgb >> 8) & 0xFF) > (rgb & 0xFF) + 15;
  }

  /** A page with a grid of two columns, the header bold. */
  private static void drawTable(PDDocument document, String... cells) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      int rows = cells.length / 2;
      for (int r = 0; r <= rows; r++) {
        content.moveTo(70, 700 - 20 * r);
        content.lineTo(370, 700 - 20 * r);
      }
      for (int x : new int[] {70, 270, 370}) {
        content.moveTo(x, 700);
        content.lineTo(x, 700 - 20 * rows);
      }
      content.stroke();
      for (int i = 0; i < cells.length; i++) {
        Standard14Fonts.FontName font =
            i < 2 ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA;
        content.beginText();
        content.setFont(new PDType1Font(font), 10);
        content.newLineAtOffset(i % 2 == 0 ? 75 : 275, 686 - 20 * (i / 2));
        content.showText(cells[i]);
        content.endText();
      }
    }
  }
}

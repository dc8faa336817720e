package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.record.TextOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Facts of real publications; passed over where the sample documents are not at hand. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "shared", "samples");

  @Test
  void aLongPublicationIsReadWithItsStampsFootersAndNumbers() throws IOException {
    PdfDocument document = read("seine-et-marne-2023-4-02-a.pdf");
    assertEquals(53, document.pageCount());
    assertEquals(List.of(), document.problems());
    assertEquals(
        IntStream.rangeClosed(1, 53).mapToObj(Integer::toString).toList(),
        document.pages().stream().map(PdfPage::printedNumber).toList());
    assertTrue(document.pages().stream().allMatch(p -> p.footers().size() == 1));
    assertTrue(
        document.pages().stream()
            .flatMap(p -> p.stamps().stream())
            .allMatch(s -> s.lines().size() == 4));
    assertTrue(
        document.pages().stream()
            .flatMap(p -> p.lines().stream())
            .noneMatch(l -> l.text().contains("télétransmission : ")));
  }

  @Test
  void formTitlesOnEverySecondPageAreNoRunningHeaders() throws IOException {
    PdfDocument document = read("cclo-compte-rendu-2025-03-13.pdf");
    assertTrue(document.pages().stream().allMatch(p -> p.headers().isEmpty()));
    assertEquals("29", document.pages().get(28).printedNumber());
  }

  @Test
  void aScanIsToldToHaveNoText() throws IOException {
    PdfDocument document = read("ville-oise-compte-rendu-2018-04-16.pdf");
    assertTrue(document.pages().stream().allMatch(p -> p.origin() == TextOrigin.NONE));
    assertEquals(List.of("pages 1-2: no text; OCR is switched off"), document.problems());
  }

  private static PdfDocument read(String name) throws IOException {
    Path file = SAMPLES.resolve(name);
    assumeTrue(Files.exists(file), () -> "sample " + name + " is not at hand");
    return new PdfReader(new PdfOptions(List.of(), PdfOptions.Ocr.NEVER)).read(file, name);
  }
}

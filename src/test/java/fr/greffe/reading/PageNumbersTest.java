package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Announced;
import fr.greffe.record.TextOrigin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageNumbersTest {

  private static List<Announced> announced(String... numbers) {
    List<PdfPage> pages = new ArrayList<>();
    for (String number : numbers) {
      pages.add(
          new PdfPage(
              pages.size() + 1,
              595,
              842,
              0,
              TextOrigin.DIGITAL,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              number,
              0));
    }
    return PageNumbers.announced(new PdfDocument("a.pdf", "", 0, pages.size(), pages, List.of()));
  }

  @Test
  void aNumberLeaptOverIsAMissingPage() {
    List<Announced> found = announced("1 / 7", "2 / 7", "3 / 7", "5 / 7", "6 / 7", "7 / 7");
    assertEquals(List.of("4"), found.get(0).missing());
    assertEquals(7, found.get(0).announced());
    assertEquals(6, found.get(0).found());
  }

  @Test
  void numbersThatGoUpOneByOneAnnounceNothing() {
    assertEquals(List.of(), announced("– 1 –", "– 2 –", "– 3 –", "– 4 –", "– 5 –"));
  }

  @Test
  void aNumberingThatBeginsAgainIsThatOfAnotherAct() {
    assertEquals(List.of(), announced("1", "2", "3", "1", "2", "1", "2", "3"));
  }

  @Test
  void pagesWithoutANumberDecideNothing() {
    assertEquals(List.of(), announced("1", "2", "", "5", "6", "7"));
    assertEquals(List.of(), announced("", "", "", ""));
  }
}

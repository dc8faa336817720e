package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures drawn with the words where OCR would find them. */
class InkWeightTest {
  private static final String TEXT =
      "Après en avoir délibéré le conseil municipal approuve le règlement présenté";

  private final BufferedImage picture = new BufferedImage(2480, 1200, BufferedImage.TYPE_BYTE_GRAY);
  private final List<Tesseract.Read> words = new ArrayList<>();
  private Graphics2D graphics;
  private int line;

  @BeforeEach
  void whitePage() {
    graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.setColor(Color.BLACK);
  }

  private void print(String text, int style, int size, boolean underlined) {
    graphics.setFont(new Font(Font.SERIF, style, size));
    FontMetrics metrics = graphics.getFontMetrics();
    int baseline = 100 + 80 * line++;
    int x = 200;
    for (String word : text.split(" ")) {
      graphics.drawString(word, x, baseline);
      int width = metrics.stringWidth(word);
      int top = baseline - (int) (0.72 * size);
      int bottom = baseline + (underlined ? 12 : 2);
      if (underlined) {
        graphics.fillRect(x, baseline + 6, width, 4);
      }
      words.add(new Tesseract.Read(word, x, top, width, bottom - top, line, 90));
      x += width + metrics.stringWidth(" ");
    }
  }

  private boolean[] bold() {
    return InkWeight.bold(picture, words, InkWeight.letterHeights(picture, words));
  }

  private void body() {
    for (int i = 0; i < 5; i++) {
      print(TEXT, Font.PLAIN, 46, false);
    }
  }

  @Test
  void aHeadingInBoldIsTold() {
    body();
    int start = words.size();
    print("Acquisition de la parcelle communale", Font.BOLD, 46, true);
    boolean[] bold = bold();
    for (int i = 0; i < words.size(); i++) {
      assertEquals(i >= start, bold[i], words.get(i).text());
    }
  }

  @Test
  void largerLettersAreNotBoldForThat() {
    body();
    int start = words.size();
    print("Compte rendu sommaire", Font.PLAIN, 70, false);
    assertFalse(bold()[start]);
  }

  @Test
  void anUnderlineMakesLettersNeitherHigherNorBold() {
    body();
    int start = words.size();
    print("Questions diverses municipales", Font.PLAIN, 46, true);
    double[] heights = InkWeight.letterHeights(picture, words);
    assertTrue(heights[start] < words.get(start).height(), "the underline is left out");
    assertFalse(bold()[start]);
  }

  @Test
  void aPageOfAFewWordsDoesNotTell() {
    print("Annexe trois", Font.BOLD, 46, false);
    assertFalse(bold()[0]);
  }
}

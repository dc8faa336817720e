package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A column in the margin beside the text, parted from it by a rule. */
class SideColumnTest {
  private static final String TEXT = "le conseil a été saisi du rapport des services";
  private static final Ruling RULE = new Ruling(false, 150, 90, 300, 0.5);

  private static List<Word> words(double x, double y, String text) {
    List<Word> words = new ArrayList<>();
    double left = x;
    for (String part : text.split(" ")) {
      Box box = new Box(left, y, left + 5 * part.length(), y + 10);
      words.add(new Word(part, box, "Test", 10, false, false, 0, 0, 0));
      left = box.right() + 2.5;
    }
    return words;
  }

  /** Rows as they are made before columns are looked for: what overlaps in height is one. */
  private static List<Line> page(double step, String... margin) {
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<Word> row = new ArrayList<>();
      if (i < margin.length) {
        row.addAll(words(40, 100 + step * i, margin[i]));
      }
      row.addAll(words(170, 100 + 12 * i, TEXT + " " + i));
      rows.add(Line.of(1, row));
    }
    rows.sort(Comparator.comparingDouble(l -> l.box().top()));
    return rows;
  }

  @Test
  void theMarginIsReadBeforeTheTextBesideItAndNotWithinItsLines() {
    List<String> read =
        Columns.arrange(page(15, "En exercice 38", "Présents 30", "Votants 35"), List.of(RULE))
            .stream()
            .map(Line::text)
            .toList();
    assertEquals(
        List.of("En exercice 38", "Présents 30", "Votants 35", TEXT + " 0"), read.subList(0, 4));
    assertEquals(15, read.size());
  }

  @Test
  void linesLevelWithThoseBesideThemAreRowsAndNoMargin() {
    List<Line> rows = page(12, "En exercice 38", "Présents 30", "Votants 35");
    assertEquals(rows, Columns.arrange(rows, List.of(RULE)));
  }

  @Test
  void aRuleOfAGridOrOneThatWordsCrossPartsNoMargin() {
    List<Line> rows = page(15, "En exercice 38", "Présents 30", "Votants 35");
    List<Word> words = rows.stream().flatMap(l -> l.words().stream()).toList();
    Ruling across = new Ruling(true, 90, 40, 500, 0.5);
    Ruling inText = new Ruling(false, 200, 90, 300, 0.5);
    assertTrue(SideColumn.of(words, List.of(RULE, across)).isEmpty());
    assertTrue(SideColumn.of(words, List.of(inText)).isEmpty());
    assertTrue(SideColumn.of(words, List.of(RULE)).isPresent());
  }

  @Test
  void theColumnLeftOfARuleIsReadBeforeTheOneRightOfIt() {
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<Word> row = new ArrayList<>(words(40, 100 + 12 * i, "les élus de la commune " + i));
      row.addAll(words(270, 100 + 12 * i, "le conseil a été saisi " + i));
      rows.add(Line.of(1, row));
    }
    for (int i = 0; i < 4; i++) {
      rows.add(Line.of(1, words(40, 190 + 12 * i, "pour extrait conforme " + i)));
    }
    List<String> read =
        Columns.arrange(rows, List.of(new Ruling(false, 220, 90, 180, 0.5))).stream()
            .map(Line::text)
            .toList();
    assertEquals("les élus de la commune 5", read.get(5));
    assertEquals("le conseil a été saisi 0", read.get(6));
    assertEquals("pour extrait conforme 0", read.get(12));
  }
}

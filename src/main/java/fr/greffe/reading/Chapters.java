package fr.greffe.reading;

import fr.greffe.record.BudgetEntry.Side;
import fr.greffe.text.WordList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The side that a chapter or an account of the charts M14, M52, M57 and M71 can only stand on
 * ({@code chapters.tsv}): « 013 Atténuations de charges » is a recette whatever its label says.
 */
final class Chapters {
  private static final Chapters STANDARD = new Chapters();

  /** In the list: an account that may stand on both sides though its class stands on one. */
  private static final String BOTH = "-";

  /** Equipment subsidies and local taxes, chapitres of their own beside 20 and 73. */
  private static final Set<String> THREE_FIGURES = Set.of("204", "731");

  private final Map<String, Side> sides = new HashMap<>();

  private Chapters() {
    for (String row : WordList.load(Chapters.class, "chapters.tsv")) {
      String[] cells = row.split("\t");
      sides.put(cells[0], cells[1].equals(BOTH) ? Side.UNSTATED : Side.valueOf(cells[1]));
    }
  }

  static Chapters standard() {
    return STANDARD;
  }

  /**
   * What the accounts of a chapitre start with: those of 65 with 65, those of 011 with 6; empty for
   * a code that is no chapitre with accounts of its own.
   */
  String articles(String chapter) {
    return switch (chapter) {
      case "011", "012", "013" -> "6";
      case "014" -> "7";
      default -> chapter.matches("[1-9]\\d") ? chapter : "";
    };
  }

  /** True for a code of three figures that is a chapitre, though it begins as another does. */
  boolean isChapter(String code) {
    return THREE_FIGURES.contains(code);
  }

  /** The side of a code as printed (« 65 », « R013 », « 615221 »); UNSTATED when both can be. */
  Side side(String code) {
    if (code.matches("[DR]\\d+")) {
      return code.startsWith("D") ? Side.DEPENSES : Side.RECETTES;
    }
    if (code.startsWith("0")) {
      return sides.getOrDefault(code, Side.UNSTATED);
    }
    for (int n = code.length(); n > 0; n--) {
      Side side = sides.get(code.substring(0, n));
      if (side != null) {
        return side;
      }
    }
    return Side.UNSTATED;
  }
}

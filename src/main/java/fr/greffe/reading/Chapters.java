package fr.greffe.reading;

import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.BudgetEntry.Side;
import fr.greffe.text.WordList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The section and side that a chapter or an account of the charts M14, M52, M57 and M71 can only
 * stand in ({@code chapters.tsv}); UNSTATED where both are possible.
 */
final class Chapters {
  private static final Chapters STANDARD = new Chapters();

  /** In the list: a chapter that may stand on both sides. */
  private static final String BOTH = "-";

  private record Place(Section section, Side side) {}

  private final Map<String, Place> places = new HashMap<>();

  private Chapters() {
    for (String row : WordList.load(Chapters.class, "chapters.tsv")) {
      String[] cells = row.split("\t");
      Side side = cells[2].equals(BOTH) ? Side.UNSTATED : Side.valueOf(cells[2]);
      places.put(cells[0], new Place(Section.valueOf(cells[1]), side));
    }
  }

  static Chapters standard() {
    return STANDARD;
  }

  /** The section of a code as printed; UNSTATED for none or an unknown one. */
  Section section(String code) {
    return place(code).map(Place::section).orElse(Section.UNSTATED);
  }

  /** The side of a code as printed (« 65 », « R013 », « 615221 »); UNSTATED when both can be. */
  Side side(String code) {
    if (code.matches("[DR]\\d+")) {
      return code.startsWith("D") ? Side.DEPENSES : Side.RECETTES;
    }
    return place(code).map(Place::side).orElse(Side.UNSTATED);
  }

  /** The longest listed code that an account starts with; « 011 » must be listed itself. */
  private Optional<Place> place(String code) {
    String figures = code.replaceAll("^[DR](?=\\d)", "");
    if (figures.startsWith("0")) {
      return Optional.ofNullable(places.get(figures));
    }
    for (int n = figures.length(); n > 0; n--) {
      Place place = places.get(figures.substring(0, n));
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }
}

package fr.greffe.check;

import fr.greffe.record.BudgetEntry.Section;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The charts of accounts of communes, départements, régions and their groupings, taken together:
 * which codes exist, which chapter each belongs to, and the section of each chapter. Public
 * services of water, waste or transport have charts of their own, which are not here.
 */
final class Chart {

  /** The exercices the charts at hand were published for. */
  static final int FIRST_YEAR = 2022;

  static final int LAST_YEAR = 2024;

  /** A chapter is written in two or three digits. */
  private static final int LONGEST_CHAPTER = 3;

  private static final Chart STANDARD = new Chart();

  private final Map<String, Set<String>> chapters = new HashMap<>();
  private final Map<String, Section> sections = new HashMap<>();

  private Chart() {
    for (String line : Resources.lines("chart-accounts.tsv")) {
      String[] parts = line.split("\t", -1);
      Set<String> own = chapters.computeIfAbsent(parts[0], k -> new HashSet<>());
      for (int i = 2; i < parts.length; i++) {
        Arrays.stream(parts[i].split(" ")).filter(c -> !c.isEmpty()).forEach(own::add);
      }
    }
    for (String line : Resources.lines("chart-chapters.tsv")) {
      String[] parts = line.split("\t");
      sections.put(
          parts[0], parts[1].equals("F") ? Section.FONCTIONNEMENT : Section.INVESTISSEMENT);
    }
  }

  static Chart standard() {
    return STANDARD;
  }

  boolean isChapter(String code) {
    return sections.containsKey(code) && code.length() <= LONGEST_CHAPTER;
  }

  /** True for a chapter or an account of one of the charts. */
  boolean knows(String code) {
    return sections.containsKey(code) || chapters.containsKey(code);
  }

  /** True for a code that only lengthens an account of the charts, as councils sometimes do. */
  boolean subdivides(String code) {
    for (int length = code.length() - 1; length > 2; length--) {
      Set<String> own = chapters.get(code.substring(0, length));
      if (own != null) {
        return !own.isEmpty();
      }
    }
    return false;
  }

  /** The chapters an account belongs to; empty when no chart has it or it only groups others. */
  Set<String> chaptersOf(String account) {
    return chapters.getOrDefault(account, Set.of());
  }

  /** The section of a chapter or account, when it can only be one. */
  Optional<Section> sectionOf(String code) {
    Set<Section> found = new HashSet<>();
    if (sections.containsKey(code)) {
      found.add(sections.get(code));
    } else {
      chaptersOf(code).stream().map(sections::get).forEach(found::add);
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}

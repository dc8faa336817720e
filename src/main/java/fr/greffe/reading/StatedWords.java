package fr.greffe.reading;

import fr.greffe.record.BudgetKind;
import fr.greffe.text.WordList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words around a funder or a total in a stated budget line ({@code stated-words.tsv}). */
final class StatedWords {
  /** The classes of words. */
  enum Role {
    ANY,
    TOTAL,
    EXECUTED,
    PLANNED,
    CARRIED,
    /** Worked out from other columns: no budget. */
    DERIVED
  }

  private static final StatedWords STANDARD = new StatedWords();

  private final Map<String, Role> roles = new HashMap<>();
  private final Set<String> tail;

  private StatedWords() {
    for (String row : WordList.load(StatedWords.class, "stated-words.tsv")) {
      String[] cells = row.split("\t", 2);
      roles.putIfAbsent(cells[1], Role.valueOf(cells[0].toUpperCase(Locale.ROOT)));
    }
    tail = Set.copyOf(WordList.load(StatedWords.class, "tail-words.txt"));
  }

  static StatedWords standard() {
    return STANDARD;
  }

  /** True for a word that changes nothing in a stated line, and for any figure. */
  boolean isNeutral(String word) {
    return roles.containsKey(word) && roles.get(word) != Role.DERIVED
        || Character.isDigit(word.charAt(0));
  }

  /** True for a word that may follow the amount. */
  boolean mayFollow(String word) {
    return tail.contains(word) || Character.isDigit(word.charAt(0));
  }

  /** True when the label speaks of a total. */
  boolean saysTotal(WordTokens tokens) {
    return tokens.words().stream().anyMatch(w -> roles.get(w) == Role.TOTAL);
  }

  /** True for « Écart », « Taux »: what is worked out from the other columns is no budget. */
  boolean saysDerived(String label) {
    return WordTokens.of(label).words().stream().anyMatch(w -> roles.get(w) == Role.DERIVED);
  }

  /** All the kinds of budget a label names. */
  Set<BudgetKind> kinds(String label) {
    Set<BudgetKind> kinds = EnumSet.noneOf(BudgetKind.class);
    for (String word : WordTokens.of(label).words()) {
      switch (roles.getOrDefault(word, Role.ANY)) {
        case CARRIED -> kinds.add(BudgetKind.CARRIED_OVER);
        case EXECUTED -> kinds.add(BudgetKind.EXECUTED);
        case PLANNED -> kinds.add(BudgetKind.PLANNED);
        default -> {
          // Neither totals nor neutral words say a kind.
        }
      }
    }
    if (saysSpent(label)) {
      kinds.add(BudgetKind.EXECUTED);
    }
    return kinds;
  }

  /** Only its accent tells « Dépensé » from « Dépense ». */
  private static boolean saysSpent(String label) {
    return label.toLowerCase(Locale.ROOT).contains("dépensé");
  }

  /** The kind of budget a label states; empty when it does not say. */
  Optional<BudgetKind> kind(String label) {
    WordTokens tokens = WordTokens.of(label);
    Set<Role> said = new java.util.HashSet<>();
    for (String word : tokens.words()) {
      said.add(roles.getOrDefault(word, Role.ANY));
    }
    if (said.contains(Role.CARRIED)) {
      return Optional.of(BudgetKind.CARRIED_OVER);
    }
    if (said.contains(Role.EXECUTED) || saysSpent(label)) {
      return Optional.of(BudgetKind.EXECUTED);
    }
    return said.contains(Role.PLANNED) ? Optional.of(BudgetKind.PLANNED) : Optional.empty();
  }
}

package fr.greffe.reading;

import fr.greffe.text.Fold;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of indicator tables and lists ({@code indicator-*.tsv|txt}). */
final class IndicatorWords {
  /** What a column of an indicator table holds. */
  enum Role {
    LABEL,
    GROUP,
    COMMENT,
    PERIOD,
    TARGET,
    VALUE,
    /** What the values of a row are counted in. */
    UNIT,
    /** A bound beside a value: neither a value nor a target. */
    BOUND
  }

  private static final IndicatorWords STANDARD = new IndicatorWords();

  private record Entry(Role role, String phrase) {}

  private final List<Entry> roles = new ArrayList<>();
  private final Set<String> stock = new HashSet<>();
  private final Set<String> starts;
  private final List<String> none;

  private IndicatorWords() {
    for (String row : WordList.load(IndicatorWords.class, "indicator-words.tsv")) {
      String[] cells = row.split("\t", 2);
      roles.add(new Entry(Role.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)), cells[1]));
      stock.addAll(WordTokens.of(cells[1]).words());
    }
    starts = Set.copyOf(WordList.load(IndicatorWords.class, "indicator-starts.txt"));
    none = WordList.load(IndicatorWords.class, "indicator-none.txt");
  }

  static IndicatorWords standard() {
    return STANDARD;
  }

  /** What a column's head says it holds; empty when it does not say. */
  Optional<Role> role(String head) {
    WordTokens tokens = WordTokens.of(head);
    return roles.stream().filter(e -> tokens.has(e.phrase())).map(Entry::role).findFirst();
  }

  /** True for a word that says what a column holds, not what is measured. */
  boolean isStock(String word) {
    return stock.contains(word) || word.length() <= 2 || Character.isDigit(word.charAt(0));
  }

  /** True when a text starts as an indicator's label does: « Nombre de… », « Taux de… ». */
  boolean startsLabel(String text) {
    String folded = Fold.fold(text);
    int end = 0;
    while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
      end++;
    }
    String first =
        end == 0 && !folded.isEmpty() ? folded.substring(0, 1) : folded.substring(0, end);
    return starts.contains(first) || folded.startsWith("n°");
  }

  /** True for « Aucun », « Pas d'indicateur prévu pour cette action ». */
  boolean saysNone(String text) {
    String folded = Fold.fold(text).replaceAll("[\\s.]+$", "");
    return none.stream()
        .anyMatch(n -> folded.equals(n) || n.length() > 8 && folded.startsWith(n + " "));
  }
}

package fr.greffe.reading;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the sheet a row speaks of. The same action often stands under another number in a recap («
 * Fiche 12 », « 1.1 »), so its title decides first, its number where the title does not contradict
 * it, and equal amounts last.
 */
final class SheetLinks {
  /** Titles that share this much weight, of the weight both carry, are the same action's. */
  private static final double SAME_TITLE = 0.45;

  /** A number is believed unless another sheet's title is at least this much alike. */
  private static final double CONTRADICTS = 0.3;

  /** Equal amounts (other than zero) that make a link by themselves. */
  private static final int ENOUGH_AMOUNTS = 2;

  /** Words this short say nothing, in letters. */
  private static final int SHORTEST_WORD = 4;

  private final List<ActionSheet> sheets;
  private final List<Set<String>> titles = new ArrayList<>();
  private final List<Set<BigDecimal>> amounts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  SheetLinks(List<ActionSheet> sheets) {
    this.sheets = sheets;
    for (ActionSheet sheet : sheets) {
      Set<String> title = words(sheet.title().orElse(""));
      titles.add(title);
      title.forEach(w -> frequency.merge(w, 1, Integer::sum));
      Set<BigDecimal> own = new HashSet<>();
      for (BudgetLine line : sheet.budgets()) {
        own.add(line.amount().value().stripTrailingZeros());
      }
      own.remove(BigDecimal.ZERO);
      amounts.add(own);
    }
  }

  /** True when a row's title is some sheet's. */
  boolean resembles(String title) {
    Set<String> words = words(title);
    return titles.stream().anyMatch(t -> alike(words, t) >= SAME_TITLE);
  }

  /** The reference of the sheet a title or number speaks of, the row's own where none does. */
  String reference(String number, String title) {
    return link(List.of(new RecapRow(0, number, title, false, List.of()))).get(0);
  }

  private record Candidate(int row, int sheet, double score) {}

  /** For each row, the reference of its sheet; a sheet is linked to one row of a table at most. */
  List<String> link(List<RecapRow> rows) {
    List<Candidate> candidates = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int s = 0; s < sheets.size() && !rows.get(r).total(); s++) {
        double score = score(rows.get(r), s);
        if (score > 0) {
          candidates.add(new Candidate(r, s, score));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::row)
            .thenComparing(Candidate::sheet));
    Map<Integer, Integer> linked = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (!linked.containsKey(candidate.row()) && !linked.containsValue(candidate.sheet())) {
        linked.put(candidate.row(), candidate.sheet());
      }
    }
    List<String> references = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      String own = rows.get(r).reference();
      references.add(
          Optional.ofNullable(linked.get(r))
              .map(s -> sheets.get(s).reference().orElse(own))
              .orElse(own));
    }
    return references;
  }

  /** Title first (above 1), then number, then amounts; 0 for no link. */
  private double score(RecapRow row, int sheet) {
    Set<String> words = words(row.title());
    double alike = alike(words, titles.get(sheet));
    boolean number =
        !row.reference().isEmpty()
            && row.reference().equals(sheets.get(sheet).reference().orElse(""));
    if (alike >= SAME_TITLE) {
      return 1 + alike + (number ? 1 : 0);
    }
    boolean contradicted =
        titles.stream().anyMatch(t -> alike(words, t) >= CONTRADICTS) && alike < CONTRADICTS
            || !words.isEmpty() && !titles.get(sheet).isEmpty() && alike == 0;
    if (number && !contradicted) {
      return 1;
    }
    Set<BigDecimal> same = new HashSet<>();
    row.amounts().forEach(a -> same.add(a.stripTrailingZeros()));
    same.retainAll(amounts.get(sheet));
    if (same.size() >= ENOUGH_AMOUNTS) {
      return alike > 0 ? 0.9 : 0.5;
    }
    return 0;
  }

  /** The weight of shared words over that of the shorter title and the longer one, averaged. */
  private double alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    double both = weight(shared);
    return 2 * both / (weight(a) + weight(b)) * 0.5 + both / Math.min(weight(a), weight(b)) * 0.5;
  }

  private double weight(Set<String> words) {
    return words.stream()
        .mapToDouble(w -> Math.log(1 + (sheets.size() + 1.0) / frequency.getOrDefault(w, 1)))
        .sum();
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>();
    for (String word : WordTokens.of(title).words()) {
      if (word.length() >= SHORTEST_WORD && Character.isLetter(word.charAt(0))) {
        words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    words.remove("fiche");
    words.remove("action");
    return words;
  }
}

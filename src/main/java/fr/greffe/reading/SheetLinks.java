package fr.greffe.reading;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Indicator;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** « A1 Titre », « Fiche 2.1 – Titre »: the number at the head of a label, and the rest. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?i:fiche(?:[- ]action)?|action)\\s*(?:n\\s?[°º]\\s?)?)?"
              + "([A-Z]{0,2}\\.?\\d{1,3}(?:\\.\\d{1,2})*)\\.?(?:\\s*[–—:-]|\\s)\\s*(\\S.*)");

  /** « Fiche n° 3 » alone, « A.1.1 » in the column of the actions. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?i:fiche(?:[- ]action)?|action)\\s*(?:n\\s?[°º]\\s?)?)?"
              + "([A-Z]{0,2}\\.?\\d{1,3}(?:\\.\\d{1,2})*)\\.?");

  /** The reference of a label that several sheets share. */
  private static final String SEVERAL = "\0";

  private final Map<String, String> byIndicator = new HashMap<>();
  private final List<ActionSheet> sheets;
  private final List<Set<String>> titles = new ArrayList<>();
  private final List<Set<BigDecimal>> amounts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  SheetLinks(List<ActionSheet> sheets) {
    this.sheets = sheets;
    for (ActionSheet sheet : sheets) {
      String reference = sheet.reference().orElse("");
      for (Indicator indicator : sheet.indicators()) {
        byIndicator.merge(
            Fold.fold(indicator.label()), reference, (a, b) -> a.equals(b) ? a : SEVERAL);
      }
    }
    byIndicator.values().removeIf(SEVERAL::equals);
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

  /** True when the document has no sheet a row could be linked to. */
  boolean isEmpty() {
    return sheets.isEmpty();
  }

  /** True when a sheet bears the number. */
  boolean bears(String number) {
    return sheets.stream().anyMatch(s -> s.reference().orElse("").equals(number));
  }

  /** The reference of the sheet a title or number speaks of, the row's own where none does. */
  String reference(String number, String title) {
    return link(List.of(new RecapRow(0, number, title, false, List.of(), 0, ""))).get(0);
  }

  /**
   * The reference of the sheet that a text starts by naming: « A1 Accompagner les jeunes majeurs »,
   * « Fiche 2.1 – … »; empty when its title is another's or no sheet bears the number.
   */
  String referenceAtHead(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (number.matches()) {
      return bears(number.group(1)) ? number.group(1) : "";
    }
    Matcher head = HEAD.matcher(text.strip());
    if (!head.matches()) {
      return "";
    }
    String linked = reference(head.group(1), head.group(2));
    return bears(linked) ? linked : "";
  }

  /** The reference of the one sheet with an indicator of that label; empty for none or several. */
  String referenceOfIndicator(String label) {
    return byIndicator.getOrDefault(Fold.fold(label), "");
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

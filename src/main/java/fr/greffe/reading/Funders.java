package fr.greffe.reading;

import fr.greffe.record.Funder;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who pays, read from a label ({@code funders.tsv}). */
final class Funders {
  /** The wording of a row that looks like a funder and is none. */
  private static final String NONE = "-";

  private static final Funders STANDARD = new Funders();

  /** Two capitals, then a proper name. */
  private static final Pattern SHORT_FORM =
      Pattern.compile("(\\p{Lu}{2})\\s+(?:d[eu]s?\\s+|de\\s+l[a'’]\\s*)?\\p{Lu}[\\p{L}' ’-]{2,40}");

  private final Map<String, Optional<Funder>> byPhrase = new HashMap<>();
  private final Map<String, Funder> wholeLabels = new HashMap<>();
  private final int longest;

  private Funders() {
    int most = 1;
    for (String row : WordList.load(Funders.class, "funders.tsv")) {
      String[] cells = row.split("\t", 2);
      boolean whole = cells[1].startsWith("=");
      WordTokens tokens = WordTokens.of(cells[1]).singular();
      String phrase = tokens.phrase(0, tokens.size());
      if (whole) {
        wholeLabels.put(phrase, Funder.valueOf(cells[0]));
      } else {
        byPhrase.put(
            phrase,
            cells[0].equals(NONE) ? Optional.empty() : Optional.of(Funder.valueOf(cells[0])));
      }
      most = Math.max(most, tokens.size());
    }
    longest = most;
  }

  static Funders standard() {
    return STANDARD;
  }

  /**
   * A funder's words in a label.
   *
   * @param start rank of its first word
   * @param end rank after its last word
   */
  record Match(Funder funder, int start, int end) {}

  /** The one funder a label names; empty when it names none, or several. */
  Optional<Funder> of(String label) {
    Set<Funder> named = new HashSet<>();
    for (Match match : matches(WordTokens.of(label))) {
      named.add(match.funder());
    }
    if (named.size() > 1) {
      named.remove(Funder.OTHER);
    }
    return named.size() == 1
        ? Optional.of(named.iterator().next())
        : Optional.of(label).filter(l -> named.isEmpty()).flatMap(this::shortForm);
  }

  /** « CC Pays de Lys »: a community by its short name and its own. */
  private Optional<Funder> shortForm(String label) {
    Matcher named = SHORT_FORM.matcher(label.strip());
    return named.matches()
        ? Optional.ofNullable(wholeLabels.get(named.group(1).toLowerCase(Locale.ROOT)))
            .filter(Funder.EPCI::equals)
        : Optional.empty();
  }

  /** The funders a label names, longest wordings first at each place. */
  List<Match> matches(WordTokens printed) {
    WordTokens tokens = printed.singular();
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int used = 0;
      for (int n = Math.min(longest, tokens.size() - i); n > 0 && used == 0; n--) {
        Optional<Funder> funder = byPhrase.get(tokens.phrase(i, i + n));
        if (funder != null) {
          used = n;
          if (funder.isPresent()) {
            found.add(new Match(funder.get(), i, i + n));
          }
        }
      }
      i += Math.max(1, used);
    }
    if (found.isEmpty()) {
      whole(tokens, printed).ifPresent(found::add);
    }
    return found;
  }

  /** « BP », « CC »: a funder only where nothing else is said but neutral words and a year. */
  private Optional<Match> whole(WordTokens tokens, WordTokens printed) {
    Optional<Match> only = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      Funder funder = wholeLabels.get(tokens.phrase(i, i + 1));
      if (funder != null && only.isEmpty()) {
        only = Optional.of(new Match(funder, i, i + 1));
      } else if (!StatedWords.standard().isNeutral(printed.words().get(i))) {
        return Optional.empty();
      }
    }
    return only;
  }
}

package fr.greffe.reading;

import fr.greffe.record.Funder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A funder named after its amount: « 200 000 €, dont 80 000 € de l'Etat et 120 000 € du Département
 * ».
 *
 * @param printed the words that name it, as printed, never empty
 * @param end where they end, in the text after the amount
 */
record FunderAfter(String printed, Funder funder, int end) {
  private static final Pattern NAMED =
      Pattern.compile(
          "^\\s*(?:(?:de|par) l['’]\\s?|du |des |de la |par les? |par la |au titre d(?:u|es|e la|e"
              + " l['’]) ?)(.{2,60}?)(?=\\s+et\\b|\\s*[,;.)]|\\s*$)",
          Pattern.DOTALL);

  /** What may stand between the amount before, or its sentence, and this amount. */
  private static final Set<String> LEADS = Set.of("dont", "et", "soit", "a", "hauteur", "de");

  /**
   * The funder that a text after an amount begins with; empty when it begins otherwise, or when the
   * words before the amount already say what it is.
   *
   * @param before from the amount before to this one
   * @param after from this amount to the next
   */
  static Optional<FunderAfter> of(String before, String after, Funders funders) {
    Matcher named = NAMED.matcher(after);
    if (!LEADS.containsAll(WordTokens.of(before).words()) || !named.find()) {
      return Optional.empty();
    }
    WordTokens tokens = WordTokens.of(named.group(1));
    List<Funders.Match> matches = funders.matches(tokens);
    Set<Funder> said = new HashSet<>();
    int covered = 0;
    for (Funders.Match match : matches) {
      said.add(match.funder());
      covered += match.end() - match.start();
    }
    return said.size() == 1 && covered == tokens.size()
        ? Optional.of(new FunderAfter(named.group(1).strip(), said.iterator().next(), named.end(1)))
        : Optional.empty();
  }
}

package fr.greffe.reading;

import fr.greffe.text.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells a vote by groups of voters (« Par collège : Collectivité 6 pour ; Locataires 5 pour »,
 * {@code vote-breakdowns.txt}): no vote of its own, as the counts of all stand beside it.
 */
final class VoteBreakdowns {
  private static final Pattern OPENS =
      Pattern.compile("^(?:[-•►] ?)?(?:" + WordPattern.anyOf("vote-breakdowns.txt") + ") ?:");

  /** Where the vote of all begins in the same paragraph. */
  private static final Pattern WHOLE =
      Pattern.compile("[.;] (?=(?:resultats?|total|ensemble|votes?|au total|soit) ?:)");

  private VoteBreakdowns() {}

  /** The paragraphs without what they tell by groups. */
  static List<Unit> without(List<Unit> units) {
    return units.stream().flatMap(u -> own(u).stream()).toList();
  }

  private static Optional<Unit> own(Unit unit) {
    if (!OPENS.matcher(unit.folded()).find()) {
      return Optional.of(unit);
    }
    Matcher whole = WHOLE.matcher(Fold.aligned(unit.text()));
    return whole.find()
        ? Optional.of(unit.part(whole.end(), unit.text().length()))
        : Optional.empty();
  }
}

package fr.greffe.reading;

import fr.greffe.text.Literals;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How minutes say that a matter is put off or withdrawn ({@code vote-postponed.tsv}). A verb that
 * may mean something else (« l'excédent est reporté au compte 002 ») needs where to, or the end.
 */
final class Postponements {
  private static final String FILE = "vote-postponed.tsv";
  private static final String VERB = endings(WordPattern.alternatives(FILE, "verb", 0), "e?s?");
  private static final String UNTIL = WordPattern.alternatives(FILE, "until", 0);

  private static final Pattern MATTER =
      Pattern.compile(endings(WordPattern.alternatives(FILE, "matter", 0), "s?") + "[^.;:]{0,80}$");

  /** « l'affaire est reportée au prochain conseil »: what it is stands before. */
  private static final Pattern PUT_OFF =
      Pattern.compile(
          "(?<!s')\\b(?:est|sont|a ete|ont ete) (?:donc |ainsi |finalement )?"
              + VERB
              + "(?:(?=[ ,]*(?:[.;]|$))|[^.;,]{0,40}"
              + UNTIL
              + ")");

  /** « Point ajourné. », « affaire ajournée », « retiré de l'ordre du jour ». */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:est |a ete |sont )?(?:ajournee?s?\\b|retiree?s? de l'ordre du jour|reportee?s? a"
              + " (?:une|la) (?:prochaine|seance))|\\b(?:maire|presidente?|rapporteure?) retire (?:ce|le"
              + " present) (?:point|dossier|rapport|projet)\\b|^\\W*(?:(?:point|dossier|deliberation|question"
              + "|affaire|rapport) )?(?:est )?"
              + VERB
              + "\\W*$");

  private static final Literals VERBS =
      Literals.of("ajourne", "report", "retire", "differe", "renvoye", "remis");

  /** Where it is said. */
  record Place(int start, int end) {}

  private Postponements() {}

  private static String endings(String alternatives, String ending) {
    return alternatives.replace("(?![\\p{L}\\d])", ending + "(?![\\p{L}\\d])");
  }

  static Optional<Place> in(String folded) {
    if (!VERBS.in(folded)) {
      return Optional.empty();
    }
    Matcher plain = PLAIN.matcher(folded);
    if (plain.find()) {
      return Optional.of(new Place(plain.start(), plain.end()));
    }
    Matcher m = PUT_OFF.matcher(folded);
    while (m.find()) {
      if (MATTER.matcher(folded.substring(0, m.start())).find()) {
        return Optional.of(new Place(m.start(), m.end()));
      }
    }
    return Optional.empty();
  }
}

package fr.greffe.reading;

/**
 * How minutes say that a matter is put off or withdrawn ({@code vote-postponed.tsv}). A verb that
 * may mean something else (« l'excédent est reporté au compte 002 ») needs where to, or the end.
 */
final class Postponements {
  private static final String FILE = "vote-postponed.tsv";
  private static final String VERB =
      WordPattern.alternatives(FILE, "verb", 0).replace("(?![\\p{L}\\d])", "e?s?(?![\\p{L}\\d])");
  private static final String UNTIL = WordPattern.alternatives(FILE, "until", 0);
  private static final String MATTER =
      WordPattern.alternatives(FILE, "matter", 0).replace("(?![\\p{L}\\d])", "s?(?![\\p{L}\\d])");

  /** « l'examen de ce dossier est reporté au prochain conseil », « Ajourné. » */
  static final String PUT_OFF =
      "(?:est |a ete |sont )?(?:ajournee?s?|retiree?s? de l'ordre du jour|reportee?s? a (?:une|la)"
          + " (?:prochaine|seance))|(?<="
          + MATTER.replace("\\b", "\\b")
          + "[^.;:]{0,80})\\b(?<!s')(?:est|sont|a ete|ont ete) (?:donc |ainsi )?"
          + VERB
          + "(?:(?=[ ,]*(?:[.;]|$))|[^.;,]{0,40}"
          + UNTIL
          + ")|^\\W*(?:(?:point|dossier|deliberation|question|affaire|rapport) )?(?:est )?"
          + VERB
          + "\\W*$";

  private Postponements() {}
}

package fr.greffe.section;

import fr.greffe.text.Fold;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of headings that open an action sheet, or the chapters it lies in. */
final class SheetHeadings {
  private static final String REFERENCE =
      "(?:\\d{1,2}-[a-z](?![a-z'])|\\d{1,3}(?:[.\\-]\\d{1,2})*(?: ?(?:bis|ter|quater)(?![a-z])|[a-z](?![a-z]))?"
          + "|[a-z]{1,2}[.\\-]?\\d{1,2}(?:[.\\-]\\d{1,2})*"
          + "|[ivx]{1,4}(?:[.\\-]\\d{1,2})+)";

  /** « Fiche action 2.1 », « FICHE ACTION N°12 : … », « Fiche 5 – … », « Action n° 3 : … ». */
  private static final Pattern FICHE =
      Pattern.compile(
          "^(fiche(?:[- ]?(?:action|projet|operation|mesure|dispositif))?|action)"
              + "\\s*:?\\s*(?:n ?° ?|n ?o\\.? ?(?=\\d)|numero )?:?\\s*("
              + REFERENCE
              + ")(?![\\w%€]|[.,]\\d| ?€)");

  /** « Fiche action : titre », without a number. */
  private static final Pattern UNNUMBERED_FICHE =
      Pattern.compile("^fiche[- ]?(?:action|projet|operation)\\s*(?:[:\\-]\\s*(?=\\p{L})|$)");

  private static final Pattern CHAPTER =
      Pattern.compile(
          "^(\\d{1,2}(?:\\.\\d{1,2})+\\.?|\\d{1,2}\\s?[.)]|[IVX]{1,5}\\s?[.)\\-–]|[A-H]\\s?[.)])"
              + "\\s*(?=[\\p{L}«\"“(])");

  /** « Action 1 » at the head of a chapter's title repeats what the number says. */
  private static final Pattern ACTION_WORD =
      Pattern.compile("^action\\s+(?:n ?° ?)?\\d{1,3}\\s*[:.\\-]?\\s+(?=\\p{L})");

  private static final Pattern SEPARATOR = Pattern.compile("^[\\s:.)\\-–—,]+");

  /** Dots that lead to a page number in a table of contents, and that number. */
  private static final Pattern LEADER = Pattern.compile("\\s*(?:\\.\\s?){3,}\\s*\\d*\\s*$");

  private static final String STOP_INITIALS = "APTRS";

  /** An annexe, or a table over all the sheets. */
  private static final Pattern STOP =
      Pattern.compile(
          "^(?:annexes?(?: ?n ?° ?| )?(?:\\d{1,2}|[ivx]{1,4})?|pieces? jointes?"
              + "|(?:tableaux? )?(?:recapitulatifs?|de synthese)|tableaux? (?:financiers?|general)"
              + "|recapitulation|synthese (?:financiere|budgetaire|generale|des (?:credits|actions)))"
              + "(?:\\s*[:\\-.(].*| .{0,60})?$");

  private SheetHeadings() {}

  /**
   * A heading found in one line.
   *
   * @param number as printed, without a final dot; empty when there is none
   * @param level depth of a chapter number, 1 for the outermost; 0 for a fiche
   * @param title the rest of the line
   * @param listed true when a bullet or a rank stands before: an entry of a list
   */
  record Found(String number, int level, String title, boolean listed) {}

  /** A fiche's heading, when the line is one. */
  static Optional<Found> fiche(String line) {
    int start = FieldLabels.prefixLength(line);
    String text = line.substring(start);
    if (!text.startsWith("F") && !text.startsWith("A")) {
      return Optional.empty();
    }
    String folded = Fold.aligned(text);
    Matcher fiche = FICHE.matcher(folded);
    boolean chapter = start > 0 && folded.startsWith("action");
    if (fiche.find() && startsUpper(text) && !chapter) {
      String number = text.substring(fiche.start(2), fiche.end(2)).strip();
      return Optional.of(new Found(number, 0, clean(text.substring(fiche.end())), start > 0));
    }
    Matcher plain = UNNUMBERED_FICHE.matcher(folded);
    if (plain.find() && startsUpper(text)) {
      return Optional.of(new Found("", 0, clean(text.substring(plain.end())), start > 0));
    }
    return Optional.empty();
  }

  /** True when the fiche's heading uses the word « fiche », which prose seldom starts with. */
  static boolean saysFiche(String line) {
    return Fold.fold(line.substring(FieldLabels.prefixLength(line))).startsWith("fiche");
  }

  /** A numbered chapter heading, when the line has the form of one. */
  static Optional<Found> chapter(String line) {
    Matcher m = CHAPTER.matcher(line.strip());
    if (!m.find()) {
      return Optional.empty();
    }
    String number = m.group(1).replaceAll("[\\s.)\\-–]+$", "");
    String title = line.strip().substring(m.end());
    Matcher action = ACTION_WORD.matcher(Fold.aligned(title));
    if (action.find()) {
      title = title.substring(action.end());
    }
    return Optional.of(new Found(number, level(number), title.strip(), false));
  }

  /** True for a line that opens an annexe: no sheet goes on past it. */
  static boolean stops(String line) {
    return !line.isEmpty()
        && STOP_INITIALS.indexOf(line.charAt(0)) >= 0
        && STOP.matcher(Fold.fold(line)).matches();
  }

  /** True for « 3. Récapitulatif financier »: such a line, numbered as one of the chapters. */
  static boolean stopsAsChapter(String line) {
    return chapter(line).filter(c -> c.level() == 1 && stops(c.title())).isPresent();
  }

  private static int level(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return number.split("\\.").length;
    }
    return "IVX".indexOf(number.charAt(0)) >= 0 ? 1 : 2;
  }

  static boolean startsUpper(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  private static String clean(String rest) {
    String title = SEPARATOR.matcher(rest).replaceFirst("");
    return LEADER.matcher(title).replaceFirst("").strip();
  }
}

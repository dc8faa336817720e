package fr.greffe.section;

import fr.greffe.text.Fold;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An act's number at the head of a paragraph, in one of its printed forms.
 *
 * @param form how the number is introduced
 * @param number as printed, without « n° »
 * @param start index of the number in the paragraph
 * @param rest what follows on the line, separators dropped: the subject, or nothing
 * @param isCitation what follows shows that the number cites another act
 */
public record ActHeading(Form form, String number, int start, String rest, boolean isCitation) {

  /** How a number is introduced, the strongest proof first. */
  public enum Form {
    /** « Délibération n° 2024.05 », « DCM N° 2024/035 ». */
    DELIBERATION,
    /** « DEL2025-02 : … », « 24-04/042 – … ». */
    BARE,
    /** « N° 2016.02.16 – … ». */
    NUMERO,
    /** « Décision 2024-12 : … ». */
    DECISION,
    /** « Arrêté n° 2024-112 portant … ». */
    ARRETE,
    /** « Question n° 3 », « Point n° 4 », « Affaire n° 2 ». */
    POINT,
    /** « Taux d'imposition 2026 [D26-043] »: at the end of the title. */
    TAIL
  }

  private static final String ID =
      "((?:[A-Za-z]{1,8}[-_"
          + " ]?)?\\d+(?:[A-Za-z]{1,6}(?=[-_]?\\d))?\\d*(?:[-_./][0-9A-Za-z]+)*(?:(?:bis|ter)\\b)?(?:"
          + " [A-Z](?=\\s|$|\\s?[:\\u2013\\u2014-]))?)";

  /** A number that is one by its own looks: a year, or letters, joined to other figures. */
  private static final String STRONG_ID =
      "((?:[A-Z]{1,6}[-_."
          + " ]?)?(?:(?:19|20)\\d{2}|\\d{2})(?:[-_./](?:[A-Z]{1,6}[-_.]?)?\\d{1,4}){1,4}(?:[-_]?[A-Z]{1,3})?(?:"
          + " [A-Z](?=\\s|$))?|[A-Z]{1,6}[-_ ]?\\d{4}[-_/.]?\\d{1,4}(?:[-_/.]\\d{1,4}){0,4}(?:[-_"
          + " ]?[A-Z](?=\\s|$))?|(?:19|20)\\d{2}[-_]?[A-Z]{1,6}[-_]?\\d{1,4}"
          + "|\\d{1,3}[-_/](?:19|20)\\d{2}(?![-_/.]?\\d))";

  private static final String NUMERO = "(?:N\\s?[°ºo]s?\\s?\\.?|NUM[ÉE]RO)\\s*:?\\s*";

  /** Bullets, and the signs that a symbol font or OCR leaves of a bullet. */
  private static final String LEAD =
      "^(?:[o\u00CE\u00EE\u00A2\u00AE\u00A9\u00BB]\\s)?[\\s>•▪●■□◦✓➢►*\\uF0B7\\uF0A7\\uF0D8\\u2013-]*";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern DELIBERATION =
      Pattern.compile(
          LEAD
              + "(?:projet\\s+de\\s+|extrait\\s+de\\s+la\\s+)?(?:d[ée]lib[ée]rations?|d[ée]lib\\.?|(?:DCM|DCC|DCS|DEL)(?=\\s*N\\s?[°ºo]))"
              + "(?:\\s+(?:du\\s+conseil(?:\\s+\\p{L}+)?|de\\s+la\\s+commission\\s+permanente|du\\s+bureau(?:\\s+\\p{L}+)?|du\\s+comit[ée](?:\\s+\\p{L}+)?))?"
              + "\\s*(?:"
              + NUMERO
              + "|:\\s*)?(?=(?:[A-Z]{2,5}[-_ ])?\\S*\\d)"
              + ID
              + "(?![\\p{L}\\d])(.*)$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern DECISION =
      Pattern.compile(
          LEAD
              + "d[ée]cisions?(?:\\s+(?:du\\s+maire|du\\s+pr[ée]sident|municipale))?\\s*(?:"
              + NUMERO
              + ")?(?=\\S*\\d)"
              + ID
              + "(?![\\p{L}\\d])(.*)$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern ARRETE =
      Pattern.compile(
          LEAD
              + "arr[êe]t[ée]s?(?:\\s+(?:municipal|communautaire|d[ée]partemental|du\\s+maire|du\\s+pr[ée]sident|permanent|temporaire|conjoint|individuel))*\\s*"
              + NUMERO
              + "(?=\\S*\\d)"
              + ID
              + "(?![\\p{L}\\d])(.*)$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern POINT =
      Pattern.compile(
          LEAD
              + "(?:question|point|affaire|rapport|dossier|sujet|objet|expos[ée])s?\\s*(?:"
              + NUMERO
              + ")"
              + ID
              + "(?![\\p{L}\\d])(.*)$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern NUMBERED =
      Pattern.compile(LEAD + NUMERO + ID + "(?![\\p{L}\\d])(.*)$", FLAGS | Pattern.DOTALL);

  /** « D2026-31 / 28 mai 2026 »: the date of the act beside its number, and nothing else. */
  private static final String DATED =
      "\\s+(?=\\d{1,2}(?:er)?\\s+\\p{L}{3,9}\\s+(?:19|20)\\d{2}\\s*$|\\d{2}[/.]\\d{2}[/.](?:19|20)\\d{2}\\s*$)";

  private static final Pattern BARE =
      Pattern.compile(
          LEAD
              + STRONG_ID
              + "(?:(?=\\s*$)|"
              + DATED
              + "|\\s+(?=\\d{1,3}\\s+(?:voix\\s+)?pour\\b)|\\s*[:\\u2013\\u2014-]+\\s*|\\s+[|/\u2022\u00B7>]\\s*|\\s?\\|\\s?|\\.?\\s+(?=\\p{Lu}|«))(.*)$",
          Pattern.DOTALL);

  /**
   * « du 5 mars », « en date du », « modifiant … » after the number: another act is cited. « N° 12
   * / Modification du règlement » is one with its subject: a capital begins it.
   */
  private static final Pattern CITED =
      Pattern.compile(
          "^[\\s,(]*(?:(?iu:du\\s+(?:conseil|\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi)|en\\s+date|et\\s+n)"
              + "|relati[fv]|portant|prise?\\s|modifi|adopt|approuv|autoris|fixant|RELATI[FV]|PORTANT|FIXANT)");

  private static final Pattern SEPARATED = Pattern.compile("^\\s*[:|\\u2013\\u2014-]");
  private static final Pattern SEPARATORS =
      Pattern.compile("^[\\s:.;,)\\u2013\\u2014\\u2022\\u00B7>_/|-]+");
  private static final Pattern DATE_LIKE =
      Pattern.compile(
          "(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\\d{2}|\\d{2})");

  /** « Délibérations du 10 décembre 2025 »: the day of a sitting is no number. */
  private static boolean isDay(Matcher m) {
    return DAY.matcher(m.group(1)).matches() && MONTH.matcher(Fold.fold(m.group(2))).find();
  }

  private static final Pattern DAY = Pattern.compile("(?iu)(?:du|le|au)?\\s*\\d{1,2}(?:er)?");
  private static final Pattern MONTH =
      Pattern.compile(
          "^(?:er)? ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b");

  /** The number that opens the text, if one does. */
  public static Optional<ActHeading> of(String text) {
    if (text.chars().limit(LOOK).noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return match(DELIBERATION, Form.DELIBERATION, text)
        .or(() -> match(DECISION, Form.DECISION, text))
        .or(() -> match(ARRETE, Form.ARRETE, text))
        .or(() -> match(POINT, Form.POINT, text))
        .or(() -> match(NUMBERED, Form.NUMERO, text))
        .or(() -> match(BARE, Form.BARE, text));
  }

  /** A number stands within this many characters of the paragraph's start. */
  private static final int LOOK = 70;

  /**
   * Where the rest tells what became of the act (« Taux 2024 : adoptés à l'unanimité »); its length
   * when it does not.
   */
  public int result() {
    Matcher m = RESULT.matcher(Fold.aligned(rest));
    return m.find() ? m.start() : rest.length();
  }

  private static final Pattern RESULT =
      Pattern.compile(
          " ?[:(\u2013\u2014-] ?(?:votes? ?:?"
              + " ?)?(?:(?:adopte|approuve|vote|rejete|accepte|valide|retire)e?s?|(?:a"
              + " l')?unanimite|prend acte|pour ?:? ?\\d|\\d+ (?:voix )?pour)\\b.{0,140}$");

  /** The number's pattern: digits as 9, so that numbers of one series look alike. */
  public String shape() {
    return number.replaceAll("\\d+", "9").replaceAll("\\s+", " ");
  }

  private static Optional<ActHeading> match(Pattern pattern, Form form, String text) {
    Matcher m = pattern.matcher(text);
    if (!m.find() || DATE_LIKE.matcher(m.group(1)).matches() || isDay(m)) {
      return Optional.empty();
    }
    String rest = SEPARATORS.matcher(m.group(2)).replaceFirst("").strip();
    boolean separated = SEPARATED.matcher(text.substring(m.end(1))).find();
    boolean cited = !separated && CITED.matcher(m.group(2)).find();
    return Optional.of(new ActHeading(form, m.group(1).strip(), m.start(1), rest, cited));
  }
}

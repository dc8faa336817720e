package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.VoteResult;
import fr.greffe.text.Fold;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is put to the vote, in the words before the vote: the whole act, a part of it, a question.
 */
final class VoteObject {
  /** What stands before the vote on its line and is no part of what is voted. */
  private static final Pattern LEAD_END =
      Pattern.compile(
          "(?i)[\\s:–—,;(→>►-]*(?:r[ée]sultats?(?: du vote)?|d['’]abord|ensuite|vote|scrutin|(?:nombre de )?votants ?:? ?\\d+|mise?s? aux"
              + " voix|mise?s? au vote|soumise?s? au vote|adopt[ée]+s?|approuv[ée]+s?|rejet[ée]+s?"
              + "|repouss[ée]+s?|accept[ée]+s?|est|sont|a [ée]t[ée]|ont [ée]t[ée]|par|avec|et|recueille"
              + "|obtient|re[çc]oit|donne)?[\\s:–—,;(→>►-]*$");

  /** The sign that sets off the line of a vote. */
  private static final Pattern BULLET = Pattern.compile("^[\\s►▶▸➢→•●▪■>]+");

  private static final int LEAD_LENGTH = 160;

  /** « : est adopté par »: at most so many words stand between what is voted and its counts. */
  private static final int LEAD_ENDS = 6;

  private VoteObject() {}

  /** The words before the first count, in its own sentence. */
  static String lead(String text, List<VoteWords.Found> choices) {
    if (choices.isEmpty()) {
      return "";
    }
    int first = choices.stream().mapToInt(VoteWords.Found::start).min().orElse(0);
    String before = text.substring(0, first);
    String own = before.substring(VoteClauses.lastSentence(before));
    for (int i = 0; i < LEAD_ENDS; i++) {
      own = LEAD_END.matcher(own).replaceFirst("");
    }
    own = BULLET.matcher(own).replaceFirst("");
    own = part(BY_PARTS.matcher(own.strip()).replaceFirst(""));
    boolean voters = ASSEMBLY.matcher(Fold.fold(own)).matches();
    return voters || own.length() > LEAD_LENGTH ? "" : own;
  }

  /** « Le Conseil municipal, après en avoir délibéré, »: who votes is not what is voted. */
  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?:(?:apres|oui|entendu|vu|sur)\\b[^,]{0,80}, )?(?:le |la |l'|les |notre |cette"
              + " )?(?:conseil|assemblee|comite|bureau|commission permanente|membres|conseillers|elus)"
              + "(?: (?:municipal|municipaux|communautaires?|departementale?|departementaux|regionale?"
              + "|syndicale?|metropolitain|d'administration|deliberant|presents|du conseil|de"
              + " [a-z-]+))*(?:,? (?:apres|ayant|oui|sur)\\b[^:]{0,80})?[ ,:]*");

  /** « Vote par opération : opération 101 »: how it is voted, then what. */
  private static final Pattern BY_PARTS =
      Pattern.compile("^(?iu:(?:le )?vote (?:s'effectue )?par \\p{L}+)\\s?:\\s?(?=\\S)");

  /** « Section de fonctionnement : adopté à l'unanimité »: a result may name its part. */
  static String ofResult(String text, String folded) {
    String before =
        VoteResults.of(folded, false)
            .filter(f -> f.result() != VoteResult.ACKNOWLEDGED && f.result() != VoteResult.ELECTED)
            .map(f -> text.substring(0, f.start()))
            .orElse("");
    String sentence = before.substring(VoteClauses.lastSentence(before));
    String own =
        LEAD_END.matcher(LEAD_END.matcher(sentence).replaceFirst("")).replaceFirst("").strip();
    if (own.length() > LEAD_LENGTH) {
      return "";
    }
    return OPENS_PART.matcher(Fold.fold(own)).find() ? part(own) : "";
  }

  private static final Pattern OPENS_PART =
      Pattern.compile(
          "^(?:[-–•] ?)?(?:l'|la |le |les )?(?:autres )?(?:section|chapitres?|articles?|amendements?"
              + "|sous-amendements?|titre|alinea|lots?|operations?)\\b");

  /** What a line asks before it tells the vote. */
  static String question(Unit unit) {
    for (Line line : unit.lines()) {
      Matcher asked = ASKED.matcher(Fold.aligned(line.text()));
      if (asked.find()) {
        return line.text().substring(asked.start(1), asked.end(1)).strip();
      }
    }
    Matcher asked = ASKED.matcher(Fold.aligned(unit.text()));
    return asked.find() ? unit.text().substring(asked.start(1), asked.end(1)).strip() : "";
  }

  /** « Vote pour faire venir l'archiviste : Vote : 14 pour … »: what is asked, then the counts. */
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:[-•➢>→] ?)?(?:voter? (?:pour |sur |: ?)?)?([^:;]{8,160}?) ?(?:[:→–-] ?)+"
              + "(?:resultats? du )?votes? ?: ?\\(?(?:\\d|pour|unanimite|contre)");

  /** What is put to the vote when it is a part of the act (« Section de fonctionnement »). */
  static boolean isPart(String folded) {
    return folded.startsWith("election ") || PART.matcher(folded).find();
  }

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:section|chapitres?|articles?|amendements?|titre|depenses|recettes|fonctionnement"
              + "|investissement|ensemble|partie|alinea|sous-amendement|motion|vote (?:par|sur)|lots?"
              + "|operations?)\\b");

  /**
   * What an amendment or an article is called, without who moves it and what it would do: «
   * Amendement n° 1 présenté par M. X ».
   */
  static String part(String lead) {
    Matcher m = NAMED_PART.matcher(lead);
    if (m.find()) {
      return m.group(1).strip();
    }
    Matcher moved = MOVED.matcher(lead);
    return moved.find() ? moved.group(1).strip() : lead;
  }

  private static final Pattern NAMED_PART =
      Pattern.compile(
          "^(?:[-–•]\\s*)?((?iu:(?:l['’]|le )?(?:sous-)?amendements?|article|alin[ée]a|v[œo]e?u)\\b\\s*(?:n\\s?[°º]\\s*)?[\\dA-Z]{0,4}(?:\\s(?:bis|ter))?)\\s*,?[ (]\\s*(?iu:pr[ée]sent|d[ée]pos|propos|tendant|relati|visant|port[ée]|du\\s+groupe|de\\s+(?:M\\b|la\\s+liste)|d[ée]fendu)");

  /** « Après échange, l'amendement de Mme X tendant à … ». */
  private static final Pattern MOVED =
      Pattern.compile(
          "(?iu:(?:l['’]|le |un |cet )((?:sous-)?amendement\\s(?:de|du|n\\s?[°º])\\s.{1,60}?))"
              + "(?=,|\\s(?iu:tendant|visant|relati|qui|propos|pr[ée]sent|d[ée]pos|est|mise?|consist)|$)");

  /** True for the vote on the whole after its parts: it is the act's own. */
  static boolean isWhole(String folded) {
    return WHOLE.matcher(folded).find();
  }

  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:[-–•] ?)?(?:vote (?:final|sur|de) ?)?(?:l')?ensemble\\b|^(?:le (?:texte|projet|rapport"
              + "|budget)|la (?:deliberation|motion|proposition))[a-z ]{0,40} (?:ainsi"
              + " (?:amendee?|modifiee?)|amendee?|initiale?|d'origine)\\b|^vote final\\b");
}

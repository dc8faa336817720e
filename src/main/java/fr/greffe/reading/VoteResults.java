package fr.greffe.reading;

import fr.greffe.record.VoteResult;
import fr.greffe.text.Literals;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What became of a proposal, in the words of minutes ({@code vote-results.tsv} and its grammar).
 */
final class VoteResults {
  private static final int GAP = 60;

  private static String words(String kind) {
    return WordPattern.alternatives("vote-results.tsv", kind, GAP);
  }

  private static final String VOTERS =
      "membres|votants|votes|suffrages|voix|presents|conseillers|delegues|elus|exprimes"
          + "|representes|et|ou|titulaires|votant|present|represente";

  private static final String REJECTED =
      "(?:est |sont |a ete )?(?:rejetee?s?|repoussee?s?)\\b|n'est pas adoptee?|(?:proposition|demande"
          + "|motion|amendement)s? (?:non retenue?|refusee?)s?|"
          + words("rejected");

  /** « à l'unanimité moins une voix »: all but those; who abstains is no voice against. */
  private static final String MINUS =
      "(?:(?:est |sont |a ete |ont ete )?(?:adopte|approuve|vote|accepte|valide)e?s?,? )?(?:a l[' ]"
          + "|a |l'|par )?(?:une )?unanimite\\b[^.;,(]{0,60}? moins\\b(?![^.;,(]{0,20}\\babst)";

  private static final String UNANIMITY =
      "(?:(?:est |sont |a ete |ont ete )?(?:adopte|approuve|vote|accepte|valide)e?s?,? )?"
          + "(?:a l[' ]|a |l'|par )?(?:une )?unanimite(?: (?:absolue|des|de)\\b(?! [a-z]+er\\b)(?:"
          + " ses)?(?: (?:"
          + VOTERS
          + "))*)?|"
          + words("unanimous");

  private static final String MAJORITY =
      "(?:(?:est |sont |a ete |ont ete )?(?:adopte|approuve|vote)e?s?,? )?a la majorite(?:"
          + " (?:absolue|simple|des|de)\\b(?: ses)?(?: (?:"
          + VOTERS
          + "))*)?";

  private static final String ELECTED =
      "(?:est|sont|a ete|ont ete) (?:declaree?s? |proclamee?s? )(?:elue?s?|maire|presidente?"
          + "|adjointe?s?|\\d[a-z]{1,3} |vice|(?:premier|premiere|second|seconde|deuxieme|troisieme"
          + "|quatrieme|cinquieme|sixieme|septieme|huitieme) |membres?|deleguee?s?|titulaires?"
          + "|suppleante?s?)|(?:est|sont|a ete|ont ete) elue?s?\\b|(?:est|sont|a ete|ont ete)"
          + " (?:designe|nomme|choisi|retenu)e?s?(?=[^.;]{0,40}(?:\\(|\\b(?:par|avec) )"
          + VoteWords.NUMBER
          + " (?:voix|suffrages)\\b)";

  private static final String NOTED =
      "(?:prend|prennent|donne|donnent) acte|dont acte|" + words("noted");

  private static final Pattern RESULT =
      Pattern.compile(
          "(?<reject>"
              + REJECTED
              + ")|(?<minus>"
              + MINUS
              + ")|(?<unanimity>"
              + UNANIMITY
              + ")|(?<majority>"
              + MAJORITY
              + ")|(?<elected>"
              + ELECTED
              + ")|(?<ack>"
              + NOTED
              + ")");

  private static final Pattern ADOPTED =
      Pattern.compile("(?:est |sont |a ete )?" + words("adopted"));
  private static final Pattern REFUSED = Pattern.compile(words("refused"));

  private static final Literals RESULTS =
      Literals.of(
          "unanim",
          "majorite",
          "rejet",
          "repouss",
          "refus",
          "retenu",
          "adopt",
          "ajourn",
          "retir",
          "report",
          "differ",
          "renvoy",
          "remis",
          "elu",
          "proclam",
          "declar",
          "acte",
          "sans oppo",
          "sans vo",
          "sans abst",
          "designe",
          "nomme",
          "choisi",
          "accord",
          "recueilli",
          "obtient");

  private static final Literals PLAIN =
      Literals.of(
          "adopt",
          "approuv",
          "approba",
          "refus",
          "rejet",
          "accept",
          "valid",
          "ratifi",
          "retenu",
          "vote",
          "favorable",
          "accord",
          "dit oui",
          "oppose");

  /** « Adopté. » alone on its line is a result; the line is shorter than this. */
  private static final int ALONE = 45;

  private VoteResults() {}

  /** A result as found in a text. */
  record Found(VoteResult result, int start, int end) {}

  /** False for a text that surely states no result. */
  static boolean mayTell(String folded) {
    return RESULTS.in(folded) || PLAIN.in(folded);
  }

  /**
   * The result a text states.
   *
   * @param counted whether the text states counts too: « adopté » alone is then a result
   */
  static Optional<Found> of(String text, boolean counted) {
    if (!mayTell(text)) {
      return Optional.empty();
    }
    String folded = VotesElsewhere.blanked(text);
    Optional<Found> weak = Optional.empty();
    Optional<Found> postponed =
        Postponements.in(folded).map(p -> new Found(VoteResult.POSTPONED, p.start(), p.end()));
    Matcher m = RESULT.matcher(folded);
    boolean told = RESULTS.in(folded);
    while (told && m.find()) {
      if (isMode(folded, m)) {
        continue;
      }
      Found found = new Found(named(m), m.start(), m.end());
      if (found.result() != VoteResult.ACKNOWLEDGED && found.result() != VoteResult.ELECTED) {
        return postponed.filter(p -> p.start() < found.start()).or(() -> Optional.of(found));
      }
      weak = weak.isEmpty() ? Optional.of(found) : weak;
    }
    return postponed.isPresent() ? postponed : told(weak, folded, counted);
  }

  /** Where the words of a result begin; -1 when there are none. */
  static int start(String folded) {
    return Stream.of(RESULT, ADOPTED, REFUSED)
        .map(p -> p.matcher(folded))
        .filter(Matcher::find)
        .mapToInt(Matcher::start)
        .min()
        .orElse(-1);
  }

  /** A result begins here (« Abst. 0 Adopté »). */
  static boolean startsAt(String folded, int at) {
    return Stream.of(RESULT, ADOPTED, REFUSED)
        .anyMatch(p -> p.matcher(folded).region(at, folded.length()).lookingAt());
  }

  private static Optional<Found> told(Optional<Found> weak, String folded, boolean counted) {
    return weak.isPresent() ? weak : plain(folded, counted);
  }

  private static Optional<Found> plain(String folded, boolean counted) {
    if (!counted && folded.length() >= ALONE || !PLAIN.in(folded)) {
      return Optional.empty();
    }
    Matcher refused = REFUSED.matcher(folded);
    if (refused.find()) {
      return Optional.of(new Found(VoteResult.REJECTED, refused.start(), refused.end()));
    }
    Matcher adopted = ADOPTED.matcher(folded);
    return adopted.find()
        ? Optional.of(new Found(VoteResult.ADOPTED, adopted.start(), adopted.end()))
        : Optional.empty();
  }

  /** « au scrutin secret et à la majorité absolue » says how the vote is held, not how it ended. */
  private static boolean isMode(String folded, Matcher m) {
    boolean majority = m.group("majority") != null;
    if (majority) {
      String before = folded.substring(Math.max(0, m.start() - MODE_REACH), m.start());
      return MODE.matcher(before).find();
    }
    return m.group("unanimity") != null && HOW_TO_VOTE.matcher(folded.substring(m.end())).find();
  }

  private static final Pattern MODE = Pattern.compile("(?:scrutin|bulletins?)\\b[^.;]*$");

  /** « À l'unanimité, le conseil décide de voter à main levée. » */
  private static final Pattern HOW_TO_VOTE =
      Pattern.compile(
          "^[^.;]{0,60}\\b(?:de voter|de ne pas (?:proceder|recourir|voter)|de proceder (?:au vote|a un"
              + " vote|au scrutin|a un scrutin|a l'election|a la designation))\\b[^.;]{0,30}"
              + "(?:main levee|scrutin secret|bulletins? secrets?|scrutin public|vote a main levee)"
              + "[^.;,a-z]*(?:[.;]|$)");

  /** The form of the ballot stands this close before the majority it needs, in characters. */
  private static final int MODE_REACH = 60;

  private static VoteResult named(Matcher m) {
    if (m.group("reject") != null) {
      return VoteResult.REJECTED;
    }
    if (m.group("unanimity") != null) {
      return VoteResult.ADOPTED_UNANIMOUSLY;
    }
    if (m.group("majority") != null || m.group("minus") != null) {
      return VoteResult.ADOPTED_BY_MAJORITY;
    }
    return m.group("elected") != null ? VoteResult.ELECTED : VoteResult.ACKNOWLEDGED;
  }
}

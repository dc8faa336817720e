package fr.greffe.reading;

import fr.greffe.record.Ballot;
import fr.greffe.record.Choice;
import fr.greffe.record.VoteResult;
import fr.greffe.text.Literals;
import fr.greffe.text.NumberWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of votes, on text folded character for character. */
final class VoteWords {
  private static final String UNITS =
      "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix[- ]sept|dix[- ]huit|dix[- ]neuf|dix|onze|douze|treize"
          + "|quatorze|quinze|seize";
  static final String NUMBER =
      "(\\d{1,3}|zero|aucune?|(?:quatre[- ]vingts?|soixante|cinquante|quarante|trente|vingt)(?:[-"
          + " ](?:et[- ])?(?:"
          + UNITS
          + "))?|"
          + UNITS
          + ")";
  private static final String CHOICE =
      "(pour|contre|abst(?:entions?|\\.|enus?|ention\\(s\\))?(?:\\(s\\))?|nppv|ne"
          + " (?:prend|prennent|prenant) pas part(?: au vote| a ce vote)?|n'(?:a|ont|ayant) pas"
          + " pris part(?: au vote| a ce vote)?|n'(?:a|ont) pas participe(?: au vote)?|non[-"
          + " ]participations?(?: au vote)?|refus de (?:vote|prendre part au vote)|absente?s?)";

  /** « 14 voix pour », « deux abstentions ». */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])"
              + NUMBER
              + " ?(?:voix|votes?|suffrages?|membres|elus)? ?[\"'«(]? ?(?:d'|se sont |s'est )?"
              + CHOICE
              + "(?![\\p{L}])");

  /** « POUR : 21 », « Ont voté CONTRE (0) », « Abstentions ..... 2 ». */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<!\\p{L})"
              + CHOICE
              + "(?![\\p{L}])(?:\\(s\\))? ?[\"'»]? ?(?:[:=(\\[]|[.\u2026_]{2,})[:=(\\[ .\u2026_]*"
              + "(\\d{1,3}|neant|aucune?|zero)(?![\\d.,%€/]\\d|\\d|[%€h]| ?(?:%|€|euros))");

  /** « POUR 21 CONTRE 0 ABSTENTION 0 ». */
  private static final Pattern AFTER_BARE =
      Pattern.compile("(?<!\\p{L})" + CHOICE + "(?![\\p{L}]) ?[\"»]? ?(\\d{1,3})(?![\\d.,%€/])");

  /** « Abstentions : M. Martin, Mme Durand ». */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:ont|a|se sont|s'est) (?:vote )?)?"
              + CHOICE
              + "(?![\\p{L}])(?:\\(s\\))? ?: ?(?=(?:m\\.|mm|mme|mr|monsieur|madame|(?:les?"
              + " |l')?groupes?\\b|[a-z]\\. ?[a-z]))");

  private static final Pattern UNANIMITY_VOICES =
      Pattern.compile(
          "unanimite(?= (?:des|de ses) \\d{1,3} (?:votants|suffrages|voix|votes)\\b)[^\\d]{1,8}(\\d{1,3}) |unanimite[^.;(\\d]{0,80}[(,] ?(?:avec |par |soit )?(\\d{1,3})"
              + " (?:voix|votants|votes|suffrages)(?! ?(?:pour|contre))");

  private static final Pattern RESULT =
      Pattern.compile(
          "(?<reject>(?:est |sont |a ete )?(?:rejetee?s?|repoussee?s?)\\b|n'est pas"
              + " adoptee?|(?:proposition|demande|motion|amendement)s? (?:non"
              + " retenue?|refusee?)s?)|(?<unanimity>(?:(?:est |sont |a ete |ont ete"
              + " )?(?:adopte|approuve|vote|accepte|valide)e?s?,? )?(?:a l[' ]|a |l'|par )?(?:une"
              + " )?unanimite(?: (?:absolue|des|de)\\b(?! [a-z]+er\\b)(?: ses)?(?:"
              + " (?:membres|votants|votes|suffrages|voix|presents|conseillers|delegues|elus|exprimes|representes|et|ou|titulaires|votant|present|represente))*)?)|(?<majority>(?:(?:est"
              + " |sont |a ete |ont ete )?(?:adopte|approuve|vote)e?s?,? )?a la majorite(?:"
              + " (?:absolue|simple|des|de)\\b(?: ses)?(?:"
              + " (?:membres|votants|suffrages|voix|presents|exprimes|representes|et|ou))*)?)|(?<postponed>(?:est"
              + " |a ete |sont )?(?:ajournee?s?|retiree?s? de l'ordre du jour|reportee?s? a"
              + " (?:une|la) (?:prochaine|seance)))|(?<elected>(?:est|sont|a ete|ont ete)"
              + " (?:declaree?s? |proclamee?s?"
              + " )(?:elue?s?|maire|presidente?|adjointe?s?|\\d[a-z]{1,3} |vice|(?:premier|premiere|second|seconde|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme)"
              + " |membres?|deleguee?s?|titulaires?|suppleante?s?)|(?:est|sont|a"
              + " ete|ont ete) elue?s?\\b)|(?<ack>(?:prend|prennent|donne|donnent) acte|dont"
              + " acte)");
  private static final Pattern ADOPTED =
      Pattern.compile("(?:est |sont |a ete )?(?<![\\p{L}])(?:adopte|approuve)e?s?(?![\\p{L}])");
  private static final Pattern REFUSED =
      Pattern.compile("(?<![\\p{L}])(?:refuse|rejete)e?s?(?![\\p{L}])");

  private static final Pattern SECRET =
      Pattern.compile("(?:scrutin|vote|bulletins?) (?:a bulletins? )?secrets?");
  private static final Pattern ROLL =
      Pattern.compile("scrutin public|appel nominal|vote nominatif|scrutin nominatif|vote public");
  private static final Pattern HANDS = Pattern.compile("main[s]? levee[s]?");

  /** The vote of another body, cited as an opinion. */
  private static final Pattern OTHER_BODY =
      Pattern.compile(
          "\\bavis\\b[^.]{0,80}(?:commission|comite|cst\\b|bureau)|(?:commission|comite"
              + " (?:technique|social)|cst\\b|bureau)[^.]{0,120}\\bavis\\b|proces[- ]verbal de la"
              + " (?:seance|reunion)|compte[- ]rendu de la (?:seance|reunion)");

  private VoteWords() {}

  /** A choice with its count, as found in a text. */
  record Found(Choice choice, Optional<Integer> count, int start, int end) {}

  /** A result as found in a text. */
  record FoundResult(VoteResult result, int start, int end) {}

  /** The choices a text states, in order; none when nothing shows that it speaks of a vote. */
  static List<Found> choices(String folded) {
    if (!MAY_COUNT.in(folded)) {
      return List.of();
    }
    List<Found> found = labels(folded);
    return distinct(found) >= 2 || isVoteContext(folded) ? found : List.of();
  }

  /** A text without any of these speaks of no vote: « pour » alone is only a preposition. */
  private static final Literals MAY_COUNT =
      Literals.of(
          "vot",
          "voix",
          "unanimi",
          "majorite",
          "abst",
          "suffrage",
          "scrutin",
          "contre",
          "nppv",
          "pas part",
          "pris part",
          "particip",
          "refus de",
          "adopte",
          "pour :",
          "pour:",
          "pour (",
          "pour [",
          "pour ..");

  private static final Literals CHOICES =
      Literals.of("pour", "contre", "abs", "nppv", "part", "refus");

  private static final Literals PLAIN = Literals.of("adopt", "approuv", "refus", "rejet");

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
          "elu",
          "proclam",
          "declar",
          "acte");

  /** The choices a line of a vote page states, in order. */
  static List<Found> labels(String folded) {
    if (!CHOICES.in(folded)) {
      return List.of();
    }
    List<Found> after =
        collect(AFTER, folded, 1, 2).stream().filter(f -> !isOfElection(f, folded)).toList();
    List<Found> found = new ArrayList<>(after);
    addFree(found, versus(folded));
    List<Found> before = collect(BEFORE, folded, 2, 1);
    List<Found> bare = after.isEmpty() ? collect(AFTER_BARE, folded, 1, 2) : List.of();
    boolean choiceFirst =
        distinct(bare) >= 2 && (before.isEmpty() || bare.get(0).start() < before.get(0).start());
    addFree(found, choiceFirst ? bare : before);
    Matcher named = NAMED.matcher(folded);
    while (named.find()) {
      Found f = new Found(choice(named.group(1)), Optional.empty(), named.start(), named.end());
      addFree(found, List.of(f));
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** « n'ayant pas pris part au vote ..... 0 » is a line of an election's record. */
  private static boolean isOfElection(Found found, String folded) {
    return found.choice() == Choice.NPPV
        && folded.substring(found.start(), found.end()).contains("..");
  }

  /**
   * « par 48 voix contre 19 »: who is for, then who is against; « rejeté par 12 voix contre 9 »
   * says first who carried the rejection.
   */
  private static List<Found> versus(String folded) {
    List<Found> found = new ArrayList<>();
    Matcher m = VERSUS.matcher(folded);
    while (m.find()) {
      boolean rejected = REJECTED_BY.matcher(folded.substring(0, m.start())).find();
      Choice first = rejected ? Choice.CONTRE : Choice.POUR;
      Choice second = rejected ? Choice.POUR : Choice.CONTRE;
      found.add(new Found(first, number(m.group(1)), m.start(), m.end(1)));
      found.add(new Found(second, number(m.group(2)), m.end(1), m.end()));
    }
    return found;
  }

  private static final Pattern REJECTED_BY =
      Pattern.compile("\\b(?:rejet|repouss|refus)\\p{L}* (?:a la majorite )?(?:par )?$");

  private static final Pattern VERSUS =
      Pattern.compile("(?<![\\p{L}\\d])" + NUMBER + " voix contre " + NUMBER + "(?![\\p{L}\\d])");

  /** A lone « 3 absents » or « 2 pour » is a vote only where the words say so. */
  private static boolean isVoteContext(String folded) {
    return CONTEXT.matcher(folded).find();
  }

  private static final Pattern CONTEXT =
      Pattern.compile(
          "\\bvot|voix|unanimi|majorite|abst|suffrage|scrutin|pas part|^\\W*(?:pour|contre)"
              + " ?(?:[:(\\[]|\\.{2})|adopte");

  private static int distinct(List<Found> found) {
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    found.forEach(f -> choices.add(f.choice()));
    choices.remove(Choice.ABSENT);
    return choices.size();
  }

  private static void addFree(List<Found> found, List<Found> more) {
    for (Found f : more) {
      boolean free = found.stream().noneMatch(o -> o.start() < f.end() && f.start() < o.end());
      boolean known =
          found.stream()
              .anyMatch(o -> o.choice() == f.choice() && Math.abs(o.start() - f.start()) < 12);
      if (free && !known) {
        found.add(f);
      }
    }
  }

  private static List<Found> collect(Pattern pattern, String folded, int choice, int count) {
    List<Found> found = new ArrayList<>();
    Matcher m = pattern.matcher(folded);
    while (m.find()) {
      found.add(new Found(choice(m.group(choice)), number(m.group(count)), m.start(), m.end()));
    }
    return found;
  }

  private static Choice choice(String word) {
    if (word.startsWith("pour")) {
      return Choice.POUR;
    }
    if (word.startsWith("contre")) {
      return Choice.CONTRE;
    }
    if (word.startsWith("absent")) {
      return Choice.ABSENT;
    }
    return word.startsWith("abst") ? Choice.ABSTENTION : Choice.NPPV;
  }

  static Optional<Integer> number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Optional.of(Integer.valueOf(word));
    }
    if (word.startsWith("aucun") || word.equals("neant") || word.equals("zero")) {
      return Optional.of(0);
    }
    return NumberWords.parse(word).map(v -> v.intValue());
  }

  /** A choice that only names state. */
  static Optional<Found> named(String word, int start, int end) {
    String plain = word.startsWith("s") ? "abstention" : word;
    return Optional.of(new Found(choice(plain), Optional.empty(), start, end));
  }

  /** The votes « for » stated beside « à l'unanimité des votants (31 voix) ». */
  static Optional<Found> unanimousVoices(String folded) {
    Matcher m = UNANIMITY_VOICES.matcher(folded);
    if (!folded.contains("unanimite") || !m.find()) {
      return Optional.empty();
    }
    int group = m.group(1) == null ? 2 : 1;
    Optional<Integer> count = Optional.of(Integer.valueOf(m.group(group)));
    return Optional.of(new Found(Choice.POUR, count, m.start(group), m.end()));
  }

  /** False for a text that surely states no result. */
  static boolean mayTellResult(String folded) {
    return RESULTS.in(folded) || folded.contains("approuv");
  }

  /**
   * The result a text states.
   *
   * @param counted whether the text states counts too: « adopté » alone is then a result
   */
  static Optional<FoundResult> result(String folded, boolean counted) {
    Matcher m = RESULT.matcher(folded);
    Optional<FoundResult> weak = Optional.empty();
    boolean told = RESULTS.in(folded);
    while (told && m.find()) {
      if (m.group("majority") != null && isMode(folded, m.start())) {
        continue;
      }
      FoundResult found = new FoundResult(named(m), m.start(), m.end());
      if (found.result() != VoteResult.ACKNOWLEDGED && found.result() != VoteResult.ELECTED) {
        return Optional.of(found);
      }
      weak = weak.isEmpty() ? Optional.of(found) : weak;
    }
    boolean alone = folded.length() < ALONE;
    boolean plain = weak.isEmpty() && (counted || alone) && PLAIN.in(folded);
    if (plain) {
      Matcher refused = REFUSED.matcher(folded);
      if (refused.find()) {
        return Optional.of(new FoundResult(VoteResult.REJECTED, refused.start(), refused.end()));
      }
      Matcher adopted = ADOPTED.matcher(folded);
      if (adopted.find()) {
        return Optional.of(new FoundResult(VoteResult.ADOPTED, adopted.start(), adopted.end()));
      }
    }
    return weak;
  }

  /** « au scrutin secret et à la majorité absolue » says how the vote is held, not how it ended. */
  private static boolean isMode(String folded, int majority) {
    return MODE.matcher(folded.substring(Math.max(0, majority - MODE_REACH), majority)).find();
  }

  private static final Pattern MODE = Pattern.compile("(?:scrutin|bulletins?)\\b[^.;]*$");

  /** The form of the ballot stands this close before the majority it needs, in characters. */
  private static final int MODE_REACH = 60;

  /** What is put to the vote when it is a part of the act (« Section de fonctionnement »). */
  static boolean isPart(String folded) {
    return folded.startsWith("election ") || PART.matcher(folded).find();
  }

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:section|chapitres?|articles?|amendements?|titre|depenses|recettes|fonctionnement|investissement|ensemble|partie|alinea|sous-amendement|motion|vote"
              + " (?:par|sur)|lot)\\b");

  /**
   * What an amendment or an article is called, without who moves it and what it would do: «
   * Amendement n° 1 présenté par M. X ».
   */
  static String part(String lead) {
    Matcher m = NAMED_PART.matcher(lead);
    return m.find() ? m.group(1).strip() : lead;
  }

  private static final Pattern NAMED_PART =
      Pattern.compile(
          "^(?:[-–•]\\s*)?((?iu:(?:l['’]|le )?(?:sous-)?amendements?|article|alin[ée]a|v[œo]e?u)\\b\\s*(?:n\\s?[°º]\\s*)?[\\dA-Z]{0,4}(?:\\s(?:bis|ter))?)\\s*,?[ (]\\s*(?iu:pr[ée]sent|d[ée]pos|propos|tendant|relati|visant|port[ée]|du\\s+groupe|de\\s+(?:M|la\\s+liste)|d[ée]fendu)");

  /** True for the vote on the whole after its parts: it is the act's own. */
  static boolean isWhole(String folded) {
    return WHOLE.matcher(folded).find();
  }

  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:[-–•] ?)?(?:vote (?:final|sur|de) ?)?(?:l')?ensemble\\b|^(?:le (?:texte|projet|rapport|budget)|la"
              + " (?:deliberation|motion|proposition))[a-z ]{0,40} (?:ainsi (?:amendee?|modifiee?)|amendee?)\\b|^vote final\\b");

  /** « Adopté. » alone on its line is a result; the line is shorter than this. */
  private static final int ALONE = 45;

  private static VoteResult named(Matcher m) {
    if (m.group("reject") != null) {
      return VoteResult.REJECTED;
    }
    if (m.group("unanimity") != null) {
      return VoteResult.ADOPTED_UNANIMOUSLY;
    }
    if (m.group("majority") != null) {
      return VoteResult.ADOPTED_BY_MAJORITY;
    }
    if (m.group("postponed") != null) {
      return VoteResult.POSTPONED;
    }
    return m.group("elected") != null ? VoteResult.ELECTED : VoteResult.ACKNOWLEDGED;
  }

  private static final Literals BALLOTS =
      Literals.of("secret", "public", "nomina", "main levee", "mains levees", "main levees");

  static Ballot ballot(String folded) {
    if (!BALLOTS.in(folded)) {
      return Ballot.UNSTATED;
    }
    if (SECRET.matcher(folded).find()) {
      return Ballot.SECRET;
    }
    if (ROLL.matcher(folded).find()) {
      return Ballot.PUBLIC_ROLL_CALL;
    }
    return HANDS.matcher(folded).find() ? Ballot.SHOW_OF_HANDS : Ballot.UNSTATED;
  }

  static boolean isOtherBody(String folded) {
    boolean told =
        folded.contains("avis") || folded.contains("proces") || folded.contains("compte");
    return told && OTHER_BODY.matcher(folded).find();
  }

  /** « ne prenant pas part au vote » after the names of those who do not. */
  private static final Pattern NOT_TAKING_PART =
      Pattern.compile(
          "(?:ne (?:prend|prennent|prenant) (?:pas )?part|n'(?:a|ont|ayant) pas (?:pris"
              + " part|participe)|ne participe(?:nt|r)? (?:pas|ni)|ne participant (?:pas|ni)|ne"
              + " prendront pas part)(?: a la discussion ni)?(?: ni)?(?: au(?:x)?| a ce| a cette| a"
              + " la)? ?(?:vote|votes|debats?|deliberation|discussion|scrutin)");

  private static final Pattern ABSTAINING =
      Pattern.compile(
          "\\bs'(?:etant|est|abstien(?:t|nent))(?: abstenue?s?)?\\b|\\bse sont abstenue?s?\\b|\\bayant declare s'abstenir");

  /** Where « s'étant abstenu » begins; -1 when it is not said. */
  static int abstaining(String folded) {
    if (!folded.contains("abst")) {
      return -1;
    }
    Matcher m = ABSTAINING.matcher(folded);
    while (m.find()) {
      if (m.group().contains("abst") || m.group().contains("abstien")) {
        return m.start();
      }
    }
    return -1;
  }

  /** Where « ne prend pas part au vote » begins; -1 when it is not said. */
  static int notTakingPart(String folded) {
    Matcher m = NOT_TAKING_PART.matcher(folded);
    boolean told =
        folded.contains("particip")
            || folded.contains("pas part")
            || folded.contains("pris part")
            || folded.contains("part ni");
    return told && m.find() ? m.start() : -1;
  }
}

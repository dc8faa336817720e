package fr.greffe.reading;

import fr.greffe.record.Ballot;
import fr.greffe.record.Choice;
import fr.greffe.text.Literals;
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
  private static final Pattern SECRET =
      Pattern.compile("(?:scrutin|vote|bulletins?) (?:a bulletins? )?secrets?");
  private static final Pattern ROLL =
      Pattern.compile("scrutin public|appel nominal|vote nominatif|scrutin nominatif|vote public");
  private static final Pattern HANDS = Pattern.compile("main[s]? levee[s]?");

  /** The minutes of an earlier sitting: their approval is no vote on the act. */
  private static final Pattern MINUTES =
      Pattern.compile("(?:proces[- ]verbal|compte[- ]rendu) de la (?:seance|reunion)");

  private VoteWords() {}

  /** A choice with its count, as found in a text. */
  record Found(Choice choice, Optional<Integer> count, int start, int end) {
    /** The same in a longer text, in which its own begins at this place. */
    Found at(int offset) {
      return new Found(choice, count, offset + start, offset + end);
    }
  }

  /** The choices a text states, in order; none when nothing shows that it speaks of a vote. */
  static List<Found> choices(String text) {
    if (!MAY_COUNT.in(text)) {
      return List.of();
    }
    String folded = VotesElsewhere.blanked(text);
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
          "refus",
          "oui",
          "favorable",
          "approuv",
          "accept",
          "retenu",
          " p ",
          "p :",
          "adopte",
          "pour :",
          "pour:",
          "pour (",
          "pour [",
          "pour ..");

  private static final Literals CHOICES =
      Literals.of(
          "pour", "contre", "abs", "nppv", "part", "refus", "oui", "favorable", "p", "votant");

  /** The choices a line of a vote page states, in order. */
  static List<Found> labels(String folded) {
    return CHOICES.in(folded) ? VoteCounts.of(folded) : List.of();
  }

  /** A lone « 3 absents » or « 2 pour » is a vote only where the words say so. */
  private static boolean isVoteContext(String folded) {
    return CONTEXT.matcher(folded).find();
  }

  private static final Pattern CONTEXT =
      Pattern.compile(
          "\\bvot|voix|unanimi|majorite|abst|suffrage|scrutin|pas part|^\\W*(?:pour|contre|non.participations?)"
              + " ?(?:[:(\\[]|\\.{2})|adopte");

  private static int distinct(List<Found> found) {
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    found.forEach(f -> choices.add(f.choice()));
    choices.remove(Choice.ABSENT);
    return choices.size();
  }

  /** The count a word or a figure states. */
  static Optional<Integer> number(String word) {
    return VoteTokens.value(word);
  }

  /** A choice that only names state. */
  static Optional<Found> named(String word, int start, int end) {
    Choice choice =
        word.startsWith("pour")
            ? Choice.POUR
            : word.startsWith("contre") ? Choice.CONTRE : Choice.ABSTENTION;
    return Optional.of(new Found(choice, Optional.empty(), start, end));
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

  static boolean isOfMinutes(String folded) {
    boolean told = folded.contains("proces") || folded.contains("compte");
    return told && MINUTES.matcher(folded).find();
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
          "\\bs'(?:(?:etant|est) abstenue?s?|abst(?:ient|iennent|enant))\\b|\\bse sont"
              + " abstenue?s?\\b|\\bayant declare s'abstenir");

  private static final Pattern AGAINST =
      Pattern.compile(
          "\\b(?:votant|ayant vote|ont vote|a vote|votent|s'opposant|s'y opposant) ?contre\\b");

  /** Where « s'étant abstenu » begins; -1 when it is not said. */
  static int abstaining(String folded) {
    Matcher m = ABSTAINING.matcher(folded);
    return folded.contains("abst") && m.find() ? m.start() : -1;
  }

  /** Where « votant contre » begins; -1 when it is not said. */
  static int against(String folded) {
    Matcher m = AGAINST.matcher(folded);
    return folded.contains("contre") && m.find() ? m.start() : -1;
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

package fr.greffe.reading;

import fr.greffe.record.Candidacy;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A round of an election while it is being read, and the words its counts stand behind. */
final class ElectionDraft {
  /** Between what is counted and its count. */
  private static final String GAP =
      "(?:(?! (?:blanc|nul|exprim|votant|majorite|suffrage))(?:\\([^)]{0,80}\\)|\\[[^\\]]{0,40}\\]|[^0-9.;,(])){0,80}?[ :(]";

  /** What a procès-verbal counts. */
  enum Count {
    REGISTERED("\\b(?:electeurs )?inscrits"),
    VOTERS(
        "\\b(?:votants?\\b|(?:bulletins|enveloppes)(?: de vote)? (?:trouve|depose|recueilli)e?s)"),
    BLANK_OR_SPOILED("\\b(?:blancs? (?:ou|et|/) ?(?:nuls?|litigieux)|nuls? (?:ou|et) blancs?)"),
    BLANK("\\bblancs?\\b(?! (?:ou|et|/) ?(?:nul|litig))"),
    SPOILED("(?<!blancs? (?:ou|et) )\\bnuls?\\b(?! (?:ou|et) blanc)"),
    CAST("\\bexprimes"),
    MAJORITY(
        "\\bmajorite absolue(?: (?:des (?:suffrages|votants)(?: exprimes)?|requise|est|etait|soit|de|fixee|a"
            + " atteindre|necessaire))*(?= ?[:=(]| \\d)");

    private final Pattern after;
    private final Pattern before;

    Count(String words) {
      String number = "(?<![\\p{L}\\d])" + VoteWords.NUMBER;
      this.after = Pattern.compile(words + GAP + number + "(?![\\p{L}\\d])");
      this.before =
          Pattern.compile(number + " (?:bulletins? |suffrages? |votes? |enveloppes? )?" + words);
    }

    /** The count in a text: after its words, else before them (« 2 bulletins blancs »). */
    Optional<Matcher> find(String folded) {
      Matcher m = after.matcher(folded);
      if (m.find()) {
        return Optional.of(m);
      }
      Matcher b = before.matcher(folded);
      return b.find() ? Optional.of(b) : Optional.empty();
    }
  }

  private static final Pattern ROUND =
      Pattern.compile("\\b(1er|premier|2e(?:me)?|2nd|deuxieme|second|3e(?:me)?|troisieme) tour\\b");

  private static final Pattern COUNTS =
      Pattern.compile(
          "suffrages? (?:valablement )?exprimes?|bulletins? (?:trouves|blancs?|nuls?|litigieux)|(?:trouves|deposes|deposees) dans l'urne|\\bexprimes ?:? ?\\d|blancs? ou nuls?|suffrages (?:declares nuls|blancs)|nombre de votants|majorite absolue ?:? ?\\d");

  private final int number;
  private final Map<Count, Value<Integer>> counts = new EnumMap<>(Count.class);
  private final List<Candidacy> candidates = new ArrayList<>();

  ElectionDraft(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  List<Candidacy> candidates() {
    return candidates;
  }

  boolean counted() {
    return !counts.isEmpty();
  }

  void put(Count count, Value<Integer> value) {
    counts.putIfAbsent(count, value);
  }

  boolean names(String name) {
    return candidates.stream().anyMatch(c -> c.name().equals(name));
  }

  void proclaim(Predicate<Candidacy> who) {
    candidates.replaceAll(
        c -> who.test(c) ? new Candidacy(c.name(), c.member(), c.votes(), true) : c);
  }

  ElectionRound build() {
    return new ElectionRound(
        number,
        value(Count.REGISTERED),
        value(Count.VOTERS),
        value(Count.BLANK),
        value(Count.SPOILED),
        value(Count.BLANK_OR_SPOILED),
        value(Count.CAST),
        value(Count.MAJORITY),
        candidates);
  }

  private Value<Integer> value(Count count) {
    return counts.getOrDefault(count, Value.absent());
  }

  /** Where the last count before a place ends; 0 when none stands before it. */
  static int endOfCounts(String folded, int until) {
    int end = 0;
    for (Count count : Count.values()) {
      Matcher m = count.after.matcher(folded);
      while (m.find() && m.end() <= until) {
        end = Math.max(end, m.end());
      }
    }
    return end;
  }

  /** Dots that lead to a count do the work of a colon. */
  static String withoutLeaders(String text) {
    return LEADERS.matcher(text).replaceAll(" : ");
  }

  private static final Pattern LEADERS = Pattern.compile("\\s*(?:[._]{3,}|…+)[\\s._…]*");

  /** True for a text that counts ballot papers. */
  static boolean counts(String folded) {
    return COUNTS.matcher(folded).find();
  }

  /** The round a text names last; « premier tour » is 1. */
  static Optional<Integer> round(String folded) {
    Matcher m = ROUND.matcher(folded);
    Optional<Integer> found = Optional.empty();
    while (m.find()) {
      char first = m.group(1).charAt(0);
      found =
          Optional.of(
              switch (first) {
                case '1', 'p' -> 1;
                case '3', 't' -> 3;
                default -> 2;
              });
    }
    return found;
  }
}

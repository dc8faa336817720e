package fr.greffe.reading;

import fr.greffe.text.Literals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that speak of a vote which is not the act's own ({@code vote-elsewhere.tsv}): one
 * of an earlier day, one that is not held yet, what the law asks, the advice of another body.
 */
final class VotesElsewhere {
  private static final int GAP = 80;

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:(?<before>"
              + alternatives("before")
              + ")|(?<ahead>"
              + alternatives("ahead")
              + ")|(?<rule>"
              + alternatives("rule")
              + ")|(?<body>"
              + alternatives("body")
              + "))");

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b(?:mm?|mr|mme|mmes|art|al|n|l|ch|[a-z]))\\.(?= |$)|;");

  /** The act's own assembly, or what it votes on, is named again. */
  private static final Pattern OWN =
      Pattern.compile(
          ", (?:il|elle) (?:est|a)\\b|(?:, |\\bet )(?:le|la|l'|cette|ce) ?(?:conseil|assemblee|comite|commission permanente"
              + "|deliberation|proposition|projet|motion|convention)\\b|\\ba ete (?:adopte|approuve)");

  /** A text without any of these cannot speak of another vote. */
  private static final Literals MAY =
      Literals.of(
          "avis",
          "commission",
          "observation",
          "contribution",
          "enquete",
          "comite",
          "cst",
          "par deliberation",
          "par sa deliberation",
          "lors d",
          "avait",
          "avaient",
          " en 19",
          " en 20",
          " 20",
          "election",
          "era",
          "eront",
          "rait",
          "raient",
          "aient",
          "faudr",
          "propose d",
          "invite",
          "appele",
          "sont ",
          "que",
          "termes",
          "requise",
          "qualifiee",
          "tiers",
          "sauf");

  private VotesElsewhere() {}

  private static String alternatives(String kind) {
    return WordPattern.alternatives("vote-elsewhere.tsv", kind, GAP);
  }

  /** The text with what speaks of other votes blanked, character for character. */
  static String blanked(String folded) {
    if (!MAY.in(folded)) {
      return folded;
    }
    StringBuilder own = new StringBuilder(folded);
    Matcher m = ELSEWHERE.matcher(folded);
    int at = 0;
    while (m.find(at)) {
      if (m.group().contains("commission permanente")) {
        at = m.start() + 1;
        continue;
      }
      int end = end(folded, m);
      for (int i = m.start(); i < end; i++) {
        own.setCharAt(i, ' ');
      }
      at = Math.max(end, m.start() + 1);
      if (at >= folded.length()) {
        break;
      }
    }
    return own.toString();
  }

  private static int end(String folded, Matcher m) {
    Matcher stop = SENTENCE_END.matcher(folded);
    int end = stop.find(m.end()) ? stop.start() : folded.length();
    if (m.group("body") == null) {
      return end;
    }
    Matcher own = OWN.matcher(folded);
    return own.find(m.start() + 1) && own.start() < end ? own.start() : end;
  }
}

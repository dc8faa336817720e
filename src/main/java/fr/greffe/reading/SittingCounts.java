package fr.greffe.reading;

import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many members a sitting counts: in office, present, represented, absent. */
final class SittingCounts {
  private static final Pattern IN_OFFICE =
      Pattern.compile(
          "(?:(?:membres|conseillers|delegues|elus|administrateurs)[^.;:]{0,60})?en"
              + " exercice[^0-9;.]{0,25}?(?::|est de|,|-)? ?(\\d{1,3})\\b|(\\d{1,3})"
              + " (?:membres|conseillers|delegues)[^.;]{0,30}en exercice|(?:composant l[ae']|afferents"
              + " au) ?(?:conseil|comite|commission permanente|bureau|assemblee)[^0-9]{0,40}(\\d{1,3})|(?:membres|conseillers|delegues)[^.;:0-9]{0,60}:"
              + " ?(\\d{1,3}) ?[,;/|\u2212\u2013-] ?presents? ?:"
              + "|^(?:nombre|nbre|nb|effectif)[^.;:0-9]{0,40}: ?(\\d{1,3}) (?:membres |conseillers |delegues )?en exercice"
              + "|(?:conseil|commission permanente|comite|bureau|assemblee)[^.;:()0-9]{0,40}\\((\\d{1,3}) (?:membres|conseillers|delegues|elus)\\)"
              + "|presente?s? \\(\\d{1,3} ?(?:/|sur) ?(\\d{1,3})\\) ?:");
  private static final Pattern PRESENT_COUNT =
      Pattern.compile(
          "(?:nombre|nbre|nb)[^.;:]{0,40}\\bpresents?[^0-9.;]{0,25}(\\d{1,3})\\b|(?<!auditeurs )(?<!public )(?<!invites )(?<!agents )\\bpresents?(?:"
              + " a l'ouverture[^0-9:.;]{0,30})? ?: ?(\\d{1,3})\\b"
              + "|(?:^|[,;:/–-] ?)(\\d{1,3}) presente?s?\\b(?=[^.]{0,60}\\b(?:pouvoirs?|procurations?|votants?|absents?|delegations?)\\b)(?! (?:ou|et) represente| ?:? ?\\d)");
  private static final Pattern PROXY_COUNT =
      Pattern.compile(
          "(?:pouvoirs?|procurations?|representes?)(?: donnes?)? ?: ?(\\d{1,3})\\b|presents?"
              + " \\d{1,3} (?:pouvoirs?|procurations?) (\\d{1,3})\\b|(\\d{1,3})"
              + " (?:pouvoirs?|procurations?|delegations? de vote)\\b(?! ?:? ?\\d)");
  private static final Pattern ABSENT_COUNT =
      Pattern.compile(
          "absents?(?: excuses?| et excuses?)? ?:"
              + " ?(\\d{1,3})\\b|(?:nombre|nbre|nb)[^.;:]{0,30}absents?[^0-9.;]{0,20}(\\d{1,3})\\b");
  private static final Pattern PRESENT_OR_REPRESENTED =
      Pattern.compile(
          "(\\d{1,3}) (?:conseillers|membres|delegues|elus)\\b[^.;:()]{0,40}\\bpresents?"
              + " (?:ou|et) representes?");

  private SittingCounts() {}

  /** How many members the assembly has. */
  static Value<Integer> inOffice(List<Unit> units, List<Table> tables) {
    return counted(units, IN_OFFICE, tables);
  }

  /** How many are said to be there. */
  static Value<Integer> present(List<Unit> units, List<Table> tables) {
    return counted(units, PRESENT_COUNT, tables);
  }

  /** How many are said to be represented. */
  static Value<Integer> proxies(List<Unit> units, List<Table> tables) {
    return counted(units, PROXY_COUNT, tables);
  }

  /** How many are said to be absent. */
  static Value<Integer> absent(List<Unit> units, List<Table> tables) {
    return counted(units, ABSENT_COUNT, tables);
  }

  /** « 25 présents ou représentés » less the pouvoirs are those who are there. */
  static Value<Integer> presentBut(List<Unit> units, Value<Integer> proxies) {
    Value<Integer> both = count(units, PRESENT_OR_REPRESENTED);
    if (!both.isPresent() || !proxies.isPresent()) {
      return Value.absent();
    }
    List<Source> terms = new ArrayList<>(both.sources());
    terms.addAll(proxies.sources());
    return Value.derived(
        both.orElse(0) - proxies.orElse(0), terms, "présents ou représentés moins pouvoirs");
  }

  private static Value<Integer> count(List<Unit> units, Pattern pattern) {
    for (Unit unit : units) {
      Optional<String> found = number(pattern, inFigures(unit.folded()));
      if (found.isPresent()) {
        return Value.printed(Integer.valueOf(found.get()), unit.sourceOf(found.get()));
      }
    }
    return Value.absent();
  }

  /** A count as the text states it, else as a table of the head does. */
  private static Value<Integer> counted(List<Unit> units, Pattern pattern, List<Table> tables) {
    Value<Integer> stated = count(units, pattern);
    if (stated.isPresent()) {
      return stated;
    }
    for (Table table : tables) {
      for (TableLines.Counted counted : TableLines.counts(table)) {
        Optional<String> found = number(pattern, counted.folded());
        if (found.isPresent()) {
          return Value.printed(Integer.valueOf(found.get()), counted.source());
        }
      }
    }
    return Value.absent();
  }

  /** « Nombre de conseillers en exercice : vingt-trois »: a count may be written out. */
  private static String inFigures(String folded) {
    Matcher m = COUNT_IN_WORDS.matcher(folded);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (m.find()) {
      String words = m.group(2);
      Optional<Integer> value = wholeNumber(words);
      if (value.isPresent()) {
        out.append(folded, from, m.start(2)).append(value.get());
        from = m.end(2);
      }
    }
    return out.append(folded, from, folded.length()).toString();
  }

  private static Optional<Integer> wholeNumber(String words) {
    return NumberWords.parse(words)
        .filter(v -> v.signum() > 0 && v.intValue() < MOST_MEMBERS)
        .map(v -> v.intValue());
  }

  /** No assembly counts as many members. */
  private static final int MOST_MEMBERS = 400;

  private static final Pattern COUNT_IN_WORDS =
      Pattern.compile(
          "\\b(en exercice|presents?|representes?|absents?|pouvoirs?) ?: ?((?:[a-z]+)(?:[ -](?:et[ -])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|cent)(?![a-z]))*)");

  private static Optional<String> number(Pattern pattern, String folded) {
    Matcher m = pattern.matcher(folded);
    if (m.find()) {
      for (int g = 1; g <= m.groupCount(); g++) {
        if (m.group(g) != null) {
          return Optional.of(m.group(g));
        }
      }
    }
    return Optional.empty();
  }

  /** A line that counts those in office, present, represented. */
  static boolean countsMembers(String folded) {
    return folded.length() < SENTENCE && COUNTS_MEMBERS.matcher(folded).find();
  }

  /** A line that counts is shorter than this. */
  private static final int SENTENCE = 420;

  private static final Pattern COUNTS_MEMBERS =
      Pattern.compile(
          "^(?:nombre|nb|nbre|effectif|membres|conseillers|delegues|elus)\\b[^.;:0-9]{0,60}(?:en exercice|presents?)[^.;:0-9]{0,20}:? ?\\d");
}

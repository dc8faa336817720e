package fr.greffe.reading;

import fr.greffe.record.Member;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser;
import fr.greffe.text.NameParser.ListKind;
import fr.greffe.text.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who made a choice: members named after it, groups with their votes. */
final class Voters {
  /** A group's votes are counted, not named. */
  private static final Pattern GROUP =
      Pattern.compile("\\b(?:groupe|liste|majorite|opposition|ensemble|elus? d)");

  /** « groupe Demain : M. X, Mme Y ». */
  private static final Pattern MEMBERS_OF_GROUP =
      Pattern.compile("^[^:,;]{3,80}:\\s*((?:MM?\\.|Mmes?|Mr|Madame|Monsieur)\\s.*)$");

  /** A line that only names who chose so is shorter than this, in characters. */
  private static final int LINE_LENGTH = 300;

  private final Names names;

  Voters(Names names) {
    this.names = names;
  }

  /** « Ont voté pour : groupe A (15), groupe B (3) »: the sum of the groups' votes. */
  static Value<Integer> ofGroups(Unit unit, String after) {
    int stop = after.indexOf(". ");
    String own = Fold.fold(stop < 0 ? after : after.substring(0, stop));
    if (!own.contains("groupe")) {
      return Value.absent();
    }
    Matcher m = GROUP_COUNT.matcher(own);
    List<String> terms = new ArrayList<>();
    int sum = 0;
    while (m.find()) {
      terms.add(m.group(1));
      sum += Integer.parseInt(m.group(1));
    }
    return switch (terms.size()) {
      case 0 -> Value.absent();
      case 1 -> Value.printed(sum, unit.sourceOf(terms.get(0)));
      default -> Value.derived(sum, unit.sources(), String.join(" + ", terms));
    };
  }

  private static final Pattern GROUP_COUNT =
      Pattern.compile("\\(? ?(\\d{1,3}) ?(?:voix|votes?|elus?|membres)? ?\\)");

  /**
   * The members named after a choice: in parentheses, or after a colon or dash. After a choice that
   * counts nobody only those in parentheses are its own; that they are there is kept as printed.
   */
  List<Member> named(Unit unit, VoteWords.Found found, int until) {
    String after = unit.text().substring(found.end(), until);
    String open = after.stripLeading();
    if (found.count().filter(c -> c == 0).isPresent() && !open.startsWith("(")) {
      return List.of();
    }
    String list;
    if (open.startsWith(")")) {
      open = open.substring(1).stripLeading();
    }
    if (OF.matcher(open).find()) {
      return leading(OF.matcher(open).replaceFirst(""), unit);
    }
    if (open.startsWith("(")) {
      int close = open.indexOf(')');
      list = open.substring(1, close < 0 ? open.length() : matching(open));
    } else if (open.startsWith(":")
        || open.startsWith("–")
        || open.startsWith("-")
        || found.count().isEmpty()) {
      list = untilResult(untilClosed(open.replaceFirst("^[:–-]\\s*", "")));
    } else {
      return List.of();
    }
    if (GROUP.matcher(Fold.fold(list)).find()) {
      Matcher members = MEMBERS_OF_GROUP.matcher(list);
      list = members.find() ? list.substring(members.start(1)) : "";
    }
    if (list.isBlank()) {
      return List.of();
    }
    list = FOR_ANOTHER.matcher(list).replaceAll(", ");
    return names.read(list, unit.lines(), ListKind.MEMBERS).stream()
        .map(Names.Entry::member)
        .filter(Voters::isName)
        .toList();
  }

  /** « M. X et par procuration Mme Y »: who is represented votes too. */
  private static final Pattern FOR_ANOTHER =
      Pattern.compile(
          "(?iu)\\s*,?\\s+(?:et|ainsi que),?\\s+par\\s+(?:procuration|pouvoir|mandat)\\s*:?\\s+");

  private static final Pattern OF = Pattern.compile("^(?:de|du|des|d['’])\\s*(?=\\p{L})");

  /** « l'abstention de Mme X, le conseil autorise M. Y »: the names end where the list does. */
  private static List<Member> leading(String text, Unit unit) {
    List<Member> members = new ArrayList<>();
    int end = 0;
    for (PersonName name : NameParser.inProse(text)) {
      if (!ProseVoters.BETWEEN_NAMES.matcher(text.substring(end, name.start())).matches()) {
        break;
      }
      members.add(name.at(unit.sourceOf(name.lastName())));
      end = name.end();
    }
    return members;
  }

  /** Names inside a parenthesis end where it does: « (3 abstentions : Mme X), ADOPTE ». */
  private static String untilClosed(String list) {
    int depth = 0;
    for (int i = 0; i < list.length(); i++) {
      depth += list.charAt(i) == '(' ? 1 : list.charAt(i) == ')' ? -1 : 0;
      if (depth < 0) {
        return list.substring(0, i);
      }
    }
    return list;
  }

  /** What became of the proposal is no name: « Abst. 2 – Approuvé ». */
  private static String untilResult(String list) {
    String folded = Fold.aligned(list);
    return Stream.of(VoteResults.start(folded), VoteWords.notTakingPart(folded))
        .filter(at -> at >= 0)
        .min(Integer::compare)
        .map(at -> list.substring(0, at))
        .orElse(list);
  }

  /** « Pour extrait conforme »: the words of a vote are nobody's name. */
  static boolean isName(Member member) {
    String folded = Fold.fold(member.fullName());
    String first = folded.split(" ", 2)[0];
    boolean choice = VoteLexicon.standard().choice(first).isPresent();
    return !choice && VoteResults.start(folded) != 0;
  }

  private static int matching(String open) {
    int depth = 0;
    for (int i = 0; i < open.length(); i++) {
      depth += open.charAt(i) == '(' ? 1 : open.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return open.length();
  }

  /**
   * « Contre : Luc ROY, Ana BERT. Abstention : Jean SOL »: choices and nothing but names after
   * each.
   */
  static List<VoteWords.Found> namedOnly(Unit unit, String folded) {
    Matcher m = CHOICE_AND_NAMES.matcher(folded);
    List<VoteWords.Found> found = new ArrayList<>();
    if (unit.text().length() > LINE_LENGTH || !m.find() || m.start() > 0) {
      return found;
    }
    for (boolean more = true; more; ) {
      Optional<VoteWords.Found> choice = VoteWords.named(m.group(1), m.start(1), m.end());
      int from = m.end();
      more = m.find();
      String rest = unit.text().substring(from, more ? m.start() : unit.text().length());
      if (choice.isEmpty() || !isNames(rest)) {
        return found;
      }
      found.add(choice.get());
    }
    return found;
  }

  private static boolean isNames(String text) {
    int letters =
        NameParser.list(text).stream().mapToInt(n -> n.name().fullName().length() + 2).sum();
    return Character.isUpperCase(text.charAt(0))
        && letters * 10 >= text.replaceAll("\\([^)]*\\)", "").length() * 6;
  }

  private static final Pattern CHOICE_AND_NAMES =
      Pattern.compile(
          "(?:^|[.;] ?)(?:[-•] ?)?(?:(?:ont|a) vote )?(pour|contre|abstentions?|se sont abstenus?"
              + "|s'est abstenue?)(?:\\(s\\))? ?: ?(?=[a-z])");
}

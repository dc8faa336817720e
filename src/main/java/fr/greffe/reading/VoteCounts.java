package fr.greffe.reading;

import fr.greffe.reading.VoteTokens.Kind;
import fr.greffe.reading.VoteTokens.Token;
import fr.greffe.reading.VoteWords.Found;
import fr.greffe.record.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of a vote's counts: a number before its choice (« 14 voix pour », « un élu ne prenant
 * pas part au vote »), a choice before its number (« Pour : 14 », « pour 14, contre 2 »), one side
 * against the other (« par 12 voix contre 9 »), a choice and its names (« Contre : M. X »).
 */
final class VoteCounts {
  /** At most so many words stand between a number and its choice. */
  private static final int LINKS = 5;

  /** A choice found, with what says how sure it is. */
  private record Term(Found found, VoteLexicon.Strength strength, boolean unit) {}

  private final String folded;
  private final List<Token> tokens;

  private VoteCounts(String folded) {
    this.folded = folded;
    this.tokens = VoteTokens.of(folded);
  }

  /** The choices a folded text states, in order. */
  static List<Found> of(String folded) {
    VoteCounts counts = new VoteCounts(folded);
    if (counts.tokens.stream().noneMatch(t -> t.kind() == Kind.CHOICE)) {
      return List.of();
    }
    return counts.read();
  }

  private List<Found> read() {
    List<Term> after = new ArrayList<>();
    List<Term> before = new ArrayList<>();
    List<Term> bare = new ArrayList<>();
    List<Term> named = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.CHOICE) {
        after(i).ifPresent(after::add);
        bare(i).ifPresent(bare::add);
        named(i).ifPresent(named::add);
      } else if (tokens.get(i).kind() == Kind.NUMBER) {
        before(i).ifPresent(before::add);
      }
    }
    List<Term> terms = new ArrayList<>(after);
    addFree(terms, versus());
    boolean counted = distinct(bare) == 1 && VOTERS_COUNTED.matcher(folded).find();
    boolean choiceFirst =
        (distinct(bare) >= 2 || counted)
            && (before.isEmpty() || bare.get(0).found().start() < before.get(0).found().start());
    addFree(terms, choiceFirst ? bare : before);
    addFree(terms, named);
    return sure(terms);
  }

  /** « Votants 16 – Pour 16 »: who votes is counted right before. */
  private static final Pattern VOTERS_COUNTED =
      Pattern.compile("\\bvotants ?:? ?\\d{1,3} ?[,;:–—-] ?pour \\d{1,3}\\b");

  /** « Pour : 14 », « CONTRE (0) », « Abstentions ..... 2 », « CONTRE : / ». */
  private Optional<Term> after(int choice) {
    int i = skip(choice + 1, Kind.CLOSE, Kind.QUOTE, Kind.UNIT);
    int marked = skip(i, Kind.MARK, Kind.OPEN);
    if (marked == i) {
      return Optional.empty();
    }
    int at = marked;
    while (is(at, Kind.MARK) || is(at, Kind.SEPARATOR) && tokens.get(at).text().equals(".")) {
      at++;
    }
    if (isZeroMark(at)) {
      return Optional.of(term(choice, Optional.of(0), choice, at, true));
    }
    boolean ofVoters =
        is(at + 1, Kind.UNIT)
            && tokens.get(choice).choice() == Choice.NPPV
            && tokens.get(at + 1).text().startsWith("suffrage");
    boolean counted =
        is(at, Kind.NUMBER) && !ofVoters && (!tokens.get(at).spelled() || endsCount(at + 1));
    boolean election = isOfElection(choice, at);
    return counted && !election
        ? Optional.of(term(choice, tokens.get(at).value(), choice, at, true))
        : Optional.empty();
  }

  /** « n'ayant pas pris part au vote ..... 0 » is a line of an election's record. */
  private boolean isOfElection(int choice, int number) {
    return tokens.get(choice).choice() == Choice.NPPV
        && number < tokens.size()
        && folded.substring(tokens.get(choice).start(), tokens.get(number).end()).contains("..");
  }

  /** A stroke in the place of a number, with nothing after it that it could be parting. */
  private boolean isZeroMark(int at) {
    if (!is(at, Kind.SEPARATOR) || !ZERO_MARKS.contains(tokens.get(at).text())) {
      return false;
    }
    boolean parts =
        tokens.stream()
            .filter(t -> t.kind() == Kind.SEPARATOR && t.text().equals(tokens.get(at).text()))
            .anyMatch(t -> isAfterNumber(t));
    boolean last = at + 1 >= tokens.size();
    return last || !parts && (is(at + 1, Kind.CHOICE) || is(at + 1, Kind.LINK));
  }

  private static final Set<String> ZERO_MARKS = Set.of("/", "-", "–", "—");

  private boolean isAfterNumber(Token separator) {
    int i = tokens.indexOf(separator);
    return is(i - 1, Kind.NUMBER) || is(i - 1, Kind.UNIT) && is(i - 2, Kind.NUMBER);
  }

  /** « pour 14, contre 2 »: only where two choices stand so. */
  private Optional<Term> bare(int choice) {
    int at = skip(choice + 1, Kind.QUOTE);
    if (!is(at, Kind.NUMBER) || !endsCount(at + 1)) {
      return Optional.empty();
    }
    return Optional.of(term(choice, tokens.get(at).value(), choice, at, is(at + 1, Kind.UNIT)));
  }

  /** After its number a count ends, or says its unit, or goes on to the next. */
  private boolean endsCount(int at) {
    return at >= tokens.size()
        || !is(at, Kind.WORD)
        || GOES_ON.contains(tokens.get(at).text())
        || VoteResults.startsAt(folded, tokens.get(at).start())
        || tokens.get(at).end() - tokens.get(at).start() == 1;
  }

  private static final Set<String> GOES_ON = Set.of("et", "dont", "soit", "avec", "sur", "est");

  /** « 14 voix pour », « deux élus se sont abstenus ». */
  private Optional<Term> before(int number) {
    if (is(number - 1, Kind.NUMBERED)) {
      return Optional.empty();
    }
    boolean unit = false;
    int at = number + 1;
    while (at < tokens.size() && at <= number + LINKS && isLink(at)) {
      unit = unit || is(at, Kind.UNIT);
      at++;
    }
    if (!is(at, Kind.CHOICE) || tokens.get(number).value().isEmpty() || isNoChoice(at)) {
      return Optional.empty();
    }
    return Optional.of(term(at, tokens.get(number).value(), number, at, unit));
  }

  private boolean isLink(int at) {
    return switch (tokens.get(at).kind()) {
      case UNIT, LINK, OPEN, QUOTE -> true;
      default -> false;
    };
  }

  /** « 15 voix pour atteindre la majorité », « une abstention de 48 % ». */
  private boolean isNoChoice(int at) {
    String rest = folded.substring(tokens.get(at).end());
    return switch (tokens.get(at).choice()) {
      case POUR -> PURPOSE.matcher(rest).find();
      case ABSTENTION -> SHARE.matcher(rest).find();
      default -> false;
    };
  }

  private static final Pattern PURPOSE =
      Pattern.compile(
          "^ (?:(?:ne pas|se|s'|y|l'|en) ?)?[a-z]{2,}(?:er|ir|oir|re)\\b(?<!\\bcontre)");
  private static final Pattern SHARE = Pattern.compile("^ d(?:e|') ?\\d");

  /**
   * « par 48 voix contre 19 »: who is for, then who is against; « rejeté par 12 voix contre 9 »
   * says first who carried the rejection.
   */
  private List<Term> versus() {
    List<Term> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int at = skip(i + 1, Kind.UNIT);
      boolean favourable = is(at, Kind.CHOICE) && isPour(at);
      at = favourable ? at + 1 : at;
      boolean sided =
          is(i, Kind.NUMBER)
              && at > i + 1
              && is(at, Kind.CHOICE)
              && tokens.get(at).text().equals("contre")
              && is(at + 1, Kind.NUMBER)
              && !is(skip(at + 2, Kind.UNIT, Kind.LINK), Kind.CHOICE);
      if (sided) {
        boolean rejected =
            !favourable && REJECTED_BY.matcher(folded.substring(0, tokens.get(i).start())).find();
        found.add(side(rejected ? Choice.CONTRE : Choice.POUR, i, i));
        found.add(side(rejected ? Choice.POUR : Choice.CONTRE, at + 1, at));
      }
    }
    return found;
  }

  private boolean isPour(int at) {
    return tokens.get(at).choice() == Choice.POUR
        && tokens.get(at).entry().orElseThrow().strength() == VoteLexicon.Strength.IN_COMPANY;
  }

  private Term side(Choice choice, int number, int from) {
    Token t = tokens.get(number);
    Found found = new Found(choice, t.value(), tokens.get(from).start(), t.end());
    return new Term(found, VoteLexicon.Strength.SURE, true);
  }

  private static final Pattern REJECTED_BY =
      Pattern.compile(
          "\\b(?:rejet|repouss|refus|defavorabl)\\p{L}* (?:d[ue][^.;,]{0,40} )?(?:a la majorite"
              + " )?(?:par )?$");

  /** « Abstentions : M. Martin », « l'abstention de Mme Durand », « contre : groupe X ». */
  private Optional<Term> named(int choice) {
    int at = skip(choice + 1, Kind.CLOSE);
    boolean marked = is(at, Kind.MARK);
    int from = at < tokens.size() ? tokens.get(at).end() : folded.length();
    boolean of = !marked && at < tokens.size() && OF.contains(tokens.get(at).text());
    boolean abstains = tokens.get(choice).choice() == Choice.ABSTENTION;
    boolean said = marked || of && (abstains || isVoteAgainst(choice));
    if (!said || !VOTERS.matcher(folded.substring(from)).find()) {
      return Optional.empty();
    }
    return Optional.of(term(choice, Optional.empty(), choice, marked ? at : choice, true));
  }

  private boolean isVoteAgainst(int choice) {
    return is(choice - 1, Kind.UNIT) && tokens.get(choice).choice() == Choice.CONTRE;
  }

  private static final Set<String> OF = Set.of("de", "d'", "du", "des");

  private static final Pattern VOTERS =
      Pattern.compile(
          "^ ?(?:m\\.|mm|mme|mlle|mr|messieurs|mesdames|monsieur|madame|(?:les? |l')?(?:groupe|elus? de"
              + " la liste|liste|opposition)s?\\b|[a-z]\\. ?[a-z])");

  private Term term(int choice, Optional<Integer> count, int from, int to, boolean unit) {
    Token t = tokens.get(choice);
    int start = Math.min(tokens.get(from).start(), t.start());
    int end = Math.max(tokens.get(to).end(), t.end());
    boolean beside = unit || is(choice - 1, Kind.UNIT) || is(choice + 1, Kind.UNIT);
    return new Term(
        new Found(t.choice(), count, start, end), t.entry().orElseThrow().strength(), beside);
  }

  /** Leaves out the words that stand alone and are no choices by themselves. */
  private static List<Found> sure(List<Term> terms) {
    boolean company = distinct(terms) >= 2;
    return terms.stream()
        .filter(t -> t.strength() != VoteLexicon.Strength.IN_COMPANY || company || t.unit())
        .map(Term::found)
        .sorted(Comparator.comparingInt(Found::start))
        .toList();
  }

  private static int distinct(List<Term> terms) {
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    terms.forEach(t -> choices.add(t.found().choice()));
    choices.remove(Choice.ABSENT);
    return choices.size();
  }

  private static void addFree(List<Term> terms, List<Term> more) {
    for (Term t : more) {
      Found f = t.found();
      boolean free =
          terms.stream().noneMatch(o -> o.found().start() < f.end() && f.start() < o.found().end());
      boolean known =
          terms.stream()
              .anyMatch(
                  o ->
                      o.found().choice() == f.choice()
                          && Math.abs(o.found().start() - f.start()) < SAME);
      if (free && !known) {
        terms.add(t);
      }
    }
  }

  /** A choice told again this close is the same one, in characters. */
  private static final int SAME = 12;

  private boolean is(int i, Kind kind) {
    return i >= 0 && i < tokens.size() && tokens.get(i).kind() == kind;
  }

  private int skip(int from, Kind... kinds) {
    int i = from;
    while (i < tokens.size() && List.of(kinds).contains(tokens.get(i).kind())) {
      i++;
    }
    return i;
  }

  /**
   * The votes for a proposal where only the voices are counted: « approuvé par 13 voix », « à
   * l'unanimité, soit douze voix », « à l'unanimité des seize votants ».
   *
   * @param rejected whether the proposal is, so that the voices are against it
   */
  static Optional<Found> voices(String folded, boolean rejected) {
    List<Found> found = new ArrayList<>();
    Matcher m = VOICES.matcher(folded);
    while (m.find()) {
      found.add(
          new Found(
              rejected ? Choice.CONTRE : Choice.POUR,
              VoteTokens.value(m.group(1)),
              m.start(1),
              m.end()));
    }
    if (found.isEmpty() && !rejected) {
      Matcher all = ALL.matcher(folded);
      return all.find() ? Optional.of(pour(all)) : Optional.empty();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Found pour(Matcher m) {
    return new Found(Choice.POUR, VoteTokens.value(m.group(1)), m.start(1), m.end(1));
  }

  /** « Vote : unanimité (30) »: the number of those who vote, all for. */
  private static final Pattern ALL =
      Pattern.compile(
          "\\bunanimite(?: des (?:votants|voix|suffrages|membres|presents)[a-z ]{0,30})? ?(?:\\( ?|: ?)"
              + VoteWords.NUMBER
              + "(?= ?(?:\\)|[.;]|$))");

  private static final Pattern VOICES =
      Pattern.compile(
          "(?:\\bpar|\\bsoit|\\bavec|\\(|,|unanimite (?:des|de ses|de nos|:)|unanimite[^.;(\\d]{0,80}\\()"
              + " ?(?:avec |par |soit |les )?(?<![\\d.,])"
              + VoteWords.NUMBER
              + " (?:voix|suffrages|(?<=unanimite.{0,90})(?:votants|votes|membres presents et"
              + " representes|presents et representes))(?! ?(?:pour|contre|sur(?! "
              + VoteWords.NUMBER
              + ")|favorable|defavorable|d'|obtenu)|[^.;]{0,20}contre)(?: exprimee?s)?\\b");
}

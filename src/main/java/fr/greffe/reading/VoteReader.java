package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Ballot;
import fr.greffe.record.Choice;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.record.VoteResult;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser.ListKind;
import fr.greffe.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the votes an act prints: in its sentences, on lines of counts, on a vote page. */
final class VoteReader {
  private final String file;
  private final Names names;
  private final Voters voters;

  VoteReader(String file) {
    this.file = file;
    this.names = new Names(file);
    this.voters = new Voters(names);
  }

  /** The scrutins of these paragraphs, in printed order. */
  List<Scrutin> read(List<Unit> paragraphs) {
    List<Unit> units = VoteBreakdowns.without(VoteParts.cut(paragraphs));
    List<Scrutin> scrutins = new ArrayList<>();
    Ballot told = Ballot.UNSTATED;
    VoteHeads heads = new VoteHeads();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.folded().startsWith("vu ") || unit.folded().startsWith("considerant")) {
        continue;
      }
      if (opensRoll(unit)) {
        int end = rollEnd(units, i);
        page(units.subList(i, end)).ifPresent(s -> add(scrutins, s));
        i = end - 1;
        continue;
      }
      Ballot own = VoteWords.ballot(unit.folded());
      told = own == Ballot.UNSTATED ? told : own;
      if (i + 1 < units.size()
          && (namesFollow(unit, units.get(i + 1)) || isOpen(unit, units.get(i + 1)))) {
        unit = unit.with(units.get(i + 1));
        i++;
      }
      heads.see(unit);
      for (VoteParts.Piece piece : votes(unit)) {
        Optional<Scrutin> statement =
            statement(piece.unit())
                .filter(s -> scrutins.isEmpty() || !isForNextAct(s, piece.unit()));
        if (statement.isPresent()) {
          piece.nameOf(statement.get());
          statement.get().ballot(told);
          if (heads.open(statement.get(), scrutins)) {
            scrutins.add(statement.get());
          } else {
            add(scrutins, statement.get());
          }
          told = Ballot.UNSTATED;
        }
      }
      heads.leave(unit);
    }
    if (!scrutins.isEmpty()) {
      scrutins.get(scrutins.size() - 1).ballot(told);
    }
    return scrutins;
  }

  /** The stretches of a paragraph that each state one vote. */
  private static List<VoteParts.Piece> votes(Unit unit) {
    return pieces(unit).stream()
        .flatMap(p -> VoteParts.named(p).stream())
        .flatMap(p -> VoteClauses.votes(p.unit()).stream().map(p::with))
        .toList();
  }

  /** After the vote, who leaves the room so as not to vote leaves it for the act that follows. */
  private static boolean isForNextAct(Scrutin statement, Unit unit) {
    boolean only = statement.tally(Choice.NPPV).isPresent() && !statement.hasResult();
    return only && !statement.hasCounts() && Movements.tellsDeparture(unit);
  }

  /** « ABSTENTION : 2 » at the end of a line, its names in parentheses on the next. */
  private static boolean namesFollow(Unit unit, Unit next) {
    if (!next.text().startsWith("(") || unit.text().length() > COUNTS_LENGTH) {
      return false;
    }
    List<VoteWords.Found> choices = VoteWords.choices(Fold.aligned(unit.text()));
    return !choices.isEmpty()
        && choices.get(choices.size() - 1).end() >= unit.text().stripTrailing().length();
  }

  /** « 3 abstentions (M. / X, Mme Y) »: a parenthesis that the next paragraph closes. */
  private static boolean isOpen(Unit unit, Unit next) {
    return unit.text().length() < COUNTS_LENGTH
        && unit.text().lastIndexOf('(') > unit.text().lastIndexOf(')')
        && next.text().indexOf(')') >= 0
        && !VoteWords.choices(Fold.aligned(unit.text())).isEmpty();
  }

  /** A line of counts is shorter than this, in characters. */
  private static final int COUNTS_LENGTH = 300;

  /** « Ont voté POUR (24) : » with the names under it. */
  private static boolean opensRoll(Unit unit) {
    String folded = Fold.aligned(unit.lines().get(0).text());
    if (!folded.stripTrailing().endsWith(":") || !ROLL.matcher(folded).find()) {
      return false;
    }
    List<VoteWords.Found> choices = VoteWords.labels(folded);
    return choices.size() == 1
        && choices.get(0).start() < LABEL_REACH
        && choices.get(0).count().isPresent();
  }

  private static final Pattern ROLL =
      Pattern.compile(
          "^\\W*(?:ont vote|a vote|votent|se sont|n'ont|n'a|etai|vote (?:pour|contre)).*:"
              + " *$|^\\W*(?:pour|contre|abstentions?) ?\\( ?\\d+ ?\\) ?: *$");

  private int rollEnd(List<Unit> units, int from) {
    int end = from + 1;
    while (end < units.size() && (opensRoll(units.get(end)) || isNames(units.get(end)))) {
      end++;
    }
    return end;
  }

  /** True when names make most of the paragraph. */
  private boolean isNames(Unit unit) {
    int letters =
        names.read(unit.listText(), unit.lines(), ListKind.MEMBERS).stream()
            .mapToInt(
                e ->
                    e.member().fullName().length()
                        + e.holder().map(h -> h.fullName().length() + POUVOIR).orElse(0))
            .sum();
    return letters * 10 >= unit.text().length() * 6;
  }

  /** « a donné pouvoir à » in characters, roughly. */
  private static final int POUVOIR = 18;

  /** What is put off before the voices on an act are counted was some other matter. */
  private static void add(List<Scrutin> scrutins, Scrutin statement) {
    if (!scrutins.isEmpty()) {
      Scrutin last = scrutins.get(scrutins.size() - 1);
      if (last.isOnlyPutOff() && statement.tally(Choice.POUR).isPresent()) {
        scrutins.set(scrutins.size() - 1, statement);
        return;
      }
      if (last.accepts(statement)) {
        last.absorb(statement);
        return;
      }
    }
    scrutins.add(statement);
  }

  /** Lines that each state a whole vote are read one by one. */
  private static List<Unit> pieces(Unit unit) {
    if (unit.lines().size() < 2 || !statesPour(Fold.aligned(unit.text()))) {
      return List.of(unit);
    }
    List<Integer> votes =
        IntStream.range(0, unit.lines().size())
            .filter(i -> statesPour(Fold.aligned(unit.lines().get(i).text())))
            .boxed()
            .toList();
    if (votes.size() < 2) {
      return List.of(unit);
    }
    List<Unit> pieces = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    for (int i = 0; i < unit.lines().size(); i++) {
      pending.add(unit.lines().get(i));
      if (votes.contains(i) && (i + 1 >= unit.lines().size() || !goesOn(unit.lines().get(i + 1)))) {
        pieces.add(Unit.of(unit.file(), pending));
        pending.clear();
      }
    }
    if (!pending.isEmpty()) {
      pieces.add(Unit.of(unit.file(), pending));
    }
    return pieces;
  }

  private static boolean goesOn(Line next) {
    return Character.isLowerCase(next.text().charAt(0));
  }

  private static boolean statesPour(String folded) {
    return VoteWords.choices(folded).stream().anyMatch(f -> f.choice() == Choice.POUR);
  }

  private Optional<Scrutin> statement(Unit unit) {
    Scrutin scrutin = new Scrutin();
    String text = unit.text();
    String folded = Fold.aligned(text);
    List<VoteWords.Found> choices = new ArrayList<>(VoteWords.choices(folded));
    boolean hasPour = choices.stream().anyMatch(c -> c.choice() == Choice.POUR);
    if (choices.isEmpty()) {
      choices.addAll(Voters.namedOnly(unit, folded));
    }
    if (!hasPour) {
      voices(text, folded, choices).ifPresent(choices::add);
      choices.sort(Comparator.comparingInt(VoteWords.Found::start));
    }
    for (int i = 0; i < choices.size(); i++) {
      int until = i + 1 < choices.size() ? choices.get(i + 1).start() : text.length();
      tally(scrutin, unit, choices.get(i), until);
    }
    ProseVoters.add(scrutin, unit, folded);
    result(scrutin, unit, !choices.isEmpty());
    if (scrutin.hasResult()) {
      ProseVoters.addBesideResult(scrutin, unit, folded);
    }
    if (scrutin.isEmpty()) {
      return Optional.empty();
    }
    scrutin.ballot(VoteWords.ballot(unit.folded()));
    scrutin.lead(
        choices.isEmpty() ? VoteObject.ofResult(text, folded) : VoteObject.lead(text, choices));
    if (!choices.isEmpty()) {
      scrutin.question(VoteObject.question(unit));
    }
    unit.sources().forEach(scrutin::source);
    return Optional.of(scrutin);
  }

  /** « approuve par 13 voix »: voices that a decision counts without naming their choice. */
  private static Optional<VoteWords.Found> voices(
      String text, String folded, List<VoteWords.Found> choices) {
    for (VoteClauses.Clause clause : VoteClauses.of(text)) {
      String own = VotesElsewhere.blanked(folded.substring(clause.start(), clause.end()));
      Optional<VoteResult> result = VoteResults.of(own, true).map(VoteResults.Found::result);
      boolean decided =
          result.filter(r -> r != VoteResult.POSTPONED && r != VoteResult.ACKNOWLEDGED).isPresent();
      boolean rejected = result.filter(r -> r == VoteResult.REJECTED).isPresent();
      Choice side = rejected ? Choice.CONTRE : Choice.POUR;
      Optional<VoteWords.Found> found =
          decided && choices.stream().noneMatch(c -> c.choice() == side)
              ? VoteCounts.voices(own, rejected)
              : Optional.empty();
      Optional<VoteWords.Found> free =
          found
              .map(f -> f.at(clause.start()))
              .filter(
                  f -> choices.stream().noneMatch(c -> c.start() < f.end() && f.start() < c.end()));
      if (free.isPresent()) {
        return free;
      }
    }
    return Optional.empty();
  }

  private void tally(Scrutin scrutin, Unit unit, VoteWords.Found found, int until) {
    Source source = unit.sourceOf(unit.text().substring(found.start(), found.end()));
    Value<Integer> count =
        found
            .count()
            .map(c -> Value.printed(c, source))
            .orElseGet(() -> Voters.ofGroups(unit, unit.text().substring(found.end(), until)));
    scrutin.tally(found.choice(), count, voters.named(unit, found, until));
  }

  private void result(Scrutin scrutin, Unit unit, boolean counted) {
    if (!VoteResults.mayTell(unit.folded())) {
      return;
    }
    List<String> sentences =
        unit.text().length() > ONE_SENTENCE ? Sentences.split(unit.text()) : List.of(unit.text());
    for (String sentence : sentences) {
      String folded = Fold.aligned(sentence);
      if (VoteWords.isOfMinutes(folded)) {
        continue;
      }
      Optional<VoteResults.Found> found = VoteResults.of(folded, counted);
      if (found.isPresent() && !isOfAnotherMatter(found.get(), scrutin, folded)) {
        String words = sentence.substring(found.get().start(), found.get().end()).strip();
        scrutin.result(found.get().result(), Value.printed(words, unit.sourceOf(words)));
        return;
      }
    }
  }

  /** Voices were counted elsewhere in the paragraph: what is put off here is something else. */
  private static boolean isOfAnotherMatter(
      VoteResults.Found found, Scrutin scrutin, String folded) {
    return found.result() == VoteResult.POSTPONED
        && scrutin.tally(Choice.POUR).isPresent()
        && VoteWords.choices(folded).isEmpty();
  }

  /** Shorter paragraphs are read as one sentence. */
  static final int ONE_SENTENCE = 160;

  /** The vote that a table's cell states by its counts and its result; members are not read. */
  Optional<Scrutin> cell(String text, Source source) {
    Scrutin scrutin = new Scrutin();
    String folded = Fold.aligned(text);
    for (VoteWords.Found found : VoteWords.labels(folded)) {
      found
          .count()
          .ifPresent(c -> scrutin.tally(found.choice(), Value.printed(c, source), List.of()));
    }
    VoteResults.of(folded, true)
        .ifPresent(
            r ->
                scrutin.result(
                    r.result(), Value.printed(text.substring(r.start(), r.end()).strip(), source)));
    scrutin.ballot(VoteWords.ballot(folded));
    scrutin.source(source);
    return scrutin.isEmpty() ? Optional.empty() : Optional.of(scrutin);
  }

  /** The vote of an « État des votes » page: each choice with its names under it. */
  Optional<Scrutin> page(List<Unit> units) {
    Scrutin scrutin = new Scrutin();
    Choice open = null;
    for (Unit unit : units) {
      List<VoteWords.Found> choices = VoteWords.labels(Fold.aligned(unit.text()));
      boolean label = !choices.isEmpty() && choices.get(0).start() < LABEL_REACH;
      if (label) {
        for (int i = 0; i < choices.size(); i++) {
          int until = i + 1 < choices.size() ? choices.get(i + 1).start() : unit.text().length();
          tally(scrutin, unit, choices.get(i), until);
        }
        open = choices.get(choices.size() - 1).choice();
        unit.sources().forEach(scrutin::source);
      } else if (open != null && !isSignature(unit)) {
        List<Names.Entry> entries = names.read(unit.listText(), unit.lines(), ListKind.MEMBERS);
        scrutin.tally(
            open,
            Value.absent(),
            entries.stream().map(Names.Entry::member).filter(Voters::isName).toList());
        unit.sources().forEach(scrutin::source);
      } else if (open != null) {
        break;
      } else {
        result(scrutin, unit, true);
        scrutin.ballot(VoteWords.ballot(unit.folded()));
        if (scrutin.hasResult()) {
          unit.sources().forEach(scrutin::source);
        }
      }
    }
    return scrutin.isEmpty() ? Optional.empty() : Optional.of(scrutin);
  }

  /** « Ont voté POUR »: the choice stands within this many characters of the line's start. */
  private static final int LABEL_REACH = 30;

  private static boolean isSignature(Unit unit) {
    return Signatures.isRole(unit.folded());
  }
}

package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The voters printed with a vote (« Votants : 28 – Pour : 19 – Contre : 7 – Abstentions : 2 ») are
 * those its choices count. Those who take no part may or may not be counted among them, and some
 * count those who abstain apart.
 */
final class VotersPrinted implements Rule {

  private static final List<Choice> CHOICES =
      List.of(Choice.POUR, Choice.CONTRE, Choice.ABSTENTION);

  private static final Pattern VOTERS =
      Pattern.compile("\\bvotants? ?[:=]? ?\\(?(\\d{1,3})\\b|(?<![\\d/.,-])(\\d{1,3}) votants?\\b");

  /** A line that counts those who are in the room is of the sitting, not of a vote. */
  private static final Pattern ATTENDANCE = Pattern.compile("\\bpresents?\\b|\\bpouvoirs?\\b");

  /** The line of the voters stands over the counts with no room for another, in line heights. */
  private static final double ROOM = 1.6;

  @Override
  public String id() {
    return "V12";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      List<Choice> counted = CHOICES.stream().filter(c -> vote.printed(c).isPresent()).toList();
      if (counted.contains(Choice.POUR)) {
        voters(context, vote).ifPresent(v -> judgements.add(judge(vote, counted, v)));
      }
    }
    return judgements;
  }

  /** The voters on the line of the votes for, or on the one just above it. */
  private static Optional<Term> voters(CheckContext context, VoteSubject vote) {
    Source counts = vote.printed(Choice.POUR).orElseThrow().sources().get(0);
    return Stream.concat(
            Stream.of(counts),
            context.prose().stream()
                .filter(p -> p.ownerId().equals(vote.act().id()))
                .flatMap(p -> p.sources().stream())
                .filter(s -> isJustAbove(s, counts))
                .sorted(Comparator.comparing((Source s) -> -s.box().bottom())))
        .filter(s -> !ATTENDANCE.matcher(Fold.fold(s.text())).find())
        .flatMap(s -> term(s).stream())
        .findFirst();
  }

  private static boolean isJustAbove(Source line, Source counts) {
    double room = counts.box().top() - line.box().bottom();
    double height = counts.box().height();
    return line.page() == counts.page()
        && line.box().height() < 2 * height
        && room > -height / 2
        && room < ROOM * height;
  }

  private static Optional<Term> term(Source line) {
    Matcher voters = VOTERS.matcher(Fold.fold(line.text()));
    if (!voters.find()) {
      return Optional.empty();
    }
    String count = voters.group(1) == null ? voters.group(2) : voters.group(1);
    return Optional.of(VoteSubject.count("votants", Integer.parseInt(count), Optional.of(line)));
  }

  private Judgement judge(VoteSubject vote, List<Choice> counted, Term voters) {
    int printed = voters.value().intValue();
    int sum = counted.stream().mapToInt(c -> vote.printed(c).get().orElse(0)).sum();
    int apart = vote.known(Choice.NPPV).orElse(0);
    int expressed = sum - vote.printed(Choice.ABSTENTION).map(v -> v.orElse(0)).orElse(0);
    List<Term> terms =
        new ArrayList<>(
            counted.stream()
                .filter(c -> expressed != printed || c != Choice.ABSTENTION)
                .map(c -> vote.term(c, vote.printed(c).get().orElse(0)))
                .toList());
    if (expressed != printed && sum != printed && sum + apart == printed) {
      terms.add(vote.term(Choice.NPPV, apart));
    }
    Judgement judgement =
        Judgement.of(
            this,
            vote.place(),
            Reckoning.exact("count", terms, voters),
            "",
            List.of("voters printed with the vote"));
    if (!judgement.fails()) {
      return judgement;
    }
    boolean whole = counted.size() == CHOICES.size();
    return whole || sum > printed
        ? judgement.alert(Severity.WARNING, "message", Map.of(), List.of())
        : judgement.undecided("a choice is not counted");
  }
}

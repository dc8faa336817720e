package fr.greffe.check;

import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The choices of a vote do not add up to more than the members in office; they add up to exactly
 * that many when the absent are counted too.
 */
final class VoteFitsSeats implements Rule {

  /** Words that tell of somebody coming in. */
  private static final Pattern MOVES =
      Pattern.compile(
          "\\b(?:arrivees?|entree|retour) (?:de|a) |\\b(?:mm?\\.|mmes?|monsieur|madame)"
              + " [^.;]{0,60}\\b(?:arriv|rejoi|entr|rev)[a-z]{1,6} ?(?:a|en|la)\\b");

  /** Votes of as many voices before and after another of more, for it to be doubted. */
  private static final int VOTES_AGREEING = 3;

  @Override
  public String id() {
    return "V02";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      Optional<Integer> printed = vote.sitting().flatMap(s -> s.membersInOffice().value());
      Optional<Integer> seats = printed.or(() -> context.options().body().seats());
      if (seats.isPresent() && vote.known(Choice.POUR).isPresent()) {
        judgements.add(judge(context, vote, seats.get()));
      }
    }
    for (Sitting sitting : context.records().sittings()) {
      voters(context, sitting, judgements);
      between(context, sitting, judgements);
    }
    return judgements;
  }

  /**
   * Nobody comes in between two votes that the same number cast: told of a vote of more voices that
   * stands between others of its sitting which all agree, after somebody came or left, as the
   * minutes say.
   */
  private void between(CheckContext context, Sitting sitting, List<Judgement> judgements) {
    List<String> acts = context.records().deliberations().stream().map(Deliberation::id).toList();
    List<Integer> changes =
        sitting.changes().stream().map(c -> acts.indexOf(c.beforeAct())).toList();
    if (changes.isEmpty() || changes.contains(-1)) {
      return;
    }
    Map<Long, List<VoteSubject>> stretches = new TreeMap<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      int act = acts.indexOf(vote.act().id());
      long stretch = changes.stream().filter(c -> c <= act).count();
      if (vote.sitting().equals(Optional.of(sitting)) && vote.printed(Choice.POUR).isPresent()) {
        stretches.computeIfAbsent(stretch, k -> new ArrayList<>()).add(vote);
      }
    }
    stretches.values().forEach(votes -> between(context, votes, judgements));
  }

  private void between(CheckContext context, List<VoteSubject> votes, List<Judgement> judgements) {
    List<Integer> totals = votes.stream().map(v -> total(terms(v))).toList();
    for (int i = 1; i + 1 < totals.size(); i++) {
      int most = totals.get(i);
      List<Integer> before = totals.subList(0, i);
      List<Integer> after = totals.subList(i + 1, totals.size());
      int usual = Collections.max(before);
      boolean agree = usual == Collections.max(after);
      long same = totals.stream().filter(t -> t == usual).count();
      if (agree && most > usual && same >= VOTES_AGREEING) {
        Term stated = VoteSubject.count("votes before and after", usual, Optional.empty());
        Reckoning reckoning = Reckoning.exact("count", terms(votes.get(i)), stated);
        List<String> cues = List.of("votes before and after");
        Judgement judgement = Judgement.of(this, votes.get(i).place(), reckoning, "", cues);
        judgements.add(told(context, votes.get(i), judgement, "between"));
      }
    }
  }

  /**
   * Nobody votes who is neither present nor represented: told of a vote when another of the same
   * sitting has exactly those voters and nobody came in.
   */
  private void voters(CheckContext context, Sitting sitting, List<Judgement> judgements) {
    Roll roll = new Roll(sitting);
    boolean confirmed = roll.present().isPresent() && roll.represented().isPresent();
    if (!confirmed && sitting.present().isEmpty() || moved(context, sitting)) {
      return;
    }
    int voters = confirmed ? roll.present().get() + roll.represented().get() : roll.voters();
    Term stated =
        VoteSubject.count(
            "présents et représentés",
            voters,
            sitting.presentCount().sources().stream().findFirst());
    List<VoteSubject> votes =
        VoteSubject.all(context).stream()
            .filter(v -> v.sitting().equals(Optional.of(sitting)))
            .filter(v -> v.printed(Choice.POUR).isPresent())
            .toList();
    if (votes.stream().noneMatch(v -> total(terms(v)) == voters)) {
      return;
    }
    for (VoteSubject vote : votes) {
      List<Term> terms = terms(vote);
      if (total(terms) >= voters) {
        Reckoning reckoning = Reckoning.exact("count", terms, stated);
        Judgement judgement =
            Judgement.of(this, vote.place(), reckoning, "", List.of("present and represented"));
        Judgement told =
            confirmed
                ? told(context, vote, judgement, "voters")
                : judgement.undecided("nothing confirms the list of names");
        judgements.add(judgement.fails() ? told : judgement);
      }
    }
  }

  /** Somebody came in: who leaves cannot make the votes more. */
  private static boolean moved(CheckContext context, Sitting sitting) {
    return sitting.changes().stream().anyMatch(c -> c.kind() == AttendanceChange.Kind.ARRIVAL)
        || context.prose().stream().anyMatch(p -> MOVES.matcher(p.read().folded()).find());
  }

  private static int total(List<Term> terms) {
    return terms.stream().mapToInt(t -> t.value().intValue()).sum();
  }

  private static List<Term> terms(VoteSubject vote) {
    List<Term> terms = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      if (choice != Choice.ABSENT) {
        vote.known(choice).ifPresent(n -> terms.add(vote.term(choice, n)));
      }
    }
    return terms;
  }

  private Judgement judge(CheckContext context, VoteSubject vote, int seats) {
    List<Term> terms = new ArrayList<>();
    int total = 0;
    for (Choice choice : Choice.values()) {
      Optional<Integer> count = vote.known(choice);
      if (count.isPresent()) {
        terms.add(vote.term(choice, count.get()));
        total += count.get();
      }
    }
    Optional<Source> where =
        vote.sitting().map(Sitting::membersInOffice).flatMap(v -> v.sources().stream().findFirst());
    Term stated = VoteSubject.count("membres en exercice", seats, where);
    Reckoning reckoning = Reckoning.exact("count", terms, stated);
    Judgement judgement =
        Judgement.of(this, vote.place(), reckoning, "", List.of("members in office"));
    boolean all = vote.known(Choice.ABSENT).filter(n -> n > 0).isPresent();
    if (total < seats && !all) {
      return judgement.undecided("absent members are not counted");
    }
    return judgement.fails() ? told(context, vote, judgement, "message") : judgement;
  }

  private static Judgement told(
      CheckContext context, VoteSubject vote, Judgement judgement, String variant) {
    return vote.isOnePlace(context)
        ? judgement.alert(Severity.WARNING, variant, Map.of(), vote.sources())
        : judgement.undecided("the counts may be of two votes");
  }
}

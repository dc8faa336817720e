package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choices of a vote do not add up to more than the members in office; they add up to exactly
 * that many when the absent are counted too.
 */
final class VoteFitsSeats implements Rule {

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
        judgements.add(judge(vote, seats.get()));
      }
    }
    return judgements;
  }

  private Judgement judge(VoteSubject vote, int seats) {
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
    return judgement.fails()
        ? judgement.alert(Severity.WARNING, "message", Map.of(), vote.sources())
        : judgement;
  }
}

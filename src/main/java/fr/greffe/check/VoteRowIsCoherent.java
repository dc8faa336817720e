package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Origin;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those who voted (for, against, abstained, took no part) are those present and represented, as the
 * SCDL row of the vote supposes. Arrivals, departures and an executive who leaves for the vote on
 * its accounts change the number, so it is only held against a sitting without any of them.
 */
final class VoteRowIsCoherent implements Rule {

  @Override
  public String id() {
    return "V07";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      Optional<Integer> voters = vote.sitting().flatMap(VoteRowIsCoherent::voters);
      if (voters.isPresent() && vote.printed(Choice.POUR).isPresent()) {
        judgements.add(judge(vote, voters.get()));
      }
    }
    return judgements;
  }

  /** Present and represented, when both are printed. */
  private static Optional<Integer> voters(Sitting sitting) {
    Optional<Integer> present = counted(sitting.presentCount(), sitting.present().size());
    Optional<Integer> represented = counted(sitting.proxyCount(), sitting.proxies().size());
    return present.map(p -> p + represented.orElse(0));
  }

  private static Optional<Integer> counted(Value<Integer> count, int listed) {
    return count.value().or(() -> Optional.of(listed).filter(n -> n > 0));
  }

  private Judgement judge(VoteSubject vote, int voters) {
    List<Term> terms = new ArrayList<>();
    int total = 0;
    for (Choice choice : List.of(Choice.POUR, Choice.CONTRE, Choice.ABSTENTION, Choice.NPPV)) {
      Optional<Integer> count = vote.known(choice);
      if (count.isPresent()) {
        terms.add(vote.term(choice, count.get()));
        total += count.get();
      }
    }
    Term stated = VoteSubject.count("présents et représentés", voters, Optional.empty());
    Judgement judgement =
        Judgement.of(
            this,
            vote.place(),
            Reckoning.exact("count", terms, stated),
            "",
            List.of("present and represented"));
    boolean whole =
        List.of(Choice.CONTRE, Choice.ABSTENTION).stream()
            .allMatch(
                c ->
                    vote.vote().tally(c).map(t -> t.count().origin()).orElse(Origin.ABSENT)
                        == Origin.PRINTED);
    boolean moved = vote.sitting().filter(s -> !s.changes().isEmpty()).isPresent();
    boolean mayBeFewer = !whole || moved || AccountActs.isAccount(vote.act());
    boolean noProxy = vote.sitting().filter(s -> s.proxies().isEmpty()).isPresent();
    if (judgement.fails() && (moved || total > voters && noProxy || total < voters && mayBeFewer)) {
      return judgement.undecided("members came or left, or took no part");
    }
    List<Source> evidence = new ArrayList<>(vote.sources());
    return judgement.fails()
        ? judgement.alert(Severity.NOTE, "message", Map.of(), evidence)
        : judgement;
  }
}

package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vote printed twice (in the text and on the vote page) has the same counts both times. */
final class SameVoteTwice implements Rule {

  @Override
  public String id() {
    return "V08";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      List<Vote> whole = act.votes().stream().filter(v -> v.scope().isEmpty()).toList();
      for (int i = 1; i < whole.size(); i++) {
        VoteSubject first = new VoteSubject(act, whole.get(0), Optional.empty());
        VoteSubject other = new VoteSubject(act, whole.get(i), Optional.empty());
        for (Choice choice : Choice.values()) {
          compare(first, other, choice).ifPresent(judgements::add);
        }
      }
    }
    return judgements;
  }

  private Optional<Judgement> compare(VoteSubject first, VoteSubject other, Choice choice) {
    Optional<Integer> one = first.known(choice);
    Optional<Integer> two = other.known(choice);
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    Reckoning reckoning =
        Reckoning.exact(
            "equality", List.of(first.term(choice, one.get())), other.term(choice, two.get()));
    List<Source> evidence = new ArrayList<>(other.sources());
    evidence.addAll(first.sources());
    Judgement judgement =
        Judgement.of(this, first.place(), reckoning, "", List.of("printed twice"));
    return Optional.of(
        judgement.fails()
            ? judgement.alert(Severity.WARNING, "message", Map.of(), evidence)
            : judgement);
  }
}

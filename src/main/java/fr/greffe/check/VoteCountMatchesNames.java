package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Member;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The count printed beside a choice is the number of names listed under it. */
final class VoteCountMatchesNames implements Rule {

  @Override
  public String id() {
    return "V01";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      for (Choice choice : Choice.values()) {
        Optional<Value<Integer>> count = vote.printed(choice);
        List<Member> names = vote.members(choice);
        if (count.isPresent() && (!names.isEmpty() || count.get().orElse(0) == 0)) {
          judgements.add(judge(vote, choice, count.get(), names));
        }
      }
    }
    return judgements;
  }

  private Judgement judge(
      VoteSubject vote, Choice choice, Value<Integer> count, List<Member> names) {
    Reckoning reckoning =
        Reckoning.exact(
            "count",
            List.of(VoteSubject.count("noms listés", names.size(), Optional.empty())),
            vote.term(choice, count.orElse(0)));
    List<Source> evidence = new ArrayList<>(count.sources());
    names.forEach(m -> evidence.add(m.source()));
    Judgement judgement =
        Judgement.of(this, vote.place(), reckoning, "", List.of("count printed beside the names"));
    if (judgement.fails() && count.orElse(0) == 0) {
      return judgement.undecided("names under a choice nobody took may belong to the next one");
    }
    return judgement.fails()
        ? judgement.alert(Severity.ERROR, "message", Map.of(), evidence)
        : judgement;
  }
}

package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Member;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The count printed beside a choice is the number of names listed under it. Not told where the
 * names may have been misread: the vote prints a name that is nobody's, two names look read as one,
 * what one choice lacks another has too many, or names printed twice do not explain the count.
 */
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
        if (count.isPresent()
            && (!names.isEmpty()
                || count.get().orElse(0) == 0
                || VoteLists.of(vote).isEmptyUnder(choice))) {
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
    if (judgement.fails() && count.orElse(0) == 0 && !VoteLists.of(vote).standUnder(choice)) {
      return judgement.undecided("names under a choice nobody took may belong to the next one");
    }
    if (judgement.fails() && isMisread(vote)) {
      return judgement.undecided("the names may not all have been read, or not where they stand");
    }
    return judgement.fails()
        ? judgement.alert(Severity.ERROR, "message", Map.of(), evidence)
        : judgement;
  }

  /** Names printed twice that do not make the difference: holders of proxies read as voters. */
  static boolean hasOthersTwice(VoteSubject vote) {
    for (Choice choice : Choice.values()) {
      List<Member> names = vote.members(choice);
      int once = (int) names.stream().map(Names::key).distinct().count();
      int count = vote.printed(choice).map(v -> v.orElse(0)).orElse(once);
      if (once < names.size() && count != once && count != names.size()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMisread(VoteSubject vote) {
    int more = 0;
    int fewer = 0;
    Set<Integer> unread = new HashSet<>();
    for (Choice choice : Choice.values()) {
      int names = vote.members(choice).size();
      int count = vote.printed(choice).map(v -> v.orElse(0)).orElse(names);
      boolean unnamed = names == 0;
      more += unnamed ? 0 : Math.max(0, names - count);
      fewer += unnamed ? 0 : Math.max(0, count - names);
      unread.add(unnamed ? count : 0);
    }
    boolean taken = more > 0 && unread.contains(more);
    return more > 0 && fewer > 0
        || taken
        || hasOthersTwice(vote)
        || !Names.areWhole(vote.everybody())
        || UnreadNames.in(vote);
  }
}

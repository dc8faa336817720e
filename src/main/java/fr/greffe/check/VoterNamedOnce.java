package fr.greffe.check;

import fr.greffe.record.Member;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nobody is listed twice in one vote, under one choice or two. */
final class VoterNamedOnce implements Rule {

  @Override
  public String id() {
    return "V03";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      Map<String, List<Member>> byName = new LinkedHashMap<>();
      for (Member member : vote.everybody()) {
        byName.computeIfAbsent(Names.key(member), k -> new ArrayList<>()).add(member);
      }
      if (byName.size() > 1) {
        judge(vote, byName, judgements);
      }
    }
    return judgements;
  }

  private void judge(
      VoteSubject vote, Map<String, List<Member>> byName, List<Judgement> judgements) {
    List<String> cues = List.of("names listed");
    boolean once = true;
    for (List<Member> same : byName.values()) {
      if (same.size() > 1) {
        once = false;
        List<Source> evidence = same.stream().map(Member::source).toList();
        Reckoning reckoning = Reckoning.agreement("once", false);
        Judgement judgement = Judgement.of(this, vote.place(), reckoning, "", cues);
        judgements.add(
            VoteCountMatchesNames.hasOthersTwice(vote)
                ? judgement.undecided(
                    "the names may not all have been read, or not where they stand")
                : judgement.alert(
                    Severity.WARNING,
                    "message",
                    Map.of("name", same.get(0).fullName(), "times", same.size()),
                    evidence));
      }
    }
    if (once) {
      judgements.add(Judgement.of(this, vote.place(), Reckoning.agreement("once", true), "", cues));
    }
  }
}

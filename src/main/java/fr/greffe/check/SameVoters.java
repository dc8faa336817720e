package fr.greffe.check;

import fr.greffe.record.Member;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The acts of one sitting are voted by the same people; who is in one list and not in the next came
 * or left in between, which the minutes should tell. Only whole lists of names are compared.
 */
final class SameVoters implements Rule {

  /** Lists shorter than this name those against, not those who voted. */
  private static final int WHOLE_LIST = 10;

  @Override
  public String id() {
    return "V09";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    Map<String, VoteSubject> last = new HashMap<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      if (vote.everybody().size() >= WHOLE_LIST) {
        VoteSubject before = last.put(vote.act().sittingId(), vote);
        boolean told = vote.sitting().filter(s -> !s.changes().isEmpty()).isPresent();
        if (before != null && !told) {
          judgements.add(compare(before, vote));
        }
      }
    }
    return judgements;
  }

  private Judgement compare(VoteSubject before, VoteSubject vote) {
    List<String> apart = new ArrayList<>();
    List<Source> evidence = new ArrayList<>();
    apart(before, vote, apart, evidence);
    apart(vote, before, apart, evidence);
    Judgement judgement =
        Judgement.of(
            this,
            vote.place(),
            Reckoning.agreement("set", apart.isEmpty()),
            "",
            List.of("same sitting"));
    return apart.isEmpty()
        ? judgement
        : judgement.alert(
            Severity.NOTE,
            "message",
            Map.of("names", String.join(", ", apart), "before", before.place()),
            evidence);
  }

  private static void apart(
      VoteSubject one, VoteSubject other, List<String> names, List<Source> evidence) {
    Set<String> known = new HashSet<>();
    other.everybody().forEach(m -> known.add(Names.key(m)));
    for (Member member : one.everybody()) {
      if (!known.contains(Names.key(member))) {
        names.add(member.fullName());
        evidence.add(member.source());
      }
    }
  }
}

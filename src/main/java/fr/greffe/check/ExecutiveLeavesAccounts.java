package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Member;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of the executive leaves for the vote on his own accounts (CGCT L2121-14): his name is
 * not among those who voted.
 */
final class ExecutiveLeavesAccounts implements Rule {

  private static final Pattern HEAD = Pattern.compile("^(?:le |la )?(?:maire|president(?:e)?)\\b");

  @Override
  public String id() {
    return "V10";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      Optional<Member> head = vote.sitting().flatMap(ExecutiveLeavesAccounts::head);
      List<Member> voters = vote.members(Choice.POUR);
      if (AccountActs.isAccount(vote.act()) && head.isPresent() && !voters.isEmpty()) {
        Optional<Member> found = Names.find(head.get().fullName(), voters);
        Judgement judgement =
            Judgement.of(
                this,
                vote.place(),
                Reckoning.agreement("presence", found.isEmpty()),
                "",
                List.of("accounts of the executive"));
        judgements.add(
            found
                .map(
                    m ->
                        judgement.alert(
                            Severity.NOTE,
                            "message",
                            Map.of("name", m.fullName()),
                            List.of(m.source())))
                .orElse(judgement));
      }
    }
    return judgements;
  }

  private static Optional<Member> head(Sitting sitting) {
    return sitting.present().stream()
        .filter(m -> HEAD.matcher(Fold.fold(m.role())).find())
        .findFirst();
  }
}

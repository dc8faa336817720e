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
import java.util.regex.Pattern;

/**
 * Those who voted (for, against, abstained, took no part) are those present and represented, as the
 * SCDL row of the vote supposes. Arrivals, departures and an executive who leaves for the vote on
 * its accounts change the number, so it is only held against a sitting without any of them. A vote
 * that does not count every choice may leave voters out: it is told where the votes before and
 * after it count everybody.
 */
final class VoteRowIsCoherent implements Rule {

  /** Words of an act that tell of fewer voters. */
  private static final Pattern LEAVES =
      Pattern.compile(
          "\\b(?:quitt|sort|retir|deport|absent|rejoi|arriv|part a(?:u|ux) (?:vote|debat)"
              + "|part a la|hors de la salle)");

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
    List<VoteSubject> votes =
        VoteSubject.all(context).stream()
            .filter(v -> v.sitting().flatMap(VoteRowIsCoherent::voters).isPresent())
            .filter(v -> v.printed(Choice.POUR).isPresent())
            .toList();
    for (int i = 0; i < votes.size(); i++) {
      VoteSubject vote = votes.get(i);
      int voters = vote.sitting().flatMap(VoteRowIsCoherent::voters).orElseThrow();
      boolean around =
          !leaves(context, vote)
              && isWhole(votes, i - 1, vote, voters)
              && isWhole(votes, i + 1, vote, voters);
      judgements.add(judge(vote, voters, around));
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

  /** The vote before or after, when there is one in the sitting, counts everybody. */
  private static boolean isWhole(List<VoteSubject> votes, int at, VoteSubject vote, int voters) {
    return at >= 0
        && at < votes.size()
        && votes.get(at).sitting().equals(vote.sitting())
        && votes.get(at).voters() == voters;
  }

  /** The act tells of somebody who leaves, or takes no part. */
  private static boolean leaves(CheckContext context, VoteSubject vote) {
    return AccountActs.isAccount(vote.act())
        || vote.known(Choice.NPPV).filter(n -> n > 0).isPresent()
        || context.prose().stream()
            .filter(p -> p.ownerId().equals(vote.act().id()))
            .anyMatch(p -> LEAVES.matcher(p.read().folded()).find());
  }

  private Judgement judge(VoteSubject vote, int voters, boolean around) {
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
    boolean mayBeFewer = !whole && !around || moved || AccountActs.isAccount(vote.act());
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

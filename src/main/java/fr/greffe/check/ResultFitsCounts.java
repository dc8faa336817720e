package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Origin;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.VoteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result word goes with the counts: unanimity means no vote against (abstentions are let pass,
 * usage varies), adopted means at least as many for as against (the president's voice decides a
 * tie), rejected means no more for than against. Told only when the result and the counts stand
 * together: two votes in one sentence, or another act between them, leave it open.
 */
final class ResultFitsCounts implements Rule {

  @Override
  public String id() {
    return "V06";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (VoteSubject vote : VoteSubject.all(context)) {
      Optional<Integer> against = vote.known(Choice.CONTRE);
      Optional<Integer> pour = vote.known(Choice.POUR);
      VoteResult result = vote.vote().result();
      if (result == VoteResult.ADOPTED_UNANIMOUSLY && against.isPresent()) {
        if (vote.vote().tally(Choice.CONTRE).get().count().origin() == Origin.DERIVED) {
          continue;
        }
        judgements.add(judge(context, vote, "unanimity", against.get() == 0));
      } else if (pour.isPresent() && against.isPresent()) {
        switch (result) {
          case ADOPTED, ADOPTED_BY_MAJORITY ->
              judgements.add(judge(context, vote, "adopted", pour.get() >= against.get()));
          case REJECTED ->
              judgements.add(judge(context, vote, "rejected", pour.get() <= against.get()));
          default -> {}
        }
      }
    }
    return judgements;
  }

  private Judgement judge(CheckContext context, VoteSubject vote, String variant, boolean agrees) {
    Judgement judgement =
        Judgement.of(
            this,
            vote.place(),
            Reckoning.agreement("order", agrees),
            "",
            List.of("result as printed"));
    if (agrees) {
      return judgement;
    }
    if (!vote.isOnePlace(context)) {
      return judgement.undecided("the result and the counts may be of two votes");
    }
    List<Source> evidence = new ArrayList<>(vote.vote().resultAsPrinted().sources());
    evidence.addAll(vote.sources());
    Map<String, Object> values =
        Map.of(
            "result", vote.vote().resultAsPrinted().value().orElse(""),
            "for", vote.known(Choice.POUR).map(String::valueOf).orElse("?"),
            "against", vote.known(Choice.CONTRE).map(String::valueOf).orElse("?"));
    return judgement.alert(Severity.WARNING, variant, values, evidence);
  }
}

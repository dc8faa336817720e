package fr.greffe.check;

import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Choice;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The number of members present is that of the names listed. Told only when the names, the
 * represented and the absent together make the members in office, so that no name was left unread,
 * and a vote counts as many voters as are named, so that the absent were not read among the
 * present.
 */
final class AttendanceCounts implements Rule {

  @Override
  public String id() {
    return "V11";
  }

  @Override
  public Subject subject() {
    return Subject.SITTINGS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Sitting sitting : context.records().sittings()) {
      Optional<Integer> count = sitting.presentCount().value();
      if (count.isPresent() && !sitting.present().isEmpty()) {
        judgements.add(judge(context, sitting, count.get()));
      }
    }
    return judgements;
  }

  private Judgement judge(CheckContext context, Sitting sitting, int count) {
    int names = sitting.present().size();
    Value<Integer> printed = sitting.presentCount();
    Optional<Source> where = printed.sources().stream().findFirst();
    Term stated = VoteSubject.count("présents", count, where);
    Term listed = VoteSubject.count("noms", names, Optional.empty());
    Judgement judgement =
        Judgement.of(
            this,
            new Phrase("séance", "sitting"),
            Reckoning.exact("count", List.of(listed), stated),
            "",
            List.of("count printed with the names"));
    if (!judgement.fails()) {
      return judgement;
    }
    if (names - arrived(sitting) == count) {
      return judgement.undecided("the names hold those who came after the count");
    }
    Roll roll = new Roll(sitting);
    if (!roll.makesOffice() || !Names.areWhole(sitting.present())) {
      return judgement.undecided("the names do not make the members in office");
    }
    if (votes(context, sitting).noneMatch(n -> n == roll.voters())) {
      return judgement.undecided("no vote counts as many voters as are named");
    }
    List<Source> evidence = new ArrayList<>(printed.sources());
    sitting.present().stream().limit(1).forEach(m -> evidence.add(m.source()));
    return judgement.alert(Severity.WARNING, "message", Map.of(), evidence);
  }

  /** How many of those listed as present are told to have come later. */
  private static long arrived(Sitting sitting) {
    return sitting.present().stream()
        .filter(
            m ->
                sitting.changes().stream()
                    .filter(c -> c.kind() == AttendanceChange.Kind.ARRIVAL)
                    .anyMatch(
                        c -> Fold.fold(c.member().fullName()).equals(Fold.fold(m.fullName()))))
        .count();
  }

  /** The voters of each vote that counts them. */
  private static IntStream votes(CheckContext context, Sitting sitting) {
    return VoteSubject.all(context).stream()
        .filter(v -> v.sitting().equals(Optional.of(sitting)))
        .filter(v -> v.printed(Choice.POUR).isPresent() && v.isOnePlace(context))
        .mapToInt(VoteSubject::voters);
  }
}

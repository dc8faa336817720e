package fr.greffe.check;

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
 * The number of members present is that of the names listed. Told only when the names, the
 * represented and the absent together make the members in office, so that no name was left unread.
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
        judgements.add(judge(sitting, count.get()));
      }
    }
    return judgements;
  }

  private Judgement judge(Sitting sitting, int count) {
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
    if (!isWhole(sitting)) {
      return judgement.undecided("the names do not make the members in office");
    }
    List<Source> evidence = new ArrayList<>(printed.sources());
    sitting.present().stream().limit(1).forEach(m -> evidence.add(m.source()));
    return judgement.alert(Severity.WARNING, "message", Map.of(), evidence);
  }

  /** Everybody in office is named, as present, represented, excused or absent. */
  private static boolean isWhole(Sitting sitting) {
    int absent = sitting.proxies().size() + sitting.excused().size() + sitting.absent().size();
    Optional<Integer> seats = sitting.membersInOffice().value();
    return seats.filter(s -> s == sitting.present().size() + absent).isPresent();
  }
}

package fr.greffe.check;

import fr.greffe.record.Assembly;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Enough members sat: more than half of those in office, present in person (a commission permanente
 * counts the represented too); one third in the exceptional periods of {@code dated-rules.tsv}. A
 * second convocation needs no quorum, so a shortfall is only an index, unless the minutes say that
 * the quorum was reached.
 */
final class Quorum implements Rule {

  private static final Pattern REACHED = Pattern.compile("\\b(?:atteint|reuni|constate|rempli)\\b");
  private static final Pattern NOT =
      Pattern.compile("\\bn'(?:est|etant|a|etait)\\b|\\bpas\\b|\\bnon\\b");
  private static final Pattern SECOND =
      Pattern.compile("(?:seconde|deuxieme|nouvelle) convocation|sans condition|quel que soit");

  @Override
  public String id() {
    return "V05";
  }

  @Override
  public Subject subject() {
    return Subject.SITTINGS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Sitting sitting : context.records().sittings()) {
      Optional<LocalDate> date = sitting.date().value();
      Optional<Integer> seats =
          sitting.membersInOffice().value().or(() -> context.options().body().seats());
      Optional<Integer> present = present(sitting);
      if (date.isPresent() && seats.isPresent() && present.isPresent()) {
        judgements.add(judge(sitting, date.get(), seats.get(), present.get()));
      }
    }
    return judgements;
  }

  private static Optional<Integer> present(Sitting sitting) {
    return sitting
        .presentCount()
        .value()
        .or(() -> Optional.of(sitting.present().size()).filter(n -> n > 0));
  }

  private static boolean isSecondCall(Sitting sitting) {
    return SECOND.matcher(Fold.fold(sitting.quorum().orElse(""))).find();
  }

  /** The minutes say that the quorum is reached, and list no more names than they count. */
  private static boolean saysReached(Sitting sitting, int present) {
    String said = Fold.fold(sitting.quorum().orElse(""));
    return REACHED.matcher(said).find()
        && !NOT.matcher(said).find()
        && sitting.present().size() == present;
  }

  private Judgement judge(Sitting sitting, LocalDate date, int seats, int present) {
    boolean permanent =
        sitting.assembly().value().filter(a -> a == Assembly.COMMISSION_PERMANENTE).isPresent();
    int counted = permanent ? present + sitting.proxies().size() : present;
    int needed = DatedRules.quorum(seats, date);
    Optional<Source> where = sitting.presentCount().sources().stream().findFirst();
    Term stated = VoteSubject.count("présents", counted, where);
    Term office = VoteSubject.count("quorum", needed, Optional.empty());
    Reckoning exact = Reckoning.exact("order", List.of(office), stated);
    boolean met = DatedRules.quorumMet(counted, seats, date);
    Reckoning reckoning =
        new Reckoning(
            "order",
            exact.terms(),
            exact.stated(),
            exact.computed(),
            exact.tolerance(),
            Reckoning.agreement("order", met).verdict());
    Phrase place = new Phrase("séance", "sitting");
    Judgement judgement =
        Judgement.of(this, place, reckoning, "", List.of("members in office: " + seats));
    List<Source> evidence = new ArrayList<>(sitting.presentCount().sources());
    sitting.present().stream().limit(1).forEach(m -> evidence.add(m.source()));
    if (judgement.fails() && isSecondCall(sitting)) {
      return judgement.undecided("a second convocation needs no quorum");
    }
    return judgement.fails()
        ? judgement.alert(
            saysReached(sitting, present) && new Roll(sitting).isConfirmed()
                ? Severity.WARNING
                : Severity.NOTE,
            "message",
            Map.of("present", counted, "needed", needed, "seats", seats, "date", date),
            evidence)
        : judgement;
  }
}

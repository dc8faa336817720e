package fr.greffe.check;

import fr.greffe.record.Deliberation;
import fr.greffe.record.Receipt;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Convocation ≤ sitting ≤ transmission ≤ reception, and publication not before the sitting. */
final class DatesInOrder implements Rule {

  private static final Phrase SITTING = new Phrase("la séance", "the sitting");

  /** Dates further apart than this are not of one act: a date was read in the wrong place. */
  private static final long PLAUSIBLE_DAYS = 366;

  @Override
  public String id() {
    return "A03";
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Sitting sitting : context.records().sittings()) {
      Phrase place = new Phrase("séance", "sitting");
      Phrase called = new Phrase("la convocation", "the convocation");
      judge(place, called, sitting.convocation(), SITTING, sitting.date(), judgements);
    }
    for (Deliberation act : context.records().deliberations()) {
      judge(context, act, judgements);
    }
    return judgements;
  }

  private void judge(CheckContext context, Deliberation act, List<Judgement> judgements) {
    Phrase place = CheckContext.name(act);
    Value<LocalDate> sitting = context.sittingDate(act);
    Phrase publication = new Phrase("la publication", "publication");
    judge(place, SITTING, sitting, publication, act.publication(), judgements);
    Optional<Receipt> receipt = act.receipt();
    if (receipt.isPresent()) {
      Receipt r = receipt.get();
      Phrase sent = new Phrase("la transmission", "transmission");
      Phrase received = new Phrase("la réception", "reception");
      judge(place, SITTING, sitting, sent, r.transmission(), judgements);
      if (!r.transmission().isPresent()) {
        judge(place, SITTING, sitting, received, r.reception(), judgements);
      }
      judge(place, sent, r.transmission(), received, r.reception(), judgements);
      judge(place, SITTING, sitting, publication, r.publication(), judgements);
    }
  }

  private void judge(
      Phrase place,
      Phrase firstName,
      Value<LocalDate> first,
      Phrase secondName,
      Value<LocalDate> second,
      List<Judgement> judgements) {
    if (!first.isPresent() || !second.isPresent()) {
      return;
    }
    LocalDate before = first.value().orElseThrow();
    LocalDate after = second.value().orElseThrow();
    boolean agrees = !after.isBefore(before);
    Judgement judgement =
        Judgement.of(
            this, place, Reckoning.agreement("order", agrees), "", List.of("dates printed"));
    if (before.isAfter(after.plusDays(PLAUSIBLE_DAYS))) {
      judgements.add(judgement.undecided("one of the dates is of another act"));
      return;
    }
    List<Source> evidence = new ArrayList<>(second.sources());
    evidence.addAll(first.sources());
    Map<String, Object> values =
        Map.of(
            "first", firstName,
            "firstDate", before,
            "second", secondName,
            "secondDate", after);
    judgements.add(
        agrees ? judgement : judgement.alert(Severity.WARNING, "message", values, evidence));
  }
}

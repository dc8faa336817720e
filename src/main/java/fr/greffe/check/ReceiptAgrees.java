package fr.greffe.check;

import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Receipt;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The identifier in the stamp tells the same date and body as the act, and its nature is that of a
 * délibération (DE) or a budget document (BF).
 */
final class ReceiptAgrees implements Rule {

  private static final Set<String> NATURES = Set.of("DE", "BF");

  @Override
  public String id() {
    return "A02";
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      Optional<ActeIdentifier> id = act.receipt().flatMap(r -> r.identifier().value());
      id.ifPresent(i -> judge(context, act, act.receipt().orElseThrow(), i, judgements));
    }
    return judgements;
  }

  private void judge(
      CheckContext context,
      Deliberation act,
      Receipt receipt,
      ActeIdentifier id,
      List<Judgement> judgements) {
    List<Source> where = receipt.identifier().sources();
    Optional<LocalDate> date = context.dateOf(act);
    date.ifPresent(
        d ->
            judgements.add(
                judge(
                    act,
                    id.date().equals(d),
                    "date",
                    Map.of("stamp", id.date(), "date", d),
                    where)));
    context
        .sittingOf(act)
        .flatMap(s -> s.siren().value())
        .or(() -> context.options().body().siren())
        .ifPresent(
            s ->
                judgements.add(
                    judge(
                        act,
                        id.siren().equals(s),
                        "siren",
                        Map.of("stamp", id.siren(), "siren", s),
                        where)));
    judgements.add(judge(act, Keys.isSiren(id.siren()), "key", Map.of("stamp", id.siren()), where));
    if (act.kind() == Deliberation.Kind.DELIBERATION) {
      judgements.add(
          judge(
              act, NATURES.contains(id.nature()), "nature", Map.of("nature", id.nature()), where));
    }
  }

  private Judgement judge(
      Deliberation act,
      boolean agrees,
      String variant,
      Map<String, Object> values,
      List<Source> where) {
    Judgement judgement =
        Judgement.of(
            this,
            CheckContext.name(act),
            Reckoning.agreement("equality", agrees),
            "",
            List.of("acte identifier: " + variant));
    Severity severity = variant.equals("nature") ? Severity.NOTE : Severity.WARNING;
    return agrees ? judgement : judgement.alert(severity, variant, values, where);
  }
}

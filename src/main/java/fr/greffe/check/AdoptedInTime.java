package fr.greffe.check;

import fr.greffe.record.Deliberation;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A budget is adopted by 15 April, the accounts of the year before by 30 June (CGCT L1612-2,
 * L1612-12; other years in {@code dated-rules.tsv}). An index only: the State's figures may have
 * come late.
 */
final class AdoptedInTime implements Rule {

  @Override
  public String id() {
    return "D01";
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      Optional<LocalDate> date = context.dateOf(act);
      if (date.isPresent() && AccountActs.isAccount(act)) {
        judgements.add(judge(act, date.get(), "account-day", "account"));
      } else if (date.isPresent() && AccountActs.isBudget(act)) {
        judgements.add(judge(act, date.get(), "budget-day", "budget"));
      }
    }
    return judgements;
  }

  private Judgement judge(Deliberation act, LocalDate date, String what, String variant) {
    LocalDate last = DatedRules.lastDay(what, date);
    boolean early = variant.equals("budget") && date.getMonthValue() >= 10;
    boolean agrees = early || !date.isAfter(last);
    Judgement judgement =
        Judgement.of(
            this,
            CheckContext.name(act),
            Reckoning.agreement("order", agrees),
            "",
            List.of("subject of the act"));
    List<Source> evidence = new ArrayList<>(act.subject().sources());
    return agrees
        ? judgement
        : judgement.alert(Severity.NOTE, variant, Map.of("date", date, "last", last), evidence);
  }
}

package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.Indicator;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An indicator has the same value in its action's sheet and in the annex, for the same action,
 * label and period. A label or a period printed twice in one place is not compared.
 */
final class IndicatorFitsAnnex implements Rule {

  private record Key(String action, String label, String period, String unit) {}

  @Override
  public String id() {
    return "T29";
  }

  @Override
  public Subject subject() {
    return Subject.ACTIONS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Indicator> own = new ArrayList<>();
    context.records().actionSheets().stream().map(ActionSheet::indicators).forEach(own::addAll);
    Map<Key, Indicator> sheets = single(own);
    Map<Key, Indicator> annex = single(context.records().indicators());
    List<Judgement> judgements = new ArrayList<>();
    for (Map.Entry<Key, Indicator> entry : annex.entrySet()) {
      Optional.ofNullable(sheets.get(entry.getKey()))
          .ifPresent(s -> judgements.add(judge(entry.getKey(), s, entry.getValue())));
    }
    return judgements;
  }

  /** The indicators with a number, by what they are; none that is printed twice. */
  private static Map<Key, Indicator> single(List<Indicator> indicators) {
    Map<Key, Indicator> single = new LinkedHashMap<>();
    Set<Key> twice = new HashSet<>();
    for (Indicator indicator : indicators) {
      Optional<Amount> number = number(indicator);
      if (number.isPresent() && !indicator.actionReference().isEmpty()) {
        Key key =
            new Key(
                indicator.actionReference(),
                Fold.fold(indicator.label()),
                Fold.fold(indicator.period()),
                number.get().unit());
        if (single.put(key, indicator) != null) {
          twice.add(key);
        }
      }
    }
    twice.forEach(single::remove);
    return single;
  }

  private static Optional<Amount> number(Indicator indicator) {
    return indicator.value().value().flatMap(Indicator.Reading::number);
  }

  private Judgement judge(Key key, Indicator sheet, Indicator annex) {
    Reckoning reckoning = Reckoning.equality(term(annex, "annexe"), term(sheet, "fiche"));
    Phrase place =
        new Phrase(
            "action " + key.action() + ", « " + TablePlace.cut(sheet.label()) + " »",
            "action " + key.action() + ", “" + TablePlace.cut(sheet.label()) + "”");
    return Judgement.of(
            this, place, reckoning, key.unit(), List.of("same action, label and period"))
        .alertIfFailing(Severity.WARNING, Map.of("period", sheet.period()));
  }

  private static Term term(Indicator indicator, String label) {
    Amount amount = number(indicator).orElseThrow();
    Optional<Source> where = Optional.of(amount.source());
    return new Term(label, BigDecimal.ONE, amount.value(), amount.precision(), where);
  }
}

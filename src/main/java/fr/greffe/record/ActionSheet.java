package fr.greffe.record;

import java.util.List;

/**
 * A fiche action, or an action's chapter in a rapport d'exécution.
 *
 * @param id unique in the document ({@code fiche-1}…)
 * @param deliberationId the act it is annexed to; empty when unknown
 * @param reference as printed (« 2.1 », « 12 », « 1.3.1.1 »)
 * @param fields every labelled field in printed order
 */
public record ActionSheet(
    String id,
    String deliberationId,
    Kind kind,
    Value<String> reference,
    Value<String> title,
    Value<String> theme,
    Value<String> measure,
    Value<String> objective,
    List<LabelledField> fields,
    List<BudgetLine> budgets,
    List<Indicator> indicators,
    PageSpan pages,
    Source heading) {

  public ActionSheet {
    fields = List.copyOf(fields);
    budgets = List.copyOf(budgets);
    indicators = List.copyOf(indicators);
  }

  /** The form of the sheet. */
  public enum Kind {
    FICHE,
    RAPPORT_ACTION
  }
}

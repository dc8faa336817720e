package fr.greffe.export.scdl;

import java.util.List;
import java.util.Map;

/**
 * An act as SCDL describes it.
 *
 * @param actId the act's id in its document
 * @param page the page it starts on
 * @param values by column name; a column that is not known is absent
 * @param reasons why it cannot be published, in the reader's language; empty when it can
 */
public record ScdlRow(String actId, int page, Map<String, String> values, List<String> reasons) {

  public ScdlRow {
    values = Map.copyOf(values);
    reasons = List.copyOf(reasons);
  }

  /** True when the row meets the schema. */
  public boolean complete() {
    return reasons.isEmpty();
  }
}

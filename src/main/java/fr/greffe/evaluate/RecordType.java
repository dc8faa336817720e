package fr.greffe.evaluate;

import java.util.List;
import java.util.Locale;

/** What is scored: the types of records, and under each its fields in the order of the report. */
public enum RecordType {
  SITTINGS(
      "sitting",
      "collectivity",
      "assembly",
      "date",
      "place",
      "president",
      "secretary",
      "membersInOffice",
      "presentCount",
      "proxyCount",
      "absentCount",
      "present",
      "excused",
      "absent",
      "proxies",
      "quorum",
      "changes"),
  ACTS(
      "act",
      "kind",
      "number",
      "subject",
      "page",
      "lastPage",
      "matiereCode",
      "visas",
      "recitals",
      "articles",
      "rapporteur",
      "commissions",
      "signatory",
      "receipt.identifier",
      "receipt.transmission",
      "receipt.reception",
      "receipt.publication",
      "publication"),
  VOTES(
      "vote",
      "scope",
      "result",
      "ballot",
      "count.POUR",
      "count.CONTRE",
      "count.ABSTENTION",
      "count.NPPV",
      "count.ABSENT",
      "members.POUR",
      "members.CONTRE",
      "members.ABSTENTION",
      "members.NPPV",
      "members.ABSENT",
      "proxies"),
  ACTIONS(
      "action",
      "kind",
      "reference",
      "title",
      "theme",
      "measure",
      "objective",
      "page",
      "field",
      "field.canonical",
      "field.text"),
  BUDGETS("line", "action", "kind", "period", "funder", "label", "amount", "total", "page"),
  INDICATORS("indicator", "action", "label", "period", "value", "target", "unit", "page"),
  ENTRIES("entry", "section", "side", "code", "label", "column", "amount", "total", "page"),
  TABLES("table", "title", "ruling", "headerRows", "join", "cell", "amount", "span", "adjacency"),
  RELATIONS("relation", "verdict"),
  FINDINGS("finding");

  private final List<String> fields;

  RecordType(String... fields) {
    this.fields = List.of(fields);
  }

  /** The fields, the record itself (« found at all ») first. */
  public List<String> fields() {
    return fields;
  }

  /** The field that counts whole records. */
  public String self() {
    return fields.get(0);
  }

  /** The name in reports and in {@code unscored}: {@code acts}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * True when the counts of the fields may be pooled into one figure. A table's measures may not:
   * its adjacencies outnumber its cells, and its cells outnumber everything else.
   */
  public boolean isPooled() {
    return this != TABLES;
  }
}

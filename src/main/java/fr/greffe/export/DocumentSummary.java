package fr.greffe.export;

import fr.greffe.record.Account;
import fr.greffe.record.Announced;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.PageInfo;
import fr.greffe.record.Records;
import fr.greffe.record.Severity;
import fr.greffe.record.TextOrigin;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run keeps in memory of a document once it is written: its counts.
 *
 * @param document the file and what became of it
 * @param folder the document's folder inside the output folder
 * @param textOrigin number of pages by where their text comes from, origins without pages left out
 * @param counts how many records of each kind were read
 * @param account how many printed amounts are proved
 * @param findings number of findings by severity, every severity present
 * @param announced what the document announces against what was found
 */
public record DocumentSummary(
    DocumentInfo document,
    String folder,
    Map<TextOrigin, Integer> textOrigin,
    Counts counts,
    Account account,
    Map<Severity, Integer> findings,
    List<Announced> announced) {

  public DocumentSummary {
    textOrigin = Collections.unmodifiableMap(new EnumMap<>(filled(TextOrigin.class, textOrigin)));
    findings = Collections.unmodifiableMap(new EnumMap<>(filled(Severity.class, findings)));
    announced = List.copyOf(announced);
  }

  /** How many records of each kind a document gave. */
  public record Counts(
      int pages,
      int sittings,
      int acts,
      int votes,
      int actionSheets,
      int budgetLines,
      int budgetEntries,
      int indicators,
      int tables,
      int unread) {

    /** The counts of both. */
    public Counts plus(Counts other) {
      return new Counts(
          pages + other.pages,
          sittings + other.sittings,
          acts + other.acts,
          votes + other.votes,
          actionSheets + other.actionSheets,
          budgetLines + other.budgetLines,
          budgetEntries + other.budgetEntries,
          indicators + other.indicators,
          tables + other.tables,
          unread + other.unread);
    }

    /** No record at all. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** The summary of a document that will be written to the given folder. */
  public static DocumentSummary of(Extraction extraction, String folder) {
    Map<TextOrigin, Integer> origins = new EnumMap<>(TextOrigin.class);
    for (PageInfo page : extraction.pages()) {
      origins.merge(page.textOrigin(), 1, Integer::sum);
    }
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      findings.put(severity, 0);
    }
    for (Finding finding : extraction.findings()) {
      findings.merge(finding.severity(), 1, Integer::sum);
    }
    return new DocumentSummary(
        extraction.document(),
        folder,
        origins,
        count(extraction),
        extraction.account(),
        findings,
        extraction.records().announced());
  }

  private static Counts count(Extraction extraction) {
    Records records = extraction.records();
    return new Counts(
        extraction.pages().size(),
        records.sittings().size(),
        records.deliberations().size(),
        records.deliberations().stream().mapToInt(act -> act.votes().size()).sum(),
        records.actionSheets().size(),
        records.budgetLines().size()
            + records.actionSheets().stream().mapToInt(sheet -> sheet.budgets().size()).sum(),
        records.budgetEntries().size(),
        records.indicators().size()
            + records.actionSheets().stream().mapToInt(sheet -> sheet.indicators().size()).sum(),
        records.tables().size(),
        records.unread().size());
  }

  private static <K extends Enum<K>> EnumMap<K, Integer> filled(
      Class<K> keys, Map<K, Integer> counts) {
    EnumMap<K, Integer> copy = new EnumMap<>(keys);
    copy.putAll(counts);
    return copy;
  }
}

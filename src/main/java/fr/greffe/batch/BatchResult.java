package fr.greffe.batch;

import fr.greffe.export.DocumentSummary;
import fr.greffe.record.Severity;
import fr.greffe.record.Status;
import java.util.List;

/**
 * What a run did.
 *
 * @param documents one summary per document, sorted by name
 */
public record BatchResult(List<DocumentSummary> documents) {

  public BatchResult {
    documents = List.copyOf(documents);
  }

  /** How many documents ended with this status. */
  public int count(Status status) {
    return (int) documents.stream().filter(d -> d.document().status() == status).count();
  }

  /** How many findings have this severity. */
  public int count(Severity severity) {
    return documents.stream().mapToInt(d -> d.findings().getOrDefault(severity, 0)).sum();
  }
}

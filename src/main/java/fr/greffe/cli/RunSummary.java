package fr.greffe.cli;

import fr.greffe.batch.BatchResult;
import fr.greffe.export.DocumentSummary;
import fr.greffe.record.Account;
import fr.greffe.record.Announced;
import fr.greffe.record.Severity;
import fr.greffe.record.Status;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The closing lines of a run: what was read, what was proved, what was not. */
final class RunSummary {
  private static final long MEBIBYTE = 1L << 20;
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

  /** How a reason says that a package is missing. */
  private static final String OCR_REMEDY = "install tesseract";

  private static final Pattern OCR_PACKAGE = Pattern.compile("tesseract-ocr(-[a-z]+)?");

  private final Messages messages;

  RunSummary(Messages messages) {
    this.messages = messages;
  }

  void print(BatchResult result, Path output, long nanos, PrintWriter out) {
    List<DocumentSummary> documents = result.documents();
    DocumentSummary.Counts counts =
        documents.stream()
            .map(DocumentSummary::counts)
            .reduce(DocumentSummary.Counts.NONE, DocumentSummary.Counts::plus);
    out.println(
        messages.of(
            "summary.documents",
            result.count(Status.OK),
            result.count(Status.PARTIAL),
            result.count(Status.FAILED)));
    out.println(
        messages.of(
            "summary.records",
            counts.pages(),
            counts.sittings(),
            counts.acts(),
            counts.votes(),
            counts.actionSheets(),
            counts.tables()));
    out.println(
        messages.of(
            "summary.figures",
            counts.budgetLines(),
            counts.budgetEntries(),
            counts.indicators(),
            counts.unread()));
    out.println(amounts(documents));
    out.println(
        messages.of(
            "summary.findings",
            result.count(Severity.ERROR),
            result.count(Severity.WARNING),
            result.count(Severity.NOTE)));
    printAnnounced(documents, out);
    printPackages(documents, out);
    out.println(messages.of("summary.cost", seconds(nanos), peakHeapMebibytes()));
    out.println(messages.of("summary.output", output));
    out.flush();
  }

  private String amounts(List<DocumentSummary> documents) {
    int verified =
        documents.stream().map(DocumentSummary::account).mapToInt(Account::verified).sum();
    int contradicted =
        documents.stream().map(DocumentSummary::account).mapToInt(Account::contradicted).sum();
    int unchecked =
        documents.stream().map(DocumentSummary::account).mapToInt(Account::unchecked).sum();
    return messages.of("summary.amounts", verified, contradicted, unchecked);
  }

  private void printAnnounced(List<DocumentSummary> documents, PrintWriter out) {
    for (DocumentSummary document : documents) {
      for (Announced announced : document.announced()) {
        if (announced.announced() != announced.found()) {
          out.println(
              messages.of(
                  "summary.announced",
                  Terminal.safe(document.document().file()),
                  announced.announced(),
                  messages.of("announced." + announced.what()),
                  announced.found()));
        }
      }
    }
  }

  /** Which packages would let pages without text be read. */
  private void printPackages(List<DocumentSummary> documents, PrintWriter out) {
    TreeSet<String> packages = new TreeSet<>();
    for (DocumentSummary document : documents) {
      for (String reason : document.document().reasons()) {
        if (reason.contains(OCR_REMEDY)) {
          OCR_PACKAGE.matcher(reason).results().forEach(found -> packages.add(found.group()));
        }
      }
    }
    if (!packages.isEmpty()) {
      out.println(messages.of("summary.packages", String.join(" ", packages)));
    }
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos)
        .divide(NANOS_PER_SECOND, 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** The sum of each heap pool's own peak: never below the true peak. */
  private static long peakHeapMebibytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / MEBIBYTE;
  }
}

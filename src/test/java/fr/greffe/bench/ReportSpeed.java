package fr.greffe.bench;

import fr.greffe.Greffe;
import fr.greffe.export.report.ReportPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times a document's report against its extraction in processor time, warm, on one thread, and
 * weighs the report with its page pictures: {@code ReportSpeed FILE [ROUNDS]}.
 */
public final class ReportSpeed {
  private static final int DEFAULT_ROUNDS = 7;
  private static final double NANOS_PER_MILLI = 1e6;

  private ReportSpeed() {}

  /** Prints the median milliseconds of extraction and of the report, and the report's bytes. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
    double[] extraction = new double[rounds];
    double[] report = new double[rounds];
    long bytes = 0;
    int pages = 0;
    for (int round = -rounds / 2; round < rounds; round++) {
      long start = processorTime();
      var read = Greffe.open(file).read();
      long middle = processorTime();
      Path folder = Files.createTempDirectory("greffe-report");
      ReportPage.write(
          read.extraction(), read.pages(), Optional.of(file), folder, "../", Locale.FRENCH);
      long end = processorTime();
      if (round >= 0) {
        extraction[round] = (middle - start) / NANOS_PER_MILLI;
        report[round] = (end - middle) / NANOS_PER_MILLI;
      }
      pages = read.extraction().document().pageCount();
      bytes = weighAndDelete(folder);
    }
    Arrays.sort(extraction);
    Arrays.sort(report);
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, extraction %.0f ms, report %.0f ms = %.2f x, %.1f MB%n",
        file.getFileName(),
        pages,
        extraction[rounds / 2],
        report[rounds / 2],
        report[rounds / 2] / extraction[rounds / 2],
        bytes / 1e6);
  }

  private static long weighAndDelete(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        bytes += Files.isRegularFile(entry) ? Files.size(entry) : 0;
        Files.delete(entry);
      }
    }
    return bytes;
  }

  /** Of this thread alone, so that what else the machine does at the time costs nothing here. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

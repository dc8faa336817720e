package fr.greffe.bench;

import fr.greffe.check.CheckOptions;
import fr.greffe.check.Checker;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.reading.Profile;
import fr.greffe.reading.RecordReader;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Records;
import fr.greffe.record.Table;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import fr.greffe.table.Tables;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Times each stage of the pipeline in processor time, warm, on one thread, against {@code
 * PDFTextStripper} on the same pages in the same process: {@code StageSpeed FILE [ROUNDS]}.
 */
public final class StageSpeed {
  private static final String[] STAGES = {
    "PDFTextStripper", "pdf", "table", "section", "reading", "check"
  };
  private static final int DEFAULT_ROUNDS = 9;
  private static final double NANOS_PER_MILLI = 1e6;

  private StageSpeed() {}

  /** Prints the median milliseconds of each stage and the ratio of the whole. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
    double[][] times = new double[STAGES.length][rounds];
    for (int round = -rounds / 2; round < rounds; round++) {
      double[] once = once(file);
      for (int stage = 0; round >= 0 && stage < STAGES.length; stage++) {
        times[stage][round] = once[stage];
      }
    }
    double whole = 0;
    double stripper = 0;
    for (int stage = 0; stage < STAGES.length; stage++) {
      Arrays.sort(times[stage]);
      double median = times[stage][rounds / 2];
      System.out.printf(Locale.ROOT, "%-16s %8.1f ms%n", STAGES[stage], median);
      if (stage == 0) {
        stripper = median;
      } else {
        whole += median;
      }
    }
    System.out.printf(
        Locale.ROOT, "%-16s %8.1f ms = %.2f x%n", "pipeline", whole, whole / stripper);
  }

  private static double[] once(Path file) throws IOException {
    double[] times = new double[STAGES.length];
    long start = processorTime();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      new PDFTextStripper().getText(document);
    }
    start = lap(times, 0, start);
    PdfDocument document =
        new PdfReader(new PdfOptions(List.<PageSpan>of(), PdfOptions.Ocr.NEVER))
            .read(file, "a.pdf");
    start = lap(times, 1, start);
    List<Table> tables = Tables.finder().find(document);
    start = lap(times, 2, start);
    Outline outline = new Segmenter().segment(document, tables);
    start = lap(times, 3, start);
    Records records = new RecordReader(Profile.NONE).read(document, tables, outline);
    start = lap(times, 4, start);
    new Checker(CheckOptions.ALL).check(records);
    lap(times, 5, start);
    return times;
  }

  private static long lap(double[] times, int stage, long start) {
    long now = processorTime();
    times[stage] = (now - start) / NANOS_PER_MILLI;
    return processorTime();
  }

  /** Of this thread alone, so that what else the machine does at the time costs nothing here. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

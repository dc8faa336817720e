package fr.greffe.bench;

import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
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
 * Compares reading a PDF with a bare {@link PDFTextStripper} pass over the same pages, warm, in
 * turns, in processor time of one thread: {@code ReadingSpeed [-n rounds] file…}. Prints medians
 * and their ratio.
 */
public final class ReadingSpeed {
  private static final int WARM_UP = 5;

  private ReadingSpeed() {}

  public static void main(String[] args) throws IOException {
    List<String> files = List.of(args);
    int rounds = 15;
    if (files.get(0).equals("-n")) {
      rounds = Integer.parseInt(files.get(1));
      files = files.subList(2, files.size());
    }
    for (String file : files) {
      compare(Path.of(file), rounds);
    }
  }

  private static void compare(Path file, int rounds) throws IOException {
    double[] stripper = new double[rounds];
    double[] reader = new double[rounds];
    for (int i = -WARM_UP; i < rounds; i++) {
      long start = cpuNanos();
      strip(file);
      long middle = cpuNanos();
      new PdfReader(new PdfOptions(List.of(), PdfOptions.Ocr.NEVER)).read(file, "bench.pdf");
      long end = cpuNanos();
      if (i >= 0) {
        stripper[i] = (middle - start) / 1e6;
        reader[i] = (end - middle) / 1e6;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: PDFTextStripper %.1f ms, PdfReader %.1f ms, ratio %.2f%n",
        file.getFileName(),
        median(stripper),
        median(reader),
        median(reader) / median(stripper));
  }

  /** Processor time of this thread: other programs on the machine do not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void strip(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      new PDFTextStripper().getText(document);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

package fr.greffe.pdf;

import fr.greffe.record.PageSpan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints what the reader makes of a PDF: {@code DumpPdf file [page|first-last] [words] [rulings]}.
 */
public final class DumpPdf {
  private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  private DumpPdf() {}

  public static void main(String[] args) throws IOException {
    List<PageSpan> spans = List.of();
    if (args.length > 1 && Character.isDigit(args[1].charAt(0))) {
      String[] ends = args[1].split("-");
      spans =
          List.of(new PageSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
    }
    Set<String> flags =
        Set.of(List.of(args).subList(1, args.length).stream().distinct().toArray(String[]::new));
    PdfOptions.Ocr ocr = flags.contains("ocr") ? PdfOptions.Ocr.AUTO : PdfOptions.Ocr.NEVER;
    PdfDocument document =
        new PdfReader(new PdfOptions(spans, ocr)).read(Path.of(args[0]), args[0]);
    document.problems().forEach(p -> OUT.println("! " + p));
    for (PdfPage page : document.pages()) {
      if (flags.contains("tsv")) {
        tabbed(page);
      } else {
        print(page, flags);
      }
    }
    OUT.flush();
  }

  /** Every word of a page, furniture and stamps included, as page, left, top, text. */
  private static void tabbed(PdfPage page) {
    Stream.of(
            page.lines(),
            page.headers(),
            page.footers(),
            page.stamps().stream().flatMap(s -> s.lines().stream()).toList())
        .flatMap(List::stream)
        .flatMap(l -> l.words().stream())
        .forEach(
            w ->
                OUT.printf(
                    Locale.ROOT,
                    "%d\t%.1f\t%.1f\t%s%n",
                    page.number(),
                    w.box().left(),
                    w.box().top(),
                    w.text()));
  }

  private static void print(PdfPage page, Set<String> flags) {
    OUT.printf(
        Locale.ROOT,
        "=== page %d %.0fx%.0f rot %d %s words %d rulings %d fills %d pictures %.2f number %s%n",
        page.number(),
        page.width(),
        page.height(),
        page.rotation(),
        page.origin(),
        page.words().size(),
        page.rulings().size(),
        page.fills().size(),
        page.pictureArea(),
        page.printedNumber());
    page.headers().forEach(l -> line("H", l, flags));
    page.stamps().forEach(s -> s.lines().forEach(l -> line("S", l, flags)));
    page.lines().forEach(l -> line(" ", l, flags));
    page.footers().forEach(l -> line("F", l, flags));
    if (flags.contains("rulings")) {
      page.rulings().forEach(r -> OUT.println("  " + r));
      page.fills().forEach(f -> OUT.println("  " + f));
    }
  }

  private static void line(String mark, Line line, Set<String> flags) {
    OUT.printf(
        Locale.ROOT,
        "%s %6.1f %6.1f %4.1f%s%s|%s%n",
        mark,
        line.box().left(),
        line.box().top(),
        line.size(),
        line.bold() ? "B" : " ",
        line.italic() ? "I" : " ",
        line.text());
    if (flags.contains("words")) {
      line.words().forEach(w -> OUT.println("      " + w));
    }
  }
}

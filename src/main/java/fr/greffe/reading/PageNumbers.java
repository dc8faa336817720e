package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Announced;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page numbers a document prints, against its pages: numbers that go up one by one and leap
 * once say that a page is missing. A numbering that begins again is that of another act.
 */
final class PageNumbers {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private static final Pattern OF = Pattern.compile("(?<!\\d)(\\d{1,3}) ?(?:/|sur) ?\\d{1,3}\\W*$");

  /** Pages that must go up one by one on each side of a leap for it to be one. */
  private static final int STEADY = 2;

  /** A longer leap is another numbering. */
  private static final int LONGEST_LEAP = 4;

  private record Numbered(PdfPage page, int number) {}

  private PageNumbers() {}

  /** What the printed numbers announce; empty when they do not leap. */
  static List<Announced> announced(PdfDocument document) {
    List<Numbered> pages = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      pages.add(new Numbered(page, number(page)));
    }
    List<String> missing = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (int i = STEADY; i + 1 < pages.size(); i++) {
      int leap = pages.get(i).number() - pages.get(i - 1).number();
      if (leap > 1 && leap <= LONGEST_LEAP && isSteady(pages, i)) {
        for (int n = pages.get(i - 1).number() + 1; n < pages.get(i).number(); n++) {
          missing.add(String.valueOf(n));
        }
        source(document.file(), pages.get(i).page()).ifPresent(sources::add);
      }
    }
    if (missing.isEmpty()) {
      return List.of();
    }
    int found = document.pages().size();
    return List.of(new Announced("pages", found + missing.size(), found, missing, sources));
  }

  /** The number read, or the one of « 5 / 9 » at the end of a running line; 0 for none. */
  private static int number(PdfPage page) {
    Matcher digits = DIGITS.matcher(page.printedNumber());
    if (digits.find()) {
      return Integer.parseInt(digits.group());
    }
    return running(page).stream()
        .map(l -> OF.matcher(l.text()))
        .filter(Matcher::find)
        .findFirst()
        .map(m -> Integer.parseInt(m.group(1)))
        .orElse(0);
  }

  private static List<Line> running(PdfPage page) {
    List<Line> lines = new ArrayList<>(page.footers());
    lines.addAll(page.headers());
    return lines;
  }

  /** The numbers go up one by one just before and just after the leap. */
  private static boolean isSteady(List<Numbered> pages, int at) {
    boolean steady = pages.get(at).number() > 0;
    for (int i = at - STEADY + 1; i <= at + 1; i++) {
      boolean leap = i == at;
      int before = pages.get(i - 1).number();
      steady &= before > 0 && (leap || pages.get(i).number() == before + 1);
    }
    return steady;
  }

  private static Optional<Source> source(String file, PdfPage page) {
    return running(page).stream()
        .filter(l -> l.text().contains(page.printedNumber()))
        .findFirst()
        .map(l -> l.source(file));
  }
}

package fr.greffe.pdf;

import fr.greffe.record.TextOrigin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Decides which pages of a document are read by OCR, and keeps count of those that could not. */
final class PageOcr {
  /** A scan with at most this many words of its own (a stamp, a page number) is read by OCR. */
  private static final int FEW_WORDS = 12;

  private final PdfOptions.Ocr when;
  private final PDDocument document;
  private final StampFinder stamps;
  private final TreeSet<Integer> unread = new TreeSet<>();
  private Optional<OcrReader> reader = Optional.empty();

  PageOcr(PdfOptions.Ocr when, PDDocument document, StampFinder stamps) {
    this.when = when;
    this.document = document;
    this.stamps = stamps;
  }

  /** The page, read by OCR when it has to be and can be. */
  RawPage complete(RawPage page, List<String> problems) {
    boolean asked = when == PdfOptions.Ocr.ALWAYS && page.pictureArea() > 0;
    if (!asked && !isNeeded(page) || page.width() <= 0) {
      return page;
    }
    if (when == PdfOptions.Ocr.NEVER || reader().missing().isPresent()) {
      if (isNeeded(page)) {
        unread.add(page.number());
      }
      return page;
    }
    try {
      RawPage blank = asked ? page.withText(TextOrigin.NONE, List.of(), page.rulings()) : page;
      return again(reader().read(blank, problems));
    } catch (IOException e) {
      problems.add("page " + page.number() + ": OCR failed: " + OpenPdf.reason(e));
      return page;
    }
  }

  /** Stamps that are part of the picture; those of the page itself stay. */
  private RawPage again(RawPage page) {
    RawPage taken = stamps.take(page);
    List<Stamp> all = new ArrayList<>(page.stamps());
    if (taken != page) {
      all.addAll(taken.stamps());
    }
    return taken.withStamps(taken.lines(), taken.rulings(), all);
  }

  private static boolean isNeeded(RawPage page) {
    return page.origin() == TextOrigin.NONE
        || page.origin() == TextOrigin.DIGITAL
            && page.pictureArea() >= PageText.SCAN
            && page.wordCount() <= FEW_WORDS;
  }

  private OcrReader reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(new OcrReader(document, new Tesseract("tesseract")));
    }
    return reader.get();
  }

  /** One line on the pages that have no text and were not read; empty when there are none. */
  Optional<String> unread() {
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    String pages = (unread.size() == 1 ? "page " : "pages ") + ranges(unread);
    String remedy =
        when == PdfOptions.Ocr.NEVER
            ? "OCR is switched off"
            : reader().missing().orElse("not read by OCR");
    return Optional.of(pages + ": no text; " + remedy);
  }

  private static String ranges(TreeSet<Integer> pages) {
    StringBuilder out = new StringBuilder();
    int first = -1;
    int last = -1;
    for (int page : pages) {
      if (page != last + 1 || first < 0) {
        append(out, first, last);
        first = page;
      }
      last = page;
    }
    append(out, first, last);
    return out.toString();
  }

  private static void append(StringBuilder out, int first, int last) {
    if (first < 0) {
      return;
    }
    out.append(out.length() == 0 ? "" : ", ").append(first);
    if (last > first) {
      out.append('-').append(last);
    }
  }
}

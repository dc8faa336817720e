package fr.greffe.pdf;

import fr.greffe.record.PageSpan;
import java.util.List;

/**
 * How to read a PDF.
 *
 * @param pages the pages to read; empty for all
 * @param ocr when to use OCR
 */
public record PdfOptions(List<PageSpan> pages, Ocr ocr) {

  /** All pages, OCR where a page has no text. */
  public static final PdfOptions DEFAULT = new PdfOptions(List.of(), Ocr.AUTO);

  public PdfOptions {
    pages = List.copyOf(pages);
  }

  /** When OCR is used. */
  public enum Ocr {
    /** On pages without text. */
    AUTO,
    NEVER,
    /** On every page that holds a picture, in place of its text layer. */
    ALWAYS
  }
}

package fr.greffe.record;

/** Where a page's text comes from. */
public enum TextOrigin {
  /** The PDF's own text. */
  DIGITAL,
  /** A hidden text layer under a scanned picture. */
  OCR_LAYER,
  /** Read by Greffe's OCR. */
  OCR,
  /** No text could be read, though the page shows something. */
  NONE,
  /** A page with nothing on it. */
  BLANK
}

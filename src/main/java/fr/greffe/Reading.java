package fr.greffe;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Extraction;

/**
 * A document with its pages.
 *
 * @param pages the words and lines everything was read from
 * @param extraction what was read
 */
public record Reading(PdfDocument pages, Extraction extraction) {}

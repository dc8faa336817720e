/**
 * The reviewer's pages: one static report per document and one index for a run, readable off line.
 * All text that came from a PDF passes through {@link fr.greffe.export.report.Markup}.
 */
package fr.greffe.export.report;

/**
 * How good Greffe is: facts of a document (from a truth file, or from an extraction) compared field
 * by field, as precision, recall and F1. Facts carry pages but no boxes, so a person can write
 * them.
 *
 * <p>{@link fr.greffe.evaluate.CorpusFolder} finds the truths of a folder, {@link
 * fr.greffe.evaluate.FactsOf} views an extraction as facts, {@link
 * fr.greffe.evaluate.DocumentEvaluation} compares the two with one scorer for each type of record,
 * and {@link fr.greffe.evaluate.Report} adds up the documents. Text and numbers are folded here,
 * apart from the code being judged, so that a fault of that code cannot hide on both sides.
 */
package fr.greffe.evaluate;

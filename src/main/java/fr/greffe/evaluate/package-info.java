/**
 * How good Greffe is: facts of a document (from a truth file, or from an extraction) compared field
 * by field, as precision, recall and F1. Facts carry pages but no boxes, so a person can write
 * them.
 */
package fr.greffe.evaluate;

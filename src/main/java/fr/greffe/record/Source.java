package fr.greffe.record;

/**
 * Where a value stands in a document.
 *
 * @param file the document's name as given to the run, with {@code /} separators; never null
 * @param page 1-based page number
 * @param box the place on the page, in points
 * @param text the text as printed, line breaks as single spaces; may be empty, never null
 */
public record Source(String file, int page, Box box, String text) {}

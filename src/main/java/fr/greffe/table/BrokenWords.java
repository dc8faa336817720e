package fr.greffe.table;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a typesetter broke without a hyphen because their cell is narrower than they are: «
 * Départeme / nt ». They are made whole where the document prints the whole word elsewhere and does
 * not print both of its halves as words, or where the break falls into a common ending.
 */
final class BrokenWords {
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private static final Pattern ENDING = Pattern.compile("[ts]ions?$|ments?$");

  /** Shorter words, in letters, are not broken. */
  private static final int LONG = 6;

  /** How often the document prints a word, folded; the ends of lines in cells left out. */
  private final Map<String, Integer> printed = new HashMap<>();

  /** The words of a document in which these tables were found. */
  BrokenWords(PdfDocument document, List<LongTable> tables) {
    document.pages().forEach(p -> p.words().forEach(w -> count(w, 1)));
    Set<Word> cut = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LongTable table : tables) {
      for (LongTable.PlacedCell cell : table.cells()) {
        cell.pieces().forEach(p -> ends(CellText.lines(p.words()), cut));
      }
    }
    cut.forEach(w -> count(w, -1));
  }

  /** The first and the last half of what may be broken words. */
  private static void ends(List<List<Word>> lines, Set<Word> cut) {
    for (int l = 1; l < lines.size(); l++) {
      if (lines.get(l - 1).size() == 1) {
        cut.add(lines.get(l - 1).get(0));
        cut.add(lines.get(l).get(0));
      }
    }
  }

  private void count(Word word, int by) {
    if (LETTERS.matcher(word.text()).matches()) {
      printed.merge(Fold.fold(word.text()), by, Integer::sum);
    }
  }

  /** The text of a cell, its lines parted by {@code \n}, with its broken words made whole. */
  String mended(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    String last = "";
    for (String line : text.split("\n")) {
      int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
      boolean broken = isBroken(last, line.substring(0, end));
      out.append(out.length() == 0 || broken ? "" : "\n").append(line);
      last = broken && end == line.length() ? last + line : line;
    }
    return out.toString();
  }

  /** A word can only be broken where it is too long for a line of its own. */
  private boolean isBroken(String first, String second) {
    if (!LETTERS.matcher(first).matches()
        || !LETTERS.matcher(second).matches()
        || Character.isUpperCase(second.charAt(0)) && !isUpper(first)) {
      return false;
    }
    boolean whole = isPrinted(first + second) && !(isPrinted(first) && isPrinted(second));
    return whole || !isPrinted(first) && inSuffix(first, second);
  }

  /** « Consommati / on »: the break falls into an ending, and no word begins so. */
  private static boolean inSuffix(String first, String second) {
    Matcher ending = ENDING.matcher(Fold.fold(first + second));
    return first.length() >= LONG
        && ending.find()
        && ending.start() < first.length()
        && second.length() < first.length();
  }

  private static boolean isUpper(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private boolean isPrinted(String word) {
    return printed.getOrDefault(Fold.fold(word), 0) > 0;
  }
}

package fr.greffe.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line is dropped only where it was put
 * there by the line break; « sous-/total », « 2023-/2024 » and « compte-/rendu » keep theirs.
 */
public final class Hyphenation {
  /** First or second halves of words that are written with a hyphen. */
  private static final Set<String> COMPOUND_PARTS =
      new HashSet<>(WordList.load(Hyphenation.class, "compound-parts.txt"));

  private static final char SOFT_HYPHEN = '\u00AD';

  private Hyphenation() {}

  /** The lines as one text, single spaces between. */
  public static String join(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String raw : lines) {
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      if (out.length() == 0) {
        out.append(line);
      } else {
        append(out, line);
      }
    }
    return strip(out);
  }

  private static void append(StringBuilder out, String line) {
    char last = out.charAt(out.length() - 1);
    if (last == SOFT_HYPHEN) {
      out.setLength(out.length() - 1);
      out.append(line);
    } else if (isHyphen(last) && isInsideWord(out)) {
      if (!keepsHyphen(out, line)) {
        out.setLength(out.length() - 1);
      }
      out.append(line);
    } else {
      out.append(' ').append(line);
    }
  }

  private static String strip(StringBuilder out) {
    String text = out.toString();
    return text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), "");
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isInsideWord(StringBuilder out) {
    return out.length() > 1 && Character.isLetterOrDigit(out.charAt(out.length() - 2));
  }

  private static boolean keepsHyphen(StringBuilder out, String line) {
    int start = out.length() - 2;
    while (start > 0 && !Character.isWhitespace(out.charAt(start - 1))) {
      start--;
    }
    String before = out.substring(start, out.length() - 1);
    int end = 0;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    String after = line.substring(0, end);
    boolean twoLowerHalves =
        !after.isEmpty()
            && Character.isLowerCase(after.charAt(0))
            && Character.isLowerCase(before.charAt(before.length() - 1));
    boolean twoUpperHalves =
        after.length() > 1 && isUpper(after) && isUpper(before) && before.length() > 1;
    if (!twoLowerHalves && !twoUpperHalves) {
      return true;
    }
    return before.indexOf('-') >= 0
        || (end < line.length() && isHyphen(line.charAt(end)))
        || COMPOUND_PARTS.contains(Fold.fold(before))
        || COMPOUND_PARTS.contains(Fold.fold(after))
        || twoUpperHalves;
  }

  private static boolean isUpper(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }
}

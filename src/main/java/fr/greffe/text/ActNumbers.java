package fr.greffe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares act numbers as printed in different places. « CD-2023/09/28-4/02 A » on the page is «
 * CD20230928-4-2A » in the stamp: the same letters and the same integers once a date is one number
 * and leading zeros are dropped.
 */
public final class ActNumbers {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[-/._ ]?(0[1-9]|1[0-2])[-/._ ]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern PIECE = Pattern.compile("[0-9]+|[A-Z]+");
  private static final Pattern PREFIX =
      Pattern.compile("^(?:DELIBERATION|DELIB|DCM|DEL|DE|D|CM|CC|N)$");

  private ActNumbers() {}

  /** True when both spell the same number. */
  public static boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  /**
   * True when they are the same but for the kind letters in front (« DEL2025-02 », « 2025-02 »).
   */
  public static boolean sameButPrefix(String a, String b) {
    List<String> left = pieces(a);
    List<String> right = pieces(b);
    return withoutPrefix(left).equals(withoutPrefix(right));
  }

  /** The canonical form: letters and integers joined with hyphens. */
  public static String key(String number) {
    return String.join("-", pieces(number));
  }

  private static List<String> withoutPrefix(List<String> pieces) {
    return pieces.size() > 1 && PREFIX.matcher(pieces.get(0)).matches()
        ? pieces.subList(1, pieces.size())
        : pieces;
  }

  private static List<String> pieces(String number) {
    String upper = Fold.fold(number).toUpperCase(Locale.ROOT);
    upper = upper.replaceAll("\\bN ?°", " ");
    upper = DATE.matcher(upper).replaceAll(" $1$2$3 ");
    List<String> pieces = new ArrayList<>();
    Matcher m = PIECE.matcher(upper);
    while (m.find()) {
      String piece = m.group();
      String trimmed = piece.replaceFirst("^0+(?=\\d)", "");
      pieces.add(trimmed);
    }
    return pieces;
  }
}

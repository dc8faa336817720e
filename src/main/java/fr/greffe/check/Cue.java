package fr.greffe.check;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the label of a row or column says of its figures; the wordings are in {@code cues.tsv}. */
enum Cue {
  /** A part of another line (« dont … »): never added. */
  OF_WHICH,
  /** A rate, an average, a unit price: does not add up. */
  RATE,
  /** Numbers that name something: chapters, years. */
  CODE,
  SUBTOTAL,
  TOTAL,
  /** A total that closes a table. */
  GRAND,
  DIFFERENCE,
  /** The word total inside a longer label. */
  WEAK,
  NONE;

  /** What a label announces stands in its first words, in characters; the rest is prose. */
  private static final int LONGEST = 120;

  /**
   * A wording at the start of a label only is not looked for further on, nor one where a label has
   * none of its signs and beginnings of words.
   *
   * @param needs empty when it may stand in any label
   */
  private record Wording(Cue cue, Pattern pattern, boolean atStart, List<String> needs) {
    static Wording of(Cue cue, String expression, String needs) {
      boolean one = expression.startsWith("^") && !hasAlternatives(expression);
      List<String> all = needs.isEmpty() ? List.of() : List.of(needs.split(" "));
      return new Wording(cue, Pattern.compile(expression), one, all);
    }

    /** True for « a|b », false for « (?:a|b) ». */
    private static boolean hasAlternatives(String expression) {
      int depth = 0;
      for (int i = 0; i < expression.length(); i++) {
        switch (expression.charAt(i)) {
          case '\\' -> i++;
          case '(' -> depth++;
          case ')' -> depth--;
          case '|' -> {
            if (depth == 0) {
              return true;
            }
          }
          default -> {}
        }
      }
      return false;
    }

    private boolean anyBegins(String folded) {
      for (String need : needs) {
        if (begins(folded, need)) {
          return true;
        }
      }
      return false;
    }

    boolean isIn(String folded) {
      if (!needs.isEmpty() && !anyBegins(folded)) {
        return false;
      }
      Matcher matcher = pattern.matcher(folded);
      return atStart ? matcher.lookingAt() : matcher.find();
    }
  }

  /** True when a word of a text begins so, or the text has the sign. */
  private static boolean begins(String folded, String need) {
    boolean sign = !Character.isLetter(need.charAt(0));
    int at = folded.indexOf(need);
    while (at > 0 && !sign && Character.isLetterOrDigit(folded.charAt(at - 1))) {
      at = folded.indexOf(need, at + 1);
    }
    return at >= 0;
  }

  private static final List<Wording> WORDINGS = load();

  /** True for the labels that announce a sum by themselves. */
  boolean announcesSum() {
    return this == SUBTOTAL || this == TOTAL || this == GRAND;
  }

  /** The cue of a printed label. */
  static Cue of(String label) {
    String folded = Fold.fold(label.length() <= LONGEST ? label : label.substring(0, LONGEST));
    if (folded.isEmpty()) {
      return NONE;
    }
    for (Wording wording : WORDINGS) {
      if (wording.isIn(folded)) {
        return wording.cue();
      }
    }
    return NONE;
  }

  private static List<Wording> load() {
    List<Wording> wordings = new ArrayList<>();
    for (String line : Resources.lines("cues.tsv")) {
      String[] parts = line.split("\t", 3);
      Cue cue = valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      wordings.add(Wording.of(cue, parts[1], parts.length > 2 ? parts[2] : ""));
    }
    return List.copyOf(wordings);
  }
}

package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line cut where another list begins on it: « Présents : A, B. Excusé : C », « … étaient présents
 * (05 procurations : A à B », « … s'est réuni. Sont présents / à l'ouverture : ».
 */
final class LabelledStretches {
  /** What ends the list before, at the end of the word that stands before a label. */
  private static final String ENDS = ".;)–—-";

  /** A label with names after it; counts are read elsewhere. */
  private static final Pattern NAMES_FOLLOW =
      Pattern.compile(
          "^\\W*(?:et )?(?:\\d{1,3} )?(?:[a-z']+(?:[(.·][es()/.·]{1,8})? ?){1,7}(?:\\(\\d{1,3}\\)"
              + " ?)?: ?(?:$|[a-z])");

  /** A label that goes on in the next line has at most this many words at the end of the first. */
  private static final int BROKEN_WORDS = 4;

  private LabelledStretches() {}

  /**
   * The line's stretches, the line itself when no label stands inside it.
   *
   * @param after the text of the next line of the paragraph, where a label may go on; else empty
   */
  static List<Line> of(Line line, String after, Predicate<String> isLabel) {
    List<Word> words = line.words();
    if (words.stream().noneMatch(w -> w.text().indexOf(':') >= 0) && after.indexOf(':') < 0) {
      return List.of(line);
    }
    List<Line> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      if (opens(words, i, after, isLabel)) {
        stretches.add(Line.of(line.page(), words.subList(from, i)));
        from = i;
      }
    }
    if (from == 0) {
      return List.of(line);
    }
    stretches.add(Line.of(line.page(), words.subList(from, words.size())));
    return stretches;
  }

  private static boolean opens(List<Word> words, int at, String after, Predicate<String> isLabel) {
    String before = words.get(at - 1).text();
    String word = words.get(at).text();
    boolean bracket = word.startsWith("(") && word.length() > 1;
    boolean apart = ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean counted = word.equals("et") || Character.isDigit(word.charAt(0));
    if (!bracket && !(apart && (counted || Character.isUpperCase(word.charAt(0))))) {
      return false;
    }
    String rest =
        words.subList(at, words.size()).stream().map(Word::text).collect(Collectors.joining(" "));
    boolean broken = rest.indexOf(':') < 0 && words.size() - at <= BROKEN_WORDS;
    String folded = Fold.fold(broken ? rest + " " + after : rest);
    return NAMES_FOLLOW.matcher(folded).find() && isLabel.test(folded);
  }
}

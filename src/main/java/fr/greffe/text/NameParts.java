package fr.greffe.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the first name from the last name in the words of one name: capitals first, then the place
 * of particles, then a list of first names.
 */
final class NameParts {
  private static final Set<String> FIRST_NAMES =
      WordList.load(NameParts.class, "first-names.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toCollection(HashSet::new));
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "d'", "la", "le", "les", "l'", "van", "von", "der", "den", "di", "da",
          "do", "dos", "del", "della", "el", "al", "ben", "saint", "st", "ait", "abd", "ould",
          "bou", "mac", "mc");

  private NameParts() {}

  /** First and last name. */
  record Parts(String first, String last) {}

  /**
   * Splits the words of a name.
   *
   * @param words never empty
   * @param single what a lone word is when nothing tells: true for a first name
   */
  static Parts split(List<String> words, boolean single) {
    if (words.size() == 1) {
      return single ? new Parts(words.get(0), "") : new Parts("", words.get(0));
    }
    long capitals = words.stream().filter(NameParts::isCapitals).count();
    boolean mixed = capitals > 0 && words.stream().anyMatch(NameParts::isMixedCase);
    int cut = mixed ? byCapitals(words) : byWords(words);
    if (cut < 0) {
      // « DUPONT Jean »: the last name stands first.
      return new Parts(join(words.subList(-cut, words.size())), join(words.subList(0, -cut)));
    }
    return new Parts(join(words.subList(0, cut)), join(words.subList(cut, words.size())));
  }

  /** The index where the last name starts; negative when the first name starts at its opposite. */
  private static int byCapitals(List<String> words) {
    if (isCapitals(words.get(0)) && !isInitial(words.get(0))) {
      int cut = 1;
      while (cut < words.size() && (isCapitals(words.get(cut)) || isParticle(words.get(cut)))) {
        cut++;
      }
      // « LE Jean » cannot be; « DUPONT Jean » can.
      return cut == words.size() ? 0 : -cut;
    }
    int cut = 0;
    while (cut < words.size() && !isSurnameStart(words, cut)) {
      cut++;
    }
    return Math.min(cut, words.size() - 1);
  }

  private static boolean isSurnameStart(List<String> words, int at) {
    String word = words.get(at);
    if (isInitial(word)) {
      return false;
    }
    return isCapitals(word)
        || (isParticle(word)
            && at > 0
            && words.stream().skip(at + 1).anyMatch(NameParts::isCapitals));
  }

  private static int byWords(List<String> words) {
    if (isParticle(words.get(0))) {
      return 0;
    }
    int last = words.size() - 1;
    boolean firstKnown = isFirstName(words.get(0));
    if (!firstKnown && isFirstName(words.get(last)) && last == 1) {
      return -1;
    }
    if (words.size() > 2 && firstKnown && isFirstName(words.get(1)) && !isParticle(words.get(2))) {
      return 2;
    }
    return 1;
  }

  static boolean isFirstName(String word) {
    for (String part : Fold.fold(word).split("[- ]")) {
      if (!FIRST_NAMES.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(Fold.fold(word));
  }

  private static boolean isInitial(String word) {
    return isInitials(word) || word.matches("\\p{Lu}\\.?-\\p{Lu}\\.?");
  }

  /** « J. », « J.-P. », « M.J. ». */
  static boolean isInitials(String word) {
    return INITIALS.matcher(word).matches();
  }

  private static final Pattern INITIALS =
      Pattern.compile("(?:\\p{Lu}\\.-?)*\\p{Lu}\\.|\\p{Lu}-\\p{Lu}\\.");

  /** All letters are capitals, but for « d' » and the « c » of « McDONALD ». */
  static boolean isCapitals(String word) {
    if (isInitials(word)) {
      return false;
    }
    String letters = word.replaceAll("^[dl]['\\u2019]|^Mc|^De(?=\\p{Lu}{2})|[^\\p{L}]", "");
    return letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
  }

  private static boolean isMixedCase(String word) {
    return !isCapitals(word) && !isParticle(word);
  }

  private static String join(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      char last = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
      if (out.length() > 0 && last != '\'' && last != '\u2019') {
        out.append(' ');
      }
      out.append(word);
    }
    return out.toString();
  }
}

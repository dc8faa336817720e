package fr.greffe.check;

import fr.greffe.record.Member;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares names as printed: accents, hyphens, capitals and civilities do not count. A surname
 * alone is the person when only one listed person has it.
 */
final class Names {

  private static final Pattern SEPARATORS = Pattern.compile("[^a-z]+");

  private static final Set<String> CIVILITIES =
      Set.of("m", "mm", "mr", "mme", "mmes", "mlle", "monsieur", "madame", "mademoiselle");

  /** Letters a word must have for its spelling to be doubted. */
  private static final int TELLING = 5;

  /** Letters that may differ between two spellings of one name. */
  private static final int SLIPS = 2;

  private Names() {}

  /** A word in lower case, its first letter apart: « Yolande », « de ». */
  private static final Pattern MIXED = Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*");

  /** A word all in capitals. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}'’-]+");

  /** Letters of a part of a name that can still be told to be one. */
  private static final int PART = 3;

  /** The words of a name, civility left out. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(SEPARATORS.split(Fold.fold(name))));
    words.removeIf(w -> w.isEmpty() || CIVILITIES.contains(w));
    return words;
  }

  /**
   * True when every name looks like one person's, read to its end: none ends in a hyphen, none goes
   * on with a first name after a surname in capitals, and none is a surname alone where the others
   * have first names.
   */
  static boolean areWhole(List<Member> members) {
    long alone = members.stream().filter(m -> words(m.fullName()).size() < 2).count();
    return members.stream().noneMatch(m -> m.fullName().endsWith("-") || isTwo(m.fullName()))
        && (alone == 0 || 2 * alone >= members.size());
  }

  /** « Loïc HEURTEVENT Yolande ARCAMBAL »: two names in one. */
  private static boolean isTwo(String name) {
    boolean surname = false;
    boolean again = false;
    for (String word : name.split("\\s+")) {
      if (again && CAPITALS.matcher(word).matches()) {
        return true;
      }
      again |= surname && MIXED.matcher(word).matches();
      surname |= CAPITALS.matcher(word).matches();
    }
    return false;
  }

  /** What must be equal for two printed names to be one person's. */
  static String key(Member member) {
    String key = String.join(" ", words(member.fullName()));
    boolean whole = !member.firstName().isEmpty() && !member.lastName().isEmpty();
    return whole ? key : member.civility() + " " + key;
  }

  /** The only listed member the name can mean; empty when none or several can. */
  static Optional<Member> find(String name, List<Member> members) {
    List<String> wanted = words(name);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<Member> found = members.stream().filter(m -> words(m.fullName()).equals(wanted)).toList();
    if (found.isEmpty()) {
      found = members.stream().filter(m -> covers(words(m.fullName()), wanted)).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * True when no listed member can be meant by the name: none bears one of its words, not even
   * misspelt, misread or cut.
   */
  static boolean isAbsent(String name, List<Member> members) {
    List<String> wanted = words(name);
    return !wanted.isEmpty()
        && members.stream()
            .flatMap(m -> words(m.fullName()).stream())
            .noneMatch(w -> wanted.stream().anyMatch(o -> nearly(w, o) || isPart(w, o)));
  }

  /** « SERENI », cut from « BEAULNES-SERENI » or from its own first letters. */
  private static boolean isPart(String one, String other) {
    String part = one.length() < other.length() ? one : other;
    String whole = one.length() < other.length() ? other : one;
    return part.length() >= PART && (whole.startsWith(part) || whole.endsWith(part));
  }

  /** At most two letters changed, added or left out. */
  private static boolean nearly(String one, String other) {
    if (Math.abs(one.length() - other.length()) > SLIPS
        || Math.min(one.length(), other.length()) < TELLING) {
      return one.equals(other);
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()] <= SLIPS;
  }

  /** One name's words all in the other's: « LE BOUTER » and « Nolwenn LE BOUTER ». */
  private static boolean covers(List<String> one, List<String> other) {
    return !one.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }
}

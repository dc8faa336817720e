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

  /** The words of a name, civility left out. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(SEPARATORS.split(Fold.fold(name))));
    words.removeIf(w -> w.isEmpty() || CIVILITIES.contains(w));
    return words;
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
   * misspelt or misread.
   */
  static boolean isAbsent(String name, List<Member> members) {
    List<String> wanted = words(name);
    return !wanted.isEmpty()
        && members.stream()
            .flatMap(m -> words(m.fullName()).stream())
            .noneMatch(w -> wanted.stream().anyMatch(o -> nearly(w, o)));
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

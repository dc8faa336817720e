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

  /** True when no listed member can be meant by the name. */
  static boolean isAbsent(String name, List<Member> members) {
    List<String> wanted = words(name);
    return !wanted.isEmpty()
        && members.stream().noneMatch(m -> covers(words(m.fullName()), wanted));
  }

  /** One name's words all in the other's: « LE BOUTER » and « Nolwenn LE BOUTER ». */
  private static boolean covers(List<String> one, List<String> other) {
    return !one.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }
}

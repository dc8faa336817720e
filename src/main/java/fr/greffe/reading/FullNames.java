package fr.greffe.reading;

import fr.greffe.record.Member;
import fr.greffe.text.Fold;
import java.util.List;
import java.util.Optional;

/** « Mme ROY »: the one member of that surname who is listed tells the rest of the name. */
final class FullNames {
  private FullNames() {}

  /** Who is meant by a surname; empty when the name is whole, or nobody or several have it. */
  static Optional<Member> of(Member told, List<Member> listed) {
    if (!told.firstName().isEmpty()) {
      return Optional.empty();
    }
    List<Member> same =
        listed.stream().filter(m -> !m.firstName().isEmpty() && isSurnameOf(told, m)).toList();
    boolean one = same.stream().map(m -> Fold.fold(m.fullName())).distinct().count() == 1;
    boolean alone = listed.stream().filter(m -> isSurnameOf(told, m)).count() == same.size() && one;
    return alone ? Optional.of(same.get(0)) : Optional.empty();
  }

  private static boolean isSurnameOf(Member told, Member listed) {
    boolean civilities =
        told.civility().isEmpty()
            || listed.civility().isEmpty()
            || told.civility().equals(listed.civility());
    return civilities && Fold.fold(told.lastName()).equals(Fold.fold(listed.lastName()));
  }
}

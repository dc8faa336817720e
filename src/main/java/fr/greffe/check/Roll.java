package fr.greffe.check;

import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import java.util.List;
import java.util.Optional;

/**
 * A sitting's lists of names, and what the page says of them. Whoever says that somebody is not in
 * a list must know that it was read whole: a list is confirmed by the number printed with it, or,
 * where none is, by all the lists making the members in office; and every name in it looks like one
 * person's.
 */
record Roll(Sitting sitting) {

  /** True when the list of those present was read whole, as far as the page can tell. */
  boolean isConfirmed() {
    if (!Names.areWhole(sitting.present())) {
      return false;
    }
    Optional<Integer> count = printed(sitting.presentCount());
    return count.isPresent() ? count.get() == sitting.present().size() : makesOffice();
  }

  /** Everybody in office is named, as present, represented, excused or absent. */
  boolean makesOffice() {
    int away = sitting.proxies().size() + sitting.excused().size() + sitting.absent().size();
    return printed(sitting.membersInOffice())
        .filter(seats -> seats == sitting.present().size() + away)
        .isPresent();
  }

  /** Those present, when the page counts them or a confirmed list does. */
  Optional<Integer> present() {
    Optional<Integer> names = Optional.of(sitting.present().size());
    return printed(sitting.presentCount()).or(() -> names.filter(n -> isConfirmed()));
  }

  /** Those represented, when the page counts them or a confirmed list does. */
  Optional<Integer> represented() {
    Optional<Integer> names = Optional.of(sitting.proxies().size());
    return printed(sitting.proxyCount()).or(() -> names.filter(n -> makesOffice()));
  }

  /** How many names are listed as present or as having given a pouvoir. */
  int voters() {
    return sitting.present().size() + sitting.proxies().size();
  }

  static Optional<Integer> printed(Value<Integer> count) {
    return count.value().filter(n -> count.origin() == Origin.PRINTED);
  }

  /** True when each list of a vote has the number of names printed beside it. */
  static boolean isConfirmed(VoteSubject vote) {
    List<Member> names = vote.everybody();
    return Names.areWhole(names)
        && vote.vote().tallies().stream()
            .filter(t -> !t.members().isEmpty())
            .allMatch(t -> printed(t.count()).filter(n -> n == t.members().size()).isPresent());
  }
}

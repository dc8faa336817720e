package fr.greffe.reading;

import fr.greffe.record.AttendanceChange;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Proxy;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;

/** Knows one sitting where each extract of its acts prints its head again. */
final class SameSitting {
  private SameSitting() {}

  /** The day is the same, and neither body nor collectivité differ. */
  static boolean is(Sitting known, Sitting other) {
    return other.date().isPresent()
        && known.date().value().equals(other.date().value())
        && agree(known.assembly(), other.assembly())
        && agree(known.collectivity(), other.collectivity());
  }

  /** What one place does not print contradicts nothing. */
  private static <T> boolean agree(Value<T> a, Value<T> b) {
    return !a.isPresent() || !b.isPresent() || a.value().equals(b.value());
  }

  /** The first with what only the second says. */
  static Sitting merged(Sitting a, Sitting b) {
    List<AttendanceChange> changes = new ArrayList<>(a.changes());
    changes.addAll(b.changes());
    boolean first = !a.present().isEmpty() || b.present().isEmpty();
    Sitting lists = first ? a : b;
    PageSpan pages =
        new PageSpan(
            Math.min(a.pages().first(), b.pages().first()),
            Math.max(a.pages().last(), b.pages().last()));
    return new Sitting(
        a.id(),
        a.collectivity(),
        a.siren(),
        a.assembly(),
        a.date(),
        a.convocation(),
        a.place(),
        a.president(),
        a.secretary(),
        a.membersInOffice(),
        lists.presentCount(),
        lists.proxyCount(),
        lists.absentCount(),
        lists.present(),
        lists.excused(),
        lists.absent(),
        proxies(lists.proxies(), b.proxies()),
        a.quorum(),
        changes,
        pages);
  }

  /** A pouvoir that a later extract gives to another holder, or tells alone, is kept beside. */
  private static List<Proxy> proxies(List<Proxy> known, List<Proxy> told) {
    List<Proxy> all = new ArrayList<>(known);
    told.stream().filter(p -> all.stream().noneMatch(k -> same(k, p))).forEach(all::add);
    return all;
  }

  private static boolean same(Proxy a, Proxy b) {
    return Fold.fold(a.from().lastName()).equals(Fold.fold(b.from().lastName()))
        && Fold.fold(a.to().lastName()).equals(Fold.fold(b.to().lastName()));
  }
}

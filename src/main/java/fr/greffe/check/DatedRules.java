package fr.greffe.check;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules of law that depend on the date of the sitting; the periods are in {@code dated-rules.tsv}.
 */
final class DatedRules {

  private record Period(String what, LocalDate from, LocalDate to, String value, String source) {
    boolean covers(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }

  private static final List<Period> PERIODS = load();

  private DatedRules() {}

  /** How many pouvoirs one member may hold. */
  static int proxiesEach(Optional<LocalDate> date) {
    return Integer.parseInt(at("proxies", date.orElse(LocalDate.of(1900, 1, 1))).value());
  }

  /** True when the number of members counted makes the quorum of that date. */
  static boolean quorumMet(int counted, int seats, LocalDate date) {
    return at("quorum", date).value().equals("1/3") ? 3 * counted >= seats : 2 * counted > seats;
  }

  /** The smallest number of members that makes the quorum of that date. */
  static int quorum(int seats, LocalDate date) {
    return at("quorum", date).value().equals("1/3") ? (seats + 2) / 3 : seats / 2 + 1;
  }

  /** The last day of that year for {@code budget-day} or {@code account-day}. */
  static LocalDate lastDay(String what, LocalDate date) {
    return MonthDay.parse("--" + at(what, date).value()).atYear(date.getYear());
  }

  private static Period at(String what, LocalDate date) {
    return PERIODS.stream()
        .filter(p -> p.what().equals(what) && p.covers(date))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static List<Period> load() {
    List<Period> periods = new ArrayList<>();
    for (String line : Resources.lines("dated-rules.tsv")) {
      String[] parts = line.split("\t", -1);
      LocalDate to = parts[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(parts[2]);
      periods.add(new Period(parts[0], LocalDate.parse(parts[1]), to, parts[3], parts[4]));
    }
    return List.copyOf(periods);
  }
}

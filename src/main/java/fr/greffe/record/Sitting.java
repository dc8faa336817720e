package fr.greffe.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A séance. What is not printed is absent; counts are those stated in the text or, with origin
 * DERIVED, the length of the list of names.
 *
 * @param quorum the quorum statement as printed
 * @param proxies in printed order
 * @param changes arrivals and departures in printed order
 * @param convocation the date the members were called
 */
public record Sitting(
    String id,
    Value<String> collectivity,
    Value<String> siren,
    Value<Assembly> assembly,
    Value<LocalDate> date,
    Value<LocalDate> convocation,
    Value<String> place,
    Value<Member> president,
    Value<Member> secretary,
    Value<Integer> membersInOffice,
    Value<Integer> presentCount,
    Value<Integer> proxyCount,
    Value<Integer> absentCount,
    List<Member> present,
    List<Member> excused,
    List<Member> absent,
    List<Proxy> proxies,
    Value<String> quorum,
    List<AttendanceChange> changes,
    PageSpan pages) {

  public Sitting {
    present = List.copyOf(present);
    excused = List.copyOf(excused);
    absent = List.copyOf(absent);
    proxies = List.copyOf(proxies);
    changes = List.copyOf(changes);
  }
}

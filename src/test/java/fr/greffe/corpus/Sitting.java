package fr.greffe.corpus;

import fr.greffe.evaluate.Facts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sitting to print. In a template it stands as <code>{{sitting:id}}</code>.
 *
 * @param style how the members are listed (see {@link AttendanceWriter})
 * @param facts everything but the names; its proxies are those given during the sitting, which the
 *     list of members does not print
 * @param proxies pairs: who gave, who holds
 */
record Sitting(
    String id,
    String style,
    Person.Form form,
    Facts.SittingFacts facts,
    List<Person> present,
    List<Person> excused,
    List<Person> absent,
    List<Proxy> proxies) {

  Sitting {
    present = List.copyOf(present);
    excused = List.copyOf(excused);
    absent = List.copyOf(absent);
    proxies = List.copyOf(proxies);
  }

  /** A pouvoir. */
  record Proxy(Person from, Person to) {
    Facts.ProxyFacts facts(Person.Form form) {
      return new Facts.ProxyFacts(from.named(form), to.named(form));
    }
  }

  Sitting withProxies(List<Proxy> others) {
    return new Sitting(id, style, form, facts, present, excused, absent, others);
  }

  Sitting withFacts(Facts.SittingFacts others) {
    return new Sitting(id, style, form, others, present, excused, absent, proxies);
  }

  /** For forms that do not say who presides. */
  Sitting withoutPresident() {
    return withFacts(
        new Facts.SittingFacts(
            facts.collectivity(),
            facts.assembly(),
            facts.date(),
            facts.place(),
            null,
            facts.secretary(),
            facts.membersInOffice(),
            facts.presentCount(),
            facts.proxyCount(),
            facts.absentCount(),
            List.of(),
            List.of(),
            List.of(),
            facts.proxies(),
            facts.quorum(),
            facts.changes()));
  }

  Facts.SittingFacts toFacts() {
    return new Facts.SittingFacts(
        facts.collectivity(),
        facts.assembly(),
        facts.date(),
        facts.place(),
        facts.president(),
        facts.secretary(),
        facts.membersInOffice(),
        facts.presentCount(),
        facts.proxyCount(),
        facts.absentCount(),
        names(present),
        names(excused),
        names(absent),
        Stream.concat(proxies.stream().map(p -> p.facts(form)), facts.proxies().stream()).toList(),
        facts.quorum(),
        facts.changes());
  }

  private List<String> names(List<Person> people) {
    return people.stream().map(p -> p.named(form)).toList();
  }
}

package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.ChangeFacts;
import fr.greffe.evaluate.Facts.ProxyFacts;
import fr.greffe.evaluate.Facts.SittingFacts;
import java.util.List;
import java.util.Objects;

/** Sittings: paired by date, then by collectivity and assembly. */
final class SittingScorer implements RecordScorer<SittingFacts> {

  @Override
  public RecordType type() {
    return RecordType.SITTINGS;
  }

  @Override
  public Object identity(SittingFacts s) {
    return s;
  }

  @Override
  public double strength(SittingFacts e, SittingFacts f) {
    double sameDate = e.date() != null && e.date().equals(f.date()) ? 2 : 0;
    double sameAssembly = Objects.equals(e.assembly(), f.assembly()) ? 0.5 : 0;
    return 0.1
        + sameDate
        + sameAssembly
        + SameText.likeness(
            RecordScorer.orEmpty(e.collectivity()), RecordScorer.orEmpty(f.collectivity()));
  }

  @Override
  public String label(SittingFacts s) {
    return (RecordScorer.orEmpty(s.assembly()) + " " + RecordScorer.orEmpty(s.date())).strip();
  }

  @Override
  public Integer page(SittingFacts s) {
    return null;
  }

  @Override
  public List<ListField<SittingFacts>> lists() {
    return List.of(
        new ListField<>(type(), "present", SittingFacts::present),
        new ListField<>(type(), "excused", SittingFacts::excused),
        new ListField<>(type(), "absent", SittingFacts::absent),
        new ListField<>(type(), "proxies", SittingFacts::proxies),
        new ListField<>(type(), "changes", SittingFacts::changes));
  }

  @Override
  public void fields(Comparison<SittingFacts> c) {
    c.text("collectivity", SittingFacts::collectivity)
        .exact("assembly", SittingFacts::assembly)
        .exact("date", SittingFacts::date)
        .text("place", SittingFacts::place)
        .name("president", SittingFacts::president)
        .name("secretary", SittingFacts::secretary)
        .exact("membersInOffice", SittingFacts::membersInOffice)
        .exact("presentCount", SittingFacts::presentCount)
        .exact("proxyCount", SittingFacts::proxyCount)
        .exact("absentCount", SittingFacts::absentCount)
        .names("present", SittingFacts::present)
        .names("excused", SittingFacts::excused)
        .names("absent", SittingFacts::absent)
        .list("proxies", SittingFacts::proxies, SittingScorer::sameProxy)
        .text("quorum", SittingFacts::quorum)
        .list("changes", SittingFacts::changes, SittingScorer::sameChange);
  }

  /** True when both are a pouvoir from the same member to the same member. */
  static boolean sameProxy(ProxyFacts a, ProxyFacts b) {
    return SameText.name(RecordScorer.orEmpty(a.from()))
            .equals(SameText.name(RecordScorer.orEmpty(b.from())))
        && SameText.name(RecordScorer.orEmpty(a.to()))
            .equals(SameText.name(RecordScorer.orEmpty(b.to())));
  }

  private static boolean sameChange(ChangeFacts e, ChangeFacts f) {
    boolean sameTime = e.time() == null || hour(e.time()).equals(hour(String.valueOf(f.time())));
    return sameTime
        && Objects.equals(e.kind(), f.kind())
        && SameText.name(e.member()).equals(SameText.name(f.member()));
  }

  /** « 19:05 », « 19 h 05 » and « 19h05 » are one hour. */
  private static String hour(String printed) {
    return SameText.key(printed.replaceFirst("(?iu)(?<=\\d)\\s*(?::|heures?|h)\\s*", "h"));
  }
}

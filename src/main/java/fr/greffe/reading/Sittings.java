package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Proxy;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Unread;
import fr.greffe.section.Label;
import fr.greffe.section.Outline;
import fr.greffe.section.Section;
import fr.greffe.section.SectionKind;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the sittings of a document with their acts, in the order they are printed. */
final class Sittings {
  private final PdfDocument document;
  private final SittingReader reader;
  private final ActReader acts;
  private final TableLines tableLines;
  private final Units units;
  private final List<Table> tables;
  private final List<Head> heads = new ArrayList<>();
  private final List<Deliberation> deliberations = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Sitting> sittings = new ArrayList<>();
  private final HeadVotes headVotes;

  private Sittings(PdfDocument document, List<Table> tables, Profile profile, Units units) {
    this.tables = tables;
    this.units = units;
    this.document = document;
    this.reader = new SittingReader(document.file(), profile);
    this.acts = new ActReader(document, units);
    this.headVotes = new HeadVotes(document.file());
    this.tableLines = new TableLines(document);
  }

  /** A sitting while its parts are being gathered; its id is known from the start. */
  private static final class Head {
    final String id;
    final List<Unit> cover = new ArrayList<>();
    final List<Unit> attendance = new ArrayList<>();
    final List<Proxy> proxies = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<AttendanceChange> changes = new ArrayList<>();
    final List<AttendanceChange> noted = new ArrayList<>();
    final List<Unit> later = new ArrayList<>();
    final List<Unit> closing = new ArrayList<>();
    int actCount;
    int first = Integer.MAX_VALUE;
    int last;

    Head(String id) {
      this.id = id;
    }

    void pages(PageSpan span) {
      first = Math.min(first, span.first());
      last = Math.max(last, span.last());
    }
  }

  static Sittings read(
      PdfDocument document, List<Table> tables, Outline outline, Profile profile, Units units) {
    Sittings sittings = new Sittings(document, tables, profile, units);
    outline.sections().forEach(sittings::add);
    sittings.listed();
    sittings.numbered();
    sittings.build();
    return sittings;
  }

  /** A document without acts may be the list of those of its sitting. */
  private void listed() {
    if (deliberations.isEmpty() && heads.size() == 1) {
      deliberations.addAll(ListedActs.read(document.file(), tables, head().id));
    }
  }

  private void numbered() {
    List<Deliberation> numbered = StrayNumbers.find(document, deliberations);
    deliberations.clear();
    deliberations.addAll(numbered);
  }

  List<Sitting> sittings() {
    return sittings;
  }

  List<Deliberation> deliberations() {
    return deliberations;
  }

  List<Unread> unread() {
    return unread;
  }

  private void add(Section section) {
    switch (section.kind()) {
      case COVER -> cover(section);
      case ATTENDANCE -> attendance(section);
      case ACT -> act(section);
      case DECISIONS -> decisions(section);
      case CLOSING -> closing(section);
      default -> other(section);
    }
  }

  private Head head() {
    if (heads.isEmpty()) {
      heads.add(new Head("seance-1"));
    }
    return heads.get(heads.size() - 1);
  }

  private void cover(Section section) {
    List<Unit> units = tableLines.units(section);
    boolean opens = units.stream().anyMatch(SittingReader::opensSitting);
    if (opens && !heads.isEmpty() && head().actCount > 0) {
      heads.add(new Head("seance-" + (heads.size() + 1)));
    }
    Head head = head();
    head.cover.addAll(units);
    head.tables.addAll(ActReader.tables(section));
    head.pages(ActReader.span(section));
    headVotes.see(section, units(section));
  }

  private void closing(Section section) {
    head().pages(ActReader.span(section));
    List<Unit> units = units(section);
    head().closing.addAll(units);
    units.stream().filter(SittingOffices::namesSecretary).forEach(head().later::add);
  }

  private void attendance(Section section) {
    Head head = head();
    List<Unit> lists = tableLines.units(section);
    head.attendance.addAll(lists);
    String next = "acte-" + (deliberations.size() + 1);
    lists.stream()
        .filter(Movements::isTold)
        .forEach(u -> head.changes.addAll(Movements.read(u, next)));
    lists.forEach(u -> head.noted.addAll(Movements.noted(u, next)));
    head.tables.addAll(ActReader.tables(section));
    head.pages(ActReader.span(section));
    headVotes.see(section, units(section));
  }

  private void act(Section section) {
    Head head = head();
    for (Section child : section.children()) {
      if (child.kind() == SectionKind.ATTENDANCE) {
        List<Unit> lists = tableLines.units(child);
        String next = "acte-" + (deliberations.size() + 1);
        head.attendance.addAll(lists);
        lists.forEach(u -> head.noted.addAll(Movements.noted(u, next)));
        head.tables.addAll(ActReader.tables(child));
      }
    }
    if (head.actCount == 0) {
      head.cover.addAll(headOf(section));
      ActReader.tables(section).stream()
          .filter(t -> !TableLines.counts(t).isEmpty())
          .forEach(head.tables::add);
      ActReader.tables(section).forEach(t -> head.attendance.addAll(tableLines.lists(t)));
    }
    List<Deliberation> read = acts.read(section, deliberations.size() + 1, head.id);
    read = read.size() == 1 ? List.of(headVotes.into(read.get(0))) : read;
    deliberations.addAll(read);
    head.actCount += read.size();
    head.later.addAll(ToldLater.of(document.file(), units(section)));
    head.pages(ActReader.span(section));
    changes(head, section, read);
  }

  /** What an extract prints of its sitting after the act's number. */
  private List<Unit> headOf(Section section) {
    List<Unit> found = new ArrayList<>();
    List<Unit> units = units(section);
    for (Unit unit : units.subList(Math.min(1, units.size()), Math.min(HEAD_REACH, units.size()))) {
      if (unit.opens(Label.RAPPORTEUR) || unit.folded().startsWith("vu ")) {
        break;
      }
      if (unit.opens(Label.OBJECT)) {
        continue;
      }
      if (goesOn(found)
          || unit.opens(Label.COVER)
          || SittingOffices.tellsOffice(unit.folded())
          || SittingCounts.countsMembers(unit.folded())) {
        found.add(unit);
      }
    }
    return found;
  }

  /** A list that stops at a comma goes on in the paragraph after: half of it would be a lie. */
  private static boolean goesOn(List<Unit> found) {
    return !found.isEmpty() && found.get(found.size() - 1).text().endsWith(",");
  }

  /** The sitting is told within this many paragraphs of the number. */
  private static final int HEAD_REACH = 10;

  /** What is told before the act's vote holds for it; what is told after, for the next act. */
  private void changes(Head head, Section section, List<Deliberation> read) {
    List<Unit> units = units(section);
    String next = "acte-" + (deliberations.size() + 1);
    String own = read.isEmpty() ? next : read.get(0).id();
    int told = 0;
    boolean voted = false;
    for (int i = 0; i < units.size(); i++) {
      if (Movements.mayTell(units.get(i)) && !Movements.read(units.get(i), own).isEmpty()) {
        voted = voted || units.subList(told, i).stream().anyMatch(Sittings::isVote);
        told = i;
        head.proxies.addAll(Movements.proxies(units.get(i)));
        head.changes.addAll(Movements.read(units.get(i), voted ? next : own));
      }
    }
  }

  private static boolean isVote(Unit unit) {
    String folded = Fold.aligned(unit.text());
    return VoteResults.of(folded, false).isPresent() || !VoteWords.choices(folded).isEmpty();
  }

  private void decisions(Section section) {
    Head head = head();
    head.pages(ActReader.span(section));
    for (Unit unit : units(section)) {
      Optional<Deliberation> decision =
          Decisions.read(unit, "acte-" + (deliberations.size() + 1), head.id);
      decision.ifPresent(deliberations::add);
    }
  }

  private void other(Section section) {
    headVotes.see(section, units(section));
    if (!heads.isEmpty() && head().actCount > 0) {
      head().pages(ActReader.span(section));
    }
    for (Unit unit : units(section)) {
      if (!heads.isEmpty()) {
        head().changes.addAll(Movements.read(unit, "acte-" + (deliberations.size() + 1)));
        head().proxies.addAll(Movements.proxies(unit));
      }
      boolean counts = VoteWords.choices(Fold.aligned(unit.text())).size() >= 2;
      if (counts && section.kind() == SectionKind.OTHER) {
        unread.add(new Unread("vote", "a vote that follows no act", unit.sources()));
      }
    }
  }

  private List<Unit> units(Section section) {
    return units.of(section);
  }

  private void build() {
    for (Head head : heads) {
      if (head.last == 0) {
        continue;
      }
      PageSpan pages = new PageSpan(head.first, head.last);
      Sitting sitting =
          reader.read(
              head.id, head.cover, head.attendance, head.tables, furniture(head.first), pages);
      boolean known = sitting.date().isPresent() || !sitting.present().isEmpty();
      if (known) {
        misread(sitting).ifPresent(unread::add);
        add(withChanges(sitting, head));
      } else {
        forget(head.id, "");
      }
    }
  }

  /** The list contradicts what is printed of it: it is not to be relied on. */
  private static Optional<Unread> misread(Sitting sitting) {
    int listed = sitting.present().size();
    boolean printed = sitting.presentCount().origin() == Origin.PRINTED;
    if (printed && listed > 0 && sitting.presentCount().orElse(0) != listed) {
      return Optional.of(
          new Unread(
              "field", "present members listed are not as many as counted", sources(sitting)));
    }
    return listed > sitting.membersInOffice().orElse(listed)
        ? Optional.of(
            new Unread(
                "field", "more members are listed as present than are in office", sources(sitting)))
        : Optional.empty();
  }

  private static List<Source> sources(Sitting sitting) {
    return Stream.concat(
            sitting.presentCount().sources().stream(),
            sitting.present().stream().limit(1).map(Member::source))
        .toList();
  }

  /** The same sitting printed at the head of each extract is one sitting. */
  private void add(Sitting sitting) {
    for (int i = 0; i < sittings.size(); i++) {
      Sitting known = sittings.get(i);
      if (SameSitting.is(known, sitting)) {
        sittings.set(i, SameSitting.merged(known, sitting));
        forget(sitting.id(), known.id());
        return;
      }
    }
    sittings.add(sitting);
  }

  /** Gives the acts of a sitting another one, or none. */
  private void forget(String id, String other) {
    deliberations.replaceAll(d -> d.sittingId().equals(id) ? ActReader.withSitting(d, other) : d);
  }

  private Sitting withChanges(Sitting s, Head head) {
    // What a sentence tells comes first: it says before which act, a note in a list does not.
    List<AttendanceChange> changes = new ArrayList<>(head.changes);
    changes.addAll(head.noted);
    List<Proxy> proxies = new ArrayList<>(s.proxies());
    head.proxies.stream().filter(p -> !isKnown(p, proxies)).forEach(proxies::add);
    return new Sitting(
        s.id(),
        s.collectivity(),
        s.siren(),
        s.assembly(),
        s.date(),
        s.convocation(),
        s.place(),
        SignedMinutes.president(document.file(), s, head.closing),
        ToldLater.secretary(s, head.later),
        ToldLater.count(s.membersInOffice(), () -> SittingCounts.inOffice(head.later, List.of())),
        ToldLater.count(s.presentCount(), () -> SittingCounts.present(head.later, List.of())),
        ToldLater.count(s.proxyCount(), () -> SittingCounts.proxies(head.later, List.of())),
        ToldLater.count(s.absentCount(), () -> SittingCounts.absent(head.later, List.of())),
        s.present(),
        s.excused(),
        s.absent(),
        proxies,
        s.quorum(),
        Changes.of(s, changes, deliberations),
        s.pages());
  }

  private static boolean isKnown(Proxy late, List<Proxy> proxies) {
    return proxies.stream().anyMatch(p -> p.from().lastName().equals(late.from().lastName()));
  }

  /** Running headers and footers of the sitting's first page, which may name body and date. */
  private List<Unit> furniture(int page) {
    List<Unit> units = new ArrayList<>();
    for (PdfPage p : document.pages()) {
      if (p.number() == page) {
        List<Line> lines = new ArrayList<>(p.headers());
        lines.addAll(p.footers());
        lines.forEach(l -> units.add(Unit.of(document.file(), List.of(l))));
      }
    }
    return units;
  }
}

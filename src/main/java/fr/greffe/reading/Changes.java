package fr.greffe.reading;

import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Sitting;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The arrivals and departures of a sitting, once it is known who sits and what is decided. */
final class Changes {
  /** « quitte la séance après le vote de la délibération 2024-12 ». */
  private static final Pattern AFTER_ACT =
      Pattern.compile("\\bapres (?:le vote de |l'examen de |l'adoption de )?(?:la|le|l') ?");

  private final Sitting sitting;
  private final List<Deliberation> acts;
  private final List<Member> listed = new ArrayList<>();

  private Changes(Sitting sitting, List<Deliberation> acts) {
    this.sitting = sitting;
    this.acts = acts;
    listed.addAll(sitting.present());
    listed.addAll(sitting.excused());
    listed.addAll(sitting.absent());
    sitting.proxies().stream().map(Proxy::from).forEach(listed::add);
  }

  /** What is told, with full names and the acts that follow. */
  static List<AttendanceChange> of(
      Sitting sitting, List<AttendanceChange> told, List<Deliberation> acts) {
    Changes changes = new Changes(sitting, acts);
    List<AttendanceChange> read = new ArrayList<>();
    for (AttendanceChange c : told) {
      if (read.stream().anyMatch(r -> isTold(r, c))) {
        continue;
      }
      boolean again = read.stream().anyMatch(r -> isSame(r.member(), c.member()));
      changes
          .named(c, again)
          .map(m -> new AttendanceChange(c.kind(), m, c.time(), changes.next(c), c.source()))
          .ifPresent(read::add);
    }
    return read;
  }

  /** A list notes what a sentence tells, or each extract of a sitting tells it again. */
  private static boolean isTold(AttendanceChange known, AttendanceChange c) {
    return known.kind() == c.kind()
        && !c.time().isEmpty()
        && digits(known.time()).equals(digits(c.time()))
        && isSame(known.member(), c.member());
  }

  private static String digits(String time) {
    return time.replaceAll("\\D+", " ").strip();
  }

  private static boolean isSame(Member known, Member told) {
    return Fold.fold(known.lastName()).equals(Fold.fold(told.lastName()));
  }

  /**
   * « Le maire » who leaves is who presides, when the sitting names them; else nobody is told. A
   * surname is completed from the lists, except of someone who has been told of before.
   */
  private Optional<Member> named(AttendanceChange c, boolean again) {
    if (Movements.isUnnamed(c.member())) {
      return sitting.president().value();
    }
    Optional<Member> whole = again ? Optional.empty() : FullNames.of(c.member(), listed);
    return Optional.of(whole.orElse(c.member()));
  }

  /** The act before which it happens; empty when none follows. */
  private String next(AttendanceChange c) {
    String told = c.source().text();
    for (int i = 0; i < acts.size() && AFTER_ACT.matcher(Fold.fold(told)).find(); i++) {
      boolean cited = acts.get(i).number().value().filter(told::contains).isPresent();
      if (cited) {
        return i + 1 < acts.size() ? acts.get(i + 1).id() : "";
      }
    }
    return acts.stream().anyMatch(d -> d.id().equals(c.beforeAct())) ? c.beforeAct() : "";
  }
}

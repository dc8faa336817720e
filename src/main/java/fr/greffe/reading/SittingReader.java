package fr.greffe.reading;

import fr.greffe.record.Assembly;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Sitting;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import fr.greffe.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the head of a sitting: body, date, place, who presides and writes, who is there. */
final class SittingReader {
  private static final Pattern QUORUM =
      Pattern.compile("quorum|(?:formant|representant) la majorite des membres");
  private final String file;
  private final Profile profile;

  SittingReader(String file, Profile profile) {
    this.file = file;
    this.profile = profile;
  }

  /**
   * Reads a sitting.
   *
   * @param head the units of its cover and attendance, in order
   * @param tables those of its cover and attendance
   * @param furniture running headers, which may name the body when the cover does not
   */
  Sitting read(
      String id,
      List<Unit> head,
      List<Unit> attendance,
      List<Table> tables,
      List<Unit> furniture,
      PageSpan pages) {
    List<Unit> printed = new ArrayList<>(head);
    printed.addAll(attendance);
    List<Unit> all = PlaceColumn.cut(file, HeadColumns.arrange(file, printed));
    AttendanceReader.Attendance lists = new AttendanceReader(file).read(all, tables);
    Value<Integer> proxyCount =
        or(or(lists.proxyCount(), () -> SittingCounts.proxies(all, tables)), lists::proxiesListed);
    Value<Integer> inOffice = SittingCounts.inOffice(all, tables);
    List<Unit> named = new ArrayList<>(head);
    named.addAll(furniture);
    Value<Integer> presentCount =
        or(
            or(
                or(lists.presentCount(), () -> SittingCounts.present(all, tables)),
                () -> SittingCounts.presentBut(all, proxyCount)),
            () -> presentListed(lists, inOffice));
    Value<Member> president = SittingOffices.president(all, lists.present());
    return new Sitting(
        id,
        Collectivities.name(named),
        Value.absent(),
        assembly(named),
        SittingDates.of(all, furniture),
        SittingDates.convocation(all),
        Places.of(all),
        president,
        SittingOffices.secretary(all, lists.present()),
        inOffice,
        presentCount,
        proxyCount,
        or(or(lists.absentCount(), () -> SittingCounts.absent(all, tables)), lists::absentListed),
        withPresident(lists, president, presentCount),
        lists.excused(),
        lists.absent(),
        lists.proxies(),
        quorum(all),
        List.of(),
        pages);
  }

  /**
   * « Séance ouverte par Mme X, maire. Présents : » the others: who presides is there too. Added
   * only where the printed count says that one more is present than is listed.
   */
  private static List<Member> withPresident(
      AttendanceReader.Attendance lists, Value<Member> president, Value<Integer> count) {
    List<Member> present = lists.present();
    boolean oneMore =
        !present.isEmpty()
            && count.origin() == Origin.PRINTED
            && count.orElse(0) == present.size() + 1;
    boolean listed =
        Stream.of(present, lists.excused(), lists.absent(), lists.givers())
            .flatMap(List::stream)
            .anyMatch(m -> president.value().filter(p -> isSame(p, m)).isPresent());
    if (!oneMore || listed || !president.isPresent()) {
      return present;
    }
    List<Member> all = new ArrayList<>(List.of(president.value().orElseThrow()));
    all.addAll(present);
    return all;
  }

  private static boolean isSame(Member a, Member b) {
    return Fold.fold(a.lastName()).equals(Fold.fold(b.lastName()));
  }

  /** More names than members are a list misread, of which nothing is counted. */
  private static Value<Integer> presentListed(
      AttendanceReader.Attendance lists, Value<Integer> inOffice) {
    int listed = lists.present().size();
    return listed > inOffice.orElse(listed) ? Value.absent() : lists.presentListed();
  }

  private static <T> Value<T> or(Value<T> first, java.util.function.Supplier<Value<T>> second) {
    return first.isPresent() ? first : second.get();
  }

  /** A title line « Commission permanente » names the body under the conseil it is of. */
  private Value<Assembly> assembly(List<Unit> units) {
    for (Unit unit : units) {
      if (unit.text().length() < SittingDates.LONE
          && unit.folded().startsWith("commission permanente")) {
        return Value.printed(Assembly.COMMISSION_PERMANENTE, unit.source());
      }
    }
    for (Unit unit : units) {
      Optional<Assembly> found = Collectivities.assembly(unit.folded());
      if (found.isPresent()) {
        return Value.printed(found.get(), unit.source());
      }
    }
    return profile.body().map(b -> Value.derived(b, List.of(), "profile")).orElse(Value.absent());
  }

  private static Value<String> quorum(List<Unit> units) {
    for (Unit unit : units) {
      if (QUORUM.matcher(unit.folded()).find()) {
        for (String sentence : Sentences.split(unit.text())) {
          if (QUORUM.matcher(Fold.fold(sentence)).find()) {
            return Value.printed(quorumPart(afterCount(sentence)), unit.sources());
          }
        }
      }
    }
    return Value.absent();
  }

  /** « … en exercice est de 19. Le quorum est atteint »: a count may end the sentence before. */
  private static String afterCount(String sentence) {
    Matcher m = COUNT_ENDS.matcher(sentence);
    String own = sentence;
    while (m.find()) {
      String rest = sentence.substring(m.end());
      own = QUORUM.matcher(Fold.fold(rest)).find() ? rest : own;
    }
    return own;
  }

  private static final Pattern COUNT_ENDS =
      Pattern.compile("\\b\\d{1,3}\\. (?=\\p{Lu}\\p{Ll}*\\s)");

  /** At the end of a list of names only the clause about the quorum is its statement. */
  private static String quorumPart(String sentence) {
    Matcher m = Pattern.compile("(?:formant|représentant) la majorité.*").matcher(sentence);
    return m.find() && sentence.length() > 150 ? m.group() : sentence;
  }

  static boolean opensSitting(Unit unit) {
    return unit.opens(Label.EXTRACT) || SittingDates.told(unit).isPresent();
  }
}

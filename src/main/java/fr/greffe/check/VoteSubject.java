package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Origin;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Tally;
import fr.greffe.record.Term;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A vote with the act it decides and the sitting it was taken in: what every vote rule looks at.
 */
record VoteSubject(Deliberation act, Vote vote, Optional<Sitting> sitting) {

  /** More points than a page is high. */
  private static final double PAGE = 1e5;

  private static final Pattern AGAINST =
      Pattern.compile("\\bcontre ?:? ?\\(?\\d|\\d+ (?:voix )?contre\\b");

  private static final Pattern PARTED =
      Pattern.compile(" ; |; |\\bautres? |\\bpuis\\b|\\bensuite\\b");

  private static final Pattern UNANIMOUS = Pattern.compile("\\bunanim");

  /** Every vote of the document, in order. */
  static List<VoteSubject> all(CheckContext context) {
    List<VoteSubject> all = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      for (Vote vote : act.votes()) {
        all.add(new VoteSubject(act, vote, context.sittingOf(act)));
      }
    }
    return all;
  }

  Phrase place() {
    Phrase act = CheckContext.name(this.act);
    return vote.scope().isEmpty()
        ? new Phrase("vote de la " + act.fr(), "vote on " + act.en())
        : new Phrase(
            "vote sur " + vote.scope() + ", " + act.fr(),
            "vote on " + vote.scope() + ", " + act.en());
  }

  /** The count printed for a choice; empty when none is. */
  Optional<Value<Integer>> printed(Choice choice) {
    return vote.tally(choice)
        .map(Tally::count)
        .filter(v -> v.isPresent() && v.origin() == Origin.PRINTED);
  }

  /**
   * The printed count, or how many names are listed; empty when neither is known. Voices for that
   * were derived from the attendance prove nothing of the vote they were derived for.
   */
  Optional<Integer> known(Choice choice) {
    Optional<Tally> tally =
        vote.tally(choice).filter(t -> choice != Choice.POUR || !isFromAttendance(t));
    return tally
        .flatMap(t -> t.count().value())
        .or(() -> tally.map(t -> t.members().size()).filter(n -> n > 0));
  }

  private static boolean isFromAttendance(Tally tally) {
    return tally.count().origin() == Origin.DERIVED && tally.members().isEmpty();
  }

  List<Member> members(Choice choice) {
    return vote.tally(choice).map(Tally::members).orElse(List.of());
  }

  /** Everybody named under any choice. */
  List<Member> everybody() {
    return vote.tallies().stream().flatMap(t -> t.members().stream()).toList();
  }

  /** Everybody who voted, abstained or took no part, as far as is known. */
  int voters() {
    return Arrays.stream(Choice.values())
        .filter(c -> c != Choice.ABSENT)
        .flatMap(c -> known(c).stream())
        .mapToInt(n -> n)
        .sum();
  }

  /**
   * True when the result and the counts stand together: on one page but where names are listed, no
   * heading of another act, nothing of another vote and no other text of the act between them, and
   * no sentence that tells two votes. Where they do not, what was read as one vote may be two.
   */
  boolean isOnePlace(CheckContext context) {
    List<Source> own = new ArrayList<>(vote.resultAsPrinted().sources());
    vote.tallies().stream()
        .filter(t -> t.count().origin() == Origin.PRINTED)
        .forEach(t -> own.addAll(t.count().sources()));
    if (own.isEmpty()) {
      return true;
    }
    double first = own.stream().mapToDouble(VoteSubject::order).min().orElseThrow();
    double last = own.stream().mapToDouble(VoteSubject::order).max().orElseThrow();
    boolean onePage = own.stream().map(Source::page).distinct().count() == 1;
    return (onePage || vote.tallies().stream().anyMatch(t -> !t.members().isEmpty()))
        && vote.sources().stream().noneMatch(s -> tellsTwo(s.text()))
        && context.prose().stream()
            .filter(p -> p.ownerId().equals(act.id()))
            .flatMap(p -> p.sources().stream())
            .filter(s -> !own.contains(s) && !vote.sources().contains(s))
            .mapToDouble(VoteSubject::order)
            .noneMatch(o -> o > first && o < last)
        && context.records().deliberations().stream()
            .filter(a -> a != act)
            .flatMap(VoteSubject::places)
            .filter(s -> !own.contains(s) && !vote.sources().contains(s))
            .mapToDouble(VoteSubject::order)
            .noneMatch(o -> o > first && o < last);
  }

  /** Where an act begins, and where its votes stand. */
  private static Stream<Source> places(Deliberation act) {
    return Stream.concat(
        Stream.of(act.heading()), act.votes().stream().flatMap(v -> v.sources().stream()));
  }

  /** A place in reading order, for pages in one column. */
  private static double order(Source source) {
    return source.page() * PAGE + source.box().top();
  }

  /** « Opération 101 : 10 pour, 2 contre ; autres opérations, unanimité ». */
  private static boolean tellsTwo(String text) {
    String folded = Fold.fold(text);
    long counts = AGAINST.matcher(folded).results().count();
    return counts > 1
        || PARTED.matcher(folded).find() && UNANIMOUS.matcher(folded).find() && counts > 0;
  }

  Term term(Choice choice, int count) {
    Optional<Source> source =
        vote.tally(choice).flatMap(t -> t.count().sources().stream().findFirst());
    return count(label(choice), count, source);
  }

  static Term count(String label, int count, Optional<Source> source) {
    return new Term(label, BigDecimal.ONE, BigDecimal.valueOf(count), BigDecimal.ONE, source);
  }

  static String label(Choice choice) {
    return choice.name().toUpperCase(Locale.ROOT);
  }

  List<Source> sources() {
    return vote.sources().isEmpty() ? List.of(act.heading()) : vote.sources();
  }
}

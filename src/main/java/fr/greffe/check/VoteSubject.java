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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A vote with the act it decides and the sitting it was taken in: what every vote rule looks at.
 */
record VoteSubject(Deliberation act, Vote vote, Optional<Sitting> sitting) {

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

  /** The printed count, or how many names are listed; empty when neither is known. */
  Optional<Integer> known(Choice choice) {
    Optional<Tally> tally = vote.tally(choice);
    return tally
        .flatMap(t -> t.count().value())
        .or(() -> tally.map(t -> t.members().size()).filter(n -> n > 0));
  }

  List<Member> members(Choice choice) {
    return vote.tally(choice).map(Tally::members).orElse(List.of());
  }

  /** Everybody named under any choice. */
  List<Member> everybody() {
    return vote.tallies().stream().flatMap(t -> t.members().stream()).toList();
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

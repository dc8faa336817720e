package fr.greffe.record;

import java.util.List;
import java.util.Optional;

/**
 * A scrutin. An act has none when nothing is printed, several when it is voted by parts.
 *
 * @param id unique in the document
 * @param deliberationId the act voted; empty for a vote that could not be attached
 * @param scope what was put to the vote when it is not the whole act (« amendement n° 1 »); empty
 *     otherwise
 * @param resultAsPrinted the words of the result (« Adopté à l'unanimité »)
 * @param result the result normalised
 * @param ballot the form of the ballot
 * @param tallies at most one per choice, in the order of {@link Choice}
 * @param sources where the vote is printed
 * @param rounds the rounds of an election, with the suffrages of each candidate; empty for a vote
 *     for or against
 */
public record Vote(
    String id,
    String deliberationId,
    String scope,
    Value<String> resultAsPrinted,
    VoteResult result,
    Ballot ballot,
    List<Tally> tallies,
    List<Source> sources,
    List<ElectionRound> rounds) {

  public Vote {
    rounds = rounds == null ? List.of() : List.copyOf(rounds);
    tallies = List.copyOf(tallies);
    sources = List.copyOf(sources);
  }

  /** A vote that is no election by candidates. */
  public Vote(
      String id,
      String deliberationId,
      String scope,
      Value<String> resultAsPrinted,
      VoteResult result,
      Ballot ballot,
      List<Tally> tallies,
      List<Source> sources) {
    this(id, deliberationId, scope, resultAsPrinted, result, ballot, tallies, sources, List.of());
  }

  /** The tally of a choice, if the document says anything of it. */
  public Optional<Tally> tally(Choice choice) {
    return tallies.stream().filter(t -> t.choice() == choice).findFirst();
  }
}

package fr.greffe.export.scdl;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Sitting;
import fr.greffe.record.Tally;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The five VOTE_ columns of an act: all of them or none.
 *
 * @param entitled members entitled to vote (VOTE_EFFECTIF)
 * @param voted POUR + CONTRE + ABSTENTION: those who take no part are not among them (VOTE_REEL)
 */
record VoteCounts(int entitled, int voted, int pour, int contre, int abstention) {
  private static final List<Choice> VOTING = List.of(Choice.POUR, Choice.CONTRE, Choice.ABSTENTION);

  /**
   * The counts of the vote on the whole act; empty when one can neither be read nor derived. Nobody
   * is against what is adopted unanimously; abstentions are another matter.
   */
  static Optional<VoteCounts> of(
      Deliberation act, Optional<Sitting> sitting, Issuer issuer, Optional<LocalDate> date) {
    List<Vote> whole = act.votes().stream().filter(vote -> vote.scope().isEmpty()).toList();
    if (whole.size() != 1) {
      return Optional.empty();
    }
    Map<Choice, Integer> counts = counts(whole.get(0));
    if (whole.get(0).result() == VoteResult.ADOPTED_UNANIMOUSLY) {
      counts.putIfAbsent(Choice.CONTRE, 0);
    }
    completeWithZeros(counts, sitting);
    if (!counts.keySet().containsAll(VOTING)) {
      return Optional.empty();
    }
    int pour = counts.get(Choice.POUR);
    int contre = counts.get(Choice.CONTRE);
    int abstention = counts.get(Choice.ABSTENTION);
    return entitled(counts, sitting, issuer, date)
        .map(all -> new VoteCounts(all, pour + contre + abstention, pour, contre, abstention));
  }

  private static Map<Choice, Integer> counts(Vote vote) {
    Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
    for (Tally tally : vote.tallies()) {
      tally.count().value().ifPresent(count -> counts.put(tally.choice(), count));
    }
    return counts;
  }

  /** Choices that are not printed got no vote when those printed account for everybody there. */
  private static void completeWithZeros(Map<Choice, Integer> counts, Optional<Sitting> sitting) {
    Optional<Integer> there =
        sitting.flatMap(
            s ->
                s.presentCount()
                    .value()
                    .flatMap(present -> s.proxyCount().value().map(proxies -> present + proxies)));
    int known =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() != Choice.ABSENT)
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (known > 0 && there.isPresent() && there.get() == known) {
      VOTING.forEach(choice -> counts.putIfAbsent(choice, 0));
    }
  }

  /** Members in office as printed; else every choice counted, absents too; else the profile. */
  private static Optional<Integer> entitled(
      Map<Choice, Integer> counts,
      Optional<Sitting> sitting,
      Issuer issuer,
      Optional<LocalDate> date) {
    Optional<Integer> printed = sitting.flatMap(s -> s.membersInOffice().value());
    Optional<Integer> counted =
        counts.keySet().containsAll(List.of(Choice.values()))
            ? Optional.of(counts.values().stream().mapToInt(Integer::intValue).sum())
            : Optional.empty();
    return Stream.of(printed, counted, date.flatMap(issuer::seats))
        .flatMap(Optional::stream)
        .findFirst();
  }
}

package fr.greffe.reading;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Origin;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts who voted for what is adopted « à l'unanimité » and nothing more: those present and the
 * proxies they hold. Only where the sitting prints as many present as it lists and nobody came or
 * went, and nothing in the act says that somebody left the room or took no part: the executive does
 * when its accounts are voted (CGCT L2121-14). The count is derived and names its terms.
 */
final class UnanimousVoters {
  private UnanimousVoters() {}

  /** The act with the votes counted that its sitting allows to count. */
  static Deliberation counted(Deliberation act, List<Sitting> sittings) {
    Optional<Value<Integer>> voters =
        sittings.stream()
            .filter(s -> s.id().equals(act.sittingId()))
            .findFirst()
            .flatMap(UnanimousVoters::voters);
    boolean bare = act.votes().size() == 1 && isBare(act.votes().get(0)) && !mayLackVoters(act);
    return bare && voters.isPresent()
        ? ActReader.withVote(act, withFor(act.votes().get(0), voters.get()))
        : act;
  }

  /** A unanimity with no count and no name: anything more printed may change who voted. */
  private static boolean isBare(Vote vote) {
    return vote.result() == VoteResult.ADOPTED_UNANIMOUSLY
        && vote.resultAsPrinted().isPresent()
        && vote.tallies().isEmpty()
        && vote.rounds().isEmpty()
        && vote.scope().isEmpty();
  }

  private static boolean mayLackVoters(Deliberation act) {
    Stream<String> told =
        Stream.of(
                act.subject().value().stream(),
                act.recitals().stream().map(r -> r.text()),
                act.articles().stream().map(a -> a.text()),
                act.votes().get(0).sources().stream().map(Source::text))
            .flatMap(s -> s);
    return LESS.matcher(Fold.fold(told.collect(Collectors.joining(" ")))).find();
  }

  private static final Pattern LESS =
      Pattern.compile(
          "\\b(?:quitt\\w+|sort(?:i|ie|is|ant|ent)?|retir\\w+|(?:pas|pris|prend\\w*) part|particip\\w+ pas"
              + "|absten\\w+|abstient|comptes? (?:administratifs?|financiers?)|cfu)\\b");

  private static Optional<Value<Integer>> voters(Sitting sitting) {
    int present = sitting.presentCount().orElse(0);
    int proxies = sitting.proxies().size();
    boolean sure =
        sitting.presentCount().origin() == Origin.PRINTED
            && present == sitting.present().size()
            && sitting.changes().isEmpty()
            && sitting.proxyCount().orElse(proxies) == proxies
            && sitting.membersInOffice().orElse(0) >= present + proxies;
    if (!sure) {
      return Optional.empty();
    }
    List<Source> terms = new ArrayList<>(sitting.presentCount().sources());
    sitting.proxies().forEach(p -> terms.add(p.source()));
    String note = present + " présents + " + proxies + " pouvoirs";
    return Optional.of(Value.derived(present + proxies, terms, note));
  }

  private static Vote withFor(Vote vote, Value<Integer> count) {
    return new Vote(
        vote.id(),
        vote.deliberationId(),
        vote.scope(),
        vote.resultAsPrinted(),
        vote.result(),
        vote.ballot(),
        List.of(new Tally(Choice.POUR, count, List.of())),
        vote.sources(),
        vote.rounds());
  }
}

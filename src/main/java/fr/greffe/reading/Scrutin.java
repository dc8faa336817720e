package fr.greffe.reading;

import fr.greffe.record.Ballot;
import fr.greffe.record.Choice;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Member;
import fr.greffe.record.Source;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vote while its statements are being gathered. */
final class Scrutin {
  private final Map<Choice, Tally> tallies = new EnumMap<>(Choice.class);
  private final Set<Source> sources = new LinkedHashSet<>();
  private String lead = "";
  private String question = "";
  private boolean part;
  private boolean named;
  private boolean boxed;
  private Value<String> printed = Value.absent();
  private VoteResult result = VoteResult.UNSTATED;
  private Ballot ballot = Ballot.UNSTATED;
  private List<ElectionRound> rounds = List.of();

  /** The words before the vote on its line: what was put to the vote, when it is a part. */
  String lead() {
    return lead;
  }

  void lead(String words) {
    lead = words;
  }

  /** The words right before the vote that name what is voted (« SPANC : unanimité »). */
  void name(String words) {
    lead = words;
    named = true;
  }

  /** The name of a part of the act that is surely voted apart. */
  void part(String words) {
    name(words);
    part = true;
  }

  boolean isPart() {
    return part;
  }

  /** The vote begins with the number of those who vote (« Votants : 27 »). */
  void boxed() {
    boxed = true;
  }

  boolean isBoxed() {
    return boxed;
  }

  /** What was asked, where the vote's line says it (« Gratuité du dépôt : vote : 14 pour »). */
  String question() {
    return question;
  }

  void question(String words) {
    question = words;
  }

  boolean isEmpty() {
    return tallies.isEmpty() && result == VoteResult.UNSTATED && rounds.isEmpty();
  }

  boolean hasCounts() {
    return tallies.values().stream().anyMatch(t -> t.count().isPresent());
  }

  /** Votes for a proposal are counted. */
  boolean hasFor() {
    return tallies.containsKey(Choice.POUR);
  }

  boolean hasResult() {
    return result != VoteResult.UNSTATED;
  }

  VoteResult result() {
    return result;
  }

  Optional<Tally> tally(Choice choice) {
    return Optional.ofNullable(tallies.get(choice));
  }

  void result(VoteResult value, Value<String> words) {
    result = value;
    printed = words;
  }

  void ballot(Ballot form) {
    if (ballot == Ballot.UNSTATED) {
      ballot = form;
    }
  }

  /** The rounds of an election; by nature its ballot is secret unless it is said otherwise. */
  void rounds(List<ElectionRound> told) {
    rounds = List.copyOf(told);
  }

  List<ElectionRound> rounds() {
    return rounds;
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  void source(Source source) {
    sources.add(source);
  }

  void tally(Choice choice, Value<Integer> count, List<Member> members) {
    Tally old = tallies.get(choice);
    if (old == null) {
      tallies.put(choice, new Tally(choice, count, members));
      return;
    }
    List<Member> all = new ArrayList<>(old.members());
    all.addAll(members);
    tallies.put(choice, new Tally(choice, old.count().isPresent() ? old.count() : count, all));
  }

  /** True when it tells that a matter is put off, and no voices. */
  boolean isOnlyPutOff() {
    return result == VoteResult.POSTPONED && tallies.isEmpty();
  }

  /** True when the other says nothing this one already says otherwise. */
  boolean accepts(Scrutin other) {
    for (Map.Entry<Choice, Tally> e : other.tallies.entrySet()) {
      Tally mine = tallies.get(e.getKey());
      if (mine != null
          && mine.count().isPresent()
          && e.getValue().count().isPresent()
          && !mine.count().value().equals(e.getValue().count().value())) {
        return false;
      }
    }
    if (isOtherPart(other)) {
      return false;
    }
    boolean sameWords = !hasResult() || !other.hasResult() || compatible(result, other.result);
    boolean bothCounted = hasCounts() && other.hasCounts() && sharesChoice(other);
    return sameWords && !(bothCounted && !lead.equals(other.lead));
  }

  /** Two parts of an act are voted apart, and so is the whole after its parts. */
  private boolean isOtherPart(Scrutin other) {
    boolean mine = part || VoteObject.isPart(Fold.fold(lead));
    boolean others = part || other.part || VoteObject.isPart(Fold.fold(other.lead));
    boolean differ = !other.lead.isEmpty() && !lead.equals(other.lead);
    return (mine && others || named && other.named) && differ
        || mine && other.lead.isEmpty() && hasResult() && other.hasResult();
  }

  private boolean sharesChoice(Scrutin other) {
    return other.tallies.keySet().stream().anyMatch(tallies::containsKey);
  }

  private static boolean compatible(VoteResult a, VoteResult b) {
    return a == b
        || isAdopted(a) && isAdopted(b)
        || a == VoteResult.ACKNOWLEDGED
        || b == VoteResult.ACKNOWLEDGED
        || a == VoteResult.ELECTED
        || b == VoteResult.ELECTED;
  }

  private static boolean isAdopted(VoteResult r) {
    return r == VoteResult.ADOPTED
        || r == VoteResult.ADOPTED_UNANIMOUSLY
        || r == VoteResult.ADOPTED_BY_MAJORITY;
  }

  void absorb(Scrutin other) {
    other
        .tallies
        .values()
        .forEach(
            t -> {
              Tally mine = tallies.get(t.choice());
              boolean again = mine != null && !mine.members().isEmpty();
              tally(t.choice(), t.count(), again ? List.of() : t.members());
            });
    if (other.hasResult() && rank(other.result) > rank(result)) {
      result = other.result;
      printed = other.printed;
    }
    ballot(other.ballot);
    if (lead.isEmpty()) {
      lead = other.lead;
      part = other.part;
      named = other.named;
    }
    boxed = boxed || other.boxed;
    if (question.isEmpty()) {
      question = other.question;
    }
    sources.addAll(other.sources);
  }

  /** The more exact of two results stays. */
  private static int rank(VoteResult r) {
    return switch (r) {
      case UNSTATED -> 0;
      case ACKNOWLEDGED -> 1;
      case ADOPTED -> 2;
      case ELECTED -> 3;
      default -> 4;
    };
  }

  Vote build(String id, String deliberationId, String scope) {
    nobodyAgainst();
    List<Tally> ordered = List.copyOf(tallies.values());
    return new Vote(
        id,
        deliberationId,
        scope,
        printed,
        normalised(),
        ballot,
        ordered,
        List.copyOf(sources),
        rounds);
  }

  /** A printed unanimity with its votes counted says that nobody was against. */
  private void nobodyAgainst() {
    boolean counted = count(Choice.POUR).isPresent() && !tallies.containsKey(Choice.CONTRE);
    if (result == VoteResult.ADOPTED_UNANIMOUSLY && printed.isPresent() && counted) {
      Value<Integer> none =
          Value.derived(
              0, printed.sources(), "« " + printed.orElse("") + " » : aucune voix contre");
      tallies.put(Choice.CONTRE, new Tally(Choice.CONTRE, none, List.of()));
    }
  }

  /** « adopté » with votes against is by a majority; counts alone tell the result too. */
  private VoteResult normalised() {
    if (result != VoteResult.UNSTATED && result != VoteResult.ADOPTED) {
      return result;
    }
    Optional<Integer> pour = count(Choice.POUR);
    if (pour.isEmpty()) {
      return result;
    }
    int contre = count(Choice.CONTRE).orElse(0);
    int abstention = count(Choice.ABSTENTION).orElse(0);
    if (contre > 0 || abstention > 0) {
      return pour.get() > contre ? VoteResult.ADOPTED_BY_MAJORITY : rejectedOr(result);
    }
    return result == VoteResult.UNSTATED && pour.get() > 0 ? VoteResult.ADOPTED : result;
  }

  private static VoteResult rejectedOr(VoteResult printed) {
    return printed == VoteResult.UNSTATED ? VoteResult.REJECTED : printed;
  }

  private Optional<Integer> count(Choice choice) {
    return tally(choice).flatMap(t -> t.count().value());
  }
}

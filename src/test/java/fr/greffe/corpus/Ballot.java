package fr.greffe.corpus;

import fr.greffe.evaluate.Facts;
import fr.greffe.record.Choice;
import fr.greffe.record.VoteResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vote to print. In a template it stands as <code>{{vote:id}}</code>.
 *
 * @param style how it is printed (see {@link BallotWriter})
 * @param words the words of the result as printed
 * @param form the form of the ballot, a name of {@code record.Ballot}
 * @param tallies what is printed of each choice, in printed order
 */
record Ballot(
    String id,
    String style,
    Person.Form names,
    String scope,
    VoteResult result,
    String words,
    String form,
    Map<Choice, Tally> tallies) {

  Ballot {
    tallies = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
  }

  /**
   * One choice.
   *
   * @param count as printed; empty when no count is printed
   * @param members those named; null when nobody is named
   */
  record Tally(Optional<Integer> count, List<Person> members, List<Sitting.Proxy> proxies) {

    static Tally count(int n) {
      return new Tally(Optional.of(n), null, List.of());
    }

    static Tally named(List<Person> members) {
      return new Tally(Optional.of(members.size()), members, List.of());
    }
  }

  Ballot with(Choice choice, Tally tally) {
    Map<Choice, Tally> others = new LinkedHashMap<>(tallies);
    others.put(choice, tally);
    return new Ballot(id, style, names, scope, result, words, form, others);
  }

  Ballot withResult(VoteResult other, String otherWords) {
    return new Ballot(id, style, names, scope, other, otherWords, form, tallies);
  }

  Facts.VoteFacts facts() {
    Map<String, Facts.TallyFacts> out = new LinkedHashMap<>();
    tallies.forEach(
        (choice, t) ->
            out.put(
                choice.name(),
                new Facts.TallyFacts(
                    t.count().orElse(null),
                    t.members() == null
                        ? null
                        : t.members().stream().map(m -> m.named(names)).toList(),
                    t.proxies().isEmpty()
                        ? null
                        : t.proxies().stream().map(p -> p.facts(names)).toList())));
    return new Facts.VoteFacts(scope.isEmpty() ? null : scope, result.name(), form, out);
  }
}

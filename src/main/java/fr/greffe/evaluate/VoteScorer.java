package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.ActFacts;
import fr.greffe.evaluate.Facts.ProxyFacts;
import fr.greffe.evaluate.Facts.TallyFacts;
import fr.greffe.evaluate.Facts.VoteFacts;
import fr.greffe.evaluate.ScoreSheet.Subject;
import fr.greffe.record.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The votes of a pair of acts: paired by what is put to the vote, then in order. */
final class VoteScorer {

  private static final RecordType TYPE = RecordType.VOTES;

  void score(Comparison<ActFacts> acts) {
    List<VoteFacts> expected =
        acts.expected().isPresent() ? acts.expected().get().votes() : List.of();
    if (expected == null) {
      return;
    }
    List<VoteFacts> found =
        acts.found().map(ActFacts::votes).filter(Objects::nonNull).orElse(List.of());
    Subject act = acts.subject();
    Pairing<VoteFacts> pairing = Pairing.of(expected, found, VoteScorer::strength);
    for (Pairing.Pair<VoteFacts> pair : pairing.pairs()) {
      Subject subject = subject(act, Optional.of(pair.found()), pair.expected());
      acts.sheet().pair(subject);
      fields(acts, subject, Optional.of(pair.expected()), Optional.of(pair.found()));
    }
    for (VoteFacts e : pairing.missing()) {
      Subject subject = subject(act, Optional.empty(), e);
      acts.sheet()
          .missing(
              subject, shown(e), () -> fields(acts, subject, Optional.of(e), Optional.empty()));
    }
    for (VoteFacts f : pairing.spurious()) {
      Subject subject = subject(act, Optional.of(f), f);
      acts.sheet()
          .spurious(
              subject, shown(f), () -> fields(acts, subject, Optional.empty(), Optional.of(f)));
    }
  }

  private static double strength(VoteFacts e, VoteFacts f) {
    String scopeE = RecordScorer.orEmpty(e.scope());
    String scopeF = RecordScorer.orEmpty(f.scope());
    double scope = scopeE.isBlank() && scopeF.isBlank() ? 2 : 2 * SameText.kinship(scopeE, scopeF);
    return 0.1 + scope + (Objects.equals(e.result(), f.result()) ? 0.5 : 0);
  }

  private static Subject subject(Subject act, Optional<VoteFacts> found, VoteFacts named) {
    String scope = RecordScorer.orEmpty(named.scope());
    String label = scope.isBlank() ? act.label() : act.label() + " / " + scope;
    return new Subject(TYPE, found, label, act.page());
  }

  private static String shown(VoteFacts vote) {
    StringBuilder text = new StringBuilder(RecordScorer.orEmpty(vote.result()));
    if (vote.tallies() != null) {
      vote.tallies().forEach((c, t) -> text.append(" ").append(c).append("=").append(t.count()));
    }
    return text.toString();
  }

  private static void fields(
      Comparison<ActFacts> acts,
      Subject subject,
      Optional<VoteFacts> expected,
      Optional<VoteFacts> found) {
    Comparison<VoteFacts> c = new Comparison<>(acts.sheet(), subject, expected, found);
    c.text("scope", VoteFacts::scope)
        .exact("result", stated(VoteFacts::result))
        .exact("ballot", stated(VoteFacts::ballot));
    for (Choice choice : Choice.values()) {
      c.exact("count." + choice, v -> tally(v, choice).count());
    }
    for (Choice choice : Choice.values()) {
      c.names("members." + choice, v -> tally(v, choice).members());
    }
    c.list("proxies", VoteScorer::proxies, SittingScorer::sameProxy);
  }

  /** UNSTATED is the word for nothing printed. */
  private static Function<VoteFacts, String> stated(Function<VoteFacts, String> of) {
    return v -> "UNSTATED".equals(of.apply(v)) ? null : of.apply(v);
  }

  /** The tally of a choice; of a choice the vote does not name, an empty one. */
  private static TallyFacts tally(VoteFacts vote, Choice choice) {
    Map<String, TallyFacts> tallies = vote.tallies();
    if (tallies == null) {
      return new TallyFacts(null, null, null);
    }
    return tallies.getOrDefault(choice.name(), new TallyFacts(null, List.of(), List.of()));
  }

  /** The proxies under all choices; null when the truth records none of these lists. */
  private static List<ProxyFacts> proxies(VoteFacts vote) {
    List<ProxyFacts> all = new ArrayList<>();
    boolean recorded = vote.tallies() != null && vote.tallies().isEmpty();
    if (vote.tallies() != null) {
      for (TallyFacts tally : vote.tallies().values()) {
        recorded |= tally.proxies() != null;
        all.addAll(tally.proxies() == null ? List.of() : tally.proxies());
      }
    }
    return recorded ? all : null;
  }
}

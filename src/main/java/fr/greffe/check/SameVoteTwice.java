package fr.greffe.check;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Vote;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vote printed twice (in the text and on the vote page, or as a roll call and in the sentence
 * that tells its result) has the same counts both times.
 */
final class SameVoteTwice implements Rule {

  /** A count copied wrongly is this much apart at most. */
  private static final int A_LITTLE = 2;

  private static final int MORE = Integer.MAX_VALUE;

  /** « 20 voix pour, 6 contre et 2 abstentions ». */
  private static final Map<Choice, Pattern> COUNTS =
      Map.of(
          Choice.POUR, Pattern.compile("\\b(\\d{1,3}) (?:voix |votes? )?pour\\b"),
          Choice.CONTRE, Pattern.compile("\\b(\\d{1,3}) (?:voix |votes? )?contre\\b"),
          Choice.ABSTENTION, Pattern.compile("\\b(\\d{1,3}) abstentions?\\b"));

  @Override
  public String id() {
    return "V08";
  }

  @Override
  public Subject subject() {
    return Subject.VOTES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      List<Vote> whole = act.votes().stream().filter(v -> v.scope().isEmpty()).toList();
      for (int i = 1; i < whole.size(); i++) {
        VoteSubject first = new VoteSubject(act, whole.get(0), Optional.empty());
        VoteSubject other = new VoteSubject(act, whole.get(i), Optional.empty());
        if (mayBeOne(first, other)) {
          for (Choice choice : Choice.values()) {
            compare(first, other, choice).ifPresent(judgements::add);
          }
        }
      }
      act.votes().forEach(v -> sentence(new VoteSubject(act, v, Optional.empty()), judgements));
    }
    return judgements;
  }

  /** A roll call is summed up by the sentence that tells the result. */
  private void sentence(VoteSubject vote, List<Judgement> judgements) {
    for (Source source : vote.vote().resultAsPrinted().sources()) {
      Map<Choice, Integer> said = counts(source);
      boolean elsewhere =
          said.size() > 1
              && said.keySet().stream()
                  .allMatch(
                      c ->
                          vote.printed(c).isPresent()
                              && !vote.members(c).isEmpty()
                              && !vote.printed(c).get().sources().contains(source));
      if (elsewhere) {
        said.forEach((choice, count) -> judgements.add(sentence(vote, choice, count, source)));
      }
    }
  }

  private static Map<Choice, Integer> counts(Source source) {
    Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
    String folded = Fold.fold(source.text());
    COUNTS.forEach(
        (choice, pattern) -> {
          Matcher count = pattern.matcher(folded);
          if (count.find()) {
            counts.put(choice, Integer.valueOf(count.group(1)));
          }
        });
    return counts;
  }

  private Judgement sentence(VoteSubject vote, Choice choice, int count, Source source) {
    int listed = vote.printed(choice).orElseThrow().orElse(0);
    Reckoning reckoning =
        Reckoning.exact(
            "equality",
            List.of(vote.term(choice, listed)),
            VoteSubject.count(VoteSubject.label(choice), count, Optional.of(source)));
    List<Source> evidence = new ArrayList<>(List.of(source));
    evidence.addAll(vote.printed(choice).get().sources());
    Judgement judgement = Judgement.of(this, vote.place(), reckoning, "", List.of("printed twice"));
    return judgement.fails()
        ? judgement.alert(Severity.WARNING, "message", Map.of(), evidence)
        : judgement;
  }

  /**
   * Two votes of an act may be of two things: they are one printed twice when one choice differs at
   * most, a little, and the others agree.
   */
  private static boolean mayBeOne(VoteSubject first, VoteSubject other) {
    int apart = 0;
    boolean agree = false;
    for (Choice choice : Choice.values()) {
      int one = first.known(choice).orElse(0);
      int two = other.known(choice).orElse(0);
      boolean both = first.known(choice).isPresent() && other.known(choice).isPresent();
      agree |= both && one == two && one > 0;
      if (both && one != two) {
        apart = apart == 0 ? Math.abs(one - two) : MORE;
      }
    }
    boolean oneChoice = counted(first) < 2 || counted(other) < 2;
    return apart <= A_LITTLE && (apart == 0 || agree || oneChoice);
  }

  private static long counted(VoteSubject vote) {
    return Arrays.stream(Choice.values()).filter(c -> vote.known(c).isPresent()).count();
  }

  private Optional<Judgement> compare(VoteSubject first, VoteSubject other, Choice choice) {
    Optional<Integer> one = first.known(choice);
    Optional<Integer> two = other.known(choice);
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    Reckoning reckoning =
        Reckoning.exact(
            "equality", List.of(first.term(choice, one.get())), other.term(choice, two.get()));
    List<Source> evidence = new ArrayList<>(other.sources());
    evidence.addAll(first.sources());
    Judgement judgement =
        Judgement.of(this, first.place(), reckoning, "", List.of("printed twice"));
    return Optional.of(
        judgement.fails()
            ? judgement.alert(Severity.WARNING, "message", Map.of(), evidence)
            : judgement);
  }
}

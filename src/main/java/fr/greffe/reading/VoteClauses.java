package fr.greffe.reading;

import fr.greffe.record.Choice;
import fr.greffe.record.VoteResult;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clauses of a paragraph, grouped by the vote they tell: « l'amendement est repoussé (5 pour,
 * 11 contre). La proposition recueille 11 voix pour » tells two.
 */
final class VoteClauses {
  /** The full stop of « M. » and of « art. » ends no sentence. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b(?:MM?|Mr|Mme|Mmes|art|Art|al|n|ch|chap|\\p{Lu}))\\. |; ");

  /** Where a clause stands in its text. */
  record Clause(int start, int end) {}

  private VoteClauses() {}

  /** Where the last sentence begins. */
  static int lastSentence(String text) {
    int from = 0;
    Matcher m = SENTENCE_END.matcher(text);
    while (m.find()) {
      from = m.end();
    }
    return from;
  }

  /** The sentences of a text; the full stop of « M. » ends none. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    Matcher m = SENTENCE_END.matcher(text);
    while (m.find()) {
      sentences.add(text.substring(from, m.end()).strip());
      from = m.end();
    }
    sentences.add(text.substring(from).strip());
    return sentences;
  }

  /** The clauses of a text: what full stops and semicolons outside brackets end. */
  static List<Clause> of(String text) {
    List<Clause> clauses = new ArrayList<>();
    int from = 0;
    Matcher m = SENTENCE_END.matcher(text);
    while (m.find()) {
      if (depth(text, from, m.start()) <= 0) {
        clauses.add(new Clause(from, m.end()));
        from = m.end();
      }
    }
    if (from < text.length()) {
      clauses.add(new Clause(from, text.length()));
    }
    return clauses;
  }

  private static int depth(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  /** The paragraph cut where a clause tells another vote than the clauses before it. */
  static List<Unit> votes(Unit unit) {
    List<VoteWords.Found> all = VoteWords.choices(Fold.aligned(unit.text()));
    List<Clause> clauses = of(unit.text());
    if (clauses.size() < 2 || all.stream().noneMatch(VoteClauses::isAgainst)) {
      return List.of(unit);
    }
    List<Unit> votes = new ArrayList<>();
    Told told = new Told();
    int from = 0;
    for (Clause clause : clauses) {
      String folded = Fold.aligned(unit.text().substring(clause.start(), clause.end()));
      List<VoteWords.Found> choices = VoteWords.choices(folded);
      Optional<VoteResult> result =
          VoteResults.of(folded, !choices.isEmpty()).map(VoteResults.Found::result);
      if (told.isContradictedBy(choices, result)) {
        votes.add(unit.part(from, clause.start()));
        from = clause.start();
        told = new Told();
      }
      told.add(choices);
    }
    if (from == 0) {
      return List.of(unit);
    }
    votes.add(unit.part(from, unit.text().length()));
    return votes;
  }

  /** Two votes in one paragraph are told apart by who is against. */
  private static boolean isAgainst(VoteWords.Found choice) {
    return choice.choice() == Choice.CONTRE && choice.count().isPresent();
  }

  /** What the clauses so far tell of one vote. */
  private static final class Told {
    private final Map<Choice, Integer> counts = new EnumMap<>(Choice.class);

    boolean isContradictedBy(List<VoteWords.Found> choices, Optional<VoteResult> next) {
      boolean recounted =
          choices.stream()
              .filter(c -> c.choice() == Choice.POUR || c.choice() == Choice.CONTRE)
              .anyMatch(c -> c.count().isPresent() && differs(c));
      int against = counts.getOrDefault(Choice.CONTRE, 0);
      boolean unanimous = next.filter(r -> r == VoteResult.ADOPTED_UNANIMOUSLY).isPresent();
      return recounted || unanimous && against > 0 && counts.containsKey(Choice.POUR);
    }

    private boolean differs(VoteWords.Found choice) {
      Integer mine = counts.get(choice.choice());
      return mine != null && !mine.equals(choice.count().orElseThrow());
    }

    void add(List<VoteWords.Found> choices) {
      choices.forEach(c -> c.count().ifPresent(n -> counts.putIfAbsent(c.choice(), n)));
    }
  }
}

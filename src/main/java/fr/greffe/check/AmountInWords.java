package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import fr.greffe.text.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in words and the figures beside it say the same (« quatre cents euros (400 €) »). */
final class AmountInWords implements Rule {

  /** Between the words and the figures: a bracket, a dash, « soit ». */
  private static final Pattern JOINT =
      Pattern.compile("[\\s(\\[,:–—-]*(?:soit|ou)?[\\s(\\[,:–—-]*");

  /** Counts this small are rarely amounts; « deux (2) » is not checked. */
  private static final BigDecimal SMALLEST = BigDecimal.TEN;

  @Override
  public String id() {
    return "T12";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      List<NumberMatch> words =
          NumberWords.find(prose.text()).stream()
              .filter(w -> w.value().compareTo(SMALLEST) > 0)
              .filter(w -> w.unit().equals(Amount.EURO))
              .toList();
      if (!words.isEmpty()) {
        List<NumberMatch> figures = prose.read().money();
        for (NumberMatch word : words) {
          beside(prose.text(), word, figures)
              .map(f -> judge(context, prose, word, f))
              .map(j -> j.fails() && context.isScanned(prose.sources()) ? misread(j) : j)
              .ifPresent(judgements::add);
        }
      }
    }
    return judgements;
  }

  private static Judgement misread(Judgement judgement) {
    return judgement.undecided("read by OCR");
  }

  private static Optional<NumberMatch> beside(
      String text, NumberMatch word, List<NumberMatch> figures) {
    return figures.stream()
        .filter(
            f ->
                f.start() >= word.end() && joins(text, word.end(), f.start())
                    || f.end() <= word.start() && joins(text, f.end(), word.start()))
        .findFirst();
  }

  private static boolean joins(String text, int from, int to) {
    String between = text.substring(from, to);
    return !between.isBlank() && JOINT.matcher(between).matches();
  }

  private Judgement judge(CheckContext context, Prose prose, NumberMatch word, NumberMatch figure) {
    Term inWords = context.term(prose, word, prose.text().substring(word.start(), word.end()));
    Term inFigures =
        context.term(prose, figure, prose.text().substring(figure.start(), figure.end()));
    Reckoning reckoning = Reckoning.exact("equality", List.of(inWords), inFigures);
    return Judgement.of(
            this, prose.place(), reckoning, Amount.EURO, List.of("words beside figures"))
        .alertIfFailing(Severity.WARNING, Map.of("words", inWords.label()));
  }
}

package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change stated in a sentence (« passe de 1 288 000 € à 1 326 640 €, soit une hausse de 3 % ») is
 * the one its two figures make.
 */
final class StatedEvolution implements Rule {

  private static final String UP = "hausse|augmentation|progression|croissance|accroissement";
  private static final String DOWN = "baisse|diminution|recul|reduction|repli|economie";

  /** « de » before the first figure. */
  private static final Pattern FROM = Pattern.compile("(?:^|[\\s'’(])de\\s*$");

  /** Characters before the first figure in which « de » stands. */
  private static final int FROM_REACH = 6;

  /** Between the figures: « € HT à », « habitants à ». */
  private static final Pattern TO = Pattern.compile("[^.;:,\\d]{0,40}\\sa\\s+");

  /** Between the second figure and the change. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "[^.;:%\\d]{0,30}(?:\\bsoit|\\(|, en|,)\\s*(?:[^.;:%\\d]{0,25}\\b("
              + UP
              + "|"
              + DOWN
              + ")\\b[^.;:%\\d]{0,25}\\bde\\s*)?\\(?");

  /** The word of a change, or « 5,2 % » after a sign: what a text must hold to be read. */
  private static final List<String> WORDS = List.of((UP + "|" + DOWN).split("\\|"));

  private static final Pattern SIGNED = Pattern.compile("[-+−–] ?\\d[\\d ,.]*%");

  private static final Pattern FALL = Pattern.compile(DOWN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "T23";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      if (prose.text().indexOf('%') < 0) {
        continue;
      }
      if (!prose.read().says(WORDS) && !SIGNED.matcher(prose.read().folded()).find()) {
        continue;
      }
      List<NumberMatch> numbers = prose.read().numbers();
      for (int i = 0; i + 2 < numbers.size(); i++) {
        judge(context, prose, numbers.subList(i, i + 3)).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private Optional<Judgement> judge(CheckContext context, Prose prose, List<NumberMatch> three) {
    NumberMatch before = three.get(0);
    NumberMatch after = three.get(1);
    NumberMatch change = three.get(2);
    boolean units =
        change.unit().equals(Amount.PERCENT)
            && !before.unit().equals(Amount.PERCENT)
            && before.unit().equals(after.unit())
            && before.value().signum() > 0;
    String folded = prose.read().folded();
    int from = Math.max(0, before.start() - FROM_REACH);
    if (!units
        || !FROM.matcher(folded.substring(from, before.start())).find()
        || !TO.matcher(folded.substring(before.end(), after.start())).matches()) {
      return Optional.empty();
    }
    var words = CHANGE.matcher(folded.substring(after.end(), change.start()));
    boolean signed = "+-−–".indexOf(prose.text().charAt(change.start())) >= 0;
    if (!words.matches() || words.group(1) == null && !signed) {
      return Optional.empty();
    }
    boolean falls = words.group(1) != null && FALL.matcher(words.group(1)).matches();
    BigDecimal computed =
        after
            .value()
            .subtract(before.value())
            .multiply(HUNDRED)
            .divide(before.value(), 2, RoundingMode.HALF_UP);
    BigDecimal magnitude = falls ? computed.negate() : computed;
    Term stated = context.term(prose, change, "évolution");
    List<Term> terms =
        List.of(context.term(prose, before, "avant"), context.term(prose, after, "après"));
    Reckoning reckoning = Reckoning.compare("ratio", terms, stated, magnitude, change.precision());
    return Optional.of(
        Judgement.of(
                this, prose.place(), reckoning, Amount.PERCENT, List.of("change in the sentence"))
            .alertIfFailing(
                Severity.WARNING,
                Map.of(
                    "before", new Quantity(before.value(), before.unit()),
                    "after", new Quantity(after.value(), after.unit()))));
  }
}

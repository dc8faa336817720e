package fr.greffe.reading;

import fr.greffe.record.Amount;
import fr.greffe.record.Indicator;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchNumbers;
import fr.greffe.text.NumberMatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Types the printed value of an indicator. */
final class Readings {
  private static final Set<String> TIME =
      Set.of(
          "jour",
          "jours",
          "mois",
          "an",
          "ans",
          "annee",
          "annees",
          "semaine",
          "semaines",
          "heure",
          "heures",
          "h",
          "minute",
          "minutes",
          "min",
          "j");

  /** What may stand before the figure of a value. */
  private static final Pattern LEAD =
      Pattern.compile("^(?:environ|pres de|en moyenne|soit|~|<|>|=|[+±]|\\s)*$");

  /** Letters at most after the figure for the text to be a figure with a remark. */
  private static final int LONGEST_REMARK = 60;

  private Readings() {}

  /** The reading of a printed text; absent when the text is empty. */
  static Value<Indicator.Reading> of(String printed, List<Source> sources) {
    String text = printed.strip();
    if (text.isEmpty() || sources.isEmpty()) {
      return Value.absent();
    }
    Optional<NumberMatch> number = FrenchNumbers.find(text).stream().findFirst();
    boolean leads =
        number.isPresent()
            && LEAD.matcher(Fold.fold(text.substring(0, number.get().start()))).matches()
            && text.length() - number.get().end() <= LONGEST_REMARK;
    if (!leads) {
      return Value.printed(
          new Indicator.Reading(Indicator.Type.TEXT, Optional.empty(), text), sources);
    }
    Amount amount = number.get().at(sources.get(0));
    return Value.printed(
        new Indicator.Reading(type(unit(text, number.get())), Optional.of(amount), text), sources);
  }

  /** The unit printed with a value; empty when there is none. */
  static String unit(Value<Indicator.Reading> value) {
    return value
        .value()
        .flatMap(
            r ->
                r.number()
                    .map(
                        n ->
                            FrenchNumbers.find(r.text()).stream()
                                .findFirst()
                                .map(m -> unit(r.text(), m))
                                .orElse(n.unit())))
        .orElse("");
  }

  private static String unit(String text, NumberMatch number) {
    if (!number.unit().isEmpty()) {
      return number.unit();
    }
    String rest = Fold.fold(text.substring(number.end()));
    int space = rest.indexOf(' ');
    String word = space < 0 ? rest : rest.substring(0, space);
    return TIME.contains(word) ? word : "";
  }

  private static Indicator.Type type(String unit) {
    if (unit.equals(Amount.PERCENT)) {
      return Indicator.Type.PERCENTAGE;
    }
    return TIME.contains(Fold.fold(unit)) ? Indicator.Type.DURATION : Indicator.Type.NUMBER;
  }
}

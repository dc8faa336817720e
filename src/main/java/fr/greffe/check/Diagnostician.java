package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the single slip that explains a failing sum or equality: for each figure, the value it
 * would need is worked out and compared with the printed one. Only slips that repair the relation
 * exactly are told.
 */
final class Diagnostician {

  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  private Diagnostician() {}

  /** How plausible a kind of slip is, the highest first; used when nothing else decides. */
  static int plausibility(String kind) {
    return switch (kind) {
      case "explained" -> 50;
      case "column-shift" -> 45;
      case "digits-swapped" -> 40;
      case "sign" -> 36;
      case "magnitude" -> 34;
      case "term-missing" -> 32;
      case "term-twice" -> 30;
      case "digit-off" -> 26;
      case "rounding" -> 20;
      default -> 10;
    };
  }

  static List<Hypothesis> hypotheses(Judgement judgement) {
    Reckoning reckoning = judgement.reckoning();
    List<Hypothesis> found = new ArrayList<>();
    Optional<BigDecimal> difference = reckoning.difference();
    if (difference.isEmpty() || difference.get().signum() == 0) {
      return found;
    }
    Term stated = reckoning.stated().orElseThrow();
    if (!reckoning.kind().equals("product") && !reckoning.kind().equals("ratio")) {
      slip(stated, stated.value().subtract(difference.get()), judgement.unit(), found);
      for (Term term : reckoning.terms()) {
        if (term.coefficient().abs().compareTo(BigDecimal.ONE) == 0) {
          BigDecimal needed = term.value().add(difference.get().multiply(term.coefficient()));
          slip(term, needed, judgement.unit(), found);
        }
      }
    }
    if (reckoning.terms().size() > 1 && !reckoning.kind().equals("product")) {
      membership(reckoning.terms(), difference.get(), judgement.unit(), found);
    }
    rounding(stated, reckoning.computed().orElseThrow(), judgement.unit(), found);
    return found;
  }

  private static void slip(Term term, BigDecimal needed, String unit, List<Hypothesis> found) {
    if (term.value().signum() == 0 || needed.signum() == 0) {
      return;
    }
    if (needed.negate().compareTo(term.value()) == 0) {
      found.add(blame("sign", term, needed, unit));
      return;
    }
    if (Slips.magnitude(term.value(), needed)) {
      found.add(blame("magnitude", term, needed, unit));
    }
    int scale = Math.max(Math.max(term.value().scale(), needed.scale()), 0);
    String one = digits(term.value(), scale);
    String other = digits(needed, scale);
    if (term.value().signum() != needed.signum() || one.length() != other.length()) {
      return;
    }
    List<Integer> apart = new ArrayList<>();
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        apart.add(i);
      }
    }
    if (apart.size() == 1) {
      found.add(blame("digit-off", term, needed, unit));
    } else if (apart.size() == 2 && swapped(one, other, apart)) {
      found.add(blame("digits-swapped", term, needed, unit));
    }
  }

  private static boolean swapped(String one, String other, List<Integer> apart) {
    int i = apart.get(0);
    int j = apart.get(1);
    return one.charAt(i) == other.charAt(j) && one.charAt(j) == other.charAt(i);
  }

  /** True when the printed figure is the needed one with two of its digits swapped. */
  static boolean isSwap(BigDecimal printed, BigDecimal needed) {
    int scale = Math.max(Math.max(printed.scale(), needed.scale()), 0);
    BigDecimal units = printed.subtract(needed).movePointRight(scale);
    if (units.signum() == 0 || units.remainder(NINE).signum() != 0) {
      return false;
    }
    List<Hypothesis> found = new ArrayList<>();
    slip(
        new Term("", BigDecimal.ONE, printed, BigDecimal.ONE, Optional.empty()), needed, "", found);
    return found.stream().anyMatch(h -> h.kind().equals("digits-swapped"));
  }

  /** A term the printed total leaves out, or holds twice. */
  private static void membership(
      List<Term> terms, BigDecimal difference, String unit, List<Hypothesis> found) {
    for (Term term : terms) {
      BigDecimal share = term.value().multiply(term.coefficient());
      if (share.signum() == 0) {
        continue;
      }
      if (share.negate().compareTo(difference) == 0) {
        found.add(naming("term-missing", term, unit));
      } else if (share.compareTo(difference) == 0) {
        found.add(naming("term-twice", term, unit));
      }
    }
  }

  private static void rounding(
      Term stated, BigDecimal computed, String unit, List<Hypothesis> found) {
    BigDecimal plain = stated.value().stripTrailingZeros();
    int scale = Math.min(plain.scale(), unit.equals(Amount.EURO) ? 0 : plain.scale());
    if (computed.setScale(scale, RoundingMode.HALF_UP).compareTo(stated.value()) == 0
        && computed.signum() != 0
        && stated.value().signum() != 0) {
      found.add(
          new Hypothesis(
              "rounding",
              new Message(
                  "diagnosis.rounding",
                  Map.of(
                      "stated", new Quantity(stated.value(), unit),
                      "computed", new Quantity(computed, unit))),
              stated.source().stream().toList(),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private static Hypothesis blame(String kind, Term term, BigDecimal needed, String unit) {
    Map<String, Object> values =
        Map.of(
            "label", term.label(),
            "printed", new Quantity(term.value(), unit),
            "needed", new Quantity(needed, unit));
    return new Hypothesis(
        kind,
        new Message("diagnosis." + kind, values),
        sources(term),
        term.source(),
        Optional.of(needed));
  }

  private static Hypothesis naming(String kind, Term term, String unit) {
    Map<String, Object> values =
        Map.of("label", term.label(), "printed", new Quantity(term.value(), unit));
    return new Hypothesis(
        kind,
        new Message("diagnosis." + kind, values),
        sources(term),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Source> sources(Term term) {
    return term.source().stream().toList();
  }

  private static String digits(BigDecimal value, int scale) {
    return value.abs().setScale(scale).unscaledValue().toString();
  }
}

package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.RelationFacts;
import fr.greffe.evaluate.ScoreSheet.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Relations: two are the same when they say the same equation, written either way round (a + b = c
 * is c − a = b), zeros left out; zeros that add up to zero are not scored. Only what is missed is
 * counted: a truth lists the relations its author thought of, and one more that holds is no fault;
 * one more that fails shows among the findings.
 */
final class RelationScorer {

  private static final RecordType TYPE = RecordType.RELATIONS;

  private RelationScorer() {}

  static void score(ScoreSheet sheet, List<RelationFacts> expected, List<RelationFacts> found) {
    List<RelationFacts> comparable =
        expected.stream().filter(RelationScorer::saysSomething).toList();
    Pairing<RelationFacts> exact =
        Pairing.of(
            comparable,
            found,
            r -> List.of(equation(r), Optional.ofNullable(r.holds())),
            (e, f) -> 0);
    Pairing<RelationFacts> rest =
        Pairing.of(exact.missing(), exact.spurious(), RelationScorer::equation, (e, f) -> 0);
    List<Pairing.Pair<RelationFacts>> pairs = new ArrayList<>(exact.pairs());
    pairs.addAll(rest.pairs());
    for (Pairing.Pair<RelationFacts> pair : pairs) {
      RelationFacts e = pair.expected();
      Subject subject = new Subject(TYPE, Optional.of(pair.found()), shown(e), e.page());
      sheet.pair(subject);
      if (e.holds() != null) {
        sheet.exact(subject, "verdict", e.holds(), pair.found().holds());
      }
    }
    for (RelationFacts e : rest.missing()) {
      sheet.missing(new Subject(TYPE, Optional.empty(), shown(e), e.page()), shown(e), () -> {});
    }
  }

  /** False for a relation without its result, and for zeros that add up to zero. */
  private static boolean saysSomething(RelationFacts r) {
    return r.stated() != null
        && r.terms() != null
        && (r.stated().signum() != 0
            || r.terms().stream().anyMatch(t -> t != null && t.signum() != 0));
  }

  /** The relation in a form that is equal for all ways to write it. */
  static List<Object> equation(RelationFacts r) {
    if (r.stated() == null || r.terms() == null) {
      return List.of(r);
    }
    String kind = RecordScorer.orEmpty(r.kind()).toLowerCase(Locale.ROOT);
    List<BigDecimal> terms = r.terms().stream().filter(Objects::nonNull).toList();
    if (kind.startsWith("count")) {
      terms = List.of(terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    if (kind.contains("ratio") || kind.contains("product") || kind.contains("percent")) {
      return List.of("ratio", sorted(terms, 1), r.stated().stripTrailingZeros());
    }
    List<BigDecimal> sides = new ArrayList<>(terms);
    sides.add(r.stated().negate());
    List<BigDecimal> one = sorted(sides, 1);
    List<BigDecimal> other = sorted(sides, -1);
    return List.of(one.toString().compareTo(other.toString()) < 0 ? one : other);
  }

  private static List<BigDecimal> sorted(List<BigDecimal> numbers, int sign) {
    return numbers.stream()
        .filter(n -> n.signum() != 0)
        .map(n -> n.multiply(BigDecimal.valueOf(sign)).stripTrailingZeros())
        .sorted()
        .toList();
  }

  private static String shown(RelationFacts r) {
    List<String> terms =
        r.terms().stream().filter(Objects::nonNull).map(BigDecimal::toPlainString).toList();
    return String.join(
        " ",
        List.of(
            RecordScorer.orEmpty(r.id()),
            RecordScorer.orEmpty(r.kind()),
            String.join(" + ", terms),
            Boolean.FALSE.equals(r.holds()) ? "≠" : "=",
            r.stated().toPlainString()));
  }
}

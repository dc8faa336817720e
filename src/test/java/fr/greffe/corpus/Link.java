package fr.greffe.corpus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/**
 * A relation that a document prints between its figures.
 *
 * @param kind {@code sum}, {@code difference}, {@code equality}, {@code product} (first × second),
 *     {@code ratio} (100 × first / second)
 * @param grid the table it stands in; empty for a relation between places
 * @param stated the figure that states the result
 */
record Link(String id, String kind, String grid, List<Term> terms, String stated) {

  Link {
    terms = List.copyOf(terms);
  }

  /** A figure and its sign. */
  record Term(BigDecimal sign, String figure) {}

  static Term plus(String figure) {
    return new Term(BigDecimal.ONE, figure);
  }

  static Term minus(String figure) {
    return new Term(BigDecimal.ONE.negate(), figure);
  }

  static Link equality(String id, String first, String second) {
    return new Link(id, "equality", "", List.of(plus(first)), second);
  }

  /** The terms with their signs, as printed. */
  List<BigDecimal> values(Map<String, Figure> figures) {
    return terms.stream()
        .map(t -> figures.get(t.figure()).value().orElseThrow().multiply(t.sign()))
        .toList();
  }

  /** True when every term and the result are printed numbers. */
  boolean complete(Map<String, Figure> figures) {
    return number(figures, stated) && terms.stream().allMatch(t -> number(figures, t.figure()));
  }

  /** Whether the printed figures agree within what their printed precision explains. */
  boolean holds(Map<String, Figure> figures) {
    List<BigDecimal> values = values(figures);
    Figure result = figures.get(stated);
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal tolerance = result.style().precision().multiply(half);
    BigDecimal computed;
    switch (kind) {
      case "product" -> computed = values.get(0).multiply(values.get(1));
      case "ratio" -> {
        if (values.get(1).signum() == 0) {
          return true;
        }
        computed = values.get(0).movePointRight(2).divide(values.get(1), MathContext.DECIMAL64);
      }
      default -> {
        computed = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Term term : terms) {
          tolerance = tolerance.add(figures.get(term.figure()).style().precision().multiply(half));
        }
      }
    }
    return computed.subtract(result.value().orElseThrow()).abs().compareTo(tolerance) <= 0;
  }

  private static boolean number(Map<String, Figure> figures, String id) {
    return figures.containsKey(id) && figures.get(id).value().isPresent();
  }
}

package fr.greffe.check;

import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A computation over printed figures, exact. Each figure stands for the interval of half a unit in
 * its last printed place; the tolerance is what those intervals let the result vary by.
 *
 * @param stated the printed result; empty when nothing is printed
 * @param computed what the terms give; empty when a term is missing
 * @param tolerance the greatest difference that printed precision explains
 */
public record Reckoning(
    String kind,
    List<Term> terms,
    Optional<Term> stated,
    Optional<BigDecimal> computed,
    BigDecimal tolerance,
    Verdict verdict) {

  static final BigDecimal HALF = new BigDecimal("0.5");

  public Reckoning {
    terms = List.copyOf(terms);
  }

  /** The stated figure against the sum of coefficient × value. */
  public static Reckoning sum(List<Term> terms, Term stated) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal slack = half(stated);
    boolean signed = false;
    for (Term term : terms) {
      total = total.add(term.coefficient().multiply(term.value()));
      slack = slack.add(term.coefficient().abs().multiply(half(term)));
      signed |= term.coefficient().signum() < 0;
    }
    return compare(signed ? "difference" : "sum", terms, stated, total, slack);
  }

  /** The stated figure against the product of its factors. */
  public static Reckoning product(List<Term> factors, Term stated) {
    BigDecimal product = BigDecimal.ONE;
    BigDecimal highest = BigDecimal.ONE;
    for (Term factor : factors) {
      BigDecimal value = factor.value().abs();
      product = product.multiply(factor.value());
      highest = highest.multiply(value.add(half(factor)));
    }
    BigDecimal slack = highest.subtract(product.abs()).add(half(stated));
    return compare("product", factors, stated, product, slack);
  }

  /** Two printings of one figure, the rougher of the two setting the tolerance. */
  public static Reckoning equality(Term one, Term stated) {
    return compare("equality", List.of(one), stated, one.value(), half(one).add(half(stated)));
  }

  /** Two counts or codes that must be the same, without tolerance. */
  public static Reckoning exact(String kind, List<Term> terms, Term stated) {
    BigDecimal total = BigDecimal.ZERO;
    for (Term term : terms) {
      total = total.add(term.coefficient().multiply(term.value()));
    }
    return compare(kind, terms, stated, total, BigDecimal.ZERO);
  }

  /** Nothing numeric is computed: two places either agree or do not. */
  public static Reckoning agreement(String kind, boolean agrees) {
    return new Reckoning(
        kind,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        BigDecimal.ZERO,
        agrees ? Verdict.HOLDS : Verdict.DISCREPANCY);
  }

  /** The same terms, not decided. */
  public Reckoning undecided() {
    return new Reckoning(kind, terms, stated, computed, tolerance, Verdict.UNVERIFIABLE);
  }

  /** A comparison whose result and tolerance the caller worked out. */
  public static Reckoning compare(
      String kind, List<Term> terms, Term stated, BigDecimal computed, BigDecimal slack) {
    boolean holds = stated.value().subtract(computed).abs().compareTo(slack) <= 0;
    return new Reckoning(
        kind,
        terms,
        Optional.of(stated),
        Optional.of(computed),
        slack,
        holds ? Verdict.HOLDS : Verdict.DISCREPANCY);
  }

  /** Stated − computed, when both are known. */
  public Optional<BigDecimal> difference() {
    return stated.flatMap(s -> computed.map(c -> s.value().subtract(c)));
  }

  private static BigDecimal half(Term term) {
    return term.precision().multiply(HALF);
  }
}

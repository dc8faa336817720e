package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One relation a rule tried, and what to tell of it.
 *
 * @param place where it stands, for a reader
 * @param unit the unit of the figures, for the message
 * @param cues why the relation is believed to be meant
 * @param alert present when a human should look at it
 * @param family failing judgements of one family have one cause and are told under the first; empty
 *     for a judgement on its own
 */
public record Judgement(
    String ruleId,
    Phrase place,
    Reckoning reckoning,
    String unit,
    List<String> cues,
    Optional<Alert> alert,
    String family) {

  public Judgement {
    cues = List.copyOf(cues);
  }

  /** A relation without an alert. */
  public static Judgement of(
      Rule rule, Phrase place, Reckoning reckoning, String unit, List<String> cues) {
    return new Judgement(rule.id(), place, reckoning, unit, cues, Optional.empty(), "");
  }

  public Verdict verdict() {
    return reckoning.verdict();
  }

  /** True when the relation fails. */
  public boolean fails() {
    return verdict() == Verdict.DISCREPANCY;
  }

  /** This judgement, with an alert under the rule's own message when the relation fails. */
  public Judgement alertIfFailing(Severity severity, Map<String, Object> values) {
    return fails() ? alert(severity, "message", values, List.of()) : this;
  }

  /** This judgement with an alert, whatever its verdict. */
  public Judgement alert(
      Severity severity, String variant, Map<String, Object> values, List<Source> evidence) {
    Map<String, Object> all = new HashMap<>(values);
    all.putIfAbsent("place", place);
    all.putIfAbsent("count", reckoning.terms().size());
    reckoning
        .stated()
        .ifPresent(
            s -> {
              all.putIfAbsent("stated", new Quantity(s.value(), unit));
              all.putIfAbsent("label", s.label());
            });
    reckoning.computed().ifPresent(c -> all.putIfAbsent("computed", new Quantity(c, unit)));
    reckoning
        .difference()
        .ifPresent(d -> all.putIfAbsent("difference", new Quantity(d.abs(), unit)));
    all.putIfAbsent("terms", terms());
    List<Source> places = evidence.isEmpty() ? sources() : evidence;
    Message message = new Message(ruleId + "." + variant, all);
    return new Judgement(
        ruleId,
        place,
        reckoning,
        unit,
        cues,
        Optional.of(new Alert(severity, message, places, List.of())),
        family);
  }

  /** The same judgement with a hypothesis of the rule's own, when it has an alert. */
  public Judgement suspecting(Hypothesis hypothesis) {
    Optional<Alert> told =
        alert.map(
            a -> {
              List<Hypothesis> all = new ArrayList<>(a.hypotheses());
              all.add(hypothesis);
              return new Alert(a.severity(), a.message(), a.evidence(), all);
            });
    return new Judgement(ruleId, place, reckoning, unit, cues, told, family);
  }

  /** The same judgement, one of a family. */
  public Judgement in(String name) {
    return new Judgement(ruleId, place, reckoning, unit, cues, alert, name);
  }

  /** The same judgement, not decided, with the reason. */
  public Judgement undecided(String reason) {
    List<String> all = new ArrayList<>(cues);
    all.add(reason);
    return new Judgement(ruleId, place, reckoning.undecided(), unit, all, Optional.empty(), family);
  }

  /** The places of the stated figure and of the terms, in that order. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    reckoning.stated().flatMap(Term::source).ifPresent(sources::add);
    reckoning.terms().forEach(t -> t.source().ifPresent(sources::add));
    return sources;
  }

  private Phrase terms() {
    return new Phrase(terms(Language.FR), terms(Language.EN));
  }

  /** Up to this many terms are written out in a message; beyond, the first ones and « … ». */
  private static final int TERMS_WRITTEN = 6;

  private String terms(Language language) {
    StringBuilder out = new StringBuilder();
    String times = reckoning.kind().equals("product") ? " × " : " + ";
    List<Term> terms = reckoning.terms();
    for (int i = 0; i < Math.min(terms.size(), TERMS_WRITTEN); i++) {
      Term term = terms.get(i);
      boolean minus = term.coefficient().signum() < 0;
      if (i > 0) {
        out.append(minus ? " − " : times);
      } else if (minus) {
        out.append("− ");
      }
      boolean negative = term.value().signum() < 0 && i > 0;
      String number = new Quantity(term.value(), unit).in(language);
      BigDecimal factor = term.coefficient().abs();
      if (factor.compareTo(BigDecimal.ONE) != 0) {
        out.append(new Quantity(factor, "").in(language)).append(" × ");
      }
      out.append(negative ? "(" + number + ")" : number);
    }
    return out.append(terms.size() > TERMS_WRITTEN ? times + "…" : "").toString();
  }
}

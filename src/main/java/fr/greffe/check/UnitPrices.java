package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In a list with a quantity, a unit price and an amount, each amount is their product, when most
 * rows say so.
 */
final class UnitPrices implements Rule {

  private static final Pattern QUANTITY =
      Pattern.compile("\\b(?:quantites?|qte|qtes|nombre|nb|effectifs?|heures|jours|unites)\\b");
  private static final Pattern PRICE =
      Pattern.compile("\\bprix|\\bp\\.? ?u\\b|unitaire|\\btarif|\\bcout (?:par|horaire)|€ ?/");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\bmontants?|\\btota(?:l|ux)|\\bcouts?\\b|\\bprix total|\\brecette|\\bdepense");

  /** Rows that must agree before another is held against them. */
  private static final int ROWS_AGREEING = 3;

  @Override
  public String id() {
    return "T28";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      Axis axis = grid.columnAxis();
      if (axis.lines() > 2) {
        Optional<Integer> quantity = only(axis, QUANTITY, PRICE);
        Optional<Integer> price = only(axis, PRICE, AMOUNT);
        Optional<Integer> amount = only(axis, AMOUNT, PRICE);
        if (quantity.isPresent() && price.isPresent() && amount.isPresent()) {
          judgements.addAll(judge(axis, quantity.get(), price.get(), amount.get()));
        }
      }
    }
    return judgements;
  }

  /** The only column whose header has the words, and not the other ones. */
  private static Optional<Integer> only(Axis axis, Pattern words, Pattern not) {
    Optional<Integer> found = Optional.empty();
    for (int line = 0; line < axis.lines(); line++) {
      String header = Fold.fold(axis.label(line));
      if (words.matcher(header).find() && !not.matcher(header).find()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(line);
      }
    }
    return found;
  }

  private List<Judgement> judge(Axis axis, int quantity, int price, int amount) {
    List<Judgement> told = new ArrayList<>();
    for (int row = 0; row < axis.lanes(); row++) {
      Slot times = axis.slot(quantity, row);
      Slot each = axis.slot(price, row);
      Slot stated = axis.slot(amount, row);
      if (times.isNumber() && each.isNumber() && stated.isNumber() && !each.isPercent()) {
        List<Term> factors =
            List.of(exact(times.term(axis.name(quantity), 1)), each.term(axis.name(price), 1));
        Reckoning reckoning = Reckoning.product(factors, stated.term(axis.name(amount), 1));
        Phrase place = TablePlace.of(axis, amount, row);
        told.add(
            Judgement.of(
                this, place, reckoning, stated.unit(), List.of("headers: quantity, price")));
      }
    }
    long holds = told.stream().filter(j -> !j.fails()).count();
    if (holds < ROWS_AGREEING) {
      return List.of();
    }
    boolean convinced = holds >= 3 * (told.size() - holds);
    return told.stream()
        .map(j -> !j.fails() || convinced ? j : j.undecided("no second evidence"))
        .map(j -> j.alertIfFailing(Severity.WARNING, Map.of()))
        .toList();
  }

  /** What is counted is not rounded. */
  private static Term exact(Term term) {
    return new Term(term.label(), term.coefficient(), term.value(), BigDecimal.ZERO, term.source());
  }
}

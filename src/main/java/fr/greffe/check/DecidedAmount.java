package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an act decides is what it set out before: an amount of its articles that nothing else in the
 * act prints, while its account or its tables print, once, the same figure with two neighbouring
 * digits swapped.
 */
final class DecidedAmount implements Rule {

  /** Digits a figure must have, final zeros left out. */
  private static final int DIGITS = 2;

  /** A swap that moves a figure further than one part in this is seen by whoever types it. */
  private static final BigDecimal SEEN = BigDecimal.valueOf(3);

  private record Told(Prose prose, NumberMatch money) {}

  @Override
  public String id() {
    return "T26";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActTexts act : context.acts()) {
      List<Told> decided = new ArrayList<>();
      List<Told> told = new ArrayList<>();
      for (Prose prose : act.prose()) {
        List<Told> into = prose.canonical().equals("article") ? decided : told;
        prose.read().money().forEach(m -> into.add(new Told(prose, m)));
      }
      if (!decided.isEmpty() && !told.isEmpty()) {
        judge(context, act, decided, told, judgements);
      }
    }
    return judgements;
  }

  private void judge(
      CheckContext context,
      ActTexts act,
      List<Told> decided,
      List<Told> told,
      List<Judgement> judgements) {
    Set<BigDecimal> known = printed(act);
    told.forEach(t -> known.add(plain(t.money().value())));
    Set<BigDecimal> repeated = new HashSet<>();
    decided.forEach(t -> repeated.add(plain(t.money().value())));
    for (Told one : decided) {
      BigDecimal value = plain(one.money().value());
      if (known.contains(value) || value.precision() < DIGITS) {
        continue;
      }
      List<Told> twins =
          told.stream()
              .filter(t -> !repeated.contains(plain(t.money().value())))
              .filter(t -> isTwin(one.money().value(), t.money().value()))
              .toList();
      if (twins.size() == 1) {
        judgements.add(judgement(context, one, twins.get(0)));
      }
    }
  }

  private static boolean isTwin(BigDecimal one, BigDecimal other) {
    BigDecimal apart = one.subtract(other).abs();
    return Slips.swapped(one, other) && apart.multiply(SEEN).compareTo(one.max(other)) < 0;
  }

  private static Set<BigDecimal> printed(ActTexts act) {
    Set<BigDecimal> printed = new HashSet<>();
    for (Grid grid : act.grids()) {
      for (Cell cell : grid.table().cells()) {
        cell.amount().ifPresent(a -> printed.add(plain(a.value())));
      }
    }
    return printed;
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }

  private Judgement judgement(CheckContext context, Told decided, Told told) {
    Term stated = context.term(decided.prose(), decided.money(), "décision");
    Term before = context.term(told.prose(), told.money(), "exposé");
    return Judgement.of(
            this,
            decided.prose().place(),
            Reckoning.equality(before, stated),
            decided.money().unit(),
            List.of("decided once", "same digits"))
        .alertIfFailing(Severity.WARNING, Map.of());
  }
}

package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line « TVA 20 % » is that rate of the « HT » line beside it. */
final class TaxLines implements Rule {

  private static final Pattern TAX =
      Pattern.compile("\\btva\\b[^\\d]{0,15}(\\d{1,2}(?:[.,]\\d{1,2})?) ?%");
  private static final Pattern UNTAXED = Pattern.compile("\\b(?:ht|hors taxes?)\\b");

  /** The tax is rounded to the euro or to the cent, line by line. */
  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  @Override
  public String id() {
    return "T07";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      grid.rowAxes().forEach(a -> judge(a, judgements));
      judge(grid.columnAxis(), judgements);
    }
    return judgements;
  }

  private void judge(Axis axis, List<Judgement> judgements) {
    for (int line = 1; line < axis.lines(); line++) {
      String label = axis.name(line);
      if (label.indexOf('%') < 0) {
        continue;
      }
      Matcher rate = TAX.matcher(Fold.fold(label));
      if (!rate.find()) {
        continue;
      }
      Optional<Integer> untaxed = untaxed(axis, line);
      if (untaxed.isPresent()) {
        BigDecimal percent = new BigDecimal(rate.group(1).replace(',', '.'));
        for (int lane = 0; lane < axis.lanes(); lane++) {
          judge(axis, line, untaxed.get(), percent, lane).ifPresent(judgements::add);
        }
      }
    }
  }

  private static Optional<Integer> untaxed(Axis axis, int line) {
    for (int other = line - 1; other >= 0; other--) {
      if (UNTAXED.matcher(Fold.fold(axis.name(other))).find() && axis.hasNumber(other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private Optional<Judgement> judge(
      Axis axis, int line, int untaxed, BigDecimal percent, int lane) {
    Slot base = axis.slot(untaxed, lane);
    Slot tax = axis.slot(line, lane);
    if (!base.isNumber() || !tax.isNumber() || base.isPercent() || tax.isPercent()) {
      return Optional.empty();
    }
    BigDecimal rate = percent.movePointLeft(2);
    Term term = new Term(axis.name(untaxed), rate, base.value(), base.precision(), base.source());
    Reckoning reckoning =
        Reckoning.compare(
            "product",
            List.of(term),
            tax.term(axis.name(line), 1),
            base.value().multiply(rate),
            ROUNDING);
    return Optional.of(
        Judgement.of(
                this,
                TablePlace.of(axis, line, lane),
                reckoning,
                base.unit(),
                List.of("label: rate"))
            .alertIfFailing(
                Severity.WARNING,
                Map.of(
                    "rate",
                    new Quantity(percent, "%"),
                    "base",
                    new Quantity(base.value(), base.unit()))));
  }
}

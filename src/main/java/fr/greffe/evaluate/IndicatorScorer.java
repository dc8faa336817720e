package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.IndicatorFacts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Indicators: paired by action, label, period and value together. */
final class IndicatorScorer implements RecordScorer<IndicatorFacts> {

  private static final String PERCENT = "%";

  /** Labels less alike than this are two indicators. */
  private static final double UNLIKE = 0.5;

  @Override
  public RecordType type() {
    return RecordType.INDICATORS;
  }

  @Override
  public Object identity(IndicatorFacts i) {
    return Arrays.asList(
        SameText.key(RecordScorer.orEmpty(i.action())),
        SameText.key(RecordScorer.orEmpty(i.label())),
        SameText.key(RecordScorer.orEmpty(i.period())),
        SameText.key(RecordScorer.orEmpty(i.value())),
        i.page());
  }

  @Override
  public double strength(IndicatorFacts e, IndicatorFacts f) {
    double alike =
        SameText.kinship(RecordScorer.orEmpty(e.label()), RecordScorer.orEmpty(f.label()));
    if (alike < UNLIKE) {
      return 0;
    }
    return 4 * alike
        + (ActionScorer.sameReference(e.action(), f.action()) ? 2 : 0)
        + (RecordScorer.sameKey(e.period(), f.period()) ? 1 : 0)
        + (sameValue(RecordScorer.orEmpty(e.value()), RecordScorer.orEmpty(f.value())) ? 1 : 0)
        + (e.page() != null && e.page().equals(f.page()) ? 0.5 : 0);
  }

  @Override
  public String label(IndicatorFacts i) {
    return String.join(
        " | ",
        List.of(
            RecordScorer.orEmpty(i.action()),
            RecordScorer.orEmpty(i.label()),
            RecordScorer.orEmpty(i.period()),
            RecordScorer.orEmpty(i.value())));
  }

  @Override
  public Integer page(IndicatorFacts i) {
    return i.page();
  }

  @Override
  public void fields(Comparison<IndicatorFacts> c) {
    c.value("action", IndicatorFacts::action, ActionScorer::sameReference)
        .text("label", IndicatorFacts::label)
        .key("period", IndicatorFacts::period)
        .value("value", IndicatorFacts::value, IndicatorScorer::sameValue)
        .value("target", IndicatorFacts::target, IndicatorScorer::sameValue)
        .text("unit", IndicatorScorer::unit)
        .exact("page", IndicatorFacts::page);
  }

  /** The unit; a percentage has its own, whether it is told apart or with the value. */
  private static String unit(IndicatorFacts i) {
    boolean percentage = RecordScorer.orEmpty(i.value()).strip().endsWith(PERCENT);
    return i.unit() == null && percentage ? PERCENT : i.unit();
  }

  /** To say of a listed indicator that a cell is empty is not wrong; a truth need not list it. */
  @Override
  public boolean isHarmless(IndicatorFacts found, List<IndicatorFacts> expected) {
    String label = SameText.normal(RecordScorer.orEmpty(found.label()));
    return RecordScorer.orEmpty(found.value()).isBlank()
        && expected.stream()
            .anyMatch(
                e -> SameText.sameNormal(SameText.normal(RecordScorer.orEmpty(e.label())), label));
  }

  /** The same number when both are one, else the same text. */
  static boolean sameValue(String expected, String found) {
    Optional<BigDecimal> e = PrintedNumber.of(expected);
    Optional<BigDecimal> f = PrintedNumber.of(found);
    return e.isPresent() && f.isPresent()
        ? PrintedNumber.equal(e.get(), f.get())
        : SameText.same(expected, found);
  }
}

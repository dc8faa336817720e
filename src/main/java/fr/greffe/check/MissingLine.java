package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a line was left out of a list: its total says that it is one and closes it, and exceeds
 * the lines wherever it does not agree with them. Figures above and below zero tell nothing of what
 * is missing. Where one column alone says so, the lines printed make half of the total, three lines
 * a third of it, else they may be an extract; a subtotal (« Total du chapitre ») may be of more
 * than is listed.
 *
 * @param provedElsewhere other tables of the same kind prove what the tie supposes
 * @param judgement what a lane of the tie says
 */
record MissingLine(Axis axis, Tie tie, boolean provedElsewhere, IntFunction<Judgement> judgement) {

  /** Lines a list has at least. */
  private static final int LINES_OF_A_LIST = 2;

  /**
   * Lines of a list that is hardly an extract when what is missing is twice as much as they make.
   */
  private static final int LONG_LIST = 3;

  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private static final List<Pattern> EXTRACT =
      Resources.lines("extract-words.txt").stream().map(Pattern::compile).toList();

  /** True when a reader should look for a line that is not there. */
  boolean isLikely() {
    if (!axis.isVertical()
        || !tie.strong()
        || axis.cue(tie.line()) == Cue.SUBTOTAL
        || !tie.cues().contains(Ties.POSITION)
        || tie.score().unsure() > 0
        || tie.terms().size() < LINES_OF_A_LIST && !provedElsewhere) {
      return false;
    }
    if (!axis.grid().doubts().isTight(axis.position(tie.line())) || isExtract()) {
      return false;
    }
    boolean seen = false;
    boolean mostIsThere =
        tie.score().fails() > 1
            || tie.score().copied() > 0
            || provedElsewhere
            || IntStream.range(0, axis.lanes()).anyMatch(this::isOverNothing);
    for (int lane = 0; lane < axis.lanes(); lane++) {
      if (tie.outcome(axis, lane) == LaneSum.Outcome.FAILS && isOneSigned(lane)) {
        BigDecimal stated = axis.slot(tie.line(), lane).value();
        LaneSum sum = tie.sum(axis, lane);
        BigDecimal missing = stated.subtract(sum.value());
        if (missing.signum() != stated.signum()) {
          return false;
        }
        BigDecimal most = sum.numbers() < LONG_LIST ? sum.value() : sum.value().multiply(TWICE);
        mostIsThere |= missing.abs().compareTo(most.abs()) <= 0;
        seen |= isWhole(lane, sum);
      }
    }
    return seen && mostIsThere;
  }

  /** A table whose title or header says that it shows only some of the lines. */
  private boolean isExtract() {
    Table table = axis.table();
    Stream<String> header =
        table.cells().stream().filter(c -> c.row() < table.headerRows()).map(Cell::text);
    return Stream.concat(table.title().value().stream(), header)
        .map(Fold::fold)
        .anyMatch(text -> EXTRACT.stream().anyMatch(p -> p.matcher(text).find()));
  }

  /** Amounts of which nothing may have been lost in the reading. */
  private boolean isWhole(int lane, LaneSum sum) {
    boolean list = sum.numbers() > 1 || tie.score().copied() > 0 || provedElsewhere;
    boolean filled =
        IntStream.range(0, tie.line()).allMatch(line -> isFilled(line, lane))
            || IntStream.range(0, tie.line()).allMatch(this::hasOneFigure);
    return list
        && filled
        && !axis.slot(tie.line(), lane).isPercent()
        && new TieDoubts(axis, tie, lane).reason(judgement.apply(lane)).isEmpty();
  }

  /** A total in a column where no line has anything: its line is the one that is missing. */
  private boolean isOverNothing(int lane) {
    Slot stated = axis.slot(tie.line(), lane);
    LaneSum sum = tie.sum(axis, lane);
    return stated.isNumber()
        && stated.value().signum() != 0
        && axis.addsUp(lane)
        && sum.numbers() + sum.unknown() == 0;
  }

  private boolean isFilled(int line, int lane) {
    return axis.slot(line, lane).isNumber() || axis.label(line).isEmpty();
  }

  /** « En plus » and « En moins »: a line has its figure in one lane, the others are empty. */
  private boolean hasOneFigure(int line) {
    return IntStream.range(0, axis.lanes()).filter(lane -> axis.slot(line, lane).isNumber()).count()
        == 1;
  }

  private boolean isOneSigned(int lane) {
    int sign = axis.slot(tie.line(), lane).value().signum();
    return tie.terms().stream()
        .map(t -> axis.slot(t.line(), lane))
        .filter(Slot::isNumber)
        .allMatch(s -> s.value().signum() == sign || s.value().signum() == 0);
  }
}

package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In a table with a planned and an executed column, what is left stands in one or several columns
 * side by side (« Montant à reporter – part A », « – part B »): planned − executed = their sum.
 */
final class CarriedOverColumns implements Rule {

  /** Rows that must agree before another is held against them. */
  private static final int ROWS_AGREEING = 3;

  /** A text this long beside the figures is a comment that may explain them. */
  private static final int COMMENT_LENGTH = 25;

  @Override
  public String id() {
    return "T15";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      if (grid.figureColumns().size() > 3) {
        Axis axis = grid.columnAxis();
        for (List<Integer> parts : balances(axis)) {
          best(axis, parts).ifPresent(split -> judge(axis, split, judgements));
        }
      }
    }
    return judgements;
  }

  /**
   * @param parts the columns that share what is left
   */
  private record Split(int planned, int executed, List<Integer> parts, Score score) {}

  private static List<List<Integer>> balances(Axis axis) {
    List<List<Integer>> balances = new ArrayList<>();
    for (int line = 0; line < axis.lines(); line++) {
      if (axis.cue(line) == Cue.DIFFERENCE && axis.shares(line, line + 1)) {
        List<Integer> parts = new ArrayList<>(List.of(line));
        while (axis.shares(line, line + 1)) {
          parts.add(++line);
        }
        balances.add(List.copyOf(parts));
      }
    }
    return balances;
  }

  private static Optional<Split> best(Axis axis, List<Integer> parts) {
    Split best = null;
    for (int planned = 0; planned < axis.lines(); planned++) {
      for (int executed = 0; executed < axis.lines(); executed++) {
        if (planned == executed || parts.contains(planned) || parts.contains(executed)) {
          continue;
        }
        Split split = scored(axis, planned, executed, parts);
        if (best == null || split.score().weight() > best.score().weight()) {
          best = split;
        }
      }
    }
    return Optional.ofNullable(best)
        .filter(s -> s.score().holds() >= ROWS_AGREEING)
        .filter(s -> s.score().holds() > s.score().fails());
  }

  private static Split scored(Axis axis, int planned, int executed, List<Integer> parts) {
    Score score = Score.NOTHING;
    for (int lane = 0; lane < axis.lanes(); lane++) {
      Optional<Reckoning> reckoning = reckon(axis, planned, executed, parts, lane);
      if (reckoning.isPresent() && axis.slot(planned, lane).value().signum() != 0) {
        boolean fails = reckoning.get().verdict() != Verdict.HOLDS;
        score = score.plus(fails ? LaneSum.Outcome.FAILS : LaneSum.Outcome.HOLDS);
      }
    }
    return new Split(planned, executed, parts, score);
  }

  /** Planned − executed − all parts but the first, against the first. */
  private static Optional<Reckoning> reckon(
      Axis axis, int planned, int executed, List<Integer> parts, int lane) {
    List<Term> terms = new ArrayList<>();
    Slot from = axis.slot(planned, lane);
    Slot stated = axis.slot(parts.get(0), lane);
    if (!from.isNumber() || !stated.isNumber()) {
      return Optional.empty();
    }
    terms.add(from.term(axis.name(planned), 1));
    Slot done = axis.slot(executed, lane);
    if (done.isNumber()) {
      terms.add(done.term(axis.name(executed), -1));
    }
    for (int part : parts.subList(1, parts.size())) {
      if (axis.slot(part, lane).isNumber()) {
        terms.add(axis.slot(part, lane).term(axis.name(part), -1));
      }
    }
    return Optional.of(Reckoning.sum(terms, stated.term(axis.name(parts.get(0)), 1)));
  }

  private void judge(Axis axis, Split split, List<Judgement> judgements) {
    List<String> cues = List.of("labels", "figures: " + split.score().holds());
    boolean explained = false;
    for (int lane = 0; lane < axis.lanes(); lane++) {
      Optional<Reckoning> reckoning =
          reckon(axis, split.planned(), split.executed(), split.parts(), lane);
      if (reckoning.isPresent()) {
        Phrase place = TablePlace.of(axis, split.parts().get(0), lane);
        String unit = axis.slot(split.planned(), lane).unit();
        Judgement judgement = Judgement.of(this, place, reckoning.get(), unit, cues);
        Optional<Hypothesis> comment = comment(axis, lane);
        explained |= judgement.fails() && comment.isPresent();
        Severity severity = explained ? Severity.NOTE : Severity.WARNING;
        Judgement told = judgement.alertIfFailing(severity, Map.of());
        judgements.add(comment.map(told::suspecting).orElse(told).in(cause(axis, split)));
      }
    }
  }

  private static String cause(Axis axis, Split split) {
    return axis.table().id() + "/" + split.planned() + "-" + split.executed();
  }

  private static Optional<Hypothesis> comment(Axis axis, int lane) {
    int row = axis.lanePosition(lane);
    Grid grid = axis.grid();
    for (int c = axis.table().columns() - 1; c > axis.position(axis.lines() - 1); c--) {
      Slot slot = grid.slot(row, c);
      if (slot.text().length() >= COMMENT_LENGTH) {
        Message message =
            new Message("diagnosis.explained", Map.of("comment", Grid.clean(slot.text())));
        List<Source> sources = slot.cell().map(Cell::sources).orElse(List.of());
        return Optional.of(
            new Hypothesis("explained", message, sources, Optional.empty(), Optional.empty()));
      }
    }
    return Optional.empty();
  }
}

package fr.greffe.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines not yet added up by a total, with running sums in every lane: what the last n of them
 * add up to is one subtraction a lane.
 */
final class OpenLines {

  private final Axis axis;
  private final List<Integer> lines = new ArrayList<>();
  private final List<Boolean> totals = new ArrayList<>();
  private final List<LaneSum[]> sums = new ArrayList<>();

  OpenLines(Axis axis) {
    this.axis = axis;
    LaneSum[] zero = new LaneSum[axis.lanes()];
    Arrays.fill(zero, LaneSum.NOTHING);
    sums.add(zero);
  }

  int size() {
    return lines.size();
  }

  void push(int line, boolean isTotal) {
    LaneSum[] before = sums.get(lines.size());
    LaneSum[] after = new LaneSum[before.length];
    for (int lane = 0; lane < after.length; lane++) {
      after[lane] = before[lane].plus(axis.slot(line, lane));
    }
    lines.add(line);
    totals.add(isTotal);
    sums.add(after);
  }

  /** Takes the last lines off. */
  void drop(int count) {
    for (int i = 0; i < count; i++) {
      int last = lines.size() - 1;
      lines.remove(last);
      totals.remove(last);
      sums.remove(last + 1);
    }
  }

  /** The last lines, in line order. */
  List<Integer> last(int count) {
    return List.copyOf(lines.subList(lines.size() - count, lines.size()));
  }

  /** How many lines stand after the last total. */
  int plainRun() {
    int count = 0;
    while (count < lines.size() && !totals.get(lines.size() - 1 - count)) {
      count++;
    }
    return count;
  }

  /** How many totals stand at the end, one after the other. */
  int totalRun() {
    int count = 0;
    while (count < lines.size() && totals.get(lines.size() - 1 - count)) {
      count++;
    }
    return count;
  }

  boolean holdsTotals() {
    return totals.contains(true);
  }

  /** What every lane says of the line being the sum of the last lines. */
  Score score(int line, int count) {
    Score score = Score.NOTHING;
    for (int lane = 0; lane < axis.lanes(); lane++) {
      score = score.plus(outcome(line, count, lane));
    }
    return score;
  }

  LaneSum.Outcome outcome(int line, int count, int lane) {
    LaneSum sum = sums.get(lines.size())[lane].minus(sums.get(lines.size() - count)[lane]);
    return sum.against(axis.slot(line, lane), axis.addsUp(lane));
  }
}

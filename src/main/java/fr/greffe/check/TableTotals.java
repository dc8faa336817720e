package fr.greffe.check;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Totals, subtotals and differences printed in a table, along its columns and along its rows. */
final class TableTotals implements Rule {

  /** Tables of one kind whose total is the sum of their lines, for it to be so in another. */
  private static final int TABLES_OF_A_KIND = 2;

  @Override
  public String id() {
    return "T01";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Ties> all = context.grids().stream().flatMap(g -> g.ties().stream()).toList();
    Map<String, Integer> kinds = new HashMap<>();
    for (Ties ties : all) {
      ties.all().stream()
          .filter(t -> t.strong() && t.score().agrees() && t.score().holds() > 0)
          .forEach(t -> kinds.merge(kind(ties.axis(), t), 1, Integer::sum));
    }
    List<Judgement> judgements = new ArrayList<>();
    for (Ties ties : all) {
      TieJudge judge =
          new TieJudge(
              this, ties, t -> kinds.getOrDefault(kind(ties.axis(), t), 0) >= TABLES_OF_A_KIND);
      ties.all().forEach(t -> judgements.addAll(judge.judge(t)));
    }
    return judgements;
  }

  /** Tables with the same columns and the same total are of one kind: the budgets of sheets. */
  private static String kind(Axis axis, Tie tie) {
    StringBuilder kind = new StringBuilder(Fold.fold(axis.name(tie.line())));
    for (int lane = 0; lane < axis.lanes(); lane++) {
      kind.append('|').append(Fold.fold(axis.laneLabel(lane)));
    }
    return kind.toString();
  }
}

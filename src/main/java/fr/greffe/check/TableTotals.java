package fr.greffe.check;

import java.util.ArrayList;
import java.util.List;

/** Totals, subtotals and differences printed in a table, along its columns and along its rows. */
final class TableTotals implements Rule {

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
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      for (Ties ties : grid.ties()) {
        TieJudge judge = new TieJudge(this, ties);
        ties.all().forEach(t -> judgements.addAll(judge.judge(t)));
      }
    }
    return judgements;
  }
}

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
    List<Ties> all = context.grids().stream().flatMap(g -> g.ties().stream()).toList();
    TablesOfAKind kinds = new TablesOfAKind(all);
    List<Judgement> judgements = new ArrayList<>();
    for (Ties ties : all) {
      TieJudge judge = new TieJudge(this, ties, t -> kinds.proves(ties.axis(), t));
      ties.all().forEach(t -> judgements.addAll(judge.judge(t)));
      kinds.missingFrom(ties).forEach(t -> judgements.addAll(judge.judge(t)));
    }
    return judgements;
  }
}

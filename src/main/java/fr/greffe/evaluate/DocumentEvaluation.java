package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.FindingFacts;
import fr.greffe.evaluate.Facts.RelationFacts;
import fr.greffe.record.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares what was read from a document with its truth, type by type. */
public final class DocumentEvaluation {

  private DocumentEvaluation() {}

  /** Scores every type of record that the truth holds. */
  public static DocumentScore of(Facts truth, Extracted result) {
    Facts found = result.facts();
    Set<String> unscored = truth.unscored() == null ? Set.of() : Set.copyOf(truth.unscored());
    ScoreSheet sheet = new ScoreSheet(truth.file(), unscored, result.evidence());
    RecordScorer.score(new SittingScorer(), sheet, truth.sittings(), found.sittings());
    RecordScorer.score(new ActScorer(), sheet, truth.acts(), found.acts());
    RecordScorer.score(new ActionScorer(), sheet, truth.actions(), found.actions());
    RecordScorer.score(new BudgetScorer(), sheet, truth.budgets(), found.budgets());
    RecordScorer.score(new IndicatorScorer(), sheet, truth.indicators(), found.indicators());
    RecordScorer.score(
        new BudgetEntryScorer(), sheet, truth.budgetEntries(), found.budgetEntries());
    if (truth.tables() != null) {
      new TableScorer(sheet).score(truth.tables(), orNone(found.tables()));
    }
    if (truth.relations() != null) {
      RelationScorer.score(sheet, truth.relations(), orNone(found.relations()));
    }
    if (truth.planted() != null) {
      FindingScorer.score(sheet, truth, findings(found));
    }
    return new DocumentScore(
        truth.file(),
        Optional.ofNullable(truth.family()).orElse("other"),
        Optional.ofNullable(truth.pages()).or(() -> Optional.ofNullable(found.pages())).orElse(0),
        sheet.scores(),
        sheet.misses(),
        result.account(),
        verdicts(orNone(found.relations())));
  }

  private static List<FindingFacts> findings(Facts found) {
    return found.findings() == null
        ? FindingScorer.ofPlanted(orNone(found.planted()))
        : found.findings();
  }

  private static Map<String, Integer> verdicts(List<RelationFacts> relations) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RelationFacts r : relations) {
      Verdict verdict =
          r.holds() == null
              ? Verdict.UNVERIFIABLE
              : r.holds() ? Verdict.HOLDS : Verdict.DISCREPANCY;
      counts.merge(verdict.name(), 1, Integer::sum);
    }
    return counts;
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}

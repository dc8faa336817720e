package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.FindingFacts;
import fr.greffe.evaluate.Facts.PlantedFacts;
import fr.greffe.evaluate.Facts.RelationFacts;
import fr.greffe.evaluate.ScoreSheet.Subject;
import fr.greffe.record.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings against what was planted. An inconsistency is found when a finding of severity WARNING
 * or above looks at its page and shows its text or figure, among its evidence or as what is stated
 * or computed. A finding is false when nothing planted, no relation that the truth knows to fail,
 * and no other finding that is right explains it: one wrong cell may spoil several totals.
 */
final class FindingScorer {

  private static final RecordType TYPE = RecordType.FINDINGS;
  private static final Field FINDING = new Field(TYPE, TYPE.self());

  private FindingScorer() {}

  static void score(ScoreSheet sheet, Facts truth, List<FindingFacts> findings) {
    List<FindingFacts> serious = findings.stream().filter(FindingScorer::isSerious).toList();
    List<RelationFacts> failing =
        Stream.ofNullable(truth.relations())
            .flatMap(List::stream)
            .filter(r -> Boolean.FALSE.equals(r.holds()))
            .toList();
    Set<String> right = new HashSet<>();
    for (FindingFacts f : serious) {
      if (truth.planted().stream().anyMatch(p -> reveals(f, p))
          || failing.stream().anyMatch(r -> reveals(f, r))) {
        right.add(f.id());
      }
    }
    int found = 0;
    int expected = 0;
    for (PlantedFacts p : truth.planted()) {
      if (!Boolean.FALSE.equals(p.revealable())) {
        expected++;
        if (serious.stream().anyMatch(f -> reveals(f, p))) {
          found++;
        } else {
          Subject subject = new Subject(TYPE, Optional.empty(), p.kind() + " " + p.id(), p.page());
          sheet.miss(subject, FINDING, shown(p), "", 1);
        }
      }
    }
    List<FindingFacts> wrong = new ArrayList<>(serious);
    wrong.removeIf(f -> isExplained(f, right, serious));
    for (FindingFacts f : wrong) {
      Integer page = f.pages().isEmpty() ? null : f.pages().get(0);
      Subject subject = new Subject(TYPE, Optional.of(f), f.rule() + " " + f.id(), page);
      sheet.miss(subject, FINDING, "", f.message(), 1);
    }
    sheet.add(FINDING, new Score(found, found + wrong.size(), expected));
  }

  /** What was planted, as findings: a truth taken for a result finds all of it. */
  static List<FindingFacts> ofPlanted(List<PlantedFacts> planted) {
    return planted.stream()
        .filter(p -> !Boolean.FALSE.equals(p.revealable()))
        .map(
            p ->
                new FindingFacts(
                    p.id(),
                    p.kind(),
                    Severity.ERROR.name(),
                    RecordScorer.orEmpty(p.note()),
                    p.page() == null ? List.of() : List.of(p.page()),
                    p.printed() == null ? List.of() : List.of(p.printed()),
                    number(p.printed()).orElse(null),
                    number(p.expected()).orElse(null),
                    null))
        .toList();
  }

  private static boolean isSerious(FindingFacts f) {
    return !Severity.NOTE.name().equals(f.severity());
  }

  /** True when a chain of causes leads from the finding to one that is right. */
  private static boolean isExplained(
      FindingFacts f, Set<String> right, List<FindingFacts> findings) {
    Set<String> seen = new HashSet<>();
    Optional<FindingFacts> at = Optional.of(f);
    while (at.isPresent() && seen.add(at.get().id())) {
      if (right.contains(at.get().id())) {
        return true;
      }
      String cause = at.get().causedBy();
      at = findings.stream().filter(o -> o.id().equals(cause)).findFirst();
    }
    return false;
  }

  private static boolean reveals(FindingFacts f, PlantedFacts p) {
    if (p.page() != null && !f.pages().contains(p.page())) {
      return false;
    }
    if (p.printed() == null) {
      return p.page() != null;
    }
    Optional<BigDecimal> printed = number(p.printed());
    Optional<BigDecimal> meant = number(p.expected());
    return printed.filter(n -> states(f, n)).isPresent()
        || meant.filter(n -> states(f, n)).isPresent()
        || f.printed().stream().anyMatch(text -> shows(text, p.printed()))
        || shows(f.message(), p.printed());
  }

  private static boolean reveals(FindingFacts f, RelationFacts r) {
    return r.stated() != null
        && BudgetScorer.sameAmount(f.stated(), r.stated())
        && (r.page() == null || f.pages().contains(r.page()));
  }

  private static boolean states(FindingFacts f, BigDecimal number) {
    return BudgetScorer.sameAmount(f.stated(), number)
        || BudgetScorer.sameAmount(f.computed(), number)
        || f.printed().stream()
            .flatMap(text -> number(text).stream())
            .anyMatch(n -> PrintedNumber.equal(n, number));
  }

  private static boolean shows(String text, String printed) {
    String wanted = SameText.normal(printed);
    return !wanted.isEmpty() && SameText.normal(RecordScorer.orEmpty(text)).contains(wanted);
  }

  private static Optional<BigDecimal> number(String text) {
    return text == null ? Optional.empty() : PrintedNumber.of(text);
  }

  private static String shown(PlantedFacts p) {
    String meant = p.expected() == null ? "" : " for " + p.expected();
    return RecordScorer.firstOf(p.printed(), p.note()) + meant;
  }
}

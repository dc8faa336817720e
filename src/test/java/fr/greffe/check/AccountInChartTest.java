package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.Severity;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountInChartTest {

  private static ActFixture.Outcome said(String text) {
    return new ActFixture().visa(text).check("T30");
  }

  @Test
  void anArticleUnderItsChapterHolds() {
    assertTrue(said("Les crédits sont inscrits au chapitre 65, article 65748").holds());
    assertTrue(said("imputé à l’article 60632 du chapitre 011").holds());
  }

  @Test
  void anArticleUnderAnotherChapterIsNoted() {
    ActFixture.Outcome outcome = said("Les crédits sont inscrits au chapitre 65, article 60632");
    assertTrue(outcome.fails());
    assertEquals(Severity.NOTE, outcome.findings().get(0).severity());
  }

  @Test
  void articlesOfALawAreNoAccounts() {
    assertTrue(said("le chapitre 3 de la loi et l’article 1415 du code").silent());
    assertTrue(said("article L2121-29").silent());
  }

  @Test
  void aTableOfChaptersAndArticlesIsReadRowByRow() {
    ActFixture good =
        new ActFixture()
            .table(
                TableFixture.of(
                    "| Chapitre | Article | Libellé | Dépenses |",
                    "| 011 | 615221 | Entretien | 18 600,00 |",
                    "| 65 | 65748 | Subventions | 4 400,00 |"));
    assertTrue(good.check("T30").holds());
    ActFixture bad =
        new ActFixture()
            .table(
                TableFixture.of(
                    "| Chapitre | Article | Libellé | Dépenses |",
                    "| 65 | 615221 | Entretien | 18 600,00 |",
                    "| 65 | 65748 | Subventions | 4 400,00 |"));
    assertTrue(bad.check("T30").fails());
  }

  @Test
  void theChartKnowsCodesTheirChaptersAndTheirSections() {
    Chart chart = Chart.standard();
    assertEquals(Set.of("65"), chart.chaptersOf("65748"));
    assertEquals(Optional.of(Section.INVESTISSEMENT), chart.sectionOf("2188"));
    assertEquals(Optional.of(Section.FONCTIONNEMENT), chart.sectionOf("011"));
    assertFalse(chart.knows("69999"));
    assertTrue(chart.subdivides("606321"));
  }
}

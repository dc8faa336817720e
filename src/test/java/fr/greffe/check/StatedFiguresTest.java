package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Figures an act states in its sentences: taxes, changes, totals, what it decides. */
class StatedFiguresTest {

  private static final String TAX = "T22";
  private static final String CHANGE = "T23";
  private static final String TOTAL = "T25";
  private static final String DECIDED = "T26";

  private static ActFixture says(String text) {
    return new ActFixture().statement(text);
  }

  @Test
  void aTaxAtItsRateHolds() {
    assertTrue(
        says("L'offre s'élève à 486 200,00 € HT, soit 48 620,00 € de TVA à 10 % et 534 820,00 €"
                + " TTC.")
            .check(TAX)
            .holds());
    assertTrue(
        says("Le marché de 1 000 € HT, auquel s'ajoute la TVA au taux de 20 %, soit 200 €.")
            .check(TAX)
            .holds());
  }

  @Test
  void aTaxThatIsNotItsRateIsTold() {
    assertTrue(
        says("L'offre s'élève à 486 200,00 € HT, soit 46 820,00 € de TVA à 10 % et 534 820,00 €"
                + " TTC.")
            .check(TAX)
            .fails());
    assertTrue(
        says("Le total est de 32 999,00 € HT, auquel s'ajoute la TVA au taux de 20 %, soit 6 509,80"
                + " €.")
            .check(TAX)
            .fails());
  }

  @Test
  void aTaxOfAnotherAmountIsHeldAgainstThePairTheActPrints() {
    ActFixture act =
        says("Le marché passe de 1 288 000 € HT à 1 326 640 € HT. La TVA est de 10 %, soit 3 846"
                + " €.")
            .article("Approuve l'avenant de 38 640,00 € HT, soit 42 504,00 € TTC.");
    assertTrue(act.check(TAX).fails());
    assertTrue(
        says("Le marché passe de 1 288 000 € HT à 1 326 640 € HT. La TVA est de 10 %, soit 3 864"
                + " €.")
            .article("Approuve l'avenant de 38 640,00 € HT, soit 42 504,00 € TTC.")
            .check(TAX)
            .holds());
  }

  @Test
  void aTaxWithoutItsBaseIsNotJudged() {
    assertTrue(says("La TVA est de 20 %, soit 3 846 € en 2024.").check(TAX).silent());
  }

  @Test
  void aChangeIsWhatItsTwoFiguresMake() {
    assertTrue(
        says("Le coût passe de 1 288 000 € à 1 326 640 €, soit une hausse de 3 %.")
            .check(CHANGE)
            .holds());
    assertTrue(says("Le coût passe de 200 € à 150 € (-25 %).").check(CHANGE).holds());
    assertTrue(
        says("Le coût passe de 200 € à 150 €, soit une baisse de 25 %.").check(CHANGE).holds());
    assertTrue(
        says("Le coût passe de 1 288 000 € à 1 326 640 €, soit une hausse de 5 %.")
            .check(CHANGE)
            .fails());
  }

  @Test
  void twoFiguresThatAreNoChangeAreNotJudged() {
    assertTrue(
        says("Les aides vont de 200 € à 450 €, soit 10 % du budget.").check(CHANGE).silent());
    assertTrue(says("De 3 à 12 ans, soit 50 % des enfants.").check(CHANGE).silent());
  }

  private static ActFixture withTable(String statement) {
    return says(statement)
        .table(
            TableFixture.of(
                "table-1",
                1,
                2,
                "| Association | Subvention 2024 |",
                "| Amicale | 416 240 € |",
                "| Chorale | 400 000 € |",
                "| Total | 816 240 € |"));
  }

  @Test
  void aTotalSaidAndPrintedHolds() {
    assertTrue(withTable("Les subventions s'élèvent à 816 240,00 €.").check(TOTAL).holds());
  }

  @Test
  void aTotalSaidOtherwiseThanTheTablePrintsIsTold() {
    ActFixture.Outcome outcome =
        withTable("Attribue les subventions pour un total de 807 240,00 €.").check(TOTAL);
    assertTrue(outcome.fails());
    assertEquals(1, outcome.findings().size());
  }

  @Test
  void totalsOfAnotherYearAnotherThingOrRoughlySaidAreNotHeldAgainstTheTable() {
    assertTrue(
        withTable(
                "Les subventions s'élevaient à 810 000 € au total en 2023, soit un montant de"
                    + " 807 240 € en 2023.")
            .check(TOTAL)
            .silent());
    assertTrue(withTable("La voirie coûte un montant de 807 240 €.").check(TOTAL).silent());
    assertTrue(withTable("Les subventions s'élèvent à environ 820 000 €.").check(TOTAL).silent());
    assertTrue(withTable("Les subventions s'élèvent à 816 000 €.").check(TOTAL).silent());
  }

  @Test
  void whatIsDecidedIsWhatWasSetOut() {
    assertTrue(
        says("Trois banques ont été consultées pour un prêt de 150 000 €.")
            .article("Retient l'offre pour un montant de 105 000 €.")
            .check(DECIDED)
            .fails());
    assertTrue(
        says("Trois banques ont été consultées pour un prêt de 150 000 €.")
            .article("Retient l'offre pour un montant de 150 000 €.")
            .check(DECIDED)
            .silent());
    assertTrue(
        says("Un prêt de 150 000 € et une avance de 105 000 €.")
            .article("Retient l'avance de 105 000 €.")
            .check(DECIDED)
            .silent());
    assertTrue(
        says("Une aide de 12 000 € est demandée.")
            .article("Attribue 21 000 €.")
            .check(DECIDED)
            .silent());
  }

  @Test
  void aZeroTooManyInATotalIsTold() {
    assertTrue(withTable("Les subventions s'élèvent à 8 162 400 €.").check(TOTAL).fails());
    assertTrue(withTable("La voirie coûte un montant de 8 162 400 €.").check(TOTAL).silent());
  }

  private static ActFixture balanced(String text) {
    return says(text)
        .table(
            TableFixture.of(
                "t",
                1,
                2,
                "| Compte | Dépenses | Recettes |",
                "| 615 | 6 400 € | |",
                "| 618 | 1 850 € | |",
                "| 708 | | 8 250 € |",
                "| Total | 8 250 € | 8 250 € |"));
  }

  @Test
  void whatIsSaidToBalanceDoesSoAtTheTotalOfBothSides() {
    assertTrue(balanced("Adopte la décision, équilibrée à 8 750 €.").check(TOTAL).fails());
    assertTrue(balanced("Adopte la décision, équilibrée à 82 500 €.").check(TOTAL).fails());
    assertTrue(balanced("Adopte la décision, équilibrée à 8 250 €.").check(TOTAL).holds());
    assertTrue(balanced("Adopte la décision, équilibrée à 5 400 €.").check(TOTAL).silent());
    assertTrue(balanced("Adopte la dépense, à 8 750 €.").check(TOTAL).silent());
  }

  @Test
  void theTotalIsTheOneTheTableBeforeItPrints() {
    assertTrue(balanced("Le total de 8 250 000 € reste acquis.").check(TOTAL).fails());
    assertTrue(balanced("Un prêt de 8 250 000 € reste acquis.").check(TOTAL).silent());
  }

  @Test
  void whatANumberedAxisCostsIsWhatItsSubtotalPrints() {
    String[] rows = {
      "| Action | Exécuté |",
      "| Aide aux aidants | 151 230 € |",
      "| Transport | 241 520 € |",
      "| Sous-total axe 2 | 392 750 € |"
    };
    assertTrue(
        says("La dépense de l'axe 2 atteint 392 570 €.")
            .table(TableFixture.of("t", 1, 2, rows))
            .check(TOTAL)
            .fails());
    assertTrue(
        says("La dépense de l'axe 3 atteint 392 570 €.")
            .table(TableFixture.of("t", 1, 2, rows))
            .check(TOTAL)
            .silent());
  }
}

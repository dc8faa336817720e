package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Amount;
import fr.greffe.record.Assembly;
import fr.greffe.record.Box;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetEntry.ColumnKind;
import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.BudgetEntry.Side;
import fr.greffe.record.Indicator;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sections that balance, prices times quantities, indicators in two places, articles cited. */
class BudgetRulesTest {

  private static Amount amount(String value, double top) {
    Source source = new Source("fixture.pdf", 1, new Box(50, top, 90, top + 9), value);
    return Amount.of(new BigDecimal(value), Amount.EURO, BigDecimal.ONE, source);
  }

  private static BudgetEntry total(Side side, String value, ColumnKind column) {
    return new BudgetEntry(
        "principal",
        Section.INVESTISSEMENT,
        side,
        "",
        "TOTAL",
        "",
        column,
        "2024",
        amount(value, side.ordinal() * 20),
        true,
        "table-1");
  }

  private static ActFixture budget(String income, ColumnKind column) {
    return new ActFixture()
        .entry(total(Side.DEPENSES, "287300", column))
        .entry(total(Side.RECETTES, income, column));
  }

  @Test
  void aSectionSaidToBalanceHasAsMuchIncomeAsSpending() {
    String said = "Le budget s'équilibre à 287 300 € en investissement.";
    ColumnKind vote = ColumnKind.BUDGET_PRIMITIF;
    assertTrue(budget("287300", vote).check("T27").holds());
    assertTrue(budget("278300", vote).statement(said).check("T27").fails());
  }

  @Test
  void aSectionNotSaidToBalanceOrAlreadyCarriedOutIsNotJudged() {
    assertTrue(budget("278300", ColumnKind.BUDGET_PRIMITIF).check("T27").silent());
    assertTrue(
        budget("278300", ColumnKind.COMPTE_ADMINISTRATIF)
            .statement("Le budget 2023 s'équilibre.")
            .check("T27")
            .silent());
  }

  @Test
  void proposalsBesideWhatIsLeftToBeDoneNeedNotBalanceByThemselves() {
    String said = "Le budget s'équilibre en investissement.";
    assertTrue(budget("278300", ColumnKind.PROPOSITION).statement(said).check("T27").fails());
    assertTrue(
        budget("278300", ColumnKind.PROPOSITION)
            .entry(total(Side.RECETTES, "9000", ColumnKind.RESTES_A_REALISER))
            .statement(said)
            .check("T27")
            .silent());
  }

  private static ActFixture.Outcome list(String last) {
    return new ActFixture()
        .table(
            TableFixture.of(
                "| Article | Quantité | Prix unitaire HT | Montant HT |",
                "| Chaises | 40 | 62,50 € | 2 500,00 € |",
                "| Tables | 12 | 180,00 € | 2 160,00 € |",
                "| Armoires | 3 | 415,00 € | 1 245,00 € |",
                "| Lampes | 16 | 34,90 € | " + last + " |"))
        .check("T28");
  }

  @Test
  void anAmountIsItsQuantityTimesItsUnitPrice() {
    assertTrue(list("558,40 €").holds());
    assertTrue(list("585,40 €").fails());
  }

  @Test
  void aListWithoutQuantitiesIsNotJudged() {
    assertTrue(
        new ActFixture()
            .table(
                TableFixture.of(
                    "| Salle | Tarif habitant | Tarif extérieur |",
                    "| Grande | 250 € | 400 € |",
                    "| Petite | 150 € | 250 € |"))
            .check("T28")
            .silent());
  }

  private static Indicator indicator(String value, String period, double top) {
    Amount number =
        Amount.of(
            new BigDecimal(value),
            "",
            BigDecimal.ONE,
            new Source("fixture.pdf", 1, new Box(50, top, 90, top + 9), value));
    Indicator.Reading reading =
        new Indicator.Reading(Indicator.Type.NUMBER, Optional.of(number), value);
    return new Indicator(
        "1.2",
        "Nombre de suivis",
        period,
        Value.printed(reading, number.source()),
        Value.absent(),
        "",
        number.source());
  }

  @Test
  void anIndicatorHasOneValueInItsSheetAndInTheAnnex() {
    ActFixture same = new ActFixture().sheetIndicator("1.2", indicator("450", "2021", 10));
    assertTrue(same.indicator(indicator("450", "2021", 200)).check("T29").holds());
    ActFixture other = new ActFixture().sheetIndicator("1.2", indicator("450", "2021", 10));
    assertTrue(other.indicator(indicator("143", "2021", 200)).check("T29").fails());
  }

  @Test
  void indicatorsOfTwoPeriodsAreNotCompared() {
    ActFixture act = new ActFixture().sheetIndicator("1.2", indicator("450", "2021", 10));
    assertTrue(act.indicator(indicator("885", "2022", 200)).check("T29").silent());
  }

  @Test
  void theArticlesCitedAreThoseOfTheKindOfBody() {
    String code = "Vu le code général des collectivités territoriales, notamment son article ";
    assertTrue(new ActFixture().visa(code + "L. 2121-29").check("C01").holds());
    assertTrue(new ActFixture().visa(code + "L.3121-17").check("C01").fails());
    assertTrue(
        new ActFixture()
            .assembly(Assembly.CONSEIL_DEPARTEMENTAL)
            .visa(code + "L3121-17")
            .check("C01")
            .holds());
  }

  @Test
  void commonArticlesAndOtherCodesAreNotJudged() {
    String code = "Vu le code général des collectivités territoriales, notamment son article ";
    assertTrue(new ActFixture().visa(code + "L. 1612-4").check("C01").silent());
    assertTrue(
        new ActFixture().visa("Vu l'article L3121-1 du code du travail").check("C01").silent());
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Funder;
import fr.greffe.record.Source;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionRulesTest {

  private static int nextPlace;

  private static ActFixture act() {
    return new ActFixture();
  }

  private static BudgetLine line(
      BudgetKind kind,
      String label,
      Optional<Funder> funder,
      String value,
      boolean total,
      String place) {
    BigDecimal number = new BigDecimal(value);
    nextPlace++;
    Box box = new Box(10, 12.0 * nextPlace, 60, 12.0 * nextPlace + 10);
    Amount amount =
        Amount.of(number, Amount.EURO, BigDecimal.ONE, new Source("fixture.pdf", 1, box, value));
    return new BudgetLine("1.1", kind, "", label, funder, amount, total, place);
  }

  private static BudgetLine state(BudgetKind kind, String value) {
    return line(kind, "Part État", Optional.of(Funder.ETAT), value, false, "table:t");
  }

  private static BudgetLine county(BudgetKind kind, String value) {
    return line(kind, "Part Département", Optional.of(Funder.DEPARTEMENT), value, false, "table:t");
  }

  private static BudgetLine total(BudgetKind kind, String value) {
    return line(kind, "Total", Optional.empty(), value, true, "table:t");
  }

  private static BudgetLine told(String value) {
    return line(BudgetKind.PLANNED, "Coût", Optional.empty(), value, true, "text");
  }

  @Test
  void theSharesOfTheFundersMakeTheTotal() {
    BudgetLine a = county(BudgetKind.EXECUTED, "58153");
    BudgetLine b = state(BudgetKind.EXECUTED, "41847");
    assertTrue(
        act().sheet("1.1", "", a, b, total(BudgetKind.EXECUTED, "100000")).check("T02").holds());
    assertTrue(
        act().sheet("1.1", "", a, b, total(BudgetKind.EXECUTED, "41847")).check("T02").fails());
    assertTrue(act().sheet("1.1", "", a, b).check("T02").silent());
  }

  @Test
  void theSheetAndTheRecapAgree() {
    BudgetLine a = county(BudgetKind.EXECUTED, "62000");
    BudgetLine b = state(BudgetKind.EXECUTED, "25000");
    assertTrue(
        act()
            .sheet("1.1", "", a, b)
            .recap(total(BudgetKind.EXECUTED, "87000"))
            .check("T03")
            .holds());
    assertTrue(
        act()
            .sheet("1.1", "", a, b)
            .recap(total(BudgetKind.EXECUTED, "73000"))
            .check("T03")
            .fails());
    assertTrue(
        act()
            .sheet("2.2", "", a, b)
            .recap(total(BudgetKind.EXECUTED, "73000"))
            .check("T03")
            .silent());
  }

  @Test
  void aComplementUnderTheTotalMayCountInTheRecap() {
    BudgetLine complement =
        line(BudgetKind.PLANNED, "Complément", Optional.empty(), "32000", false, "table:t");
    assertTrue(
        act()
            .sheet(
                "1.1",
                "",
                county(BudgetKind.PLANNED, "300000"),
                state(BudgetKind.PLANNED, "100000"),
                total(BudgetKind.PLANNED, "400000"),
                complement)
            .recap(total(BudgetKind.PLANNED, "432000"))
            .check("T03")
            .holds());
  }

  @Test
  void plannedMinusExecutedIsCarriedOver() {
    BudgetLine planned = total(BudgetKind.PLANNED, "252000");
    BudgetLine carried =
        line(BudgetKind.CARRIED_OVER, "À reporter", Optional.empty(), "152000", false, "table:t");
    assertTrue(
        act()
            .sheet("1.1", "", planned, total(BudgetKind.EXECUTED, "100000"), carried)
            .check("T04")
            .holds());
    assertTrue(
        act()
            .sheet("1.1", "", planned, total(BudgetKind.EXECUTED, "41847"), carried)
            .check("T04")
            .fails());
    assertTrue(act().sheet("1.1", "", planned, carried).check("T04").silent());
  }

  @Test
  void theTextAndTheBudgetAgree() {
    BudgetLine a = county(BudgetKind.PLANNED, "305000");
    BudgetLine b = state(BudgetKind.PLANNED, "110000");
    assertTrue(act().sheet("1.1", "", a, b, told("415000")).check("T05").holds());
    assertTrue(act().sheet("1.1", "", a, b, told("451000")).check("T05").fails());
    assertTrue(act().sheet("1.1", "", a, b).check("T05").silent());
  }

  @Test
  void aFigurePrintedTwiceWithSwappedDigitsIsTold() {
    assertTrue(
        act()
            .sheet(
                "1.1",
                "",
                state(BudgetKind.PLANNED, "107234"),
                state(BudgetKind.EXECUTED, "107243"))
            .check("T05")
            .fails());
    assertTrue(
        act()
            .sheet(
                "1.1", "", state(BudgetKind.PLANNED, "107234"), state(BudgetKind.EXECUTED, "98000"))
            .check("T05")
            .silent());
  }

  @Test
  void theCostsListedMakeTheCostStated() {
    String text =
        "Valorisation de 10 % du temps d'un cadre, soit 126 000 €.\n"
            + "Valorisation d'un poste (90 000 € par an).\n"
            + "Valorisation de 4 postes d'accueil (45 000 € annuels chacun)\n"
            + "Le coût du projet est de 396 000 € par an.";
    assertTrue(act().sheet("1.1", text).check("T11").holds());
    assertTrue(act().sheet("1.1", text.replace("396", "406")).check("T11").fails());
    assertTrue(act().sheet("1.1", "Le coût du projet est de 396 000 €.").check("T11").silent());
  }

  @Test
  void aStatedShareIsThatOfTheAmounts() {
    String text =
        "Le montant total s'élève à 200 000 €. Le FSE intervient à hauteur de 40 % du budget.";
    BudgetLine fse =
        line(BudgetKind.PLANNED, "FSE", Optional.of(Funder.UE_FSE), "80000", false, "table:t");
    BudgetLine rest = state(BudgetKind.PLANNED, "120000");
    assertTrue(act().sheet("1.1", text, fse, rest).check("T13").holds());
    assertTrue(act().sheet("1.1", text.replace("40 %", "50 %"), fse, rest).check("T13").fails());
    assertTrue(act().sheet("1.1", "Le FSE participe.", fse, rest).check("T13").silent());
  }

  @Test
  void costsAddedInATextAreFoundInTheTable() {
    String text =
        "Le budget valorisé est de 150 000 €. En plus de ces coûts, l'animation représente donc"
            + " 18 000 €. Il est proposé la répartition suivante :";
    BudgetLine right = county(BudgetKind.PLANNED, "168000");
    BudgetLine wrong = county(BudgetKind.PLANNED, "158000");
    BudgetLine other = state(BudgetKind.PLANNED, "20000");
    assertTrue(act().sheet("1.1", text, right, other).check("T19").holds());
    assertTrue(act().sheet("1.1", text, wrong, other).check("T19").fails());
    assertTrue(act().sheet("1.1", "Le budget est de 5 €.", right, other).check("T19").silent());
  }

  @Test
  void aShareIsThatOfEveryRecapWhenTheyAgree() {
    BudgetLine a = county(BudgetKind.PLANNED, "9500");
    BudgetLine b = state(BudgetKind.PLANNED, "38000");
    BudgetLine first = state(BudgetKind.PLANNED, "9500");
    BudgetLine other =
        line(BudgetKind.PLANNED, "État", Optional.of(Funder.ETAT), "9500", false, "table:u");
    BudgetLine differing =
        line(BudgetKind.PLANNED, "État", Optional.of(Funder.ETAT), "9600", false, "table:u");
    assertTrue(act().sheet("1.1", "", a, b).recap(first, other).check("T03").fails());
    assertFalse(act().sheet("1.1", "", a, b).recap(first, differing).check("T03").fails());
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.Deliberation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActRulesTest {

  private static ActFixture act() {
    return new ActFixture();
  }

  private static ActeIdentifier id(String siren, LocalDate date, String number) {
    return new ActeIdentifier("077-" + siren + "-" + number, "077", siren, date, number, "DE");
  }

  @Test
  void anActHasOneNumberHoweverItIsSpelt() {
    assertTrue(act().number("CD-2023/09/28-4/02 A", "CD20230928-4-2A").check("A01").holds());
    assertTrue(act().number("CD-2023/09/28-4/02 A", "CD20230928-4-3A").check("A01").fails());
    assertTrue(act().number("2024-07").check("A01").silent());
    assertTrue(act().number("2024-07", "3").check("A01").silent());
  }

  @Test
  void theStampTellsTheDateOfTheSittingAndAValidSiren() {
    LocalDate day = ActFixture.DATE;
    assertTrue(act().receipt(id("227700010", day, "2024-07"), day, day).check("A02").holds());
    assertTrue(
        act().receipt(id("227700010", day.plusDays(1), "2024-07"), day, day).check("A02").fails());
    assertTrue(act().receipt(id("227700011", day, "2024-07"), day, day).check("A02").fails());
    assertTrue(act().check("A02").silent());
  }

  @Test
  void whatTheExecutiveDecidesHasNoDateOfASitting() {
    LocalDate before = ActFixture.DATE.minusDays(8);
    ActFixture decision =
        act()
            .kind(Deliberation.Kind.DECISION)
            .receipt(id("227700010", before, "2024-07"), before, before);
    assertTrue(decision.check("A02").holds());
    assertTrue(decision.check("A03").holds());
  }

  @Test
  void datesComeInOrder() {
    LocalDate day = ActFixture.DATE;
    ActeIdentifier id = id("227700010", day, "2024-07");
    assertTrue(act().receipt(id, day.plusDays(1), day.plusDays(1)).check("A03").holds());
    assertTrue(act().receipt(id, day.plusDays(3), day.plusDays(1)).check("A03").fails());
    assertTrue(act().called(day.minusDays(8)).check("A03").holds());
    assertTrue(act().called(day.plusYears(3)).check("A03").silent());
    assertTrue(act().check("A03").silent());
  }

  @Test
  void whatIsAnnouncedIsFound() {
    assertTrue(act().announced("acts", 5, 5).check("A04").holds());
    assertTrue(act().announced("acts", 5, 4).check("A04").fails());
    assertTrue(act().announced("pages", 12, 11).check("A05").fails());
    assertTrue(act().check("A04").silent());
  }

  @Test
  void aWeekdayIsThatOfItsDate() {
    assertTrue(act().visa("Réuni le jeudi 28 septembre 2023").check("A06").holds());
    assertTrue(act().visa("Réuni le lundi 28 septembre 2023").check("A06").fails());
    assertTrue(act().visa("Réuni le 28 septembre 2023").check("A06").silent());
  }

  @Test
  void keysAreValid() {
    assertTrue(act().visa("SIREN 227 700 010").check("A07").holds());
    assertTrue(act().visa("SIREN 227 700 011").check("A07").fails());
    assertTrue(act().visa("IBAN FR14 2004 1010 0505 0001 3M02 606").check("A07").holds());
    assertTrue(act().visa("IBAN FR14 2004 1010 0505 0001 3M02 607").check("A07").fails());
    assertTrue(act().visa("RIB 20041 01005 0500013M026 06").check("A07").holds());
    assertTrue(act().visa("téléphone 227 700 011").check("A07").silent());
    assertTrue(Keys.isSiret("73282932000074"));
    assertFalse(Keys.isSiret("73282932000075"));
    assertTrue(Keys.isSiret("35600000049837"), "La Poste's own key");
  }

  @Test
  void aCitedNumberHoldsTheDateOfTheAct() {
    String right = "VU la délibération n° D-2018/06/25-7/01 du Conseil du 25 juin 2018";
    assertTrue(act().visa(right).check("A08").holds());
    assertTrue(act().visa(right.replace("/25-", "/15-")).check("A08").fails());
    assertTrue(
        act()
            .visa("VU la délibération D-2018/06/15-7/01 et l'arrêté du 25 juin 2018")
            .check("A08")
            .silent());
  }

  @Test
  void budgetsAndAccountsAreAdoptedInTime() {
    ActFixture budget = act().subject("Vote du budget primitif 2025");
    assertTrue(budget.on(LocalDate.of(2025, 4, 10)).check("D01").holds());
    assertTrue(budget.on(LocalDate.of(2025, 4, 20)).check("D01").fails());
    assertTrue(budget.on(LocalDate.of(2026, 4, 20)).check("D01").holds());
    ActFixture account = act().subject("Compte administratif 2023");
    assertTrue(account.on(LocalDate.of(2024, 7, 2)).check("D01").fails());
    assertTrue(act().subject("Voirie").check("D01").silent());
  }

  @Test
  void anActAnnouncedUnderAnotherNumberIsTold() {
    ActFixture act = new ActFixture().number("D2024-32").subject("Dénomination de voies");
    assertTrue(act.announces("D2024-23 – Dénomination de voies").check("A01").fails());
  }

  @Test
  void anActAnnouncedWithAnotherTitleIsAnotherAct() {
    ActFixture act = new ActFixture().number("D2024-32").subject("Dénomination de voies");
    assertTrue(act.announces("D2024-23 – Tarifs du marché").check("A01").silent());
  }

  @Test
  void aReceptionBeforeTheSittingIsTold() {
    assertTrue(new ActFixture().received(ActFixture.DATE.minusDays(3)).check("A03").fails());
    assertTrue(new ActFixture().received(ActFixture.DATE.plusDays(3)).check("A03").holds());
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Severity;
import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates, sums said in sentences, figures and rows printed twice, and grants. */
class RepeatedFiguresTest {

  private static ActFixture act() {
    return new ActFixture();
  }

  private static ActFixture.Outcome rates(String last) {
    return act()
        .table(
            TableFixture.of(
                "| Chapitre | Prévu | Réalisé | Taux de réalisation |",
                "| 011 | 200 000 € | 150 000 € | 75 % |",
                "| 012 | 400 000 € | 380 000 € | 95 % |",
                "| 65 | 80 000 € | 60 800 € | 76 % |",
                "| 66 | 10 000 € | 8 800 € | " + last + " |"))
        .check("T31");
  }

  @Test
  void aRateIsThatOfTheTwoColumnsTheOtherRowsName() {
    assertTrue(rates("88 %").holds());
    assertTrue(rates("58 %").fails());
  }

  @Test
  void theRateOfATotalMayBeAMean() {
    ActFixture.Outcome outcome =
        act()
            .table(
                TableFixture.of(
                    "| Site | Places | Occupées | Taux |",
                    "| A | 20 | 10 | 50 % |",
                    "| B | 40 | 30 | 75 % |",
                    "| C | 50 | 45 | 90 % |",
                    "| Ensemble | 110 | 85 | 72 % |"))
            .check("T31");
    assertEquals(List.of(), outcome.findings());
  }

  private static ActFixture sheets(String rate) {
    String head = "| Financeur | Prévu | Exécuté | Taux |";
    return act()
        .table(
            TableFixture.of(
                "t1", 1, 1, head, "| État | 100 | 80 | 80 % |", "| Total | 100 | 80 | 80 % |"))
        .table(
            TableFixture.of(
                "t2", 1, 2, head, "| État | 200 | 90 | 45 % |", "| Total | 200 | 90 | 45 % |"))
        .table(
            TableFixture.of(
                "t3", 1, 3, head, "| Ville | 50 | 48 | 96 % |", "| Total | 50 | 48 | 96 % |"))
        .table(
            TableFixture.of(
                "t4",
                1,
                4,
                head,
                "| Ville | 40 | 30 | 75 % |",
                "| Total | 40 | 30 | " + rate + " |"));
  }

  @Test
  void tablesWithTheSameColumnsAreOneEvenForTheRatesOfTheirTotals() {
    assertTrue(sheets("75 %").check("T31").holds());
    assertTrue(sheets("57 %").check("T31").fails());
  }

  @Test
  void aColumnOfRatesThatFitsEveryRowIsTheRateNotTheOneBesideIt() {
    ActFixture.Outcome outcome =
        act()
            .table(
                TableFixture.of(
                    "| Taxe | Bases | Taux 2024 | Taux 2025 | Produit |",
                    "| A | 1 000 | 20 % | 20 % | 200 |",
                    "| B | 3 000 | 10 % | 10 % | 300 |",
                    "| C | 2 000 | 30 % | 30 % | 600 |",
                    "| D | 4 000 | 15 % | 16 % | 640 |"))
            .check("T31");
    assertEquals(List.of(), outcome.findings());
  }

  @Test
  void columnsThatNoRateComesFromSayNothing() {
    assertTrue(
        act()
            .table(
                TableFixture.of(
                    "| Taxe | Base | Produit | Taux voté |",
                    "| A | 1 000 | 300 | 12 % |",
                    "| B | 2 000 | 700 | 14 % |",
                    "| C | 3 000 | 500 | 16 % |"))
            .check("T31")
            .silent());
  }

  @Test
  void whatASentenceConcludesIsTheSumOfWhatItSays() {
    assertTrue(
        act()
            .visa("44 250 € de mobilier et 8 400 € de livres, soit 52 650 €")
            .check("T32")
            .holds());
    assertTrue(
        act()
            .visa("44 250 € de mobilier et 8 400 € de livres, soit 52 560 €")
            .check("T32")
            .silent());
  }

  @Test
  void soManyAtSoMuchEachIsAProduct() {
    assertTrue(act().visa("4 postes à 45 000 € chacun, soit 180 000 €").check("T32").holds());
    assertTrue(act().visa("4 postes à 45 000 € chacun, soit 185 000 €").check("T32").fails());
  }

  @Test
  void aSentenceThatCountsOtherThingsIsLeftAlone() {
    assertTrue(
        act()
            .visa("2 tranches, dont 4 postes à 45 000 € chacun la première année, soit 185 000 €")
            .check("T32")
            .silent());
  }

  @Test
  void aFigureOfATextIsProvedByTheTableThatPrintsItAgain() {
    Table table =
        TableFixture.of("| Poste | Montant |", "| Besoin de financement | 113 450,25 € |");
    ActFixture.Outcome same = act().visa("le solde de 113 450,25 €").table(table).check("T33");
    assertTrue(same.holds());
    ActFixture.Outcome other = act().visa("le solde de 113 540,25 €").table(table).check("T33");
    assertTrue(other.silent());
  }

  @Test
  void aRoundFigureProvesNothingWithoutTheSameWords() {
    Table table = TableFixture.of("| Poste | Montant |", "| Toiture | 20 000 € |");
    assertTrue(act().visa("un fauteuil de 20 000 €").table(table).check("T33").silent());
    assertTrue(act().visa("la toiture, pour 20 000 €").table(table).check("T33").holds());
  }

  private static Table recap(String id, int page, String last) {
    return TableFixture.of(
        id,
        1,
        page,
        "| Action | Budget prévu 2023 | Budget exécuté 2023 |",
        "| Accueil social de proximité | 415 000 € | 405 200 € |",
        "| Accompagnement renforcé | 478 810 € | 394 943 € |",
        "| Mobilité solidaire | 252 000 € | " + last + " |");
  }

  @Test
  void aRecapPrintedAgainPrintsTheSameFigures() {
    ActFixture same = act().table(recap("a", 1, "101 300 €")).table(recap("b", 9, "101 300 €"));
    assertTrue(same.check("T34").holds());
    ActFixture apart = act().table(recap("a", 1, "101 300 €")).table(recap("b", 9, "110 300 €"));
    assertTrue(apart.check("T34").fails());
  }

  @Test
  void tablesAlikeOfOtherBudgetsAreNotCompared() {
    Table other =
        TableFixture.of(
            "b",
            1,
            9,
            "| Action | Budget prévu 2023 | Budget exécuté 2023 |",
            "| Accueil social de proximité | 15 000 € | 5 200 € |",
            "| Accompagnement renforcé | 78 810 € | 94 943 € |",
            "| Mobilité solidaire | 252 000 € | 101 300 € |");
    assertTrue(act().table(recap("a", 1, "101 300 €")).table(other).check("T34").silent());
  }

  private static ActFixture grants(String total) {
    return act()
        .subject("Subventions aux associations 2024")
        .statement("Amicale laïque : 1 500 €")
        .statement("Judo club : 800 €")
        .statement("Comité des fêtes : 2 250 €")
        .statement("Soit un total de " + total);
  }

  @Test
  void grantsListedMakeTheTotalVoted() {
    assertTrue(grants("4 550 €").check("S01").holds());
    assertTrue(grants("4 750 €").check("S01").fails());
    assertTrue(grants("9 999 €").check("S01").silent());
  }

  @Test
  void aLargeGrantWithoutAnAgreementIsNoted() {
    Table table =
        TableFixture.of(
            "t", 1, 2, "| Association | Montant proposé |", "| Football club | 30 000 € |");
    ActFixture.Outcome alone =
        act().subject("Subventions aux associations").table(table).check("S01");
    assertEquals(Severity.NOTE, alone.findings().get(0).severity());
    ActFixture.Outcome agreed =
        act()
            .subject("Subventions aux associations")
            .article("Autorise la signature de la convention")
            .table(table)
            .check("S01");
    assertEquals(List.of(), agreed.findings());
  }

  private static Table mandats(int page, String carried, String brought) {
    return TableFixture.overPages(
        page,
        "| Mandat | Montant |",
        "| Fournitures | 12 400,50 |",
        "| Énergie | 41 889,25 |",
        "| À reporter | " + carried + " |",
        "| " + brought + " |",
        "| Voirie | 8 150,00 |");
  }

  @Test
  void whatAPageCarriesOverIsWhatTheNextBeginsWith() {
    assertTrue(act().table(mandats(4, "54 289,75", "Report | 54 289,75")).check("T36").holds());
    assertTrue(act().table(mandats(4, "54 289,75", "Report | 54 829,75")).check("T36").fails());
    assertTrue(
        act().table(mandats(4, "54 289,75", "Assurances | 54 829,75")).check("T36").silent());
  }

  @Test
  void aReportUnderOneToBeMadeOnTheSamePageIsAnotherYears() {
    assertTrue(act().table(mandats(6, "54 289,75", "Report | 12 829,75")).check("T36").silent());
  }
}

package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseRulesTest {

  private static ActFixture act() {
    return new ActFixture();
  }

  @Test
  void aWrittenProductGivesItsResult() {
    assertTrue(act().visa("250 € / jour x 5 jours = 1 250 €").check("T10").holds());
    assertTrue(act().visa("250 € / jour x 5 jours = 1 350 €").check("T10").fails());
    assertTrue(act().visa("250 € et 5 jours").check("T10").silent());
  }

  @Test
  void aRoundedUnitCostIsNoDiscrepancy() {
    assertTrue(act().visa("(120 331 € bruts/an X 14, soit 1 684 636 €/an)").check("T10").holds());
  }

  @Test
  void anAmountInWordsIsThatOfItsFigures() {
    assertTrue(act().visa("quatre cent mille euros (400 000 €)").check("T12").holds());
    assertTrue(act().visa("quatre cent mille euros (450 000 €)").check("T12").fails());
    assertTrue(
        act().visa("quatre cent mille euros pour 450 000 € de travaux").check("T12").silent());
  }

  @Test
  void aPartIsNotGreaterThanItsWhole() {
    assertTrue(act().visa("Diagnostics 675 dont 212 finalisés").check("T16").holds());
    assertTrue(act().visa("Diagnostics 675 dont 2021 finalisés").check("T16").fails());
    assertTrue(act().visa("675 dossiers dont 2021 et 2022").check("T16").silent());
    assertTrue(act().visa("31 enfants de 4 communes, dont 12 filles").check("T16").silent());
  }

  @Test
  void aGroupOfTwoDigitsIsNoNumber() {
    assertTrue(act().visa("un budget de 73 00€ a été exécuté").check("T17").fails());
    assertTrue(act().visa("un budget de 73 000€ a été exécuté").check("T17").silent());
    assertTrue(act().visa("en 2022 50 € par agent").check("T17").silent());
  }

  @Test
  void twoYearsCitedAreThoseOfTheTable() {
    ActFixture good =
        act()
            .visa("les entrées (885 en 2022 contre 450 en 2021)")
            .table(
                TableFixture.of(
                    "| Indicateur | Résultat 2021 | Résultat 2022 |",
                    "| Entrées | 450 | 885 |",
                    "| Sorties | 20 | 30 |"));
    assertTrue(good.check("T18").holds());
    ActFixture bad =
        act()
            .visa("les entrées (885 en 2022 contre 450 en 2021)")
            .table(
                TableFixture.of(
                    "| Indicateur | Résultat 2021 | Résultat 2022 |",
                    "| Entrées | 143 | 885 |",
                    "| Sorties | 20 | 30 |"));
    assertTrue(bad.check("T18").fails());
    assertTrue(act().visa("885 en 2022 contre 450 en 2021").check("T18").silent());
  }

  @Test
  void theRowsAnnouncedAreThere() {
    String[] rows = {
      "| Porteur | Montant |",
      "| Un | 5 € |",
      "| Deux | 6 € |",
      "| Trois | 7 € |",
      "| Quatre | 8 € |"
    };
    ActFixture four = act().visa("Quatre candidatures ont été reçues");
    assertTrue(four.table(TableFixture.of("t", 1, 2, rows)).check("T14").holds());
    ActFixture five = act().visa("Cinq candidatures ont été reçues");
    assertTrue(five.table(TableFixture.of("t", 1, 2, rows)).check("T14").fails());
    assertTrue(act().visa("Cinq candidatures ont été reçues").check("T14").silent());
  }

  @Test
  void theRowsATitleAnnouncesAreThere() {
    List<List<String>> rows =
        List.of(
            List.of("Dossier", "Montant"),
            List.of("Un", "5 €"),
            List.of("Deux", "6 €"),
            List.of("Trois", "7 €"));
    String title = "demandes ont été instruites depuis mars.";
    assertTrue(
        act().table(TableFixture.of("t", "Trois " + title, 1, 1, rows)).check("T14").holds());
    assertTrue(
        act().table(TableFixture.of("t", "Quatre " + title, 1, 1, rows)).check("T14").fails());
  }

  @Test
  void aResultCarriedForwardIsTheSameInTheBudget() {
    String[] rows = {
      "| Libellé | Recettes |",
      "| Crédits votés | 493 558 € |",
      "| 002 Résultat reporté | 223 221 € |"
    };
    ActFixture same = act().visa("Report (article 002) : 223 221 €").table(TableFixture.of(rows));
    assertTrue(same.check("T20").holds());
    ActFixture slip = act().visa("Report (article 002) : 233 221 €").table(TableFixture.of(rows));
    assertTrue(slip.check("T20").fails());
    ActFixture other = act().visa("Report (article 002) : 54 400 €").table(TableFixture.of(rows));
    assertTrue(other.check("T20").silent());
  }

  @Test
  void sharesAndTaxAreThoseOfTheAmounts() {
    String[] rows = {
      "| Financeur | Montant | Part |", "| État | 40 000 € | 40 % |",
          "| Région | 15 000 € | 15 % |",
      "| Ville | 45 000 € | 45 % |", "| Total HT | 100 000 € | 100 % |", "| TVA 20 % | 20 000 € | |"
    };
    assertTrue(act().table(TableFixture.of(rows)).check("T06").holds());
    assertTrue(act().table(TableFixture.of(rows)).check("T07").holds());
    rows[2] = "| Région | 15 000 € | 25 % |";
    rows[5] = "| TVA 20 % | 21 000 € | |";
    assertTrue(act().table(TableFixture.of(rows)).check("T06").fails());
    assertTrue(act().table(TableFixture.of(rows)).check("T07").fails());
    assertTrue(act().check("T06").silent());
  }

  @Test
  void aYearIsNotTheWholeOfWhatFollowsIt() {
    assertTrue(
        act().visa("votée au budget 2023, dont 850 000 € déjà répartis").check("T16").silent());
    assertTrue(
        act().visa("votée pour 24 aides dont 850 000 € déjà répartis").check("T16").silent());
    assertTrue(act().visa("une aide de 500 € dont 850 € déjà versés").check("T16").fails());
  }

  @Test
  void anAmountTakenApartIsTheSumOfItsParts() {
    String credits = "ouvrir 18 400 € de crédits pour deux réparations, soit 6 150 € et ";
    assertTrue(act().visa(credits + "12 250 €.").check("T35").holds());
    assertTrue(act().visa(credits + "12 520 €.").check("T35").fails());
    assertTrue(act().visa(credits + "11 900 €.").check("T35").silent());
    assertTrue(act().visa("18 400 € en 2023, puis 6 150 € et 12 520 €.").check("T35").silent());
  }

  @Test
  void partsAfterDontMayLeaveSomeOut() {
    String offer = "une offre de 325 000 €, dont ";
    assertTrue(act().visa(offer + "265 000 € de murs et 60 000 € de terrain").check("T35").holds());
    assertTrue(act().visa(offer + "256 000 € de murs et 60 000 € de terrain").check("T35").fails());
    assertTrue(
        act().visa(offer + "225 000 € de murs et 60 000 € de terrain").check("T35").silent());
    assertTrue(act().visa(offer + "295 000 € de murs et 60 000 € de terrain").check("T35").fails());
  }

  @Test
  void aDeficitAndABalanceBelowZeroMakeANeed() {
    String need = "le besoin s'élève à 105 471 € (déficit de 89 956 € et solde de -";
    assertFalse(act().visa(need + "15 515 €)").check("T35").fails());
    String debt = "la dette augmente de 51 788 € : un emprunt de 200 000 € a été levé et ";
    assertFalse(act().visa(debt + "148 212 € remboursés").check("T35").fails());
  }

  @Test
  void whatIsRecalledUnderATotalIsNoRowOfTheList() {
    String[] rows = {
      "| Dossier | Montant |",
      "| Un | 5 € |",
      "| Deux | 6 € |",
      "| Trois | 7 € |",
      "| TOTAL | 18 € |",
      "| Pour mémoire : quatre | 8 € |"
    };
    ActFixture three = act().visa("Trois dossiers nous sont parvenus ; la commission les a notés");
    assertTrue(three.table(TableFixture.of("t", 1, 2, rows)).check("T14").holds());
    ActFixture four = act().visa("Quatre dossiers d'habitants sont déclarés lauréats");
    assertTrue(four.table(TableFixture.of("t", 1, 2, rows)).check("T14").fails());
  }
}

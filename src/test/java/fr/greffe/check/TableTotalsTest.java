package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Finding;
import fr.greffe.record.Relation;
import fr.greffe.record.Table;
import fr.greffe.record.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTotalsTest {

  private static Checked check(Table... tables) {
    return new Checker(CheckOptions.ALL).check(TableFixture.records(tables));
  }

  private static List<Relation> held(Checked checked) {
    return checked.relations().stream()
        .filter(r -> r.verdict() == Verdict.HOLDS && r.ruleId().equals("T01"))
        .toList();
  }

  @Test
  void aTotalUnderItsTermsHolds() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | Montant |",
                "| Études | 12 500 € |",
                "| Travaux | 87 500 € |",
                "| Total | 100 000 € |"));
    assertEquals(1, held(checked).size());
    assertEquals(3, checked.account().verified());
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void swappedDigitsUnderASingleTotalAreFoundAndNamed() {
    Checked checked =
        check(
            TableFixture.headless(
                "| Part commune | 252 722,25 € |", "| Part région | 0 € |",
                "| Part État | 107 243 € |", "| Total | 359 956,25 € |"));
    Finding finding = checked.findings().get(0);
    assertEquals(new BigDecimal("359956.25"), finding.stated().orElseThrow());
    assertEquals("digits-swapped", finding.diagnoses().get(0).kind());
  }

  @Test
  void aWrongTermShowsOnceWithTheTotalsItSpoils() {
    Checked checked =
        check(
            TableFixture.of(
                "| Section | Fonctionnement | Investissement | Total |",
                "| Dépenses | 404 315,94 | 209 158,17 | 613 474,11 |",
                "| Recettes | 674 599,66 | 221 278,34 | 895 978,00 |",
                "| Résultat | 270 283,72 | 12 120,17 | 282 403,89 |"));
    assertEquals(2, checked.findings().size());
    long causes = checked.findings().stream().filter(f -> f.causedBy().isEmpty()).count();
    assertEquals(1, causes);
  }

  @Test
  void subtotalsAndAGrandTotalAreTotalsOfTheirOwnLines() {
    Checked checked =
        check(
            TableFixture.of(
                "| Action | État | Ville |",
                "| Crèche | 100 | 250 |",
                "| École | 40 | 60 |",
                "| Sous-total | 140 | 310 |",
                "| Voirie | 700 | 300 |",
                "| Parc | 20 | 80 |",
                "| Sous-total | 720 | 380 |",
                "| Total général | 860 | 690 |"));
    assertEquals(6, held(checked).size());
    assertEquals(12 + 2, checked.account().verified());
  }

  @Test
  void aWrongSubtotalIsFoundThroughTheOtherColumn() {
    Checked checked =
        check(
            TableFixture.of(
                "| Action | État | Ville |",
                "| Crèche | 1 100 | 2 250 |",
                "| École | 1 400 | 1 600 |",
                "| Sous-total | 2 500 | 3 580 |",
                "| Voirie | 7 000 | 3 000 |",
                "| Parc | 2 200 | 1 800 |",
                "| Sous-total | 9 200 | 4 800 |",
                "| Total général | 11 700 | 8 650 |"));
    List<Finding> roots = checked.findings().stream().filter(f -> f.causedBy().isEmpty()).toList();
    assertEquals(1, roots.size());
    assertTrue(roots.get(0).messageFr().contains("3\u00A0580"), roots.get(0).messageFr());
  }

  @Test
  void aTotalAboveItsTermsHolds() {
    Checked checked =
        check(
            TableFixture.of(
                "| Libellé | 2023 | 2024 |", "| Total dépenses | 300 | 350 |",
                "| Personnel | 180 | 200 |", "| Fournitures | 120 | 150 |"));
    assertEquals(2, held(checked).size());
  }

  @Test
  void partsOfALineAreNotCountedAgain() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | Montant |",
                "| Personnel | 5 000 € |",
                "| dont primes | 800 € |",
                "| Fluides | 1 200 € |",
                "| Total | 6 200 € |"));
    assertEquals(1, held(checked).size());
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void aTotalOfOnlySomeOfTheRowsIsNotDecided() {
    Checked checked =
        check(
            TableFixture.of(
                "| Principaux postes | Montant |", "| Personnel | 5 000 € |",
                "| Fluides | 1 234 € |", "| Total | 9 871 € |"));
    assertEquals(List.of(), checked.findings());
    assertEquals(Verdict.UNVERIFIABLE, checked.relations().get(0).verdict());
  }

  @Test
  void anUnreadableTermLeavesTheTotalUndecided() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | 2023 | 2024 |", "| Personnel | 5 000 | 6 000 |",
                "| Fluides | #VALEUR! | 1 000 |", "| Total | 5 900 | 7 000 |"));
    assertEquals(List.of(), checked.findings());
    assertTrue(checked.relations().stream().anyMatch(r -> r.verdict() == Verdict.UNVERIFIABLE));
  }

  @Test
  void ratesAveragesAndPercentagesAreNotAddedUp() {
    Checked checked =
        check(
            TableFixture.of(
                "| Structure | Agents | Taux | Durée moyenne | Part |",
                "| Nord | 10 | 45 % | 12 | 25 % |",
                "| Sud | 30 | 62 % | 14 | 75 % |",
                "| Total | 40 | 58 % | 13 | 100 % |",
                "| Moyenne | 20 | 53 % | 13 | |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void aTotalSmallerThanOneOfItsLinesIsNoSumUnlessASlipExplainsIt() {
    Checked checked =
        check(
            TableFixture.of(
                "| Formation | Inscrits | Femmes |",
                "| Initiale | 120 | 55 |",
                "| Continue | 240 | 73 |",
                "| Apprentissage | 60 | 52 |",
                "| Total | 420 | 66 |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void columnsThatAddUpByChanceAreNotASum() {
    Checked checked =
        check(
            TableFixture.of(
                "| Variable | Moyenne | Écart | Plus grand |",
                "| Âge | 43 | 17 | 60 |",
                "| Foyer | 2 | 1 | 3 |",
                "| Enfants | 1 | 1 | 9 |",
                "| Revenu | 187 | 384 | 7 720 |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void oneRateOfTaxInEveryRowStillProvesTheColumnWithTax() {
    Checked checked =
        check(
            TableFixture.of(
                "| Voie | Montant HT | TVA | Montant TTC |",
                "| Rue A | 42 680,00 € | 8 536,00 € | 51 216,00 € |",
                "| Rue B | 27 415,50 € | 5 483,10 € | 32 898,60 € |",
                "| Rue C | 11 230,00 € | 2 246,00 € | 13 746,00 € |"));
    assertEquals(2, held(checked).size());
    assertEquals(1, checked.findings().size());
  }

  @Test
  void aHeaderFormulaIsChecked() {
    Checked checked =
        check(
            TableFixture.of(
                "| Action | A État | B Ville | C Autres | D Budget A+B+C |",
                "| Un | 100 | 200 | | 300 |",
                "| Deux | 50 | 75 | 25 | 150 |",
                "| Trois | 10 | 20 | 30 | 70 |",
                "| Quatre | 5 | 5 | 5 | 15 |"));
    assertEquals(1, checked.findings().size());
    assertTrue(checked.findings().get(0).messageFr().contains("Trois"));
  }

  @Test
  void twoListsSideBySideHaveTheirOwnTotals() {
    Checked checked =
        check(
            TableFixture.of(
                "| Dépenses | Coût | Financeurs | Montants |",
                "| Études | 40 000 € | Agence (40 %) | 138 000 € |",
                "| Diagnostic | 5 000 € | Département | 34 500 € |",
                "| Travaux | 300 000 € | Communauté | 172 500 € |",
                "| TOTAL HT | 345 000 € | TOTAL HT | 345 000 € |",
                "| TVA | 69 000 € | TVA | 69 000 € |",
                "| TOTAL TTC | 414 000 € | TOTAL TTC | 414 000 € |"));
    assertEquals(4, held(checked).size());
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void roundingWithinPrintedPrecisionIsNoDiscrepancy() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | k€ |",
                "| Un | 33,3 |",
                "| Deux | 33,3 |",
                "| Trois | 33,3 |",
                "| Total | 100,0 |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void plannedMinusExecutedIsSplitOverTwoColumns() {
    Checked checked =
        check(
            TableFixture.of(
                "| Action | Prévu | Réalisé | Montant à reporter – État | Montant à reporter –"
                    + " Ville |",
                "| Un | 1 000 € | 400 € | 200 € | 400 € |",
                "| Deux | 500 € | 500 € | 0 € | 0 € |",
                "| Trois | 900 € | 300 € | 300 € | 300 € |",
                "| Quatre | 700 € | 100 € | 100 € | 300 € |",
                "| Cinq | 800 € | 100 € | 400 € | 300 € |"));
    assertEquals(1, checked.findings().size());
    assertEquals("T15", checked.findings().get(0).ruleId());
  }

  @Test
  void aFigurePrintedAColumnAwayIsFoundAndNamed() {
    Checked checked =
        check(
            TableFixture.of(
                "| Opération | Dépenses | Subventions |",
                "| Voirie | | 615 000 € |",
                "| Éclairage | 184 300 € | 73 720 € |",
                "| Église | 297 400 € | 178 440 € |",
                "| Total | 1 096 700 € | 252 160 € |"));
    assertEquals(2, checked.findings().size());
    assertTrue(
        checked.findings().stream()
            .allMatch(f -> f.diagnoses().get(0).kind().equals("column-shift")));
  }

  @Test
  void aLineCountedTwiceInTheOnlyTotalOfAListIsFound() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | Montant |",
                "| Études | 12 530 € |",
                "| Travaux | 87 510 € |",
                "| Mobilier | 31 470 € |",
                "| Divers | 2 090 € |",
                "| Total | 165 070 € |"));
    assertEquals("term-twice", checked.findings().get(0).diagnoses().get(0).kind());
  }

  @Test
  void aTotalThatLeavesOutALineNotMeantToBeAddedIsNotTold() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | Montant |",
                "| Études | 12 530 € |",
                "| Travaux | 87 510 € |",
                "| Mobilier | 31 470 € |",
                "| Pour mémoire, valeur du terrain | 45 000 € |",
                "| Total | 131 510 € |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void pricesInProportionAreNoTotals() {
    Checked checked =
        check(
            TableFixture.headless(
                "| Cimetière | 15 ans | 30 ans | 50 ans |",
                "| Concession simple | 120 € | 200 € | 320 € |",
                "| Concession double | 240 € | 400 € | 640 € |",
                "| Columbarium | 360 € | 600 € | 960 € |"));
    assertEquals(List.of(), checked.findings());
  }

  private static final String[] BUDGET = {
    "| Poste | 2023 | 2024 |",
    "| Voirie | 14 500 | 18 300 |",
    "| Écoles | 22 700 | 21 900 |",
    "| Sport | 8 150 | 9 400 |"
  };

  private static Table budget(String... rows) {
    return TableFixture.of(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(BUDGET), java.util.Arrays.stream(rows))
            .toArray(String[]::new));
  }

  private static boolean tellsAMissingLine(Table table) {
    return check(table).findings().stream()
        .anyMatch(f -> f.messageFr().contains("une ligne manque"));
  }

  @Test
  void aTotalThatExceedsTheLinesOfItsListTellsThatOneMayBeMissing() {
    assertTrue(tellsAMissingLine(budget("| Total | 95 350 | 100 600 |")));
    assertTrue(
        tellsAMissingLine(
            TableFixture.of(
                "| Poste | Montant |",
                "| Voirie | 14 500 € |",
                "| Écoles | 22 700 € |",
                "| Total | 51 650 € |")));
  }

  @Test
  void aMissingLineContradictsItsTotalAndNotTheLinesThatAreThere() {
    Checked checked = check(budget("| Total | 83 120 | 91 475 |"));
    assertEquals(2, checked.account().contradicted());
  }

  @Test
  void noLineIsSaidToBeMissingWhereTheListMayBeAnExtract() {
    assertFalse(
        tellsAMissingLine(
            TableFixture.of(
                "| Principaux postes | Montant |",
                "| Voirie | 14 500 € |",
                "| Écoles | 22 700 € |",
                "| Total | 51 650 € |")));
    assertFalse(
        tellsAMissingLine(
            TableFixture.of(
                "| Poste | Montant |",
                "| Voirie | 14 500 € |",
                "| Écoles | 22 700 € |",
                "| Total | 251 650 € |")));
  }

  @Test
  void noLineIsSaidToBeMissingWhereATotalIsLessThanItsLines() {
    assertFalse(tellsAMissingLine(budget("| Total | 95 350 | 30 100 |")));
  }

  @Test
  void oneLineIsAListWhereOtherTablesOfTheKindAddUp() {
    String[] head = {"| Financeur | Prévu | Exécuté |"};
    Table first =
        TableFixture.of(
            "table-1",
            1,
            1,
            head[0],
            "| État | 30 000 | 29 000 |",
            "| Ville | 20 000 | 20 500 |",
            "| Total | 50 000 | 49 500 |");
    Table second =
        TableFixture.of(
            "table-2",
            1,
            2,
            head[0],
            "| État | 12 000 | 11 000 |",
            "| Ville | 7 000 | 7 100 |",
            "| Total | 19 000 | 18 100 |");
    Table short1 =
        TableFixture.of(
            "table-3", 1, 3, head[0], "| État | 45 000 | 44 800 |", "| Total | 81 000 | 79 300 |");
    assertEquals(2, check(first, second, short1).findings().size());
    assertEquals(List.of(), check(first, short1).findings());
  }

  @Test
  void twoFiguresThatChangedColumnsAreFoundAndNamed() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | Prévu | Réalisé |",
                "| Voirie | 14 500 | 13 100 |",
                "| Écoles | 21 350 | 22 700 |",
                "| Sport | 8 150 | 7 900 |",
                "| Total | 45 350 | 42 350 |"));
    assertEquals(2, checked.findings().size());
    assertTrue(
        checked.findings().stream()
            .flatMap(f -> f.diagnoses().stream())
            .anyMatch(d -> d.kind().equals("column-shift")));
  }

  @Test
  void aTotalPrintedOverAnEmptyColumnIsTold() {
    Checked checked =
        check(
            TableFixture.of(
                "| Poste | État | Ville |",
                "| Voirie | 14 500 |  |",
                "| Écoles | 22 700 |  |",
                "| Total |  | 37 200 |"));
    assertEquals(1, checked.findings().size());
    assertEquals("column-shift", checked.findings().get(0).diagnoses().get(0).kind());
  }

  @Test
  void aLineThatIsTheSumOfTwoOthersByChanceIsStillALineOfTheTotal() {
    Checked checked =
        check(
            TableFixture.of(
                "| Financeur | Montant | Part |",
                "| État | 35 000 € | 35 % |",
                "| Région | 20 000 € | 20 % |",
                "| Département | 15 000 € | 15 % |",
                "| Syndicat | 5 000 € | 5 % |",
                "| Autofinancement | 25 000 € | 25 % |",
                "| Total | 100 000 € | 100 % |"));
    assertEquals(List.of(), checked.findings());
    assertTrue(held(checked).stream().anyMatch(r -> r.terms().size() == 5));
  }

  @Test
  void aDeficitAndASurplusNettedInOneFigureAreNoError() {
    Checked checked =
        check(
            TableFixture.of(
                "| Libellé | Dép. fonct. | Rec. fonct. | Dép. inv. | Rec. inv. | Dép. ens. | Rec. ens."
                    + " |",
                "| Opérations | 310 000 | 339 000 | 88 000 | 90 000 | 398 000 | 429 000 |",
                "| Reports | 1 000 | 41 000 | 9 600 | 2 500 | 10 600 | 43 500 |",
                "| Travaux | 5 400 | 7 200 | 3 100 | 4 700 | 8 500 | 11 900 |",
                "| Cumul |  | 69 400 | 32 600 | 13 100 | 24 800 | 74 700 |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void whatIsLeftOfEqualFiguresProvesNoDifference() {
    Checked checked =
        check(
            TableFixture.of(
                "| Chapitre | Budget | Crédits ouverts | Réalisé | Restes à réaliser |",
                "| 10 | 71 000 | 71 000 | 73 208 | 0 |",
                "| 13 | 184 500 | 184 500 | 141 260 | 43 240 |",
                "| 16 | 120 000 | 120 000 | 119 400 | 0 |",
                "| 20 | 52 480 | 52 480 | 52 479 | 0 |",
                "| Total | 427 980 | 427 980 | 386 347 | 43 240 |"));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void threePostsAreNotTheSumOfTwoWithinTheirRounding() {
    Checked checked =
        check(
            TableFixture.of(
                "| Grade | Ouverts | Pourvus |",
                "| Attaché | 1 | 1 |",
                "| Assistant | 1 | 1 |",
                "| Rédacteur | 1 | 0 |",
                "| Adjoint | 2 | 2 |",
                "| Agent | 6 | 5 |",
                "| Total | 11 | 9 |"));
    assertEquals(List.of(), checked.findings());
    assertTrue(held(checked).stream().allMatch(r -> r.terms().size() == 5));
  }

  @Test
  void aTotalOverTwoColumnsIsNotThatOfTheFirst() {
    Checked checked =
        check(
            TableFixture.of(
                "| Compte | Diminution | Augmentation |",
                "| Voirie | 0 | 4 500 |",
                "| Contributions | 1 500 | 0 |",
                "| Total fonctionnement | 1 500 | 4 500 |",
                "| Véhicule | 0 | 17 700 |",
                "| Salle | 15 200 | 0 |",
                "| Total investissement | 15 200 | 17 700 |",
                "| Total général | 5 500 | < |"));
    assertEquals(List.of(), checked.findings());
  }

  private static Table results(String id, int page, String... rows) {
    String[] all = new String[rows.length + 1];
    all[0] = "| Résultats | Investissement | Fonctionnement |";
    System.arraycopy(rows, 0, all, 1, rows.length);
    return TableFixture.of(id, 1, page, all);
  }

  private static final Table FIRST =
      results(
          "first",
          1,
          "| Recettes réalisées | 214 873,16 | 507 741,92 |",
          "| Dépenses réalisées | 187 316,74 | 464 028,35 |",
          "| Solde des réalisations | 27 556,42 | 43 713,57 |",
          "| Résultat antérieur | 12 000,00 | 30 000,00 |",
          "| Résultat de clôture | 39 556,42 | 73 713,57 |");

  private static final Table SECOND =
      results(
          "second",
          2,
          "| Recettes réalisées | 80 000,00 | 91 500,00 |",
          "| Dépenses réalisées | 70 250,00 | 90 100,00 |",
          "| Solde des réalisations | 9 750,00 | 1 400,00 |",
          "| Résultat antérieur | - 2 000,00 | 8 150,00 |",
          "| Résultat de clôture | 7 750,00 | 9 550,00 |");

  @Test
  void whatTablesOfTheSameKindProveIsCheckedInOneWhoseFiguresRefuteIt() {
    Table exchanged =
        results(
            "third",
            3,
            "| Recettes réalisées | 204 318,66 | 188 940,21 |",
            "| Dépenses réalisées | 102 776,94 | 185 207,49 |",
            "| Solde des réalisations | 19 111,17 | 86 163,27 |",
            "| Résultat antérieur | 1 000,00 | 2 000,00 |",
            "| Résultat de clôture | 20 111,17 | 88 163,27 |");
    assertFalse(check(FIRST, SECOND, exchanged).findings().isEmpty());
    assertEquals(List.of(), check(FIRST, exchanged).findings());
  }

  @Test
  void aLineThatTablesOfTheSameKindPrintIsMissed() {
    Table without =
        results(
            "third",
            3,
            "| Recettes réalisées | 204 318,66 | 188 940,21 |",
            "| Dépenses réalisées | 185 207,49 | 102 776,94 |",
            "| Solde des réalisations | 19 111,17 | 86 163,27 |",
            "| Résultat de clôture | 20 111,17 | 88 263,27 |");
    Checked checked = check(FIRST, SECOND, without);
    assertFalse(checked.findings().isEmpty());
    assertTrue(checked.findings().get(0).messageFr().contains("manque"));
    assertEquals(List.of(), check(FIRST, without).findings());
  }

  @Test
  void aDashBesideAnEmptyCellIsASignWhereOtherEmptyCellsHaveNone() {
    String head = "| Compte | En moins | En plus |";
    String first = "| 60621 | | 2 485,60 |";
    String total = "| TOTAL | | 3 250,00 |";
    assertFalse(
        check(TableFixture.of(head, first, "| 60633 | | - 764,40 |", total)).findings().isEmpty());
    String full = "| 60621 | 10,00 | 2 485,60 |";
    assertEquals(
        List.of(),
        check(TableFixture.of(head, full, "| 60633 | | - 764,40 |", "| TOTAL | 10,00 | 3 250,00 |"))
            .findings());
  }

  @Test
  void loansAtAFixedRateAreNoRate() {
    Checked checked =
        check(
            TableFixture.of(
                "| Nature | Prêteur | Contrats | Capital restant dû |",
                "| Taux fixe | Banque A | 4 | 6 214 300,00 € |",
                "| ^ | Banque B | 3 | 5 480 150,50 € |",
                "| ^ | Banque C | 5 | 4 912 480,25 € |",
                "| Sous-total taux fixe | < | 12 | 16 606 930,75 € |"));
    assertEquals(List.of(), checked.findings());
    assertEquals(2, held(checked).size());
  }
}

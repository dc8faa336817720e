package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Choice;
import fr.greffe.record.Severity;
import fr.greffe.record.VoteResult;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VoteRulesTest {

  private static ActFixture act() {
    return new ActFixture();
  }

  @Test
  void aCountIsTheNumberOfNamesListed() {
    assertTrue(act().tally(Choice.POUR, 2, "Anne ROUX", "Lise BRUN").check("V01").holds());
    assertTrue(act().tally(Choice.POUR, 3, "Anne ROUX", "Lise BRUN").check("V01").fails());
    assertTrue(act().tally(Choice.POUR, 12).check("V01").silent());
    assertTrue(act().tally(Choice.NPPV, 0, "Anne ROUX").check("V01").silent());
  }

  @Test
  void aNameMayStandForAPouvoirTooAndAListMayGoOnElsewhere() {
    ActFixture three = act().tally(Choice.ABSTENTION, 3, "Anne ROUX", "Lise BRUN");
    assertTrue(three.check("V01").fails());
    assertFalse(three.words("3 abstentions (Mme ROUX + pouvoir, Mme BRUN)").check("V01").fails());
    assertFalse(three.words("3 abstentions (Mme ROUX, Mme BRUN,").check("V01").fails());
  }

  @Test
  void votesDoNotExceedTheMembersInOffice() {
    assertTrue(act().seats(15).tally(Choice.POUR, 15).check("V02").holds());
    assertTrue(act().seats(15).tally(Choice.POUR, 15).tally(Choice.CONTRE, 1).check("V02").fails());
    assertTrue(act().seats(15).tally(Choice.POUR, 12).check("V02").silent());
    assertTrue(act().tally(Choice.POUR, 12).check("V02").silent());
  }

  @Test
  void nobodyVotesTwice() {
    assertTrue(act().tally(Choice.POUR, 2, "Anne ROUX", "Lise BRUN").check("V03").holds());
    assertTrue(
        act()
            .tally(Choice.POUR, 2, "Anne ROUX", "Lise BRUN")
            .tally(Choice.CONTRE, 1, "Anne Roux")
            .check("V03")
            .fails());
    assertTrue(act().tally(Choice.POUR, 2).check("V03").silent());
  }

  @Test
  void aProxyHolderIsPresentAndHasNotGivenHisOwn() {
    ActFixture good = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Lise BRUN");
    assertTrue(good.check("V04").holds());
    ActFixture absent = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Ida LENOIR");
    assertTrue(absent.counted(2).check("V04").fails());
    ActFixture chain =
        act().present("Anne ROUX").proxy("Zoé PETIT", "Ida NOIR").proxy("Ida NOIR", "Anne ROUX");
    assertTrue(chain.check("V04").fails());
    assertTrue(act().check("V04").silent());
  }

  @Test
  void nobodyIsMissingFromAListThatHoldsAnotherNumberOfNamesThanIsPrinted() {
    ActFixture absent = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Ida LENOIR");
    assertTrue(absent.counted(2).check("V04").fails());
    assertTrue(absent.counted(3).check("V04").silent());
  }

  @Test
  void nobodyIsMissingFromAListThatNothingConfirms() {
    ActFixture absent = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Ida LENOIR");
    assertTrue(absent.check("V04").silent());
    assertTrue(absent.seats(4).check("V04").silent());
    assertTrue(absent.seats(3).check("V04").fails());
  }

  @Test
  void nobodyIsMissingFromAListWithANameInPieces() {
    ActFixture pieces = act().present("Anne ROUX", "Lise BRUN-").proxy("Zoé PETIT", "Ida LENOIR");
    assertTrue(pieces.counted(2).check("V04").silent());
    ActFixture two = act().present("Anne ROUX", "Lise BRUN Paul BLOT");
    assertTrue(two.proxy("Zoé PETIT", "Ida LENOIR").counted(2).check("V04").silent());
  }

  @Test
  void whatOneChoiceLacksAndAnotherHasTooManyIsABoundaryMisread() {
    ActFixture moved =
        act().tally(Choice.POUR, 2, "Anne ROUX").tally(Choice.CONTRE, 1, "Lise BRUN", "Zoé PETIT");
    assertTrue(moved.check("V01").silent());
  }

  @Test
  void twoProxiesAreTooManyButInTheExceptionalPeriods() {
    ActFixture two =
        act()
            .present("Anne ROUX", "Lise BRUN")
            .proxy("Zoé PETIT", "Lise BRUN")
            .proxy("Ida NOIR", "Lise BRUN");
    assertTrue(two.check("V04").fails());
    assertTrue(two.on(LocalDate.of(2021, 12, 1)).check("V04").holds());
    assertTrue(two.on(LocalDate.of(2021, 10, 15)).check("V04").fails());
  }

  @Test
  void theQuorumIsThatOfTheDate() {
    ActFixture two = act().seats(5).present("Anne ROUX", "Lise BRUN");
    assertTrue(two.check("V05").fails());
    assertTrue(two.on(LocalDate.of(2021, 12, 1)).check("V05").holds());
    assertTrue(act().present("Anne ROUX").check("V05").silent());
  }

  @Test
  void theResultGoesWithTheCounts() {
    ActFixture unanimous = act().result(VoteResult.ADOPTED_UNANIMOUSLY).tally(Choice.POUR, 10);
    assertTrue(unanimous.check("V06").silent());
    assertTrue(unanimous.tally(Choice.CONTRE, 0).check("V06").holds());
    assertTrue(
        act()
            .result(VoteResult.ADOPTED_UNANIMOUSLY)
            .tally(Choice.POUR, 10)
            .tally(Choice.CONTRE, 1)
            .check("V06")
            .fails());
    assertTrue(
        act()
            .result(VoteResult.ADOPTED)
            .tally(Choice.POUR, 4)
            .tally(Choice.CONTRE, 5)
            .check("V06")
            .fails());
  }

  @Test
  void unanimityWithAbstentionsIsLetPass() {
    assertTrue(
        act()
            .result(VoteResult.ADOPTED_UNANIMOUSLY)
            .tally(Choice.POUR, 10)
            .tally(Choice.CONTRE, 0)
            .tally(Choice.ABSTENTION, 3)
            .check("V06")
            .holds());
  }

  @Test
  void votersArePresentOrRepresented() {
    ActFixture sitting = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Lise BRUN");
    assertTrue(
        sitting
            .tally(Choice.POUR, 3)
            .tally(Choice.CONTRE, 0)
            .tally(Choice.ABSTENTION, 0)
            .check("V07")
            .holds());
    ActFixture three = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Lise BRUN");
    assertTrue(three.tally(Choice.POUR, 4).check("V07").fails());
    assertTrue(act().present("Anne ROUX", "Lise BRUN").tally(Choice.POUR, 4).check("V07").silent());
    assertTrue(act().present("Anne ROUX", "Lise BRUN").tally(Choice.POUR, 1).check("V07").silent());
  }

  @Test
  void theCountOfThePresentIsThatOfTheirNames() {
    assertTrue(attendance(3).check("V11").holds());
    assertTrue(attendance(2).tally(Choice.POUR, 4).check("V11").fails());
  }

  @Test
  void whoIsListedAndCameAfterTheCountIsNoDiscrepancy() {
    assertTrue(attendance(2).arrives("Ines NOIR").tally(Choice.POUR, 4).check("V11").silent());
    assertTrue(attendance(2).arrives("Zoé GRIS").tally(Choice.POUR, 4).check("V11").fails());
  }

  @Test
  void theAbsentMayBeReadAmongThePresentWhereNoVoteCountsAsMany() {
    assertTrue(attendance(2).check("V11").silent());
    assertTrue(attendance(2).tally(Choice.POUR, 3).check("V11").silent());
  }

  @Test
  void namesThatDoNotMakeTheMembersInOfficeDecideNothing() {
    assertTrue(attendance(2).seats(9).check("V11").silent());
  }

  private static ActFixture attendance(int count) {
    return new ActFixture()
        .seats(4)
        .counted(count)
        .present("Anne ROUX", "Luc BLANC", "Ines NOIR")
        .proxy("Paul VERT", "Anne ROUX");
  }

  @Test
  void aQuorumSaidReachedWithTooFewMembersIsAWarning() {
    ActFixture few = new ActFixture().seats(9).counted(3).present("A ROUX", "L BLANC", "I NOIR");
    assertEquals(
        Severity.WARNING,
        few.quorum("Le quorum étant atteint").check("V05").findings().get(0).severity());
    assertEquals(
        Severity.NOTE,
        few.quorum("Le quorum n'est pas atteint").check("V05").findings().get(0).severity());
    assertTrue(
        few.quorum("Sur deuxième convocation, sans condition de quorum").check("V05").silent());
  }

  @Test
  void aVotePrintedTwiceHasTheSameCounts() {
    assertTrue(act().tally(Choice.POUR, 12).again(Choice.POUR, 12).check("V08").holds());
    assertTrue(act().tally(Choice.POUR, 12).again(Choice.POUR, 14).check("V08").fails());
    assertTrue(act().tally(Choice.POUR, 12).check("V08").silent());
  }

  private static final String[] TEN = {
    "A ROUX",
    "B BRUN",
    "C NOIR",
    "D VERT",
    "E GRIS",
    "F ROSE",
    "G DORE",
    "H IVOIRE",
    "I LILAS",
    "J OCRE"
  };

  @Test
  void whoVotesOneActOfASittingVotesTheNext() {
    String[] other = TEN.clone();
    other[9] = "K PRUNE";
    assertTrue(act().tally(Choice.POUR, 10, TEN).next(TEN).check("V09").holds());
    assertTrue(act().tally(Choice.POUR, 10, TEN).next(other).check("V09").fails());
    assertTrue(act().tally(Choice.POUR, 1, "A ROUX").next("B BRUN").check("V09").silent());
  }

  @Test
  void theHeadOfTheExecutiveDoesNotVoteTheAccounts() {
    ActFixture accounts =
        act().subject("Vote du compte administratif 2023").head("Anne ROUX", "maire");
    assertTrue(accounts.tally(Choice.POUR, 1, "Lise BRUN").check("V10").holds());
    assertTrue(
        act()
            .subject("Vote du compte administratif 2023")
            .head("Anne ROUX", "maire")
            .tally(Choice.POUR, 1, "Anne ROUX")
            .check("V10")
            .fails());
    assertTrue(
        act().head("Anne ROUX", "maire").tally(Choice.POUR, 1, "Anne ROUX").check("V10").silent());
  }

  @Test
  void nobodyVotesWhoIsNeitherPresentNorRepresented() {
    ActFixture good = act().counted(10).represented(2).tally(Choice.POUR, 12).next(TEN);
    assertTrue(good.check("V02").findings().isEmpty());
    ActFixture more = act().counted(8).represented(2).tally(Choice.POUR, 12).next(TEN);
    assertEquals(1, more.check("V02").findings().size());
    ActFixture told = act().counted(8).represented(2).tally(Choice.POUR, 12).next(TEN);
    assertTrue(told.statement("Arrivée de Mme Noir à 19 h 10.").check("V02").findings().isEmpty());
  }

  @Test
  void namesUnderAChoiceOfNobodyAreToldWhereTheyStandUnderItsHeading() {
    ActFixture under =
        act()
            .listed(100, Choice.POUR, 2, "Anne ROUX", "Lise BRUN")
            .listed(160, Choice.CONTRE, 0, "Ida NOIR")
            .listed(200, Choice.ABSTENTION, 0);
    assertTrue(under.check("V01").fails());
    ActFixture next =
        act()
            .listed(100, Choice.POUR, 2, "Anne ROUX", "Lise BRUN")
            .listed(160, Choice.CONTRE, 0, "Ida NOIR")
            .listed(165, Choice.ABSTENTION, 0);
    assertFalse(next.check("V01").fails());
  }

  @Test
  void aHeadingThatCountsSomebodyAndHasNoRoomForANameIsTold() {
    ActFixture full =
        act()
            .listed(100, Choice.POUR, 2, "Anne ROUX", "Lise BRUN")
            .listed(160, Choice.CONTRE, 1)
            .listed(176, Choice.ABSTENTION, 0);
    assertTrue(full.check("V01").fails());
    ActFixture room =
        act()
            .listed(100, Choice.POUR, 2, "Anne ROUX", "Lise BRUN")
            .listed(160, Choice.CONTRE, 1)
            .listed(200, Choice.ABSTENTION, 0);
    assertFalse(room.check("V01").fails());
    ActFixture unnamed =
        act()
            .listed(100, Choice.POUR, 2)
            .listed(160, Choice.CONTRE, 1)
            .listed(176, Choice.ABSTENTION, 0);
    assertFalse(unnamed.check("V01").fails());
  }

  @Test
  void theSentenceOfTheResultCountsWhatTheRollCallLists() {
    ActFixture roll =
        act()
            .listed(100, Choice.POUR, 2, "Anne ROUX", "Lise BRUN")
            .listed(160, Choice.CONTRE, 1, "Ida NOIR");
    assertTrue(roll.said("adoptée par 2 voix pour et 1 contre").check("V08").holds());
    assertTrue(roll.said("adoptée par 2 voix pour et 2 contre").check("V08").fails());
    assertTrue(roll.said("adoptée par 2 voix pour").check("V08").silent());
  }

  @Test
  void fewerVotersThanInTheVotesBeforeAndAfterAreNoted() {
    String[] three = {"Anne ROUX", "Lise BRUN", "Ida NOIR"};
    ActFixture all = act().present(three).counted(3).tally(Choice.POUR, 3);
    assertTrue(all.then(2, 3).check("V07").fails());
    ActFixture leaves = act().present(three).counted(3).tally(Choice.POUR, 3);
    assertFalse(leaves.then(2, 2).check("V07").fails());
  }

  @Test
  void aHolderNamedAmongTheAbsentNeedsNoConfirmedList() {
    ActFixture own = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Ida LENOIR");
    assertTrue(own.away("Ida LENOIR", 90).check("V04").fails());
    ActFixture oneLine = act().present("Anne ROUX", "Lise BRUN").proxy("Zoé PETIT", "Ida LENOIR");
    assertTrue(oneLine.away("Ida LENOIR", 50).check("V04").silent());
  }

  @Test
  void theChoicesMakeTheVotersPrintedWithThem() {
    assertTrue(box(28, 19, 7, 2).check("V12").holds());
    assertTrue(box(28, 19, 8, 2).check("V12").fails());
    assertTrue(box(26, 19, 7, 2).check("V12").holds());
    assertTrue(act().tally(Choice.POUR, 12).check("V12").silent());
  }

  @Test
  void votersOfWhomAChoiceIsNotCountedAreOpen() {
    ActFixture only = act().line(80, "Votants : 28").listed(94, Choice.POUR, 26);
    assertTrue(only.check("V12").silent());
    ActFixture numbered = act().line(80, "2025-25 Votants 17 :").listed(94, Choice.POUR, 17);
    assertFalse(numbered.check("V12").fails());
    ActFixture sitting = act().line(80, "Présents : 23, votants : 28").listed(94, Choice.POUR, 30);
    assertTrue(sitting.check("V12").silent());
  }

  private static ActFixture box(int voters, int pour, int against, int abstained) {
    return act()
        .line(80, "Votants : " + voters)
        .listed(94, Choice.POUR, pour)
        .listed(108, Choice.CONTRE, against)
        .listed(122, Choice.ABSTENTION, abstained);
  }

  @Test
  void twoVotesOfAnActOnTwoThingsAreNotOnePrintedTwice() {
    ActFixture two =
        act()
            .tally(Choice.POUR, 20)
            .tally(Choice.CONTRE, 5)
            .again(Choice.POUR, 25)
            .again(Choice.CONTRE, 2);
    assertTrue(two.check("V08").silent());
    ActFixture one =
        act()
            .tally(Choice.POUR, 20)
            .tally(Choice.CONTRE, 5)
            .again(Choice.POUR, 21)
            .again(Choice.CONTRE, 5);
    assertTrue(one.check("V08").fails());
  }

  @Test
  void pouvoirsRepeatedByExtraitsAreHeldOnce() {
    ActFixture twice =
        act()
            .present("Anne ROUX", "Lise BRUN")
            .proxy("Zoé PETIT", "Lise BRUN")
            .proxy("Zoé PETIT", "Lise BRUN");
    assertFalse(twice.check("V04").fails());
  }

  @Test
  void namesOfTheNextChoiceAreNotHeldAgainstACount() {
    ActFixture taken =
        act()
            .tally(Choice.CONTRE, 2, "Anne ROUX", "Lise BRUN", "Zoé PETIT", "Ida NOIR")
            .tally(Choice.ABSTENTION, 2);
    assertTrue(taken.check("V01").silent());
    ActFixture more =
        act()
            .tally(Choice.CONTRE, 2, "Anne ROUX", "Lise BRUN", "Zoé PETIT")
            .tally(Choice.ABSTENTION, 2);
    assertTrue(more.check("V01").fails());
  }

  @Test
  void namesListedTwiceThatDoNotMakeTheCountAreMisread() {
    ActFixture holders =
        act().tally(Choice.POUR, 4, "Anne ROUX", "Lise BRUN", "Anne ROUX", "Lise BRUN", "Ida NOIR");
    assertTrue(holders.check("V01").silent());
    assertTrue(holders.check("V03").silent());
    ActFixture twice = act().tally(Choice.POUR, 3, "Anne ROUX", "Lise BRUN", "Anne ROUX");
    assertTrue(twice.check("V03").fails());
  }

  @Test
  void aVoteOfMoreVoicesThanThoseAroundItIsToldAfterSomebodyCame() {
    ActFixture more = act().arrives("Anne ROUX").tally(Choice.POUR, 27).then(27, 28, 27);
    assertEquals(1, more.check("V02").findings().size());
    ActFixture last = act().arrives("Anne ROUX").tally(Choice.POUR, 27).then(27, 27, 28);
    assertTrue(last.check("V02").findings().isEmpty());
    ActFixture fewer = act().arrives("Anne ROUX").tally(Choice.POUR, 27).then(27, 26, 27);
    assertTrue(fewer.check("V02").findings().isEmpty());
    ActFixture mixed = act().arrives("Anne ROUX").tally(Choice.POUR, 25).then(27, 28, 26);
    assertTrue(mixed.check("V02").findings().isEmpty());
  }
}

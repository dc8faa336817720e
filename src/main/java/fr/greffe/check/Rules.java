package fr.greffe.check;

import java.util.List;

/** Every rule, in the order of their ids. A new rule is listed here. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new ActNumberAgrees(),
          new ReceiptAgrees(),
          new DatesInOrder(),
          new AnnouncedIsThere("A04", false),
          new AnnouncedIsThere("A05", true),
          new WeekdayFitsDate(),
          new KeysAreValid(),
          new CitedNumberFitsDate(),
          new CitedCode(),
          new AdoptedInTime(),
          new TableTotals(),
          new FundersMakeTotal(),
          new SheetFitsRecap(),
          new SheetCarriesOver(),
          new TextFitsBudget(),
          new Shares(),
          new TaxLines(),
          new StatedProduct(),
          new ListMakesCost(),
          new AmountInWords(),
          new StatedShare(),
          new AnnouncedRows(),
          new CarriedOverColumns(),
          new PartOfWhole(),
          new MalformedNumber(),
          new CitedEvolution(),
          new ProseAddition(),
          new CodePrintedTwice(),
          new SwappedTwins(),
          new StatedTax(),
          new StatedEvolution(),
          new EvolutionColumn(),
          new StatedTotal(),
          new DecidedAmount(),
          new SectionBalance(),
          new UnitPrices(),
          new IndicatorFitsAnnex(),
          new RateColumn(),
          new SpokenSums(),
          new SameFigure(),
          new AccountInChart(),
          new SameRowTwice(),
          new SplitAmount(),
          new CarriedForward(),
          new GrantsMakeTotal(),
          new VoteCountMatchesNames(),
          new VoteFitsSeats(),
          new VoterNamedOnce(),
          new ProxyHolders(),
          new Quorum(),
          new ResultFitsCounts(),
          new VoteRowIsCoherent(),
          new SameVoteTwice(),
          new SameVoters(),
          new ExecutiveLeavesAccounts(),
          new AttendanceCounts(),
          new VotersPrinted());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}

package fr.greffe.export;

import fr.greffe.record.Choice;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Extraction;
import fr.greffe.record.Matiere;
import fr.greffe.record.Source;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The invented document with another act in it. */
public final class SpecimenActs {
  private SpecimenActs() {}

  /** A place in the document. */
  public static Source place() {
    return Specimen.at("");
  }

  /** With an act of this matière. */
  public static Extraction withMatiere(Value<Matiere> matiere) {
    return Specimen.extraction(Specimen.act(matiere, List.of(Specimen.vote())));
  }

  /** With an act of a printed matière, voted with these counts. */
  public static Extraction withVotes(Map<Choice, Integer> counts) {
    return withVotes(counts, VoteResult.ADOPTED_BY_MAJORITY);
  }

  /** With an act of a printed matière, voted with these counts and this result. */
  public static Extraction withVotes(Map<Choice, Integer> counts, VoteResult result) {
    List<Tally> tallies =
        Arrays.stream(Choice.values())
            .filter(counts::containsKey)
            .map(choice -> Specimen.tally(choice, counts.get(choice)))
            .toList();
    Vote like = Specimen.vote();
    Vote vote =
        new Vote(
            like.id(),
            like.deliberationId(),
            "",
            like.resultAsPrinted(),
            result,
            like.ballot(),
            tallies,
            like.sources());
    Value<Matiere> printed =
        Value.printed(new Matiere("7.5", "finances locales/subventions", "7.5"), place());
    return Specimen.extraction(Specimen.act(printed, List.of(vote)));
  }

  /** An act that elects. */
  public static Extraction withRounds(List<ElectionRound> rounds) {
    Vote like = Specimen.vote();
    Vote vote =
        new Vote(
            like.id(),
            like.deliberationId(),
            "",
            like.resultAsPrinted(),
            VoteResult.ELECTED,
            like.ballot(),
            List.of(),
            like.sources(),
            rounds);
    return Specimen.extraction(Specimen.act(Value.absent(), List.of(vote)));
  }
}

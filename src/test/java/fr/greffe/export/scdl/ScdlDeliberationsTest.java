package fr.greffe.export.scdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.export.SpecimenActs;
import fr.greffe.record.Choice;
import fr.greffe.record.Extraction;
import fr.greffe.record.Matiere;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.record.VoteResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScdlDeliberationsTest {
  private static final Value<Matiere> PRINTED =
      Value.printed(
          new Matiere("7.5", "finances locales/subventions", "7.5.2"), SpecimenActs.place());
  private static final Value<Matiere> PROPOSED =
      Value.proposed(
          new Matiere("7.5", "finances locales/subventions", "7.5"), List.<Source>of(), "0.8");

  @Test
  void withAProfileAndAPrintedMatiereTheRowIsComplete() {
    ScdlRow row = row(SpecimenActs.withMatiere(PRINTED), new Town(false));
    assertEquals(List.of(), row.reasons());
    Map<String, String> values = row.values();
    assertEquals("Commune d'Exemple", values.get("COLL_NOM"));
    assertEquals("2024-07", values.get("DELIB_ID"));
    assertEquals("2024-03-12", values.get("DELIB_DATE"));
    assertEquals("7.5", values.get("DELIB_MATIERE_CODE"));
    assertEquals("2024-03-15", values.get("PREF_DATE"));
  }

  @Test
  void theVoteColumnsAreFilledTogetherAndAddUp() {
    Map<String, String> values = row(SpecimenActs.withMatiere(PRINTED), new Town(false)).values();
    assertEquals("15", values.get("VOTE_EFFECTIF"));
    assertEquals("14", values.get("VOTE_REEL"));
    assertEquals("11", values.get("VOTE_POUR"));
    assertEquals("1", values.get("VOTE_CONTRE"));
    assertEquals("2", values.get("VOTE_ABSTENTION"));
  }

  @Test
  void choicesNotPrintedAreZeroWhenThosePrintedAreEverybodyThere() {
    Map<String, String> values =
        row(SpecimenActs.withVotes(Map.of(Choice.POUR, 14)), new Town(false)).values();
    assertEquals("0", values.get("VOTE_CONTRE"));
    assertEquals("14", values.get("VOTE_REEL"));
  }

  @Test
  void choicesNotPrintedAreUnknownWhenSomebodyIsUnaccountedFor() {
    Map<String, String> values =
        row(SpecimenActs.withVotes(Map.of(Choice.POUR, 13)), new Town(false)).values();
    assertTrue(values.keySet().stream().noneMatch(column -> column.startsWith("VOTE_")));
  }

  @Test
  void nobodyIsAgainstWhatIsAdoptedUnanimously() {
    Map<Choice, Integer> counts = Map.of(Choice.POUR, 10, Choice.ABSTENTION, 3);
    Map<String, String> values =
        row(SpecimenActs.withVotes(counts, VoteResult.ADOPTED_UNANIMOUSLY), new Town(false))
            .values();
    assertEquals("0", values.get("VOTE_CONTRE"));
    assertEquals("13", values.get("VOTE_REEL"));
  }

  @Test
  void thoseWhoTakeNoPartAreOutsideTheVotersCounted() {
    Map<Choice, Integer> counts =
        Map.of(Choice.POUR, 12, Choice.CONTRE, 0, Choice.ABSTENTION, 0, Choice.NPPV, 2);
    Map<String, String> values = row(SpecimenActs.withVotes(counts), new Town(false)).values();
    assertEquals("12", values.get("VOTE_REEL"));
  }

  @Test
  void aProposedMatiereIsNotPublishedUnlessTheProfileAcceptsProposals() {
    ScdlRow refused = row(SpecimenActs.withMatiere(PROPOSED), new Town(false));
    assertFalse(refused.complete());
    assertTrue(refused.reasons().get(0).contains("7.5"), refused.reasons()::toString);
    assertTrue(row(SpecimenActs.withMatiere(PROPOSED), new Town(true)).complete());
  }

  @Test
  void withoutAProfileTheRowSaysWhatItLacksAndNamesTheCollectiviteAsPrinted() {
    ScdlRow row = row(SpecimenActs.withMatiere(PRINTED), Issuer.UNKNOWN);
    assertEquals(List.of("COLL_SIRET manque"), row.reasons());
    assertEquals("Commune d'Exemple", row.values().get("COLL_NOM"));
  }

  @Test
  void aSiretThatIsNotOfThePrintedSirenIsRefused() {
    ScdlRow row =
        row(
            SpecimenActs.withMatiere(PRINTED),
            new Town(false) {
              @Override
              public Optional<String> siret(LocalDate date) {
                return Optional.of("21860194600013");
              }
            });
    assertEquals(1, row.reasons().size());
    assertTrue(row.reasons().get(0).contains("219900016"));
  }

  private static ScdlRow row(Extraction extraction, Issuer issuer) {
    List<ScdlRow> rows =
        new ScdlDeliberations(TableSchema.deliberations(TableSchema.LATEST), issuer, Locale.FRENCH)
            .rows(extraction);
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  /** A town whose SIREN is the one printed in the specimen. */
  private static class Town implements Issuer {
    private final boolean acceptsProposals;

    Town(boolean acceptsProposals) {
      this.acceptsProposals = acceptsProposals;
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Commune d'Exemple");
    }

    @Override
    public Optional<String> siret(LocalDate date) {
      return Optional.of("21990001600011");
    }

    @Override
    public Optional<String> prefectureId() {
      return Optional.empty();
    }

    @Override
    public Optional<Integer> seats(LocalDate date) {
      return Optional.empty();
    }

    @Override
    public Optional<Matiere> defaultMatiere(String subject) {
      return Optional.empty();
    }

    @Override
    public boolean acceptsProposals() {
      return acceptsProposals;
    }
  }
}

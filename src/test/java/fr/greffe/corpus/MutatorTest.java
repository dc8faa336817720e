package fr.greffe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Records;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MutatorTest {
  private final Doc clean = TypesetCorpus.clean("extrait-salle-polyvalente");

  @Test
  void everyPrintedRelationOfACleanDocumentHolds() {
    for (String name : TypesetCorpus.names()) {
      assertEquals(List.of(), Mutator.failing(TypesetCorpus.clean(name)), name);
    }
  }

  @Test
  void aMutantDiffersFromItsTwinAndNamesItsError() {
    for (Mutator.Mutant mutant : Mutator.mutants(clean, 3, 1)) {
      assertNotEquals(Truth.unset(clean), mutant.facts(), mutant.mutation().kind());
      assertEquals(1, mutant.facts().planted().size());
      assertEquals(mutant.mutation().kind(), mutant.facts().planted().get(0).kind());
    }
  }

  @Test
  void mostKindsOfErrorCanBeMadeInOneDeliberation() {
    Set<Mutation> made = new TreeSet<>();
    Mutator.mutants(clean, 1, 1).forEach(m -> made.add(m.mutation()));

    assertTrue(
        made.containsAll(EnumSet.complementOf(EnumSet.of(Mutation.COLUMN_SHIFT))), "" + made);
  }

  @Test
  void everyKindOfErrorIsMadeAndSomeRelationOrRuleCanRevealIt() {
    Set<Mutation> revealable = EnumSet.noneOf(Mutation.class);
    Mutator.mutants(TypesetCorpus.clean("syndicat-compte-rendu-dechets"), 2, 1).stream()
        .filter(Mutator.Mutant::revealable)
        .forEach(m -> revealable.add(m.mutation()));

    assertEquals(EnumSet.allOf(Mutation.class), revealable);
  }

  @Test
  void aRevealableWrongNumberBreaksARelationThatHeld() {
    Set<Mutation> ofPersons = EnumSet.of(Mutation.VOTE_COUNT, Mutation.PROXY);
    for (Mutator.Mutant mutant : Mutator.mutants(clean, 3, 1)) {
      if (!ofPersons.contains(mutant.mutation())) {
        assertEquals(
            mutant.revealable(),
            !Mutator.failing(mutant.doc()).isEmpty(),
            () -> "" + mutant.facts().planted());
      }
    }
  }

  @Test
  void aReaderOfThePagesSeesAWrongSignAndAWrongProxyAndNothingInTheUntouchedTwin()
      throws IOException {
    Map<Mutation, MutantReport.Outcome> outcomes = MutantReport.of(clean, 1);

    assertEquals(List.of(), MutantReport.alarms(clean));
    assertEquals(List.of(), outcomes.get(Mutation.SIGN).missed());
    assertEquals(List.of(), outcomes.get(Mutation.PROXY).missed());
  }

  @Test
  void theSameSeedMakesTheSameMutants() {
    assertEquals(
        Mutator.mutants(clean, 2, 7).stream().map(m -> m.facts().planted()).toList(),
        Mutator.mutants(clean, 2, 7).stream().map(m -> m.facts().planted()).toList());
  }

  @Test
  void factsBecomeRecordsWithoutAPdf() {
    Records records = FactsToRecords.convert(Truth.unset(clean));

    assertEquals(1, records.deliberations().size());
    assertEquals(7, records.tables().get(0).rows());
    assertEquals(21, records.tables().get(0).cells().size());
    assertFalse(records.mentions().isEmpty());
  }
}

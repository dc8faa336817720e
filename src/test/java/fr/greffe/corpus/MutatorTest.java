package fr.greffe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Records;
import java.util.EnumSet;
import java.util.List;
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

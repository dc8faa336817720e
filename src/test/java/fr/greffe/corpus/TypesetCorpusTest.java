package fr.greffe.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetCorpusTest {

  @ParameterizedTest
  @ValueSource(strings = {"extrait-salle-polyvalente", "village-compte-rendu-ete"})
  void theCommittedPdfAndTruthAreWhatTheTypesetterMakes(String name) throws IOException {
    Typesetter.Made made = Typesetter.typeset(TypesetCorpus.document(name));

    assertEquals(
        Files.readString(Path.of("corpus", name + ".truth.json")),
        TypesetCorpus.json(made.facts()));
    assertArrayEquals(Files.readAllBytes(Path.of("corpus", name + ".pdf")), made.pdf());
  }

  @Test
  void everyFactFileHasItsPdfAndTruth() {
    for (String name : TypesetCorpus.names()) {
      assertTrue(Files.exists(Path.of("corpus", name + ".pdf")), name);
      assertTrue(Files.exists(Path.of("corpus", name + ".truth.json")), name);
    }
  }
}

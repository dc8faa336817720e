package fr.greffe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetCorpusTest {

  @Test
  void everyCommittedPdfAndTruthIsByteForByteWhatTheTypesetterMakes() {
    List<String> others =
        TypesetCorpus.names().parallelStream().filter(name -> !isAsCommitted(name)).toList();

    assertEquals(List.of(), others, "run TypesetCorpus again and look at what changed");
  }

  private static boolean isAsCommitted(String name) {
    try {
      Typesetter.Made made = Typesetter.typeset(TypesetCorpus.document(name));
      return Arrays.equals(Files.readAllBytes(Path.of("corpus", name + ".pdf")), made.pdf())
          && Files.readString(Path.of("corpus", name + ".truth.json"))
              .equals(TypesetCorpus.json(made.facts()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Test
  void everyFactFileHasItsPdfAndTruth() {
    for (String name : TypesetCorpus.names()) {
      assertTrue(Files.exists(Path.of("corpus", name + ".pdf")), name);
      assertTrue(Files.exists(Path.of("corpus", name + ".truth.json")), name);
    }
  }
}

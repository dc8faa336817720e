package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Box;
import fr.greffe.record.Matiere;
import fr.greffe.record.Origin;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import org.junit.jupiter.api.Test;

class MatiereProposerTest {
  private static final List<Source> HERE = List.of(new Source("a.pdf", 1, new Box(0, 0, 1, 1), ""));

  /** Parts the examples are cut into: each is judged by a model that has not seen it. */
  private static final int FOLDS = 3;

  private static Value<Matiere> propose(String subject) {
    return MatiereProposer.load().propose(subject, HERE);
  }

  @Test
  void aSubjectGetsAProposalWithItsProbabilityAndTheDecidingWords() {
    Value<Matiere> value = propose("Demande de subvention au titre de la DETR");
    assertEquals("7.5", value.value().orElseThrow().code());
    assertEquals("finances locales/subventions", value.value().orElseThrow().name());
    assertEquals(Origin.PROPOSED, value.origin());
    assertTrue(value.note().matches("p=[01]\\.\\d\\d ; .*subvent.*"), value.note());
  }

  @Test
  void aSubjectWithoutAKnownWordGetsNone() {
    assertFalse(propose("Xyzzy").isPresent());
    assertFalse(propose("").isPresent());
  }

  @Test
  void everyCodeOfTheClassificationHasExamples() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    MatiereTraining.examples().forEach(e -> codes.add(e.getCategory()));
    assertEquals(57, codes.size());
    codes.forEach(code -> assertTrue(MatiereProposer.load().nameOf(code).isPresent(), code));
  }

  @Test
  void whatItProposesForSubjectsItHasNotSeenIsMostlyRight() throws IOException {
    List<DocumentSample> examples = MatiereTraining.examples();
    int proposed = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<DocumentSample> seen = new ArrayList<>();
      List<DocumentSample> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(examples.get(i));
      }
      var categorizer = new DocumentCategorizerME(MatiereTraining.train(seen));
      for (DocumentSample sample : unseen) {
        double[] outcomes = categorizer.categorize(sample.getText());
        String best = categorizer.getBestCategory(outcomes);
        if (outcomes[categorizer.getIndex(best)] >= MatiereProposer.LEAST_PROBABILITY) {
          proposed++;
          right += best.equals(sample.getCategory()) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "matière: proposed for %.2f of unseen subjects, right for %.2f of those%n",
        (double) proposed / examples.size(),
        (double) right / proposed);
    assertTrue(proposed >= 0.15 * examples.size(), "proposed: " + proposed);
    assertTrue(right >= 0.5 * proposed, "right: " + right + " of " + proposed);
  }
}

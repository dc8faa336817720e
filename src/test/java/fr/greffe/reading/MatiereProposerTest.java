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
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MatiereProposerTest {
  private static final List<Source> HERE = List.of(new Source("a.pdf", 1, new Box(0, 0, 1, 1), ""));

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
  void aVisaTipsTheScaleBetweenMatieresTheSubjectLeavesOpen() {
    String subject = "Approbation de la modification";
    Value<Matiere> alone = propose(subject);
    Value<Matiere> withVisa =
        MatiereProposer.load().propose(subject, List.of("Vu le code de l'urbanisme,"), HERE);
    assertFalse(alone.isPresent());
    assertEquals("2.1", withVisa.value().orElseThrow().code());
    assertTrue(withVisa.note().contains("visa code de l'urbanisme"), withVisa.note());
  }

  @Test
  void aVisaAloneProposesNothing() {
    assertFalse(
        MatiereProposer.load()
            .propose("Xyzzy", List.of("Vu le code de l'urbanisme"), HERE)
            .isPresent());
  }

  @Test
  void subjectsOfActsPublishedAfterTheTrainingWasClosedAreMostlyProposedRightly()
      throws IOException {
    MatiereScore score = MatiereScore.of("matieres-blind.tsv");
    System.out.println("matière, blind subjects: " + score);
    assertTrue(score.proposed() >= 0.60 * score.subjects(), score.toString());
    assertTrue(score.right() >= 0.85 * score.proposed(), score.toString());
  }

  @Test
  void noTrainedSubjectStandsAmongThoseItIsMeasuredOn() throws IOException {
    TreeSet<String> trained = new TreeSet<>();
    MatiereTraining.examples().forEach(e -> trained.add(String.join(" ", e.getText())));
    for (String file : List.of("matieres-blind.tsv", "matieres-held-out.tsv")) {
      assertEquals(
          List.of(),
          MatiereScore.subjects(file).stream()
              .map(MatiereScore.Labelled::subject)
              .filter(s -> MatiereWords.of(s).length > 6)
              .filter(s -> trained.contains(String.join(" ", MatiereWords.of(s))))
              .toList());
    }
  }
}

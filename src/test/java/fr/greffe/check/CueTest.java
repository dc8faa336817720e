package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.text.Fold;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTest {

  private static final List<String> LINES = Resources.lines("cues.tsv");

  @ParameterizedTest
  @CsvSource({
    "Total général, GRAND",
    "Sous-total (engagement n° 1), SUBTOTAL",
    "Coût total du projet, TOTAL",
    "dont part État, OF_WHICH",
    "Taux de réalisation, RATE",
    "Taux fixe, NONE",
    "Recettes / habitant, RATE",
    "P.U. HT, RATE",
    "Solde d'exécution, DIFFERENCE",
    "Report total des actions, WEAK",
    "Chap., CODE",
    "Maraudes mixtes, NONE"
  })
  void aLabelSaysWhatItsFiguresAre(String label, Cue cue) {
    assertEquals(cue, Cue.of(label));
  }

  @Property
  void theBeginningsOfWordsPassOverNoLabelThatItsExpressionFinds(@ForAll("labels") String label) {
    assertEquals(byExpressionsAlone(label), Cue.of(label));
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.of(
            "Total",
            "soldes",
            "résultat",
            "écart",
            "reste",
            "moyen",
            "en %",
            "% HT",
            "/ hab",
            "par jour",
            "prix unitaire",
            "PU",
            "p. u. ttc",
            "bénéficiaires distincts",
            "agents",
            "sans double compte",
            "globalement",
            "global",
            "cumulé",
            "vacance de poste",
            "l'épargne",
            "besoin",
            "et",
            "de",
            "2024",
            "(a)",
            "€/h",
            "hors doublons",
            "reporter",
            "marge")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> String.join(" ", words));
  }

  private static Cue byExpressionsAlone(String label) {
    String folded = Fold.fold(label);
    return LINES.stream()
        .map(l -> l.split("\t"))
        .filter(p -> Pattern.compile(p[1]).matcher(folded).find())
        .map(p -> Cue.valueOf(p[0].toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst()
        .orElse(Cue.NONE);
  }
}

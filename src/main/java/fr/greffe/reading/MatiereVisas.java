package fr.greffe.reading;

import fr.greffe.text.Fold;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.List;

/**
 * What the visas of an act say of its matière: an act that cites the code de l'urbanisme is likely
 * of level 2. A visa alone proposes nothing, since acts cite codes in passing; it makes one matière
 * more likely among those the subject's words leave open.
 */
final class MatiereVisas {
  private static final List<Cue> CUES =
      WordList.load(MatiereVisas.class, "matieres-visas.tsv").stream().map(Cue::of).toList();

  /** How many times likelier a matière becomes when a visa speaks for it. */
  private static final double WEIGHT = 3;

  private final List<Cue> cited;

  private MatiereVisas(List<Cue> cited) {
    this.cited = cited;
  }

  /** Words of a visa, folded, and the code, or first level, they speak for. */
  private record Cue(String words, String code) {
    static Cue of(String line) {
      String[] cells = line.split("\t", 2);
      return new Cue(cells[0], cells[1]);
    }

    boolean speaksFor(String matiere) {
      return matiere.equals(code) || matiere.startsWith(code + ".");
    }
  }

  /** What the given visas, as printed, cite. */
  static MatiereVisas in(List<String> visas) {
    List<Cue> cited = new ArrayList<>();
    for (String visa : visas) {
      String folded = Fold.fold(visa);
      CUES.stream().filter(c -> folded.contains(c.words)).forEach(cited::add);
    }
    return new MatiereVisas(cited.stream().distinct().toList());
  }

  /** The probabilities once the visas are known; they sum to one again. */
  double[] weigh(double[] probabilities, String[] codes) {
    if (cited.isEmpty()) {
      return probabilities;
    }
    double[] weighed = new double[probabilities.length];
    double sum = 0;
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] = probabilities[i] * (speakingFor(codes[i]).isEmpty() ? 1 : WEIGHT);
      sum += weighed[i];
    }
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] /= sum;
    }
    return weighed;
  }

  /** The words of the visas that speak for a matière. */
  List<String> speakingFor(String code) {
    return cited.stream().filter(c -> c.speaksFor(code)).map(c -> "visa " + c.words).toList();
  }
}

package fr.greffe.section;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Names the labels that are known as such by their looks but not by the lexicon, with the model
 * that {@link LabelTraining} made. Measured with whole documents held out, the lexicon followed by
 * this model names more labels rightly than the lexicon alone (see ARCHITECTURE.md).
 */
final class LabelNamer {
  private static final String MODEL = "/fr/greffe/section/labels.bin";

  /** The model decides only where it is at least this sure. */
  static final double SURE = 0.5;

  private static final LabelNamer STANDARD = new LabelNamer();

  private LabelNamer() {}

  /** Loads the model when the first unknown label is met: many documents have none. */
  private static final class Loaded {
    static final MaxentModel MODEL_IN_USE = load();
  }

  private static MaxentModel load() {
    try (InputStream in = LabelNamer.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(MODEL + " is missing: the build trains it");
      }
      return new BinaryGISModelReader(new DataInputStream(in)).getModel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LabelNamer standard() {
    return STANDARD;
  }

  /**
   * The canonical name of a label: the model's where it is sure, else that of the known wording the
   * label begins with (« Budget exécuté » where only « Budget » is known); empty when neither says.
   */
  Optional<String> name(String label, LabelLook look) {
    if (label.isBlank()) {
      return Optional.empty();
    }
    return modelled(label, look)
        .or(() -> FieldLabels.standard().match(label).map(LabelMatch::canonical));
  }

  private static Optional<String> modelled(String label, LabelLook look) {
    MaxentModel model = Loaded.MODEL_IN_USE;
    double[] outcomes = model.eval(LabelFeatures.of(label, look));
    String best = model.getBestOutcome(outcomes);
    boolean sure = outcomes[model.getIndex(best)] >= SURE;
    return sure && !best.equals(LabelTraining.NONE) ? Optional.of(best) : Optional.empty();
  }
}

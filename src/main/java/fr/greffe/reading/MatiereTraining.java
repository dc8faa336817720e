package fr.greffe.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the model that proposes a matière, when the project is built, from {@code
 * matieres-training.tsv}. The training is exact and single-threaded: the same file gives the same
 * model.
 */
public final class MatiereTraining {
  private static final String EXAMPLES = "/fr/greffe/reading/matieres-training.tsv";

  /** More do not change what is proposed, only how sure it looks. */
  private static final int ITERATIONS = 150;

  private MatiereTraining() {}

  /** Writes the model to the given file; the build calls it once classes are compiled. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      train(examples()).serialize(out);
    }
  }

  /** The examples of the training file, in its order. */
  static List<DocumentSample> examples() throws IOException {
    List<DocumentSample> samples = new ArrayList<>();
    try (InputStream in = MatiereTraining.class.getResourceAsStream(EXAMPLES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          String[] words = MatiereWords.of(line.substring(tab + 1));
          samples.add(new DocumentSample(line.substring(0, tab), words));
        }
      }
    }
    return samples;
  }

  /** A model of these examples. */
  static DoccatModel train(List<DocumentSample> examples) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    return DocumentCategorizerME.train(
        "fr", new CollectionObjectStream<>(examples), parameters, new DoccatFactory());
  }
}

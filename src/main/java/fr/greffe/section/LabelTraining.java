package fr.greffe.section;

import fr.greffe.text.WordList;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the model that names labels the lexicon does not know, when the project is built, from the
 * lexicon and {@code label-training.tsv}. Exact and single-threaded: the same files give the same
 * model.
 */
public final class LabelTraining {
  /** The outcome of a line that is no label. */
  public static final String NONE = "none";

  /** Enough for the likelihood of this small a set to settle. */
  private static final int ITERATIONS = 80;

  private LabelTraining() {}

  /** Writes the model to the given file; the build calls it once classes are compiled. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    List<Event> events = lexicon(WordList.load(FieldLabels.class, "field-labels.tsv"));
    events.addAll(lines(WordList.load(LabelTraining.class, "label-training.tsv")));
    try (OutputStream out = Files.newOutputStream(file);
        DataOutputStream data = new DataOutputStream(out)) {
      new BinaryGISModelWriter(train(events), data).persist();
    }
  }

  /** The lexicon's wordings as examples. */
  public static List<Event> lexicon(List<String> rows) {
    List<Event> events = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\t", 2);
      if (!cells[0].startsWith("~")) {
        events.add(new Event(cells[0], LabelFeatures.of(cells[1])));
      }
    }
    return events;
  }

  /** Lines of documents as examples: outcome, TAB, look, TAB, text. */
  public static List<Event> lines(List<String> rows) {
    List<Event> events = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\t", 3);
      events.add(new Event(cells[0], LabelFeatures.of(cells[2], LabelLook.of(cells[1]))));
    }
    return events;
  }

  /** A model of these examples. */
  public static GISModel train(List<Event> events) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    return (GISModel)
        TrainerFactory.getEventTrainer(parameters, null)
            .train(new CollectionObjectStream<>(events));
  }
}

package fr.greffe.reading;

import fr.greffe.evaluate.Facts;
import fr.greffe.evaluate.FactsReader;
import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.section.Block;
import fr.greffe.section.Blocks;
import fr.greffe.section.FieldLabels;
import fr.greffe.section.LabelMatch;
import fr.greffe.table.Tables;
import fr.greffe.text.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Would a maximum-entropy model over words and layout name the labels of sheets that the lexicon
 * does not know? Each département's document of the corpus is held out in turn: its wordings are
 * taken out of the lexicon and its lines out of the training. Prints, per document, how well the
 * lexicon alone and the lexicon followed by the model do, line by line: {@code HeadingLearning
 * [CORPUS]}.
 */
public final class HeadingLearning {
  private static final String NONE = "none";

  /** The model decides only where it is at least this sure. */
  private static final double[] SURE = {0.5, 0.7, 0.9};

  private static final int ITERATIONS = 80;

  /** A label stands within this many first words of its line. */
  private static final int FIRST_WORDS = 8;

  /** Words with the same first letters have the same root, mostly. */
  private static final int PREFIX = 5;

  /** Lines are compared with the body's size with this slack, as a factor. */
  private static final double LARGER = 1.05;

  private HeadingLearning() {}

  /** A line of a document or of a form's first column, and the field it truly opens. */
  private record Sample(String text, List<String> features, boolean apart, String truth) {}

  private record Family(String name, List<Sample> samples, List<String> labels) {}

  /** Counts of one way of naming lines. */
  private static final class Score {
    private int correct;
    private int found;
    private int expected;

    void add(String said, String truth) {
      found += said.equals(NONE) ? 0 : 1;
      expected += truth.equals(NONE) ? 0 : 1;
      correct += !truth.equals(NONE) && said.equals(truth) ? 1 : 0;
    }

    void add(Score other) {
      correct += other.correct;
      found += other.found;
      expected += other.expected;
    }

    @Override
    public String toString() {
      double precision = found == 0 ? 0 : (double) correct / found;
      double recall = expected == 0 ? 0 : (double) correct / expected;
      double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, f1);
    }
  }

  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args.length > 0 ? args[0] : "corpus");
    List<Family> families = families(corpus);
    List<String> rows = WordList.load(FieldLabels.class, "field-labels.tsv");
    Score[] totals = new Score[2 + SURE.length];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = new Score();
    }
    for (Family held : families) {
      Score[] scores = evaluate(held, families, rows);
      print(held.name(), scores);
      for (int i = 0; i < totals.length; i++) {
        totals[i].add(scores[i]);
      }
    }
    print("all", totals);
  }

  private static void print(String name, Score[] scores) {
    System.out.printf(Locale.ROOT, "%-32s whole lexicon %s%n", name, scores[0]);
    System.out.printf(Locale.ROOT, "%-32s lexicon alone %s%n", "", scores[1]);
    for (int i = 0; i < SURE.length; i++) {
      System.out.printf(
          Locale.ROOT, "%-32s then maxent, sure %.1f  %s%n", "", SURE[i], scores[2 + i]);
    }
  }

  /** Whole lexicon, lexicon without the held-out wordings, the same followed by the model. */
  private static Score[] evaluate(Family held, List<Family> families, List<String> rows)
      throws IOException {
    List<String> known = rows.stream().filter(r -> !words(held).contains(wording(r))).toList();
    FieldLabels whole = FieldLabels.of(rows);
    FieldLabels lexicon = FieldLabels.of(known);
    MaxentModel model = model(known, families.stream().filter(f -> f != held).toList());
    Score[] scores = new Score[2 + SURE.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = new Score();
    }
    for (Sample sample : held.samples()) {
      String alone = lexicon(lexicon, sample);
      scores[0].add(lexicon(whole, sample), sample.truth());
      scores[1].add(alone, sample.truth());
      double[] outcomes = model.eval(sample.features().toArray(String[]::new));
      String best = model.getBestOutcome(outcomes);
      double sure = outcomes[model.getIndex(best)];
      for (int i = 0; i < SURE.length; i++) {
        boolean unseen = alone.equals(NONE) && sample.apart() && sure >= SURE[i];
        scores[2 + i].add(unseen ? best : alone, sample.truth());
      }
    }
    return scores;
  }

  private static List<String> words(Family family) {
    return family.labels().stream().map(HeadingLearning::key).toList();
  }

  private static String wording(String row) {
    return key(row.substring(row.indexOf('\t') + 1));
  }

  private static String key(String label) {
    String words = label.substring(FieldLabels.prefixLength(label));
    return String.join(" ", WordTokens.of(words).words().stream().filter(w -> !isYear(w)).toList());
  }

  private static boolean isYear(String word) {
    return word.matches("(?:19|20)\\d{2}");
  }

  private static String lexicon(FieldLabels labels, Sample sample) {
    return labels
        .match(sample.text())
        .filter(m -> Character.isUpperCase(sample.text().charAt(m.start())))
        .filter(m -> sample.apart())
        .map(LabelMatch::canonical)
        .orElse(NONE);
  }

  private static MaxentModel model(List<String> rows, List<Family> families) throws IOException {
    List<Event> events = new ArrayList<>();
    for (String row : rows) {
      if (!row.startsWith("~")) {
        String label = row.substring(row.indexOf('\t') + 1);
        List<String> features = new ArrayList<>();
        wordFeatures(label, features);
        events.add(new Event(row.substring(0, row.indexOf('\t')), features.toArray(String[]::new)));
      }
    }
    for (Family family : families) {
      for (Sample sample : family.samples()) {
        events.add(new Event(sample.truth(), sample.features().toArray(String[]::new)));
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    return TrainerFactory.getEventTrainer(parameters, null)
        .train(new CollectionObjectStream<>(events));
  }

  private static List<Family> families(Path corpus) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(corpus)) {
      files = all.filter(f -> f.toString().endsWith(".truth.json")).sorted().toList();
    }
    List<Family> families = new ArrayList<>();
    for (Path file : files) {
      List<Facts.FieldFacts> fields = fields(FactsReader.read(file));
      String name = file.getFileName().toString().replace(FactsReader.SUFFIX, "");
      if (!fields.isEmpty()) {
        families.add(family(name, corpus.resolve(name + ".pdf"), fields));
      }
    }
    return families;
  }

  private static List<Facts.FieldFacts> fields(Facts facts) {
    List<Facts.ActionFacts> actions = facts.actions() == null ? List.of() : facts.actions();
    return actions.stream()
        .filter(a -> a.fields() != null)
        .flatMap(a -> a.fields().stream())
        .filter(f -> f.canonical() != null && !f.canonical().isEmpty())
        .toList();
  }

  private static Family family(String name, Path pdf, List<Facts.FieldFacts> fields)
      throws IOException {
    PdfDocument document = new PdfReader(PdfOptions.DEFAULT).read(pdf, name);
    Map<String, String> truth = new HashMap<>();
    fields.forEach(f -> truth.put(f.label().strip(), f.canonical()));
    double body = body(document);
    List<Sample> samples = new ArrayList<>();
    for (Block block : Blocks.of(document, Tables.finder().find(document))) {
      if (block instanceof Block.Paragraph paragraph) {
        for (Line line : paragraph.lines()) {
          samples.add(sample(line, line == paragraph.lines().get(0), body, truth));
        }
      } else {
        cells(((Block.TableBlock) block).table(), truth, samples);
      }
    }
    return new Family(name, samples, List.copyOf(truth.keySet()));
  }

  private static double body(PdfDocument document) {
    double[] sizes =
        document.pages().stream()
            .flatMap(p -> p.lines().stream())
            .mapToDouble(Line::size)
            .sorted()
            .toArray();
    return sizes[sizes.length / 2];
  }

  private static Sample sample(Line line, boolean first, double body, Map<String, String> truth) {
    String text = line.text();
    List<String> features = new ArrayList<>();
    wordFeatures(text, features);
    int prefix = FieldLabels.prefixLength(text);
    boolean bold = line.words().get(0).bold();
    features.add("bold=" + bold + "," + line.bold());
    features.add("larger=" + (line.size() > body * LARGER));
    features.add("first=" + first);
    features.add("prefix=" + (prefix == 0 ? "no" : Character.isDigit(text.charAt(0))));
    features.add("colon=" + text.contains(":") + "," + text.endsWith(":"));
    features.add("caps=" + text.equals(text.toUpperCase(Locale.ROOT)));
    features.add("length=" + Math.min(5, text.length() / 20));
    features.add("ends=" + (".;,".indexOf(text.charAt(text.length() - 1)) >= 0));
    boolean apart = bold || prefix > 0 || text.endsWith(":");
    return new Sample(text, features, apart, truth(text, truth));
  }

  /** The first cells of a table's rows, as a form has its labels. */
  private static void cells(Table table, Map<String, String> truth, List<Sample> samples) {
    for (Cell cell : table.cells()) {
      String text = cell.text().replace('\n', ' ').strip();
      if (cell.column() == 0 && !text.isEmpty()) {
        List<String> features = new ArrayList<>();
        wordFeatures(text, features);
        features.add("cell");
        features.add("columns=" + Math.min(4, table.columns()));
        features.add("bold=" + cell.bold() + ",shaded=" + cell.shaded());
        features.add("length=" + Math.min(5, text.length() / 20));
        samples.add(new Sample(text, features, true, truth(text, truth)));
      }
    }
  }

  /** The field a text opens: it is a label, or begins with one that a colon ends. */
  private static String truth(String text, Map<String, String> truth) {
    return Optional.ofNullable(truth.get(text.strip()))
        .or(
            () ->
                truth.entrySet().stream()
                    .filter(e -> e.getKey().endsWith(":") && text.startsWith(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst())
        .orElse(NONE);
  }

  private static void wordFeatures(String text, List<String> features) {
    String label = text.substring(FieldLabels.prefixLength(text));
    List<String> words =
        WordTokens.of(label).singular().words().stream().limit(FIRST_WORDS).toList();
    for (int i = 0; i < words.size(); i++) {
      String word = isYear(words.get(i)) ? "<year>" : words.get(i);
      features.add("w=" + word);
      features.add("p=" + word.substring(0, Math.min(PREFIX, word.length())));
      if (i > 0) {
        features.add("b=" + words.get(i - 1) + "_" + word);
      }
    }
    if (!words.isEmpty()) {
      features.add("f=" + words.get(0));
    }
  }
}

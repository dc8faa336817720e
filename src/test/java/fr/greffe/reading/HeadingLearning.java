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
import fr.greffe.section.LabelFeatures;
import fr.greffe.section.LabelLook;
import fr.greffe.section.LabelMatch;
import fr.greffe.section.LabelTraining;
import fr.greffe.table.Tables;
import fr.greffe.text.WordList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Would a maximum-entropy model over words and layout name the labels of sheets that the lexicon
 * does not know? Each département's document of the corpus is held out in turn: its wordings are
 * taken out of the lexicon and its lines out of the training. Prints, per document, how well the
 * lexicon alone and the lexicon followed by the model do, line by line: {@code HeadingLearning
 * CORPUS}. {@code HeadingLearning CORPUS FILE} writes the training file of all the documents.
 */
public final class HeadingLearning {
  private static final String NONE = LabelTraining.NONE;

  /** The model decides only where it is at least this sure. */
  private static final double[] SURE = {0.5, 0.7, 0.9};

  private HeadingLearning() {}

  /** A line of a document or of a form's first column, and the field it truly opens. */
  record Sample(String text, LabelLook look, String truth) {}

  record Family(String name, List<Sample> samples, List<String> labels) {}

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
    List<Family> families = families(Path.of(args[0]));
    if (args.length > 1) {
      write(families, Path.of(args[1]));
      return;
    }
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

  private static void write(List<Family> families, Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(
        "# Lines set apart in documents of the corpus, and the field each opens (none: no label).");
    rows.add(
        "# Field, TAB, look, TAB, text. Look: b bold, l larger than the body, p bullet or number,");
    rows.add("# c colon, u capitals, t first cell of a table's row. Written by HeadingLearning.");
    families.stream()
        .flatMap(f -> rows(f).stream())
        .filter(r -> !r.substring(r.lastIndexOf('\t') + 1).startsWith("#"))
        .distinct()
        .sorted()
        .forEach(rows::add);
    Files.write(file, rows, StandardCharsets.UTF_8);
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
      double[] outcomes = model.eval(LabelFeatures.of(sample.text(), sample.look()));
      String best = model.getBestOutcome(outcomes);
      double sure = outcomes[model.getIndex(best)];
      for (int i = 0; i < SURE.length; i++) {
        boolean unseen = alone.equals(NONE) && sample.look().apart() && sure >= SURE[i];
        scores[2 + i].add(unseen ? best : alone, sample.truth());
      }
    }
    return scores;
  }

  static List<String> words(Family family) {
    return family.labels().stream().map(HeadingLearning::key).toList();
  }

  static String wording(String row) {
    return key(row.substring(row.indexOf('\t') + 1));
  }

  static String key(String label) {
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
        .filter(m -> sample.look().apart())
        .map(LabelMatch::canonical)
        .orElse(NONE);
  }

  private static MaxentModel model(List<String> rows, List<Family> families) throws IOException {
    List<Event> events = LabelTraining.lexicon(rows);
    for (Family family : families) {
      events.addAll(LabelTraining.lines(rows(family)));
    }
    return LabelTraining.train(events);
  }

  /** A family's lines that are set apart, as the training file has them. */
  static List<String> rows(Family family) {
    return family.samples().stream()
        .filter(s -> s.look().apart())
        .map(s -> s.truth() + "\t" + s.look().code() + "\t" + s.text())
        .toList();
  }

  static List<Family> families(Path corpus) throws IOException {
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
          samples.add(new Sample(line.text(), LabelLook.of(line, body), truth(line.text(), truth)));
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

  /** The first cells of a table's rows, as a form has its labels. */
  private static void cells(Table table, Map<String, String> truth, List<Sample> samples) {
    for (Cell cell : table.cells()) {
      String text = cell.text().replace('\n', ' ').strip();
      if (cell.column() == 0 && !text.isEmpty()) {
        samples.add(new Sample(text, LabelLook.ofCell(text, cell.bold()), truth(text, truth)));
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
}

package fr.greffe.reading;

import fr.greffe.Greffe;
import fr.greffe.evaluate.CorpusEvaluation;
import fr.greffe.evaluate.CorpusEvaluation.Task;
import fr.greffe.evaluate.Facts;
import fr.greffe.evaluate.FactsOf;
import fr.greffe.evaluate.FactsReader;
import fr.greffe.evaluate.RecordType;
import fr.greffe.evaluate.Score;
import fr.greffe.section.LabelTraining;
import fr.greffe.text.WordList;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.Event;

/**
 * How well is a document read whose wordings Greffe has never seen? Each document with action
 * sheets, and then each family of documents, is held out: the lexicon entries whose wording is
 * printed in its truths and in no other are taken out of the labels and of the funders, the label
 * model is trained without its lines, and the whole document is extracted and scored: {@code
 * HeldOutReading FOLDER}. Lexicons are read once in a class's life, so each reading has a class
 * loader of its own, with the thinned files before the shipped ones.
 */
public final class HeldOutReading {
  private static final List<String> SCORED = List.of("ACTIONS", "BUDGETS", "INDICATORS");
  private static final String LABELS = "fr/greffe/section/field-labels.tsv";
  private static final String MODEL = "fr/greffe/section/labels.bin";
  private static final String FUNDERS = "fr/greffe/reading/funders.tsv";

  private HeldOutReading() {}

  /** A document with its truth, the wordings it prints, and its lines as training examples. */
  private record Known(
      String name,
      Path pdf,
      Facts truth,
      Set<String> labels,
      Set<String> funders,
      List<String> lines) {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    List<Known> all = known(folder);
    System.out.printf(
        "%-34s %-22s %-26s %-26s%n",
        "held out", "as shipped", "lexicon alone", "lexicon, then model");
    for (Known one : all) {
      report(one.name(), List.of(one), all);
    }
    Map<String, List<Known>> families = new TreeMap<>();
    all.forEach(k -> families.computeIfAbsent(k.truth().family(), f -> new ArrayList<>()).add(k));
    for (Map.Entry<String, List<Known>> family : families.entrySet()) {
      report("family " + family.getKey(), family.getValue(), all);
    }
  }

  private static void report(String name, List<Known> held, List<Known> all) throws Exception {
    List<Known> rest = all.stream().filter(k -> !held.contains(k)).toList();
    Path thinned = Files.createTempDirectory("held-out");
    int labels = thin(thinned.resolve(LABELS), LABELS, unique(held, rest, true));
    int funders = thin(thinned.resolve(FUNDERS), FUNDERS, unique(held, rest, false));
    model(thinned.resolve(MODEL), silent());
    List<String> cells = new ArrayList<>();
    cells.add(figures(read(held, null)));
    cells.add(figures(read(held, thinned)));
    model(thinned.resolve(MODEL), events(thinned.resolve(LABELS), rest));
    cells.add(figures(read(held, thinned)));
    System.out.printf(
        "%-34s %s  (%d labels and %d funders taken out)%n",
        name, String.join("   ", cells), labels, funders);
  }

  /** The wordings the held-out documents print and no other does. */
  private static Set<String> unique(List<Known> held, List<Known> rest, boolean labels) {
    Set<String> printed = new TreeSet<>();
    held.forEach(k -> printed.addAll(labels ? k.labels() : k.funders()));
    rest.forEach(k -> printed.removeAll(labels ? k.labels() : k.funders()));
    return printed;
  }

  /** Writes a lexicon without the rows of these wordings; gives how many it left out. */
  private static int thin(Path file, String resource, Set<String> wordings) throws IOException {
    Files.createDirectories(file.getParent());
    List<String> rows = WordList.load(HeldOutReading.class, "/" + resource);
    List<String> kept =
        rows.stream()
            .filter(r -> r.startsWith("~") || !wordings.contains(HeadingLearning.wording(r)))
            .toList();
    Files.write(file, kept, StandardCharsets.UTF_8);
    return rows.size() - kept.size();
  }

  /** Examples of which a model learns nothing, so that it is never sure. */
  private static List<Event> silent() {
    List<Event> events = new ArrayList<>();
    for (String outcome : List.of("a", "b", "c", "d")) {
      events.add(new Event(outcome, new String[] {"never-" + outcome}));
    }
    return events;
  }

  private static List<Event> events(Path labels, List<Known> rest) throws IOException {
    List<Event> events = LabelTraining.lexicon(Files.readAllLines(labels));
    for (Known known : rest) {
      events.addAll(LabelTraining.lines(known.lines()));
    }
    return events;
  }

  private static void model(Path file, List<Event> events) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        DataOutputStream data = new DataOutputStream(out)) {
      new BinaryGISModelWriter(LabelTraining.train(events), data).persist();
    }
  }

  /** Correct, found and expected of each scored type, read with these files before the shipped. */
  private static Map<String, int[]> read(List<Known> held, Path first) throws Exception {
    Map<String, int[]> sums = new LinkedHashMap<>();
    try (URLClassLoader loader = loader(first)) {
      Class<?> reader = Class.forName(HeldOutReading.class.getName(), true, loader);
      for (Known known : held) {
        @SuppressWarnings("unchecked")
        Map<String, int[]> one =
            (Map<String, int[]>)
                reader
                    .getDeclaredMethod("score", String.class)
                    .invoke(null, known.pdf().toString());
        one.forEach(
            (type, counts) ->
                sums.merge(
                    type, counts, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
      }
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
    return sums;
  }

  private static URLClassLoader loader(Path first) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    if (first != null) {
      urls.add(first.toUri().toURL());
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Called in a class loader of its own; only the JDK's types pass between the two. */
  public static Map<String, int[]> score(String pdf) throws Exception {
    Path truth = Path.of(pdf.replaceAll("\\.pdf$", FactsReader.SUFFIX));
    Task task =
        new Task(
            FactsReader.read(truth), () -> FactsOf.extraction(Greffe.open(Path.of(pdf)).extract()));
    Map<String, int[]> counts = new LinkedHashMap<>();
    CorpusEvaluation.Outcome outcome = CorpusEvaluation.run(List.of(task), 1);
    outcome.problems().forEach(System.err::println);
    for (String type : SCORED) {
      Score score = outcome.report().total().score(RecordType.valueOf(type));
      counts.put(type, new int[] {score.correct(), score.found(), score.expected()});
    }
    return counts;
  }

  private static String figures(Map<String, int[]> counts) {
    return String.join(
        " ",
        counts.values().stream()
            .map(c -> String.format(Locale.ROOT, "%.3f", new Score(c[0], c[1], c[2]).f1()))
            .toList());
  }

  private static List<Known> known(Path folder) throws IOException {
    List<Known> all = new ArrayList<>();
    for (HeadingLearning.Family family : HeadingLearning.families(folder)) {
      Facts truth = FactsReader.read(folder.resolve(family.name() + FactsReader.SUFFIX));
      Set<String> funders = new HashSet<>();
      truth.budgets().stream()
          .flatMap(b -> Stream.ofNullable(b.label()))
          .forEach(label -> funders.add(HeadingLearning.key(label)));
      all.add(
          new Known(
              family.name(),
              folder.resolve(family.name() + ".pdf"),
              truth,
              new HashSet<>(HeadingLearning.words(family)),
              funders,
              HeadingLearning.rows(family)));
    }
    return all;
  }
}
